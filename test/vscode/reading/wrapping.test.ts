import assert from "node:assert/strict";
import * as vscode from "vscode";
import { sampleFile } from "../sample.ts";

/** A source's paragraph is one line of several hundred letters: whoever reads it sees all of it. */
describe("the lines of a source", () => {
  const { Global } = vscode.ConfigurationTarget;
  let source: vscode.TextDocument;
  const editor = () => vscode.workspace.getConfiguration("editor", source);
  const wrapping = () => editor().get("wordWrap");

  before(async () => {
    source = await vscode.workspace.openTextDocument(sampleFile("articles/dredging-vote.txt"));
  });
  afterEach(async () => {
    await editor().update("wordWrap", undefined, Global, true);
    await vscode.workspace.getConfiguration("editor").update("wordWrap", undefined, Global);
  });

  it("wrap from the first moment, by a default", () => {
    assert.equal(wrapping(), "on");
    assert.equal(editor().inspect("wordWrap")?.defaultLanguageValue, "on");
  });

  it("do what somebody has set for plain text", async () => {
    await editor().update("wordWrap", "off", Global, true);
    assert.equal(wrapping(), "off");
  });

  // VS Code lets a default of a language win over what is set for all, as for its own Markdown.
  it("wrap as Markdown does where somebody has set something for all languages", async () => {
    await vscode.workspace.getConfiguration("editor").update("wordWrap", "off", Global);
    const note = await vscode.workspace.openTextDocument(sampleFile("notes/harbour-notes.md"));
    assert.equal(wrapping(), vscode.workspace.getConfiguration("editor", note).get("wordWrap"));
  });

  it("leave other languages alone", async () => {
    const code = await vscode.workspace.openTextDocument({ language: "javascript", content: "" });
    assert.equal(vscode.workspace.getConfiguration("editor", code).get("wordWrap"), "off");
  });
});
