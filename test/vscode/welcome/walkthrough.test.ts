import assert from "node:assert/strict";
import * as vscode from "vscode";
import { sampleFile, until } from "../sample.ts";

/** The first minute: the sample that the walkthrough offers. */
describe("the walkthrough", () => {
  const sample = (path = "") => sampleFile(`sourceline-sample/${path}`);
  const root = () => vscode.workspace.workspaceFolders![0]!.uri;

  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(sample(), { recursive: true });
  });

  it("puts the sample into a folder and shows an article with its note", async () => {
    await vscode.commands.executeCommand("sourceline.openSample", root());
    const shown = () => vscode.window.visibleTextEditors.map(({ document }) => document.uri.path.split("/").at(-1));
    await until(() =>
      shown().includes("dredging-vote.txt") && shown().includes("harbour-notes.md") ? true : undefined,
    );
  });

  it("keeps what the reader wrote in it when it is opened again", async () => {
    const note = sample("notes/harbour-notes.md");
    await vscode.workspace.fs.writeFile(note, new TextEncoder().encode("# Mine\n"));
    await vscode.commands.executeCommand("sourceline.openSample", root());
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(note)), "# Mine\n");
  });

  it("has words for each step, and a picture in the package", async () => {
    const extension = vscode.extensions.getExtension("sourceline.sourceline")!;
    const [walkthrough] = extension.packageJSON.contributes.walkthroughs;
    assert.equal(walkthrough.steps.length, 4);
    for (const { title, description, media } of walkthrough.steps) {
      for (const words of [title, description, media.altText]) assert.doesNotMatch(words, /^%/);
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(extension.extensionUri, media.svg));
    }
  });
});
