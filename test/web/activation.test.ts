import * as vscode from "vscode";

describe("Sourceline in a browser", () => {
  it("runs where there is no Node", () => {
    if (typeof process !== "undefined" && process.versions?.node) throw new Error("This is Node.");
  });

  it("has its commands once it is active", async () => {
    const extension = vscode.extensions.getExtension("sourceline.sourceline");
    if (!extension) throw new Error("The extension was not loaded.");
    await extension.activate();
    const commands = await vscode.commands.getCommands(true);
    if (!commands.includes("sourceline.searchQuotes")) throw new Error("sourceline.searchQuotes is not registered.");
  });
});
