import * as vscode from "vscode";
import { find, sampleFile, until } from "../vscode/sample.ts";

/** The web worker has no `node:assert`. */
function check(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}

async function hover(document: vscode.TextDocument, name: string): Promise<string> {
  const at = find(document, name).start.translate(0, 1);
  const found = await vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, at);
  return found.flatMap(({ contents }) => contents.map((part) => (part as vscode.MarkdownString).value)).join("\n");
}

describe("answers in a browser, from a web worker", () => {
  let article: vscode.TextDocument;
  before(async () => {
    article = await vscode.workspace.openTextDocument(sampleFile("articles/dredging-vote.txt"));
    await vscode.window.showTextDocument(article);
  });

  it("hovers a name that other files name, too", async () => {
    await until(async () => {
      const text = await hover(article, "Ruth Tolland");
      return /\*\*Ruth Tolland\*\*[\s\S]*in 3 other sources/.test(text) ? true : undefined;
    });
  });

  it("answers while a worker of its own reads the names of a long text", async () => {
    const file = sampleFile("articles/long.txt");
    const said = (i: number) => `Hilda Marsden counted ${i} boats, and Peter Quill said that it was ${i % 7} too many.`;
    const text = Array.from({ length: 5000 }, (_, i) => said(i)).join("\n\n");
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    const long = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(long);
    check((await hover(article, "Ruth Tolland")).includes("Ruth Tolland"), "No answer.");
    check((await hover(long, "Hilda Marsden")) === "", "Somebody waited until all of it was read.");
    await until(async () => ((await hover(long, "Hilda Marsden")).includes("Hilda Marsden") ? true : undefined));
    await vscode.workspace.fs.delete(file);
  });

  it("shows verdicts of notes that nobody opened", async () => {
    const problems = await until(() => {
      const found = vscode.languages.getDiagnostics(sampleFile("notes/open-questions.md"));
      return found.length === 3 ? found : undefined;
    });
    const codes = problems
      .map(({ code }) => code)
      .sort()
      .join();
    check(codes === "changed,missing,moved", codes);
  });

  it("cites a selection in a note, which one undo takes back", async () => {
    const note = await vscode.workspace.openTextDocument(sampleFile("notes/harbour-notes.md"));
    const before = note.getText();
    await vscode.window.showTextDocument(note);
    await vscode.window.showTextDocument(article, { selection: find(article, "The sand will move") });
    await vscode.commands.executeCommand("sourceline.citeSelection");
    check(note.getText().includes("> The sand will move\n>\n> - Marta Lindqvist, ["), note.getText());
    await vscode.commands.executeCommand("undo");
    check(note.getText() === before, "The undo left something behind.");
    check(!article.isDirty, "The source was written to.");
  });
});
