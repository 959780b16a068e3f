import assert from "node:assert/strict";
import * as vscode from "vscode";
import { find, sampleFile, until } from "../sample.ts";

const CITED = `> I am not asked whether it ought to be.
>
> - Edwin Tolland, [Port Aldwin votes to deepen its harbour ...](../articles/dredging-vote.txt#L6), line 6`;

describe("citing", () => {
  let note: vscode.TextDocument;
  beforeEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    note = await vscode.workspace.openTextDocument(sampleFile("notes/harbour-notes.md"));
  });

  async function selectInArticle(words: string): Promise<vscode.TextDocument> {
    const article = await vscode.workspace.openTextDocument(sampleFile("articles/dredging-vote.txt"));
    const range = find(article, words);
    await vscode.window.showTextDocument(article, { selection: range, viewColumn: vscode.ViewColumn.One });
    return article;
  }

  it("puts a selection, grown to whole words, into the note last worked in, and takes it back with one undo", async () => {
    const before = note.getText();
    const editor = await vscode.window.showTextDocument(note);
    const end = note.lineAt(note.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    const article = await selectInArticle(" am not asked whether it ought to b");
    const original = article.getText();
    await vscode.commands.executeCommand("sourceline.citeSelection");
    assert.ok(
      note.getText().trimEnd().endsWith(CITED.replace("> I am", "> am").replace("be.", "be")),
      note.getText().slice(-300),
    );
    assert.equal(vscode.window.activeTextEditor?.document, note);
    await vscode.commands.executeCommand("undo");
    assert.equal(note.getText(), before);
    assert.equal(article.getText(), original);
    assert.equal(article.isDirty, false);
  });

  it("copies the sentence at the caret as a citation", async () => {
    await vscode.window.showTextDocument(note);
    const article = await selectInArticle("I am not asked whether");
    const caret = find(article, "not asked whether").start;
    vscode.window.activeTextEditor!.selection = new vscode.Selection(caret, caret);
    await vscode.commands.executeCommand("sourceline.copyCitation");
    const copied = await until(async () => {
      const text = await vscode.env.clipboard.readText();
      return text.includes("not asked whether") ? text : undefined;
    });
    assert.equal(copied, CITED);
  });

  it("follows a passage to its very words", async () => {
    const article = await vscode.workspace.openTextDocument(sampleFile("articles/dredging-vote.txt"));
    const { start, end } = find(article, "a polite way of offering nothing");
    const range = {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    };
    await vscode.commands.executeCommand("sourceline.openPassage", article.uri.toString(), range);
    const { document, selection } = vscode.window.activeTextEditor!;
    assert.equal(document.getText(selection), "a polite way of offering nothing");
  });

  it("says moved while the source is typed in, and updates the lines with one edit", async () => {
    const article = await vscode.workspace.openTextDocument(sampleFile("articles/inquiry-opens.md"));
    const insert = new vscode.WorkspaceEdit();
    insert.insert(article.uri, find(article, "# ").start, "A new first line.\n\n");
    await vscode.workspace.applyEdit(insert);
    await vscode.window.showTextDocument(note);
    const [problem] = await until(() => {
      const found = vscode.languages.getDiagnostics(note.uri);
      return found.length > 0 ? found : undefined;
    });
    assert.equal(problem!.code, "moved");
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      note.uri,
      problem!.range,
    );
    const fix = actions.find(({ title }) => title === "Update to Line 38");
    assert.ok(fix?.edit, actions.map(({ title }) => title).join());
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(note.getText(), /inquiry-opens\.md#L38\), line 38/);
    await until(() => (vscode.languages.getDiagnostics(note.uri).length === 0 ? true : undefined));
    // As they were, whether or not VS Code has saved them meanwhile: the suites share one window.
    for (const document of [note, article]) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand("undo");
      await document.save();
    }
    assert.match(note.getText(), /inquiry-opens\.md#L36\), line 36/);
  });
});
