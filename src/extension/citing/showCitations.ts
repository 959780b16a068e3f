import * as vscode from "vscode";
import type { Position } from "../../protocol/host/places.ts";
import { shownUri } from "../host/readingUris.ts";

/** Lists the citations of a passage, as VS Code lists references; what a code lens does when it is clicked. */
export async function showCitations(_desk: unknown, uri: string, position: Position): Promise<void> {
  const place = new vscode.Position(position.line, position.character);
  const source = shownUri(uri);
  const found = await vscode.commands.executeCommand<vscode.Location[]>(
    "vscode.executeReferenceProvider",
    source,
    place,
  );
  await vscode.commands.executeCommand("editor.action.showReferences", source, place, found);
}
