import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import * as vscode from "vscode";
import { find, sampleFile, until } from "../sample.ts";

const NOTE = "notes/harbour-notes.md";
const SOURCE = "articles/dredging-vote.txt";

/** The citing of a real VS Code: its rename, its paste, its completion, its undo. */
describe("citing in VS Code", () => {
  const configuration = () => vscode.workspace.getConfiguration("sourceline");
  let hashes: string;

  before(async () => {
    await vscode.extensions.getExtension("sourceline.sourceline")!.activate();
    await set("updateLinks.onFileMove", "always");
    await set("updateLinks.onSourceEdit", "always");
    await vscode.window.showTextDocument(sampleFile(NOTE));
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
    edit.renameFile(sampleFile(from), sampleFile(to));
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  async function replace({ uri }: vscode.TextDocument, range: vscode.Range, text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, range, text);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }

  const textOf = async (path: string) => (await vscode.workspace.openTextDocument(sampleFile(path))).getText();

  const noteSays = (path: string, words: string) =>
    until(async () => (await textOf(path)).includes(words) || undefined);

  async function hashOfSources(): Promise<string> {
    const hash = createHash("sha256");
    for (const [name] of (await vscode.workspace.fs.readDirectory(sampleFile("articles"))).sort()) {
      hash.update(name).update(await vscode.workspace.fs.readFile(sampleFile(`articles/${name}`)));
    }
    return hash.digest("hex");
  }

  async function hoverOn(document: vscode.TextDocument, words: string): Promise<string> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      find(document, words).start,
    );
    return hovers.flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value)).join("\n");
  }

  const problems = (path: string) => vscode.languages.getDiagnostics(sampleFile(path)).map(({ code }) => String(code));

  it("updates the links of notes when a source is renamed, and back", async () => {
    await rename(SOURCE, "articles/the vote.txt");
    await noteSays(NOTE, "../articles/the%20vote.txt#L4");
    await until(() => problems(NOTE).length === 0 || undefined);
    await rename("articles/the vote.txt", SOURCE);
    await noteSays(NOTE, "../articles/dredging-vote.txt#L4");
  });

  it("updates them when a folder of sources is renamed, and back", async () => {
    await rename("articles", "press");
    await noteSays(NOTE, "../press/dredging-vote.txt#L4");
    await until(() => problems(NOTE).length === 0 || undefined);
    await rename("press", "articles");
    await noteSays(NOTE, "../articles/dredging-vote.txt#L4");
  });

  it("updates them when a note moves, and back", async () => {
    await rename(NOTE, "deep/er/harbour-notes.md");
    await noteSays("deep/er/harbour-notes.md", "../../articles/dredging-vote");
    await rename("deep/er/harbour-notes.md", NOTE);
    await noteSays(NOTE, "](../articles/dredging-vote");
  });

  it("updates lines when a source is saved whose cited lines moved", async () => {
    const source = await vscode.window.showTextDocument(sampleFile("articles/survey-findings.txt"));
    await until(
      async () => (await hoverOn(source.document, "best chart there was is")).includes("harbour-notes.md") || undefined,
    );
    await source.edit((edit) => edit.insert(new vscode.Position(0, 0), "A new first line.\n\n"));
    await source.document.save();
    await noteSays(NOTE, "survey-findings.txt#L8), line 8");
    await source.edit((edit) => edit.delete(new vscode.Range(0, 0, 2, 0)));
    await source.document.save();
    await noteSays(NOTE, "survey-findings.txt#L6), line 6");
  });

  it("completes remembered words after an opening quotation mark", async () => {
    const content = 'He said "daylight sand ashore';
    const note = await vscode.workspace.openTextDocument({ language: "markdown", content });
    await vscode.window.showTextDocument(note);
    const list = await until(async () => {
      const found = await vscode.commands.executeCommand<vscode.CompletionList>(
        "vscode.executeCompletionItemProvider",
        note.uri,
        note.positionAt(content.length),
        '"',
      );
      return found.items.some(({ detail }) => detail?.includes("pilots-letter.txt")) ? found : undefined;
    });
    assert.match(
      String((list.items[0]!.insertText ?? "") as string),
      /“I have put one ship ashore|“It was in daylight/,
    );
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("verifies everything into Problems", async () => {
    await vscode.commands.executeCommand("sourceline.verifyAllCitations");
    await until(() => {
      const found = problems("notes/open-questions.md");
      return ["moved", "changed", "missing"].every((code) => found.includes(code)) || undefined;
    });
  });

  it("shows a changed quotation in VS Code's own diff editor", async () => {
    const editor = await vscode.window.showTextDocument(sampleFile("notes/open-questions.md"));
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

  it("shows what stood around missing words when they were seen last", async () => {
    const note = await vscode.window.showTextDocument(sampleFile(NOTE));
    const source = await vscode.workspace.openTextDocument(sampleFile(SOURCE));
    await set("updateLinks.onSourceEdit", "never");
    const bench = source.lineAt(8);
    assert.match(bench.text, /It is a good bench/);
    await replace(source, bench.range, "A ferry was late.");
    await until(() => problems(NOTE).includes("missing") || undefined);
    const { start } = find(note.document, "It is a good bench");
    await vscode.commands.executeCommand("sourceline.showLastSeen", String(note.document.uri), start);
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    assert.ok(input instanceof vscode.TabInputTextDiff);
    const [left, right] = await Promise.all(
      [input.original, input.modified].map(async (one) => (await vscode.workspace.openTextDocument(one)).getText()),
    );
    assert.match(left!, /It is a good bench/);
    assert.match(right!, /\nA ferry was late\.\n/);
    await replace(source, source.lineAt(8).range, bench.text);
    await source.save();
    await until(() => !problems(NOTE).includes("missing") || undefined);
    await set("updateLinks.onSourceEdit", "always");
  });

  it("updates all moved citations of all notes", async () => {
    const before = await textOf("notes/open-questions.md");
    await vscode.commands.executeCommand("sourceline.updateMovedCitations");
    await noteSays("notes/open-questions.md", "dredging-vote.txt#L14");
    const note = await vscode.window.showTextDocument(sampleFile("notes/open-questions.md"));
    await vscode.commands.executeCommand("undo");
    assert.equal(note.document.getText(), before);
  });

  it("has written to no source", async () => {
    assert.equal(await hashOfSources(), hashes);
  });
});
