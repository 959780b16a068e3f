import * as vscode from "vscode";
import { linkMoves, movedEdits } from "../../protocol/citing/citing.ts";
import type { FileEdits } from "../../protocol/host/places.ts";
import { applyFileEdits } from "../host/fileEdits.ts";
import { pluralText } from "../host/pluralText.ts";
import { sayError } from "../host/saying.ts";
import type { Server } from "../host/server.ts";
import { setting } from "../host/setting.ts";
import { mayUpdate, ON_FILE_MOVE, ON_SOURCE_EDIT } from "./mayUpdate.ts";

type Renames = readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[];

/** Keeps the links of notes right while files and folders move, and while cited lines of a source do. */
export class LinkKeeper implements vscode.Disposable {
  /** What a move that is under way asks of the notes, worked out while everything still has its old name. */
  private readonly prepared = new Map<string, Promise<FileEdits[]>>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(private readonly server: Server) {
    this.subscriptions = [
      vscode.workspace.onWillRenameFiles((event) => event.waitUntil(this.prepare(event.files))),
      vscode.workspace.onDidRenameFiles(({ files }) => sayErrors(this.follow(files))),
      vscode.workspace.onDidSaveTextDocument((document) => sayErrors(this.saved(document))),
    ];
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private async prepare(files: Renames): Promise<void> {
    if (setting<string>(ON_FILE_MOVE, "prompt", files[0]?.oldUri) === "never") return;
    const moves = files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
    const asked = this.server.ask(linkMoves, { moves });
    this.prepared.set(keyOf(files), asked);
    // Who follows the move waits for it again, and says what failed.
    await Promise.allSettled([asked]);
  }

  private async follow(files: Renames): Promise<void> {
    const asked = this.prepared.get(keyOf(files));
    this.prepared.delete(keyOf(files));
    const edits = (await asked) ?? [];
    if (edits.length === 0) return;
    const names = files.map(({ newUri }) => vscode.workspace.asRelativePath(newUri)).join(", ");
    const question = pluralText(
      vscode.l10n.t("Update the links of {0, plural, one {# note} other {# notes}} for {1}?"),
      edits.length,
      names,
    );
    if (await mayUpdate(ON_FILE_MOVE, question, files[0]?.newUri)) await applyFileEdits(edits);
  }

  private async saved({ uri, languageId }: vscode.TextDocument): Promise<void> {
    if (!this.server.running || (languageId !== "plaintext" && languageId !== "markdown")) return;
    if (setting<string>(ON_SOURCE_EDIT, "prompt", uri) === "never") return;
    const edits = await this.server.ask(movedEdits, { source: uri.toString() });
    if (edits.length === 0) return;
    const name = vscode.workspace.asRelativePath(uri);
    const question = pluralText(
      vscode.l10n.t("Cited lines of {1} have moved. Update the links of {0, plural, one {# note} other {# notes}}?"),
      edits.length,
      name,
    );
    if (!(await mayUpdate(ON_SOURCE_EDIT, question, uri))) return;
    await applyFileEdits(await this.server.ask(movedEdits, { source: uri.toString() }));
  }
}

const keyOf = (files: Renames) => files.map(({ oldUri, newUri }) => `${oldUri} ${newUri}`).join("\n");

async function sayErrors(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    sayError(error);
  }
}
