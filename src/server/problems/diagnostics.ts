import type { Diagnostic } from "vscode-languageserver";
import { DiagnosticSeverity } from "vscode-languageserver";
import type { CheckedCitation, TextDocument, VerifiedWords } from "../../engine/engine.ts";
import type { VerdictKind } from "../../protocol/citing/verifying.ts";
import { attributionDiagnostics } from "../attribution/attributionProblems.ts";
import { brokenLinkDiagnostics } from "../citing/brokenLinks.ts";
import { rangeOf } from "../host/positions.ts";
import type { Session } from "../host/session.ts";
import { pageDiagnostics } from "../names/pageProblems.ts";
import { draftDiagnostics } from "../quotationCheck/problems.ts";
import { claimSentence } from "../wording/claimSentence.ts";
import { elsewhereSentence } from "../wording/elsewhereSentence.ts";
import { fileNameOf } from "../wording/fileName.ts";
import { partSentence, unknownSentence, verdictSentences } from "../wording/verdictSentence.ts";

const SEVERITIES: Readonly<Record<Exclude<VerdictKind, "intact" | "unquoted">, DiagnosticSeverity>> = {
  moved: DiagnosticSeverity.Hint,
  changed: DiagnosticSeverity.Warning,
  ambiguous: DiagnosticSeverity.Warning,
  missing: DiagnosticSeverity.Error,
};

/** Publishes what is not true any more in a note's citations, and what is wrong with an entity page; nothing for other documents. */
export async function publishVerdicts(session: Session, uri: string): Promise<void> {
  const { connection, engine, hints, drafts } = session;
  const note = engine.files.text(uri);
  const checked = note ? await engine.citations.check(note) : [];
  const diagnostics = note && [
    ...checked.flatMap((citation) => [
      ...diagnosticsOf(session, note, citation),
      ...attributionDiagnostics(session, note, citation),
      ...claimDiagnostics(session, note, citation),
    ]),
    ...(drafts.follows(uri) ? draftDiagnostics(session, note) : hints.of(note)),
    ...brokenLinkDiagnostics(session, note),
    ...pageDiagnostics(session, note),
  ];
  await connection.sendDiagnostics({ uri, diagnostics: diagnostics ?? [] });
}

/** The problems of one citation: each at the words that it is about. */
export function diagnosticsOf(session: Session, note: TextDocument, checked: CheckedCitation): Diagnostic[] {
  const { verification, citation, source } = checked;
  if (verification.verdict === "intact") return [];
  if (!verification.sourceFound) return [problem(note, citation.url, "missing", verdictSentences(checked, session))];
  const name = source ? fileNameOf(source) : citation.target.path;
  return [
    ...verification.parts
      .filter(({ verdict }) => verdict !== "intact")
      .map((part) => problem(note, whereOf(checked, part), part.verdict, sentencesOf(session, checked, part, name))),
    ...verification.unknown.map((index) => ({
      ...problem(note, citation.words[index]!, "unquoted", unknownSentence(session.say, name)),
      severity: DiagnosticSeverity.Hint,
    })),
  ];
}

/** What a note tells and the passage does not, at the very words. */
export function claimDiagnostics(session: Session, note: TextDocument, checked: CheckedCitation): Diagnostic[] {
  const { claims } = session.observed.of(note, checked);
  const source =
    claims.length > 0 && checked.source !== null ? session.engine.files.article(checked.source) : undefined;
  if (!source) return [];
  return claims.map((claim) => ({
    range: rangeOf(note, claim),
    severity: DiagnosticSeverity.Information,
    source: "Sourceline",
    code: claim.kind,
    message: claimSentence(session.say, claim, checked, source),
  }));
}

/** What is wrong with words, and where they stand instead, as far as that is known: nobody waits for it here. */
function sentencesOf(session: Session, checked: CheckedCitation, part: VerifiedWords, name: string): string {
  const elsewhere = part.verdict === "missing" ? elsewhereSentence(session, checked, part.index) : "";
  return [partSentence(session.say, part, name), elsewhere].filter(Boolean).join(" ");
}

/** Lines are wrong in the link; words are wrong where they stand. */
function whereOf({ citation }: CheckedCitation, { verdict, words }: VerifiedWords): { start: number; end: number } {
  return words === null || words.kind === "title" || verdict === "moved" ? citation.url : words;
}

function problem(
  note: TextDocument,
  span: { start: number; end: number },
  verdict: VerdictKind,
  message: string,
): Diagnostic {
  const severity = SEVERITIES[verdict as keyof typeof SEVERITIES];
  return { range: rangeOf(note, span), severity, source: "Sourceline", code: verdict, message };
}
