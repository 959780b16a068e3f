import * as vscode from "vscode";
import { type Argument, fill } from "../../message.ts";

/**
 * A translated sentence whose places have forms or hold numbers: `filled(vscode.l10n.t("{0, plural, ...}"), count)`. The form
 * of places is that of src/message.ts; `vscode.l10n.t`, given no arguments, leaves them as they are.
 */
export function pluralText(message: string, ...args: Argument[]): string {
  return fill(message, args, displayLanguage());
}

/** The language that is spoken: VS Code's if we have its words, otherwise English. */
export function displayLanguage(): string {
  return vscode.l10n.bundle === undefined ? "en" : vscode.env.language;
}
