import assert from "node:assert/strict";
import * as vscode from "vscode";
import { makePdf, PdfPage } from "../../formats/pdf/makePdf.ts";
import { find, sampleFile, until } from "../sample.ts";

const CAPTIONS = `WEBVTT

00:00:01.000 --> 00:00:06.000
<v Ruth Tolland>The lantern on the north mole was dark all of that night.

00:01:23.000 --> 00:01:29.000
<v Joseph Abara>Nobody from the authority has ever rowed out to look at it.
`;

const PAGE = `<!doctype html><html lang="en"><head><title>The lantern goes out</title></head><body><article>
<h1>The lantern goes out</h1>
<p>Walter Rowe, a pilot, said on Monday that the mole had been dark for a week.</p>
<p>“We steered by the chapel instead,” Rowe said. “It has a blue door.”</p>
</article></body></html>
`;

/** What is no text is read, and shown as a text that has all that a source has. */
describe("readings in VS Code", () => {
  const files = { "articles/hearing.vtt": CAPTIONS, "articles/lantern.html": PAGE };

  before(async () => {
    await vscode.extensions.getExtension("sourceline.sourceline")!.activate();
    for (const [path, text] of Object.entries(files)) {
      await vscode.workspace.fs.writeFile(sampleFile(path), new TextEncoder().encode(text));
    }
  });
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));
  after(async () => {
    for (const path of Object.keys(files)) await vscode.workspace.fs.delete(sampleFile(path));
  });

  async function open(path: string): Promise<vscode.TextDocument> {
    await vscode.commands.executeCommand("sourceline.openReading", sampleFile(path));
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.uri.scheme, "sourceline-reading");
    return document;
  }

  const hover = async (document: vscode.TextDocument, words: string) => {
    const at = find(document, words).start.translate(0, 1);
    const found = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, at);
    return found.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join("\n");
  };

  it("open under the file's name and hold its words alone", async () => {
    const page = await open("articles/lantern.html");
    assert.match(page.uri.path, /lantern\.html \(reading\)$/);
    assert.match(page.getText(), /We steered by the chapel instead/);
    assert.doesNotMatch(page.getText(), /<p>|doctype/);
  });

  it("have hover cards and an outline", async () => {
    const page = await open("articles/lantern.html");
    await until(async () => (/\*\*Walter Rowe\*\*/.test(await hover(page, "Walter Rowe")) ? true : undefined));
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      page.uri,
    );
    assert.ok(symbols.length > 0);
  });

  it("are cited by the key, with the time where it was said, and the link leads back to the words", async () => {
    const note = await vscode.workspace.openTextDocument(sampleFile("notes/harbour-notes.md"));
    const editor = await vscode.window.showTextDocument(note);
    const end = note.lineAt(note.lineCount - 1).range.end;
    editor.selection = new vscode.Selection(end, end);
    const before = note.getText();
    const captions = await open("articles/hearing.vtt");
    const { start, end: behind } = find(captions, "Nobody from the authority has ever rowed out");
    vscode.window.activeTextEditor!.selection = new vscode.Selection(start, behind);
    await vscode.commands.executeCommand("sourceline.citeSelection");
    assert.match(
      note.getText().slice(before.length),
      /Joseph Abara, \[[^\]]*, 1:23\]\(\.\.\/articles\/hearing\.vtt#t=83\)/,
    );
    const links = await until(async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
        "vscode.executeLinkProvider",
        note.uri,
        50,
      );
      const own = all.filter(({ target }) => target?.path.includes("hearing.vtt") && target.scheme !== "file");
      return own.length > 0 ? own : undefined;
    });
    await vscode.commands.executeCommand("vscode.open", links[0]!.target);
    const shown = vscode.window.activeTextEditor!;
    assert.equal(shown.document.uri.scheme, "sourceline-reading");
    assert.match(shown.document.getText(shown.selection), /^Nobody from the authority has ever rowed out/);
    await vscode.window.showTextDocument(note);
    await vscode.commands.executeCommand("undo");
    assert.equal(note.getText(), before);
    await note.save();
  });

  it("lead to their files", async () => {
    await open("articles/hearing.vtt");
    await vscode.commands.executeCommand("sourceline.openOriginal");
    assert.equal(
      vscode.window.activeTextEditor!.document.uri.toString(),
      sampleFile("articles/hearing.vtt").toString(),
    );
  });

  it("follow their files", async () => {
    const page = await open("articles/lantern.html");
    const changed = PAGE.replace("a blue door", "a red door");
    await vscode.workspace.fs.writeFile(sampleFile("articles/lantern.html"), new TextEncoder().encode(changed));
    await until(() => (page.getText().includes("a red door") ? true : undefined));
  });

  it("are told in the indexing report where something is missing, with a link to what could be read", async () => {
    const pages = [
      new PdfPage().lines(72, 700, ["The log of the mole has no entry for eleven nights."], 14),
      new PdfPage(),
    ];
    const path = "articles/half-scanned.pdf";
    await vscode.workspace.fs.writeFile(sampleFile(path), makePdf(pages));
    await open(path);
    await vscode.commands.executeCommand("sourceline.showIndexingReport");
    const report = vscode.window.activeTextEditor!.document;
    const [, line = ""] = /^Read in part:\n(.*half-scanned\.pdf {2}.*)$/m.exec(report.getText()) ?? [];
    assert.match(line, /Page 2 has no text\.$/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", report.uri);
    const target = links.map((link) => link.target!).find((uri) => uri.path.includes("half-scanned"))!;
    await vscode.commands.executeCommand("vscode.open", target);
    assert.match(vscode.window.activeTextEditor!.document.getText(), /no entry for eleven nights/);
    await vscode.workspace.fs.delete(sampleFile(path));
  });

  it("say why there is none", async () => {
    await vscode.workspace.fs.writeFile(sampleFile("articles/broken.pdf"), new TextEncoder().encode("no PDF at all"));
    const broken = await open("articles/broken.pdf");
    assert.match(broken.getText(), /broken\.pdf/);
    await vscode.workspace.fs.delete(sampleFile("articles/broken.pdf"));
  });
});
