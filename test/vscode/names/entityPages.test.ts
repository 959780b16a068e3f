import assert from "node:assert/strict";
import * as vscode from "vscode";
import { find, sampleFile, until } from "../sample.ts";

/** Names corrected by hand in a real VS Code: pages made, typed in, renamed, and taken back. */
describe("entity pages in VS Code", () => {
  const SOURCE = "articles/dredging-vote.txt";
  const PAGE = "entities/Marta Lindqvist.md";
  let article: vscode.TextDocument;

  const cardAt = async (words: string) => {
    const at = find(article, words).start.translate(0, 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", article.uri, at);
    return hovers.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join("\n");
  };
  const card = (words: string, wanted: RegExp) =>
    until(async () => {
      const text = await cardAt(words);
      return wanted.test(text) ? text : undefined;
    });
  const at = (words: string) => {
    const { line, character } = find(article, words).start;
    return { uri: article.uri.toString(), position: { line, character: character + 1 } };
  };
  const exists = (path: string) =>
    vscode.workspace.fs.stat(sampleFile(path)).then(
      () => true,
      () => false,
    );

  before(async () => {
    article = await vscode.workspace.openTextDocument(sampleFile(SOURCE));
    await vscode.window.showTextDocument(article);
    await card("Marta Lindqvist", /\*\*Marta Lindqvist\*\*/);
  });
  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(sampleFile("entities"), { recursive: true });
  });

  it("makes a page, which the hover card follows while one types", async () => {
    await vscode.commands.executeCommand("sourceline.openEntityPage", at("Marta Lindqvist"));
    const editor = await until(() => vscode.window.activeTextEditor);
    assert.equal(vscode.workspace.asRelativePath(editor.document.uri), PAGE);
    assert.match(
      editor.document.getText(),
      /^---\nentity: person\naliases: \[Lindqvist\]\n---\n\n# Marta Lindqvist\n$/,
    );
    const end = editor.document.positionAt(editor.document.getText().length);
    await editor.edit((edit) => edit.insert(end, "\nProject director, a Dane by her own account.\n"));
    await card("Marta Lindqvist", /Project director, a Dane by her own account/);
    await editor.document.save();
  });

  it("goes to the page by Go to Definition", async () => {
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeDefinitionProvider",
      article.uri,
      find(article, "Marta Lindqvist").start.translate(0, 1),
    );
    assert.equal(places[0]?.uri.path.split("/").at(-1), "Marta Lindqvist.md");
  });

  it("renames the page and its file", async () => {
    // The command that asks for a rename wants the document in an editor: without one it loses the new name.
    await vscode.window.showTextDocument(article);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      article.uri,
      find(article, "Marta Lindqvist").start.translate(0, 1),
      "Marta E. Lindqvist",
    );
    assert.ok(await vscode.workspace.applyEdit(edit));
    await until(async () => ((await exists("entities/Marta E. Lindqvist.md")) ? true : undefined));
    await card("Marta Lindqvist", /\*\*Marta E\\?\. Lindqvist\*\*/);
  });

  it("silences a name, and hears it again when its page says so", async () => {
    await vscode.window.showTextDocument(article);
    await card("Priya Nair", /\*\*Priya Nair\*\*/);
    await vscode.commands.executeCommand("sourceline.notAName", at("Priya Nair"));
    await until(async () => ((await cardAt("Priya Nair")).includes("**Priya Nair**") ? undefined : true));
    const page = await vscode.window.showTextDocument(sampleFile("entities/Priya Nair.md"));
    await page.edit((edit) => edit.replace(find(page.document, "ignore"), "person"));
    await card("Priya Nair", /\*\*Priya Nair\*\*/);
  });

  it("says at its line what is wrong with a page", async () => {
    const page = vscode.window.activeTextEditor!;
    await page.edit((edit) => edit.replace(find(page.document, "person"), "persn"));
    const [problem] = await until(() => {
      const found = vscode.languages.getDiagnostics(page.document.uri);
      return found.length > 0 ? found : undefined;
    });
    assert.equal(problem!.range.start.line, 1);
    assert.match(problem!.message, /no entity “persn”/);
    await page.document.save();
  });
});
