import type { CodeAction, Diagnostic } from "vscode-languageserver";
import { DiagnosticSeverity } from "vscode-languageserver";
import {
  type CheckedCitation,
  isMisattribution,
  type Misattribution,
  type Span,
  type TextDocument,
  takeSourcesSpeaker,
} from "../../engine/engine.ts";
import { type Case, fixOf, openFix, sourceOf } from "../host/fix.ts";
import { rangeOf } from "../host/positions.ts";
import type { Session } from "../host/session.ts";
import { attributionSentence } from "../wording/attributionSentence.ts";

/** The verdict-like code of a warning: the source gives these words to somebody else. */
const SPEAKER = "speaker";

/** Words in the wrong mouth: a warning at the note's words that say who speaks. */
export function attributionDiagnostics(session: Session, note: TextDocument, checked: CheckedCitation): Diagnostic[] {
  return misattributions(session, note, checked).map((one) => attributionDiagnostic(session, note, one));
}

/** The warning of one quotation. */
export function attributionDiagnostic({ say }: Session, note: TextDocument, one: Misattribution): Diagnostic {
  return {
    range: rangeOf(note, one.here),
    severity: DiagnosticSeverity.Warning,
    source: "Sourceline",
    code: SPEAKER,
    message: attributionSentence(say, one),
  };
}

/** At the note's speaker or the words: take the source's speaker, or look at who speaks there. */
export function attributionFixes(one: Case, asked: Span, shown: readonly Diagnostic[]): CodeAction[] {
  const { session, note, checked } = one;
  const diagnostics = attributionDiagnostics(session, note, checked);
  const { link, words } = checked.citation;
  return misattributions(session, note, checked).flatMap((wrong, i) => {
    if (![wrong.here, link, ...words].some((span) => span.start <= asked.end && asked.start <= span.end)) return [];
    const solved = shown.filter((one) => isSame(one, diagnostics[i]!));
    return fixesOf(one, wrong).map((action) => ({ ...action, diagnostics: solved }));
  });
}

function fixesOf(one: Case, wrong: Misattribution): CodeAction[] {
  const { say } = one.session;
  const source = sourceOf(one);
  const edit = takeSourcesSpeaker(one.note.source.text, wrong);
  return [
    fixOf(say("Give These Words to {0}", wrong.there.name), one.note, [edit], true),
    ...(source ? openFix(one.session, say("Show Who Speaks in the Source"), source, wrong.there) : []),
  ];
}

/** Several quotations of a note may be given to one speaker. */
const isSame = (a: Diagnostic, b: Diagnostic) =>
  a.message === b.message &&
  a.range.start.line === b.range.start.line &&
  a.range.start.character === b.range.start.character;

const misattributions = ({ observed }: Session, note: TextDocument, checked: CheckedCitation) =>
  observed.of(note, checked).speakers.filter(isMisattribution);
