import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient";
import { isReadOnly } from "./readOnly.ts";

/** Offers in a read-only note only what does not change it: VS Code would apply an edit, and then could not save it. */
export const offeredFixes: Middleware = {
  async provideCodeActions(document, range, context, token, next) {
    const actions = (await next(document, range, context, token)) ?? [];
    if (actions.length === 0 || !(await isReadOnly(document))) return actions;
    return actions.filter((action) => !(action instanceof vscode.CodeAction && action.edit));
  },
};
