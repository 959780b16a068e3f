import * as vscode from "vscode";
import { placeOfPage } from "../../protocol/webPages/webPages.ts";
import { toBase64 } from "../host/base64.ts";
import { shownUri } from "../host/readingUris.ts";
import type { Server } from "../host/server.ts";
import { setting } from "../host/setting.ts";
import type { Fetched, FetchPage } from "./fetchPage.ts";
import { NotSaved } from "./notSaved.ts";
import { notSavedSentence } from "./notSavedSentence.ts";
import { webPageOf } from "./webPage.ts";

/** What fetches pages, loaded when the first is to be fetched: it stands on Node, and this does not. */
export type LoadFetcher = () => Promise<{ fetchPage: FetchPage; isPublicAddress: (address: string) => boolean }>;

/** Milliseconds for a page, and milliseconds in which nothing of it comes. */
const [LONGEST, PATIENCE] = [120_000, 30_000];

/**
 * Fetches a page over the network, keeps it as it came in the sources' folder, under its title, and opens its reading.
 * @param given its address; asked for when it is none
 */
export async function saveWebPage(
  { server, loadFetcher }: { server: Server; loadFetcher: LoadFetcher | null },
  given?: unknown,
): Promise<void> {
  if (!loadFetcher) throw new Error(vscode.l10n.t("Web pages can be saved on the desktop only."));
  const folder = folderInHand();
  if (!folder) throw new Error(vscode.l10n.t("Open a folder first: the page is saved in it."));
  // What a menu of a view hands over is none.
  const address = addressIn(typeof given === "string" ? given : ((await askAddress(folder)) ?? ""));
  if (!address) return;
  const uri = await savedIn(folder, address, server, loadFetcher);
  if (uri) await vscode.window.showTextDocument(shownUri(uri), { preview: false });
}

function folderInHand(): vscode.WorkspaceFolder | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return (document && vscode.workspace.getWorkspaceFolder(document.uri)) ?? vscode.workspace.workspaceFolders?.[0];
}

/** An address on the clipboard is offered. */
async function askAddress(folder: vscode.WorkspaceFolder): Promise<string | undefined> {
  const copied = (await vscode.env.clipboard.readText()).trim();
  const place = setting("sourceline.sources.folder", "sources", folder.uri) || folder.name;
  return vscode.window.showInputBox({
    title: vscode.l10n.t("Save Web Page as Source"),
    prompt: vscode.l10n.t("Uses the network: the page is fetched from this address, and kept in “{0}”.", place),
    placeHolder: "https://",
    value: /^https?:\/\/\S+$/i.test(copied) ? copied : "",
    ignoreFocusOut: true,
    validateInput: (text) =>
      text.trim() === "" || addressIn(text) ? null : vscode.l10n.t("This is no address of a web page."),
  });
}

/** The address that somebody writes, with or without "https://"; null for anything else. */
function addressIn(written: string): URL | null {
  const text = written.trim();
  if (/\s/.test(text)) return null;
  const address = URL.parse(/^[a-z][a-z+.-]*:\/\//i.test(text) ? text : `https://${text}`);
  return address && /^https?:$/.test(address.protocol) && address.hostname !== "" ? address : null;
}

/** What a person is told meanwhile, and can cancel; null when they did. */
async function savedIn(
  folder: vscode.WorkspaceFolder,
  address: URL,
  server: Server,
  load: LoadFetcher,
): Promise<vscode.Uri | null> {
  const title = vscode.l10n.t("Saving the page from {0}", address.host);
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (_, token) => {
    try {
      const fetched = await fetchedFrom(address, load, token);
      const page = webPageOf(fetched, new Date());
      const asked = { near: folder.uri.toString(), address: fetched.address, ending: page.ending };
      const uri = await server.ask(placeOfPage, { ...asked, content: toBase64(page.bytes) }, token);
      return token.isCancellationRequested ? null : await written(vscode.Uri.parse(uri, true), page.bytes);
    } catch (error) {
      if (token.isCancellationRequested) return null;
      throw error instanceof NotSaved ? new Error(notSavedSentence(error.why, address.host)) : error;
    }
  });
}

async function fetchedFrom(address: URL, load: LoadFetcher, token: vscode.CancellationToken): Promise<Fetched> {
  const { fetchPage, isPublicAddress } = await load();
  const controller = new AbortController();
  token.onCancellationRequested(() => controller.abort());
  const isAnyAllowed = setting("sourceline.sources.privateNetwork", false);
  return fetchPage(address, {
    isAllowed: isAnyAllowed ? () => true : isPublicAddress,
    maxSize: setting("sourceline.maxFileSize", 50) * 1e6,
    longest: LONGEST,
    patience: PATIENCE,
    language: vscode.env.language,
    signal: controller.signal,
  });
}

/** As an edit, so that undo takes the file away again; a file that came in between stays. */
async function written(uri: vscode.Uri, contents: Uint8Array): Promise<vscode.Uri> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { contents, overwrite: false });
  if (await vscode.workspace.applyEdit(edit)) return uri;
  throw new Error(vscode.l10n.t("{0} could not be written.", vscode.workspace.asRelativePath(uri)));
}
