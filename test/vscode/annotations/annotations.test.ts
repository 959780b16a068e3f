import assert from "node:assert/strict";
import * as vscode from "vscode";
import { sampleFile } from "../sample.ts";

describe("exporting annotations in VS Code", () => {
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("writes what notes cite of the open source", async () => {
    const source = sampleFile("articles/dredging-vote.txt");
    const file = sampleFile("dredging-vote.annotations.json");
    await vscode.window.showTextDocument(source);
    await vscode.commands.executeCommand("sourceline.exportAnnotations", undefined, file);
    const { type, total, first } = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
    await vscode.workspace.fs.delete(file);
    assert.equal(type, "AnnotationCollection");
    assert.ok(total > 0 && total === first.items.length);
    assert.equal(first.items[0].target.selector[0].type, "TextQuoteSelector");
  });
});
