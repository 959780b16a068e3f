import type { CodeAction, Diagnostic } from "vscode-languageserver";
import { DiagnosticSeverity } from "vscode-languageserver";
import type { Lined, PageConflict } from "../engine/engine.ts";
import { removeAliases } from "../engine/engine.ts";
import { fileNameOf } from "./fileName.ts";
import { fixOf } from "./fixes/fix.ts";
import { rangeOf } from "./positions.ts";
import type { Session } from "./session.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What is wrong with an entity page: it cannot be read, or another page claims one of its names. */
export function pageDiagnostics({ engine }: Session, page: Lined): Diagnostic[] {
  const { pageWork } = engine;
  const broken = pageWork.problemOf(page.uri);
  if (broken) return [diagnostic(page, broken, "page", broken.message, DiagnosticSeverity.Error)];
  return pageWork
    .conflictsOf(page.uri)
    .map((conflict) => diagnostic(page, conflict, "claimed", claimedSentence(conflict), DiagnosticSeverity.Warning));
}

function diagnostic(page: Lined, span: Span, code: string, message: string, severity: DiagnosticSeverity): Diagnostic {
  return { range: rangeOf(page, span), severity, source: "Sourceline", code, message };
}

const claimedSentence = ({ text, other }: PageConflict) => `“${text}” is claimed by ${fileNameOf(other.uri)}, too.`;

/** The fixes of names that two pages claim: one of them lets go. */
export function pageFixes({ engine }: Session, page: Lined, asked: Span, shown: readonly Diagnostic[]): CodeAction[] {
  const touched = engine.pageWork
    .conflictsOf(page.uri)
    .filter(({ start, end }) => start <= asked.end && asked.start <= end);
  return touched.flatMap((conflict) => {
    const { text, isAlias, other } = conflict;
    const diagnostics = shown.filter(({ message }) => message === claimedSentence(conflict));
    const here = isAlias ? removal(page, text, `Remove “${text}” from This Page`) : [];
    const there = engine.text(other.uri);
    const isAliasThere = other.aliases.some((alias) => alias.text === text);
    const away = there && isAliasThere ? removal(there, text, `Remove “${text}” from ${fileNameOf(other.uri)}`) : [];
    return [...here, ...away].map((action) => ({ ...action, diagnostics }));
  });
}

function removal(page: Lined, alias: string, title: string): CodeAction[] {
  const edits = removeAliases(page.source.text, [alias]);
  return edits.length > 0 ? [fixOf(title, page, edits)] : [];
}
