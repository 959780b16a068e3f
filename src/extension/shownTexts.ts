import * as vscode from "vscode";

const SCHEME = "sourceline-text";

/** How many texts are kept for editors that still show them. */
const KEPT = 20;

/** Texts that are in no file, for VS Code's diff editor to show. Nobody can write in them. */
export class ShownTexts implements vscode.Disposable {
  private readonly texts = new Map<string, string>();
  private readonly provider = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    provideTextDocumentContent: ({ query }) => this.texts.get(query) ?? "",
  });
  private count = 0;

  /** A document of its own for a text, under a name. */
  show(name: string, text: string): vscode.Uri {
    const query = String(this.count++);
    this.texts.set(query, text);
    const oldest = this.texts.keys().next().value;
    if (this.texts.size > KEPT && oldest !== undefined) this.texts.delete(oldest);
    return vscode.Uri.from({ scheme: SCHEME, path: `/${name}`, query });
  }

  dispose(): void {
    this.provider.dispose();
  }
}
