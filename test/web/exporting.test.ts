import * as vscode from "vscode";
import { sampleFile } from "../vscode/sample.ts";

/** The web worker has no `node:assert`. */
function check(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}

describe("exporting in a browser, with bundles that a web worker loads", () => {
  it("writes a Word document and a web page", async () => {
    const note = sampleFile("notes/harbour-notes.md");
    for (const [name, beginning] of [
      ["a.docx", "PK"],
      ["a.html", "<!DOCTYPE html>"],
    ] as const) {
      const file = sampleFile(name);
      await vscode.commands.executeCommand("sourceline.exportAnnotatedDraft", note, file);
      const bytes = await vscode.workspace.fs.readFile(file);
      await vscode.workspace.fs.delete(file);
      check(new TextDecoder().decode(bytes.slice(0, 15)).startsWith(beginning), `${name} begins otherwise.`);
      check(bytes.length > 2000, `${name} has ${bytes.length} bytes.`);
    }
  });
});
