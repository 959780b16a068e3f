import * as vscode from "vscode";
import { shownUri } from "../host/readingUris.ts";
import { sayError } from "../host/saying.ts";

/** Of formats that are nothing but readings to VS Code, and of those that are texts as well. */
const EDITORS = ["sourceline.reading", "sourceline.readingOfText"];

/**
 * What opens when a book, a document or a mail is double-clicked, which VS Code has nothing to show for: its reading, in the place of this
 * editor. Of formats that are texts as well it is offered by *Open With*.
 */
export class ReadingEditor implements vscode.CustomReadonlyEditorProvider {
  static register(): vscode.Disposable {
    const options = { supportsMultipleEditorsPerDocument: true };
    const provider = new ReadingEditor();
    return vscode.Disposable.from(
      ...EDITORS.map((id) => vscode.window.registerCustomEditorProvider(id, provider, options)),
    );
  }

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => {} };
  }

  resolveCustomEditor({ uri }: vscode.CustomDocument, panel: vscode.WebviewPanel): void {
    const tab = tabOf(uri, panel.viewColumn);
    // Compared with another version of itself it stays: its reading would take the place of both.
    if (!tab) panel.webview.html = explained();
    else openInstead(uri, panel, tab).catch(sayError);
  }
}

/** The tab that shows nothing but this file. */
function tabOf(uri: vscode.Uri, column: vscode.ViewColumn | undefined): vscode.Tab | undefined {
  const isOurs = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputCustom &&
    EDITORS.includes(input.viewType) &&
    input.uri.toString() === uri.toString();
  const groups = vscode.window.tabGroups.all;
  const near = groups.filter(({ viewColumn }) => viewColumn === column);
  return [...near, ...groups].flatMap(({ tabs }) => tabs).find(isOurs);
}

/** Where the editor was, previewed as it was, and with the keys where they were. */
async function openInstead(uri: vscode.Uri, panel: vscode.WebviewPanel, tab: vscode.Tab): Promise<void> {
  const { isPreview, group } = tab;
  const preserveFocus = !panel.active;
  await vscode.window.showTextDocument(shownUri(uri), {
    viewColumn: group.viewColumn,
    preview: isPreview,
    preserveFocus,
  });
  panel.dispose();
}

function explained(): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
  return `<!doctype html>${policy}<p>${vscode.l10n.t("Open this file by itself to see its reading.")}</p>`;
}
