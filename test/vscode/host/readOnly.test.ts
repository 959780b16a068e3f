import assert from "node:assert/strict";
import * as vscode from "vscode";
import { find, sampleFile, until } from "../sample.ts";

const NOTE = "notes/harbour-notes.md";
const SOURCE = "articles/dredging-vote.txt";

/** A note that cannot be written, and a folder that cannot: a sentence says so, and nothing is lost or half done. */
describe("what is read-only", () => {
  const shown: string[] = [];
  const { showErrorMessage } = vscode.window;
  const files = () => vscode.workspace.getConfiguration("files");
  const lock = (glob: string | null) =>
    files().update("readonlyInclude", glob ? { [glob]: true } : undefined, vscode.ConfigurationTarget.Workspace);
  const ours = (key: string, value: unknown) =>
    vscode.workspace.getConfiguration("sourceline").update(key, value, vscode.ConfigurationTarget.Workspace);
  const bytesOf = async (path: string) => String(await vscode.workspace.fs.readFile(sampleFile(path)));

  before(async () => {
    await vscode.extensions.getExtension("sourceline.sourceline")!.activate();
    Object.assign(vscode.window, { showErrorMessage: async (message: string) => void shown.push(message) });
  });
  beforeEach(() => {
    shown.length = 0;
  });
  afterEach(async () => {
    await lock(null);
    await ours("notes.folder", undefined);
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
  });
  after(() => Object.assign(vscode.window, { showErrorMessage }));

  const said = () => until(() => shown[0]);

  async function atEndOf(path: string): Promise<vscode.TextDocument> {
    const editor = await vscode.window.showTextDocument(sampleFile(path));
    const { end } = editor.document.lineAt(editor.document.lineCount - 1).range;
    editor.selection = new vscode.Selection(end, end);
    return editor.document;
  }

  async function select(words: string): Promise<vscode.TextDocument> {
    const article = await vscode.workspace.openTextDocument(sampleFile(SOURCE));
    const editor = await vscode.window.showTextDocument(article, vscode.ViewColumn.One);
    const { start, end } = find(article, words);
    editor.selection = new vscode.Selection(start, end);
    return article;
  }

  it("takes no citation, and says so", async () => {
    await lock("**/notes/**");
    const note = await atEndOf(NOTE);
    const before = note.getText();
    await select("I am not asked whether");
    await vscode.commands.executeCommand("sourceline.citeSelection");
    assert.match(await said(), /harbour-notes\.md is read-only: nothing was cited\.$/);
    assert.deepEqual([note.getText(), note.isDirty, await bytesOf(NOTE)], [before, false, before]);
  });

  it("is offered what shows it, and nothing that changes it", async () => {
    const note = await atEndOf("notes/open-questions.md");
    const wrong = await until(() =>
      vscode.languages.getDiagnostics(note.uri).find(({ code }) => String(code) === "changed"),
    );
    const titles = async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        note.uri,
        wrong.range,
      );
      return found.map(({ title }) => title).filter((title) => /Difference|Today's/.test(title));
    };
    assert.deepEqual(await titles(), ["Take Today's Words", "Show the Difference"]);
    await lock("**/notes/open-questions.md");
    await until(async () => ((await titles()).length === 1 ? true : undefined));
    assert.deepEqual(await titles(), ["Show the Difference"]);
  });

  it("keeps its links as they are, and says so", async () => {
    const path = "notes/locked.md";
    const text = "> I am not asked whether it ought to be.\n>\n> - [H](../articles/dredging-vote.txt#L3)\n";
    await vscode.workspace.fs.writeFile(sampleFile(path), new TextEncoder().encode(text));
    const note = (await vscode.window.showTextDocument(sampleFile(path))).document;
    await until(() => vscode.languages.getDiagnostics(note.uri).find(({ code }) => String(code) === "moved"));
    await lock("**/notes/locked.md");
    await vscode.commands.executeCommand("sourceline.updateMovedCitations");
    assert.match(await said(), /locked\.md is read-only: its links were not updated\.$/);
    assert.deepEqual([note.getText(), note.isDirty, await bytesOf(path)], [text, false, text]);
    await vscode.workspace.fs.delete(sampleFile(path));
  });

  it("takes no comment from the margin, and what was typed stays", async () => {
    await ours("notes.folder", "articles/pilots-letter.txt");
    const article = await select("I am not asked whether");
    const controller = vscode.comments.createCommentController("test", "test");
    const thread = controller.createCommentThread(article.uri, find(article, "I am not asked whether"), []);
    // VS Code empties the box when the command ends well.
    await assert.rejects(async () =>
      vscode.commands.executeCommand("sourceline.marginReply", { thread, text: "Why not?" }),
    );
    assert.match(await said(), /pilots-letter\.txt\/dredging-vote-notes\.md cannot be written: nothing was changed\.$/);
    assert.equal(thread.comments.length, 0);
    controller.dispose();
    assert.ok((await bytesOf("articles/pilots-letter.txt")).startsWith("Aldwin pilots"));
  });
});
