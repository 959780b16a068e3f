import * as vscode from "vscode";
import { citationText } from "../../protocol/citing/citing.ts";
import type { Location } from "../../protocol/host/places.ts";
import { broughtIn } from "../archive/bringing.ts";
import { fromRange } from "../host/ranges.ts";
import { sayBriefly } from "../host/saying.ts";
import type { Server } from "../host/server.ts";
import type { LastNote } from "./lastNote.ts";

/** Copies the citation of a passage, or of the selection, as Markdown. */
export async function copyCitation(
  { server, lastNote }: { server: Server; lastNote: LastNote },
  passage?: Location,
): Promise<void> {
  const chosen = passage ?? selected();
  if (!chosen) throw new Error(vscode.l10n.t("Open a source and select the words to cite."));
  const source = await broughtIn(server, chosen);
  const markdown = await server.ask(citationText, { source, note: lastNote.latest });
  if (markdown === null) throw new Error(vscode.l10n.t("This document is not a source: nothing was copied."));
  await vscode.env.clipboard.writeText(markdown);
  sayBriefly(vscode.l10n.t("Citation copied"), 3000);
}

function selected(): Location | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor && { uri: editor.document.uri.toString(), range: fromRange(editor.selection) };
}
