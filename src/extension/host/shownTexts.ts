import * as vscode from "vscode";

const SCHEME = "sourceline-text";

/** How many texts are kept for editors that still show them. */
const KEPT = 20;

interface ShownText {
  readonly text: string;
  readonly links: readonly vscode.DocumentLink[];
}

/** Texts that are in no file, for VS Code to show. Nobody can write in them; what they link to can be followed. */
export class ShownTexts implements vscode.Disposable {
  private readonly texts = new Map<string, ShownText>();
  private readonly providers = vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: ({ query }) => this.texts.get(query)?.text ?? "",
    }),
    vscode.languages.registerDocumentLinkProvider(
      { scheme: SCHEME },
      { provideDocumentLinks: ({ uri }) => [...(this.texts.get(uri.query)?.links ?? [])] },
    ),
  );
  private count = 0;

  /** A document of its own for a text, under a name. */
  show(name: string, text: string, links: readonly vscode.DocumentLink[] = []): vscode.Uri {
    const query = String(this.count++);
    this.texts.set(query, { text, links });
    const oldest = this.texts.keys().next().value;
    if (this.texts.size > KEPT && oldest !== undefined) this.texts.delete(oldest);
    return vscode.Uri.from({ scheme: SCHEME, path: `/${name}`, query });
  }

  dispose(): void {
    this.providers.dispose();
  }
}
