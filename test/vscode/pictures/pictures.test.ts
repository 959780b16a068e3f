import assert from "node:assert/strict";
import * as vscode from "vscode";
import { PicturesPanel } from "../../../src/extension/pictures/picturesPanel.ts";
import { until } from "../sample.ts";

/** The panel of the pictures, as VS Code sees it; what it shows is a journey's. */
describe("the pictures", () => {
  after(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  const panels = () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("sourceline.pictures"))
      .map(({ label }) => label);
  const shown = (...wanted: string[]) =>
    until(() => (JSON.stringify(panels()) === JSON.stringify(wanted) ? true : undefined));

  it("are opened by a command each, in one panel", async () => {
    await vscode.commands.executeCommand("sourceline.mapOfVoices");
    await shown("Map of Voices");
    await vscode.commands.executeCommand("sourceline.timeline");
    await shown("Timeline");
    await vscode.commands.executeCommand("sourceline.mapOfVoices");
    await shown("Map of Voices");
  });

  it("find their page in a panel of before, which knows another version's folder", () => {
    const options = { localResourceRoots: [vscode.Uri.file("/gone/sourceline-0.0.9/dist")] };
    const panel = vscode.window.createWebviewPanel("sourceline.pictures", "Before", vscode.ViewColumn.One, options);
    const { extensionUri } = vscode.extensions.getExtension("sourceline.sourceline")!;
    new PicturesPanel(panel, {} as never, extensionUri, "map");
    const { enableScripts, localResourceRoots } = panel.webview.options;
    assert.equal(enableScripts, true);
    assert.deepEqual(localResourceRoots?.map(String), [vscode.Uri.joinPath(extensionUri, "dist").toString()]);
    panel.dispose();
  });
});
