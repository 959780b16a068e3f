import * as vscode from "vscode";
import { type ArchiveCredentials, type ArchiveSetting, forgetArchives } from "../../protocol/archive/archive.ts";
import { sayBriefly } from "../host/saying.ts";
import type { Server } from "../host/server.ts";
import type { ArchiveSecrets } from "./archiveSecrets.ts";
import { archivesSet } from "./archiveSettings.ts";

interface Desk {
  readonly server: Server;
  readonly archiveSecrets: ArchiveSecrets;
}

/** Asks for a name and a password, or a key, and keeps them in VS Code's secret storage. */
export async function signInToArchive({ server, archiveSecrets }: Desk): Promise<void> {
  const archive = await pickArchive();
  const credentials = archive && (await askCredentials(archive));
  if (!archive || !credentials) return;
  await archiveSecrets.keep(archive.url, credentials);
  await server.ask(forgetArchives, null);
  sayBriefly(vscode.l10n.t("{0}: what you typed is kept in VS Code's secret storage", archive.name), 4000);
}

/** Forgets it. */
export async function signOutOfArchive({ server, archiveSecrets }: Desk): Promise<void> {
  const archive = await pickArchive();
  if (!archive) return;
  await archiveSecrets.forget(archive.url);
  await server.ask(forgetArchives, null);
  sayBriefly(vscode.l10n.t("{0}: signed out", archive.name), 4000);
}

/** @throws Error with a sentence when none is set */
async function pickArchive(): Promise<ArchiveSetting | undefined> {
  const set = archivesSet();
  if (set.length === 0) throw new Error(vscode.l10n.t("No archive is set: sourceline.archives names them."));
  if (set.length === 1) return set[0];
  const items = set.map((archive) => ({ label: archive.name, description: archive.url, archive }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t("Which archive?") }))?.archive;
}

async function askCredentials({ name, url }: ArchiveSetting): Promise<ArchiveCredentials | undefined> {
  const ways = [
    { label: vscode.l10n.t("User Name and Password"), way: "user" as const },
    { label: vscode.l10n.t("API Key"), way: "key" as const },
  ];
  const chosen = await vscode.window.showQuickPick(ways, { title: name, placeHolder: url });
  if (chosen?.way === "key") {
    const apiKey = await secret(name, vscode.l10n.t("API key"));
    return apiKey ? { apiKey } : undefined;
  }
  if (chosen?.way !== "user") return undefined;
  const user = await vscode.window.showInputBox({
    title: name,
    prompt: vscode.l10n.t("User name"),
    ignoreFocusOut: true,
  });
  const password = user ? await secret(name, vscode.l10n.t("Password")) : undefined;
  return user && password !== undefined ? { user, password } : undefined;
}

async function secret(title: string, prompt: string): Promise<string | undefined> {
  return vscode.window.showInputBox({ title, prompt, password: true, ignoreFocusOut: true });
}
