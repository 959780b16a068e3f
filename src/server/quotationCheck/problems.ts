import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import {
  type CheckedQuotation,
  isMisattribution,
  type QuotationVerdict,
  type TextDocument,
} from "../../engine/engine.ts";
import { attributionDiagnostic } from "../attribution/attributionProblems.ts";
import { rangeOf } from "../host/positions.ts";
import type { Session } from "../host/session.ts";
import { quotationSentence } from "../wording/quotationSentence.ts";

/** Words that no source of the library holds may be from elsewhere: that is no error, as long as no link names a source. */
const SEVERITIES: Readonly<Record<QuotationVerdict, DiagnosticSeverity>> = {
  intact: DiagnosticSeverity.Information,
  changed: DiagnosticSeverity.Warning,
  ambiguous: DiagnosticSeverity.Information,
  missing: DiagnosticSeverity.Warning,
};

/** What the sources say of the quotations of a document that is checked; of those with a link, their citations tell. */
export function draftDiagnostics(session: Session, note: TextDocument): Diagnostic[] {
  return session.drafts
    .standing(note)
    .filter(({ isLinked }) => !isLinked)
    .flatMap((quotation) => [
      draftDiagnostic(session, note, quotation),
      ...(isMisattribution(quotation.speaker) ? [attributionDiagnostic(session, note, quotation.speaker)] : []),
    ]);
}

/** The problem of one quotation. */
export function draftDiagnostic({ say }: Session, note: TextDocument, quotation: CheckedQuotation): Diagnostic {
  return {
    range: rangeOf(note, quotation.words),
    severity: SEVERITIES[quotation.verdict],
    source: "Sourceline",
    code: quotation.verdict,
    message: quotationSentence(say, quotation),
  };
}
