import * as vscode from "vscode";
import { citationText } from "../../protocol/citing/citing.ts";
import type { Location } from "../../protocol/host/places.ts";
import { broughtIn } from "../archive/bringing.ts";
import { fromRange } from "../host/ranges.ts";
import { sayBriefly } from "../host/saying.ts";
import type { Server } from "../host/server.ts";
import type { PagesEditors } from "../pages/pagesEditors.ts";
import { selectedOnPages } from "../pages/selectedPassage.ts";
import type { LastNote } from "./lastNote.ts";

interface Copying {
  readonly server: Server;
  readonly lastNote: LastNote;
}

/** Copies the citation of the selection, or of the sentence at the caret, as Markdown. */
export async function copyCitation(desk: Copying & { pages: PagesEditors }): Promise<void> {
  const source = (await selectedOnPages(desk.pages)) ?? selected();
  if (!source) throw new Error(vscode.l10n.t("Open a source and select the words to cite."));
  await copyPassage(desk, source);
}

/** Copies the citation of a passage as Markdown. */
export async function copyPassage({ server, lastNote }: Copying, passage: Location): Promise<void> {
  const source = await broughtIn(server, passage);
  const markdown = await server.ask(citationText, { source, note: lastNote.latest });
  if (markdown === null) throw new Error(vscode.l10n.t("This document is not a source: nothing was copied."));
  await vscode.env.clipboard.writeText(markdown);
  sayBriefly(vscode.l10n.t("Citation copied"), 3000);
}

function selected(): Location | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && { uri: editor.document.uri.toString(), range: fromRange(editor.selection) };
}
