import assert from "node:assert/strict";
import * as vscode from "vscode";
import { wordParts } from "../../server/exporting/exportedFiles.ts";
import { sampleFile } from "../sample.ts";

const NOTE = "notes/open-questions.md";

/** The export of a real VS Code, of a note as its editor has it. */
describe("exporting in VS Code", () => {
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  async function exported(name: string): Promise<Uint8Array> {
    const file = sampleFile(name);
    await vscode.commands.executeCommand("sourceline.exportAnnotatedDraft", sampleFile(NOTE), file);
    const bytes = await vscode.workspace.fs.readFile(file);
    await vscode.workspace.fs.delete(file);
    return bytes;
  }

  it("writes a Word document with a comment for each citation", async () => {
    await vscode.window.showTextDocument(sampleFile(NOTE));
    const parts = wordParts(await exported("notes/open-questions.annotated.docx"));
    assert.equal(parts.count("word/comments.xml", "w:comment"), 3);
    assert.match(parts.text("word/comments.xml"), /changed {2}Not word for word/);
    assert.match(parts.text("word/document.xml"), /Who is tired of it\?/);
  });

  it("writes a web page, and leaves the note as it is", async () => {
    const before = (await vscode.workspace.openTextDocument(sampleFile(NOTE))).getText();
    const page = new TextDecoder().decode(await exported("open-questions.html"));
    assert.equal(page.match(/<section class="comment /g)?.length, 3);
    assert.match(page, /href="articles\/survey-findings\.txt#L\d+"/);
    const after = await vscode.workspace.openTextDocument(sampleFile(NOTE));
    assert.deepEqual([after.getText(), after.isDirty], [before, false]);
  });
});
