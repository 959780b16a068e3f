import * as vscode from "vscode";
import type { Middleware } from "vscode-languageclient";

/** Verdicts that catch a quotation which is not true. */
const CAUGHT = ["changed", "missing"];

/** Checks off the steps of the walkthrough that no command tells of: a card was shown, a broken quotation was caught. */
export function firstSteps(): Middleware {
  const done = new Set<string>();
  const check = (step: string) => {
    if (done.has(step)) return;
    done.add(step);
    void vscode.commands.executeCommand("setContext", `sourceline.${step}`, true);
  };
  return {
    async provideHover(document, position, token, next) {
      const hover = await next(document, position, token);
      if (hover) check("cardShown");
      return hover;
    },
    handleDiagnostics(uri, diagnostics, next) {
      // What was broken before anybody wrote in the note is no lesson.
      const isWrittenIn = vscode.workspace.textDocuments.some(
        (one) => one.uri.toString() === uri.toString() && one.version > 1,
      );
      if (isWrittenIn && diagnostics.some(({ code }) => CAUGHT.includes(String(code)))) check("quotationCaught");
      next(uri, diagnostics);
    },
  };
}
