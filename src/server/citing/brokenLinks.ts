import { type CodeAction, type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { type BrokenLink, brokenLinks, type Span, type TextDocument } from "../../engine/engine.ts";
import { fixOf } from "../host/fix.ts";
import { rangeOf } from "../host/positions.ts";
import type { Say } from "../host/say.ts";
import type { Session } from "../host/session.ts";

/** The code of the problem. */
const NO_LINK = "noLink";

/** What was meant as a link to a source and is none: it would pass unseen, and the words beside it with it. */
export function brokenLinkDiagnostics({ say }: Session, note: TextDocument): Diagnostic[] {
  return brokenIn(note).map((link) => ({
    range: rangeOf(note, link),
    severity: DiagnosticSeverity.Warning,
    source: "Sourceline",
    code: NO_LINK,
    message: sentenceOf(say, link),
  }));
}

/** The fix of a link that is none: its blanks are written so that it is one. */
export function brokenLinkFixes(
  { say }: Session,
  note: TextDocument,
  asked: Span,
  shown: readonly Diagnostic[],
): CodeAction[] {
  const touched = brokenIn(note).filter(({ start, end }) => start <= asked.end && asked.start <= end);
  return touched.map((link) => ({
    ...fixOf(say("Write the Spaces as %20"), note, [{ ...link.url, newText: link.mended }], true),
    diagnostics: shown.filter(({ code, message }) => code === NO_LINK && message === sentenceOf(say, link)),
  }));
}

const brokenIn = ({ source: { markdown } }: TextDocument) => (markdown ? brokenLinks(markdown) : []);

const sentenceOf = (say: Say, { written }: BrokenLink) =>
  say("Markdown reads no link here, since {0} has spaces: nothing is compared with that source.", written);
