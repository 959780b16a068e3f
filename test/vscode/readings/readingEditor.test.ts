import assert from "node:assert/strict";
import * as vscode from "vscode";
import { book, word } from "../../formats/smallFiles.ts";
import { sampleFile, until } from "../sample.ts";

const MAIL =
  "From: Ann Rowe <ann@wire.example>\r\nSubject: Dredging\r\n\r\nThe council has known of the mole since March.\r\n";
const CAPTIONS = "WEBVTT\n\n00:00:01.000 --> 00:00:06.000\n<v Ruth Tolland>The lantern was dark.\n";

/** What a double click does. */
describe("files that VS Code has nothing to show for", () => {
  const files: Record<string, string | Uint8Array> = {
    "articles/minutes.docx": word("The council met in the evening, and nobody spoke of the lamp."),
    "articles/tides.epub": book({ "one.xhtml": "<h1>The tide</h1><p>It turned at four in the morning.</p>" }),
    "articles/letter.eml": MAIL,
    "articles/inquest.vtt": CAPTIONS,
  };
  before(async () => {
    await vscode.extensions.getExtension("sourceline.sourceline")!.activate();
    for (const [path, content] of Object.entries(files)) {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      await vscode.workspace.fs.writeFile(sampleFile(path), bytes);
    }
  });
  beforeEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));
  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    for (const path of Object.keys(files)) await vscode.workspace.fs.delete(sampleFile(path));
  });

  const open = (path: string, options: vscode.TextDocumentShowOptions = {}) =>
    vscode.commands.executeCommand("vscode.open", sampleFile(path), options);
  const inFront = () => vscode.window.activeTextEditor?.document;
  const tabs = () => vscode.window.tabGroups.all.flatMap((group) => group.tabs);

  for (const [path, words] of [
    ["articles/minutes.docx", /nobody spoke of the lamp/],
    ["articles/tides.epub", /It turned at four/],
    ["articles/letter.eml", /known of the mole since March/],
  ] as const) {
    it(`open as their readings, and nothing else stays: ${path}`, async () => {
      await open(path);
      await until(() => (words.test(inFront()?.getText() ?? "") ? true : undefined));
      assert.equal(inFront()!.uri.scheme, "sourceline-reading");
      await until(() => (tabs().length === 1 ? true : undefined));
      assert.ok(tabs()[0]!.input instanceof vscode.TabInputText);
    });
  }

  it("open beside when they are asked to, and are previewed when they are", async () => {
    await vscode.window.showTextDocument(sampleFile("notes/harbour-notes.md"), { preview: false });
    await open("articles/minutes.docx", { viewColumn: vscode.ViewColumn.Beside, preview: true });
    await until(() => (inFront()?.uri.scheme === "sourceline-reading" ? true : undefined));
    await until(() => (tabs().length === 2 ? true : undefined));
    const [, beside] = vscode.window.tabGroups.all;
    assert.equal(beside!.tabs[0]!.isPreview, true);
  });

  it("show their readings as files that nobody can change", async () => {
    await open("articles/tides.epub");
    await until(() => (inFront()?.uri.scheme === "sourceline-reading" ? true : undefined));
    const { uri } = inFront()!;
    assert.equal(vscode.workspace.fs.isWritableFileSystem(uri.scheme), false);
    await assert.rejects(async () => vscode.workspace.fs.writeFile(uri, new Uint8Array()));
    await assert.rejects(async () => vscode.workspace.fs.delete(uri));
  });

  it("are still texts where they are texts, and offer their reading", async () => {
    await open("articles/inquest.vtt");
    assert.equal(inFront()!.uri.scheme, "file");
    await vscode.commands.executeCommand(
      "vscode.openWith",
      sampleFile("articles/inquest.vtt"),
      "sourceline.readingOfText",
    );
    await until(() => (/Ruth Tolland: The lantern/.test(inFront()?.getText() ?? "") ? true : undefined));
  });

  it("lead from the reading of a mail to its text", async () => {
    await open("articles/letter.eml");
    await until(() => (inFront()?.uri.scheme === "sourceline-reading" ? true : undefined));
    await vscode.commands.executeCommand("sourceline.openOriginal");
    await until(() => (inFront()?.uri.scheme === "file" ? true : undefined));
    assert.match(inFront()!.getText(), /^From: Ann Rowe/);
  });
});
