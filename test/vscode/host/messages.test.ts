import assert from "node:assert/strict";
import * as vscode from "vscode";
import { find, sampleFile, until } from "../sample.ts";

const NOTE = "notes/harbour-notes.md";
const SOURCE = "articles/dredging-vote.txt";
/** Stands in the article, and nobody cites it or is named by it. */
const PLAIN = "years of argument";

/** What each command says when there is nothing to do, or nothing that it could do it to. */
describe("messages", () => {
  const shown: string[] = [];
  const { showErrorMessage, setStatusBarMessage } = vscode.window;

  before(async () => {
    await vscode.extensions.getExtension("sourceline.sourceline")!.activate();
    Object.assign(vscode.window, {
      showErrorMessage: async (message: string) => void shown.push(message),
      setStatusBarMessage: (message: string) => {
        shown.push(message);
        return new vscode.Disposable(() => {});
      },
    });
  });
  beforeEach(() => {
    shown.length = 0;
  });
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));
  after(() => Object.assign(vscode.window, { showErrorMessage, setStatusBarMessage }));

  /** Opens a document and puts the caret before the words. */
  async function at(path: string, words: string): Promise<void> {
    const editor = await vscode.window.showTextDocument(sampleFile(path));
    const { start } = find(editor.document, words);
    editor.selection = new vscode.Selection(start, start);
  }

  async function says(command: string, message: RegExp, ...args: unknown[]): Promise<void> {
    await vscode.commands.executeCommand(`sourceline.${command}`, ...args);
    await until(() => (shown.length > 0 ? true : undefined));
    assert.match(shown.join("\n"), message, command);
    shown.length = 0;
  }

  it("with no editor open", async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await says("citeSelection", /^Open a source and select the words to cite\.$/);
    await says("copyCitation", /^Open a source and select the words to cite\.$/);
    await says("showDifference", /^Put the caret on a citation whose words have changed\.$/);
    for (const command of ["openEntityPage", "notAName", "mergeName", "splitName"]) {
      await says(command, /^Put the caret on a name\.$/);
    }
    for (const command of ["nextQuotation", "previousMention", "peekCitations", "openNotes"]) {
      await says(command, /^Open a source first\.$/);
    }
    for (const command of ["citeRow", "copyRow", "openRowBeside", "showRowMentions", "fixRow"]) {
      await says(command, /^Choose a row in one of Sourceline's views\.$/);
    }
    await says("updateMovedCitations", /citation/i);
  });

  it("in a source, where nothing stands at the caret", async () => {
    await at(SOURCE, PLAIN);
    await says("showDifference", /^No changed quotation stands here\.$/);
    await says("peekCitations", /^No note cites the words at the caret\.$/);
    for (const command of ["openEntityPage", "notAName", "mergeName", "splitName"]) {
      await says(command, /^No name stands here\.$/);
    }
    await says("openNotes", /dredging-vote\.txt has no note yet: cite something, or write at its margin\.$/);
  });

  it("on a name that goes by no other", async () => {
    await at(SOURCE, "Kettle Quay");
    await says("splitName", /^Kettle Quay goes by no other name here: nothing can be split off\.$/);
  });

  it("in a document in which nobody is named and nobody speaks", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content: "nothing at all\n" });
    await vscode.window.showTextDocument(document);
    await says("nextQuotation", /^Nobody is quoted here\.$/);
    await says("nextMention", /^Nobody is named here\.$/);
    await says("showDifference", /^No changed quotation stands here\.$/);
  });

  it("in a text that stands in no file, which is no source", async () => {
    await at(NOTE, "Working notes on");
    const document = await vscode.workspace.openTextDocument({ language: "plaintext", content: "Words to cite.\n" });
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 0, 0, 5);
    await says("copyCitation", /^This document is not a source: nothing was copied\.$/);
    await says("citeSelection", /^This document is not a source: nothing was cited\.$/);
  });
});
