import assert from "node:assert/strict";
import * as vscode from "vscode";

describe("Sourceline in VS Code", () => {
  it("is there, and has its commands once it is active", async () => {
    const extension = vscode.extensions.getExtension("sourceline.sourceline");
    assert.ok(extension, "the extension was not loaded");
    await extension.activate();
    const commands = await vscode.commands.getCommands(true);
    assert.ok(commands.includes("sourceline.searchQuotes"));
  });
});
