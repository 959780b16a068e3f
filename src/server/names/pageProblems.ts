import type { CodeAction, Diagnostic } from "vscode-languageserver";
import { DiagnosticSeverity } from "vscode-languageserver";
import type { PageConflict, PageProblem, Span, TextDocument } from "../../engine/engine.ts";
import { PAGE_TYPES, removeAliases } from "../../engine/engine.ts";
import { fixOf } from "../host/fix.ts";
import { rangeOf } from "../host/positions.ts";
import type { Say } from "../host/say.ts";
import type { Session } from "../host/session.ts";
import { fileNameOf } from "../wording/fileName.ts";

/** What is wrong with an entity page: it cannot be read, or another page claims one of its names. */
export function pageDiagnostics({ engine, say }: Session, page: TextDocument): Diagnostic[] {
  const { corrections } = engine;
  const broken = corrections.problemOf(page.uri);
  if (broken) return [diagnostic(page, broken, "page", faultSentence(say, broken.why), DiagnosticSeverity.Error)];
  return corrections
    .conflictsOf(page.uri)
    .map((conflict) =>
      diagnostic(page, conflict, "claimed", claimedSentence(say, conflict), DiagnosticSeverity.Warning),
    );
}

function diagnostic(
  page: TextDocument,
  span: Span,
  code: string,
  message: string,
  severity: DiagnosticSeverity,
): Diagnostic {
  return { range: rangeOf(page, span), severity, source: "Sourceline", code, message };
}

/** A page that cannot be read says nothing of anybody, and is told so. */
function faultSentence(say: Say, why: PageProblem["why"]): string {
  switch (why.kind) {
    case "noType":
      return noTypeSentence(say, why.written);
    case "unclosed":
      return say("The front matter cannot be read: it begins with --- and has no closing ---. The page is ignored.");
    case "tooDeep":
      return say("The front matter cannot be read: it is nested too deep. The page is ignored.");
    case "noMap":
      return say("The front matter cannot be read: it is no list of keys and values. The page is ignored.");
    case "noYaml":
      return say("The front matter cannot be read: {0}. The page is ignored.", why.error);
  }
}

function noTypeSentence(say: Say, written: string | null): string {
  // As one writes them: they are the same in every language.
  const known = new Intl.ListFormat(say.language, { type: "disjunction" }).format(PAGE_TYPES);
  return written === null
    ? say("The entity is missing: it may be {0}. The page is ignored.", known)
    : say("There is no entity “{0}”: it may be {1}. The page is ignored.", written, known);
}

const claimedSentence = (say: Say, { text, other }: PageConflict) =>
  say("“{0}” is claimed by {1}, too.", text, fileNameOf(other.uri));

/** The fixes of names that two pages claim: one of them lets go. */
export function pageFixes(
  { engine, say }: Session,
  page: TextDocument,
  asked: Span,
  shown: readonly Diagnostic[],
): CodeAction[] {
  const touched = engine.corrections
    .conflictsOf(page.uri)
    .filter(({ start, end }) => start <= asked.end && asked.start <= end);
  return touched.flatMap((conflict) => {
    const { text, isAlias, other } = conflict;
    const diagnostics = shown.filter(({ message }) => message === claimedSentence(say, conflict));
    const here = isAlias ? removal(page, text, say("Remove “{0}” from This Page", text)) : [];
    const there = engine.files.text(other.uri);
    const isAliasThere = other.aliases.some((alias) => alias.text === text);
    const title = say("Remove “{0}” from {1}", text, fileNameOf(other.uri));
    const away = there && isAliasThere ? removal(there, text, title) : [];
    return [...here, ...away].map((action) => ({ ...action, diagnostics }));
  });
}

function removal(page: TextDocument, alias: string, title: string): CodeAction[] {
  const edits = removeAliases(page.source.text, [alias]);
  return edits.length > 0 ? [fixOf(title, page, edits)] : [];
}
