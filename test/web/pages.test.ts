import * as vscode from "vscode";
import { makePdf, PdfPage } from "../formats/pdf/makePdf.ts";
import { find, sampleFile, until } from "../vscode/sample.ts";

const WORDS = "Walter Rowe, a pilot, reported it twice";

/** The pages of a PDF that lies in the window's memory: drawn, and beside their reading, which the worker makes. */
describe("pages on the web", () => {
  const file = () => sampleFile("articles/mole-report.pdf");
  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(file());
  });

  it("are shown, and know the words of the reading", async () => {
    await vscode.extensions.getExtension("sourceline.sourceline")!.activate();
    const first = new PdfPage().lines(72, 700, ["Report on the north mole, as the council had it."]);
    const second = new PdfPage().lines(72, 700, ["The mole was dark for a week in March.", `${WORDS}.`]);
    await vscode.workspace.fs.writeFile(file(), makePdf([first, second]));
    await vscode.commands.executeCommand("sourceline.openReading", file());
    const reading = vscode.window.activeTextEditor!;
    await until(() => (reading.document.getText().includes(WORDS) ? true : undefined));
    const { start, end } = find(reading.document, WORDS);
    const chosen = new vscode.Selection(start, end);
    reading.selection = chosen;
    await vscode.commands.executeCommand("sourceline.openOriginal");
    const { input } = vscode.window.tabGroups.activeTabGroup.activeTab!;
    if (!(input instanceof vscode.TabInputCustom) || input.viewType !== "sourceline.pages") throw new Error("no pages");
    await until(async () => {
      // Opened anew, it begins at its beginning, unless the pages know better.
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      await vscode.window.tabGroups.close(tabs.filter((tab) => tab.input instanceof vscode.TabInputText));
      await vscode.commands.executeCommand("sourceline.openReading");
      return vscode.window.activeTextEditor?.selection.isEqual(chosen) ? true : undefined;
    });
  });
});
