import * as vscode from "vscode";
import { sampleFile, until } from "../vscode/sample.ts";

const CAPTIONS = `WEBVTT

00:01:23.000 --> 00:01:29.000
<v Joseph Abara>Nobody from the authority has ever rowed out to look at it.
`;

describe("readings on the web", () => {
  const file = () => sampleFile("articles/hearing.vtt");
  after(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(file());
  });

  it("are made by the worker, by a bundle that it loads when it meets the format", async () => {
    await vscode.extensions.getExtension("sourceline.sourceline")!.activate();
    await vscode.workspace.fs.writeFile(file(), new TextEncoder().encode(CAPTIONS));
    await vscode.commands.executeCommand("sourceline.openReading", file());
    const { document } = vscode.window.activeTextEditor!;
    if (document.uri.scheme !== "sourceline-reading") throw new Error(document.uri.toString());
    await until(() => (/Joseph Abara: Nobody from the authority/.test(document.getText()) ? true : undefined));
  });
});
