import * as vscode from "vscode";
import { plainLabel } from "./plainLabel.ts";

/** Says what went wrong; `error` is an Error with a sentence for a person, or such a sentence. */
export function sayError(error: unknown): void {
  void vscode.window.showErrorMessage(plainMessage(error instanceof Error ? error.message : String(error)));
}

/** Says something that a person asked for and that has no other place. */
export function sayInformation(sentence: string): void {
  void vscode.window.showInformationMessage(plainMessage(sentence));
}

/** Asks a question; resolves with the answer that was chosen, undefined for none. */
export async function ask(question: string, ...answers: string[]): Promise<string | undefined> {
  return vscode.window.showInformationMessage(plainMessage(question), ...answers);
}

/** Says something in the status bar, for so many milliseconds. */
export function sayBriefly(sentence: string, milliseconds: number): void {
  vscode.window.setStatusBarMessage(plainLabel(sentence), milliseconds);
}

/**
 * A sentence in which names of files and words of sources stay text: VS Code makes a link of `[x](command:y)` in a
 * notification, and runs it when it is clicked. There is no escaping it; a word joiner, which nobody sees, parts the two.
 */
function plainMessage(sentence: string): string {
  return sentence.replace(/\](?=\()/g, "]\u2060");
}
