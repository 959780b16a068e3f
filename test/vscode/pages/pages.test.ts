import assert from "node:assert/strict";
import * as vscode from "vscode";
import { makePdf, PdfPage } from "../../formats/pdf/makePdf.ts";
import { find, sampleFile, until } from "../sample.ts";

const FILE = "articles/mole-report.pdf";
const NOTE = "notes/mole-notes.md";
const WORDS = "Walter Rowe, a pilot, reported it twice";
const TEXT = `# The mole

> ${WORDS}
>
> - [Report, p. 2](../${FILE}#page=2)

See [the first page](../${FILE}#page=1) too.
`;

/** A PDF opens in an editor of ours, whichever way leads to it. */
describe("pages in VS Code", () => {
  const file = () => sampleFile(FILE);

  before(async () => {
    await vscode.extensions.getExtension("sourceline.sourceline")!.activate();
    const first = new PdfPage().lines(72, 700, ["Report on the north mole, as the council had it on Monday."]);
    const second = new PdfPage().lines(72, 700, ["The mole was dark for a week in March.", `${WORDS}.`]);
    await vscode.workspace.fs.writeFile(file(), makePdf([first, second]));
    await vscode.workspace.fs.writeFile(sampleFile(NOTE), new TextEncoder().encode(TEXT));
  });
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));
  after(async () => {
    for (const path of [FILE, NOTE]) await vscode.workspace.fs.delete(sampleFile(path));
  });

  /** The tabs that show pages, as the addresses of their files. */
  const pages = () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .flatMap(({ input }) => (input instanceof vscode.TabInputCustom ? [input] : []))
      .filter(({ viewType }) => viewType === "sourceline.pages")
      .map(({ uri }) => uri.toString());
  const shown = () => until(() => (pages().join() === file().toString() ? true : undefined));

  /** The pages are in front then. */
  async function closeReadings(): Promise<void> {
    const isReading = ({ input }: vscode.Tab) =>
      input instanceof vscode.TabInputText && input.uri.scheme === "sourceline-reading";
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await vscode.window.tabGroups.close(tabs.filter(isReading));
  }

  /** Where the words stand in the reading. */
  async function place(): Promise<vscode.Range> {
    await vscode.commands.executeCommand("sourceline.openReading", file());
    const { document } = vscode.window.activeTextEditor!;
    await until(() => (document.getText().includes(WORDS) ? true : undefined));
    return find(document, WORDS);
  }

  it("open a PDF", async () => {
    await vscode.commands.executeCommand("vscode.open", file());
    await shown();
  });

  it("are one editor, whatever place an address names", async () => {
    await vscode.commands.executeCommand("vscode.open", file().with({ fragment: "page=2" }));
    await shown();
    const place = `${file().path}.page=2&words=L1,1-L1,4.sourceline-place`;
    await vscode.commands.executeCommand("vscode.open", file().with({ path: place }));
    await shown();
  });

  it("are where links of a note lead, with words and without", async () => {
    const note = await vscode.workspace.openTextDocument(sampleFile(NOTE));
    await vscode.window.showTextDocument(note);
    for (const [at, command] of ["openPassage", "openPage"].entries()) {
      const link = await until(async () => {
        const all = await vscode.commands.executeCommand<vscode.DocumentLink[]>("vscode.executeLinkProvider", note.uri);
        return all.filter(({ target }) => target?.scheme === "command" && target.path.includes("sourceline.open"))[at];
      });
      assert.equal(link.target!.path, `sourceline.${command}`);
      const args = JSON.parse(link.target!.query);
      await vscode.commands.executeCommand(`sourceline.${command}`, ...args);
      await shown();
      await vscode.window.showTextDocument(note);
    }
  });

  it("are one key from the reading, and the reading from them, at the same words", async () => {
    const range = await place();
    vscode.window.activeTextEditor!.selection = new vscode.Selection(range.start, range.end);
    await vscode.commands.executeCommand("sourceline.openOriginal");
    await shown();
    await until(async () => {
      // Opened anew, it begins at its beginning, unless the pages know better.
      await closeReadings();
      await vscode.commands.executeCommand("sourceline.openReading");
      return vscode.window.activeTextEditor?.selection.isEqual(range) ? true : undefined;
    });
  });

  it("stay away while somebody reads the reading", async () => {
    const range = await place();
    await vscode.commands.executeCommand("sourceline.openPassage", file().toString(), range);
    assert.equal(vscode.window.activeTextEditor?.document.uri.scheme, "sourceline-reading");
    assert.deepEqual(pages(), []);
  });

  it("cite nothing while nothing is selected on them", async () => {
    const note = await vscode.workspace.openTextDocument(sampleFile(NOTE));
    await vscode.window.showTextDocument(note);
    await vscode.commands.executeCommand("vscode.open", file());
    await shown();
    await vscode.commands.executeCommand("sourceline.citeSelection");
    assert.equal(note.getText(), TEXT);
  });
});
