import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import * as vscode from "vscode";

const NOTE = "notes/harbour-notes.md";
const SOURCE = "articles/dredging-vote.txt";

/** The citing of a real VS Code: its rename, its paste, its completion, its undo. */
describe("citing in VS Code", () => {
  const root = () => vscode.workspace.workspaceFolders![0]!.uri;
  const uri = (path: string) => vscode.Uri.joinPath(root(), path);
  const configuration = () => vscode.workspace.getConfiguration("sourceline");
  let hashes: string;

  before(async () => {
    await vscode.extensions.getExtension("sourceline.sourceline")!.activate();
    await set("updateLinks.onFileMove", "always");
    await set("updateLinks.onSourceEdit", "always");
    await vscode.window.showTextDocument(uri(NOTE));
    hashes = await hashOfSources();
  });
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));
  after(async () => {
    for (const key of ["updateLinks.onFileMove", "updateLinks.onSourceEdit", "citation.style"])
      await set(key, undefined);
  });

  const set = (key: string, value: unknown) => configuration().update(key, value, vscode.ConfigurationTarget.Workspace);

  async function rename(from: string, to: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(uri(from), uri(to));
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  const textOf = async (path: string) => (await vscode.workspace.openTextDocument(uri(path))).getText();

  async function until<T>(what: string, ask: () => T | Thenable<T>, holds: (found: T) => boolean): Promise<T> {
    let found = await ask();
    for (let i = 0; i < 100 && !holds(found); i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      found = await ask();
    }
    assert.ok(holds(found), `${what}: ${JSON.stringify(found)}`);
    return found;
  }

  async function hashOfSources(): Promise<string> {
    const hash = createHash("sha256");
    for (const [name] of (await vscode.workspace.fs.readDirectory(uri("articles"))).sort()) {
      hash.update(name).update(await vscode.workspace.fs.readFile(uri(`articles/${name}`)));
    }
    return hash.digest("hex");
  }

  const problems = (path: string) => vscode.languages.getDiagnostics(uri(path)).map(({ code }) => String(code));

  it("updates the links of notes when a source is renamed, and back", async () => {
    await rename(SOURCE, "articles/the vote.txt");
    await until(
      "note",
      () => textOf(NOTE),
      (text) => text.includes("../articles/the%20vote.txt#L4"),
    );
    await until(
      "problems",
      () => problems(NOTE),
      (found) => found.length === 0,
    );
    await rename("articles/the vote.txt", SOURCE);
    await until(
      "note",
      () => textOf(NOTE),
      (text) => text.includes("../articles/dredging-vote.txt#L4"),
    );
  });

  it("updates them when a folder of sources is renamed, and back", async () => {
    await rename("articles", "press");
    await until(
      "note",
      () => textOf(NOTE),
      (text) => text.includes("../press/dredging-vote.txt#L4"),
    );
    await until(
      "problems",
      () => problems(NOTE),
      (found) => found.length === 0,
    );
    await rename("press", "articles");
    await until(
      "note",
      () => textOf(NOTE),
      (text) => text.includes("../articles/dredging-vote.txt#L4"),
    );
  });

  it("updates them when a note moves, and back", async () => {
    await rename(NOTE, "deep/er/harbour-notes.md");
    await until(
      "note",
      () => textOf("deep/er/harbour-notes.md"),
      (text) => text.includes("../../articles/dredging-vote"),
    );
    await rename("deep/er/harbour-notes.md", NOTE);
    await until(
      "note",
      () => textOf(NOTE),
      (text) => text.includes("](../articles/dredging-vote"),
    );
  });

  it("updates lines when a source is saved whose cited lines moved", async () => {
    const source = await vscode.window.showTextDocument(uri("articles/survey-findings.txt"));
    await source.edit((edit) => edit.insert(new vscode.Position(0, 0), "A new first line.\n\n"));
    await source.document.save();
    await until(
      "note",
      () => textOf(NOTE),
      (text) => text.includes("survey-findings.txt#L8), line 8"),
    );
    await source.edit((edit) => edit.delete(new vscode.Range(0, 0, 2, 0)));
    await source.document.save();
    await until(
      "note",
      () => textOf(NOTE),
      (text) => text.includes("survey-findings.txt#L6), line 6"),
    );
  });

  it("completes remembered words after an opening quotation mark", async () => {
    const content = 'He said "daylight sand ashore';
    const note = await vscode.workspace.openTextDocument({ language: "markdown", content });
    await vscode.window.showTextDocument(note);
    const list = await until(
      "proposals",
      () =>
        vscode.commands.executeCommand<vscode.CompletionList>(
          "vscode.executeCompletionItemProvider",
          note.uri,
          note.positionAt(content.length),
          '"',
        ),
      ({ items }) => items.some(({ detail }) => detail?.includes("pilots-letter.txt")),
    );
    assert.match(
      String((list.items[0]!.insertText ?? "") as string),
      /“I have put one ship ashore|“It was in daylight/,
    );
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("verifies everything into Problems", async () => {
    await vscode.commands.executeCommand("sourceline.verifyAllCitations");
    await until(
      "problems",
      () => problems("notes/open-questions.md"),
      (found) => ["moved", "changed", "missing"].every((code) => found.includes(code)),
    );
  });

  it("shows a changed quotation in VS Code's own diff editor", async () => {
    const editor = await vscode.window.showTextDocument(uri("notes/open-questions.md"));
    const at = editor.document.getText().indexOf("against guessing");
    const { line, character } = editor.document.positionAt(at);
    await vscode.commands.executeCommand("sourceline.showDifference", String(editor.document.uri), { line, character });
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    const [left, right] = await Promise.all(
      [input.original, input.modified].map(async (one) => (await vscode.workspace.openTextDocument(one)).getText()),
    );
    assert.match(left!, /We are against ships/);
    assert.match(right!, /We are not against ships/);
  });

  it("updates all moved citations of all notes", async () => {
    const before = await textOf("notes/open-questions.md");
    await vscode.commands.executeCommand("sourceline.updateMovedCitations");
    await until(
      "note",
      () => textOf("notes/open-questions.md"),
      (text) => text.includes("dredging-vote.txt#L14"),
    );
    const note = await vscode.window.showTextDocument(uri("notes/open-questions.md"));
    await vscode.commands.executeCommand("undo");
    assert.equal(note.document.getText(), before);
  });

  it("has written to no source", async () => {
    assert.equal(await hashOfSources(), hashes);
  });
});
