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

  it("are shown, and know which words of the reading are seen", async () => {
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
    await until(async () => {
      await vscode.commands.executeCommand("sourceline.openOriginal");
      const { input } = vscode.window.tabGroups.activeTabGroup.activeTab!;
      if (!(input instanceof vscode.TabInputCustom) || input.viewType !== "sourceline.pages") return undefined;
      await vscode.commands.executeCommand("sourceline.openReading");
      // Until the page is drawn, nothing is seen on it, and the reading is shown as it was.
      return vscode.window.activeTextEditor!.selection.isEqual(chosen) ? undefined : true;
    });
  });
});
