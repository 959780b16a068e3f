import { type CodeAction, CodeActionKind, type Diagnostic } from "vscode-languageserver";
import type { CheckedCitation, Span, TextDocument } from "../../engine/engine.ts";
import { attributionFixes } from "../attribution/attributionProblems.ts";
import { brokenLinkFixes } from "../citing/brokenLinks.ts";
import { fixesOfAmbiguous } from "../citing/fixes/ambiguous.ts";
import { fixesOfChanged } from "../citing/fixes/changed.ts";
import { fixesOfClaim } from "../citing/fixes/claims.ts";
import { fixesOfMissing } from "../citing/fixes/missing.ts";
import { fixesOfMoved } from "../citing/fixes/moved.ts";
import { fixesOfUnlinked } from "../citing/fixes/unlinked.ts";
import { fixesOfUnquoted } from "../citing/fixes/unquoted.ts";
import { UNLINKED } from "../citing/unlinkedHints.ts";
import type { Case } from "../host/fix.ts";
import { spanOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { pageFixes } from "../names/pageProblems.ts";
import { draftFixes } from "../quotationCheck/fixes.ts";
import { claimDiagnostics, diagnosticsOf } from "./diagnostics.ts";

/** Quick fixes for citations that are not true any more. Nothing is re-anchored without being asked. */
export const codeActions: Feature = {
  capabilities: () => ({ codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } }),
  register(session) {
    session.connection.onCodeAction(async ({ textDocument, range, context }): Promise<CodeAction[]> => {
      const note = session.engine.files.text(textDocument.uri);
      if (!note) return [];
      const all = await session.engine.citations.check(note);
      const asked = spanOf(note, range);
      const ofDraft = await draftFixes(session, note, asked, context.diagnostics);
      const ofLinks = brokenLinkFixes(session, note, asked, context.diagnostics);
      if (all.length === 0) return [...pageFixes(session, note, asked, context.diagnostics), ...ofLinks, ...ofDraft];
      const touched = all.filter(({ citation }) =>
        [citation.link, ...citation.words].some((span) => meets(span, asked)),
      );
      return [
        ...ofLinks,
        ...all.flatMap((checked) => attributionFixes({ session, note, checked, all }, asked, context.diagnostics)),
        ...all.flatMap((checked) => claims({ session, note, checked, all }, asked, context.diagnostics)),
        ...touched.flatMap((checked) => fixes({ session, note, checked, all }, context.diagnostics)),
        ...(session.drafts.follows(note.uri) ? ofDraft : unlinked(session, note, asked, context.diagnostics)),
      ];
    });
  },
};

const meets = (a: Span, b: Span) => a.start <= b.end && b.start <= a.end;

const FIXES = {
  intact: (): CodeAction[] => [],
  moved: fixesOfMoved,
  changed: fixesOfChanged,
  ambiguous: fixesOfAmbiguous,
  missing: fixesOfMissing,
  unquoted: fixesOfUnquoted,
} as const;

/** The fixes of a citation, each with the problems that it solves. */
function fixes(one: Case, shown: readonly Diagnostic[]): CodeAction[] {
  const own = diagnosticsOf(one.session, one.note, one.checked).map(({ message }) => message);
  const diagnostics = shown.filter(({ message }) => own.includes(message));
  return kindsOf(one.checked).flatMap((kind) => FIXES[kind](one).map((action) => ({ ...action, diagnostics })));
}

/** The fixes of what a note tells and the passage does not, at the words. */
function claims(one: Case, asked: Span, shown: readonly Diagnostic[]): CodeAction[] {
  const { session, note, checked } = one;
  const own = claimDiagnostics(session, note, checked);
  return session.observed.of(note, checked).claims.flatMap((claim, i) => {
    if (!meets(claim, asked)) return [];
    const diagnostics = shown.filter(({ message }) => message === own[i]?.message);
    return fixesOfClaim(one, claim).map((action) => ({ ...action, diagnostics }));
  });
}

/** One of several quotations may be changed and another one missing. */
function kindsOf({ verification }: CheckedCitation) {
  return [...new Set([verification.verdict, ...verification.parts.map(({ verdict }) => verdict)])];
}

function unlinked(session: Session, note: TextDocument, asked: Span, shown: readonly Diagnostic[]): CodeAction[] {
  const diagnostics = shown.filter(({ code }) => code === UNLINKED);
  return session.hints
    .standing(note)
    .filter((quotation) => meets(quotation, asked))
    .flatMap((quotation) => fixesOfUnlinked(session, note, quotation).map((action) => ({ ...action, diagnostics })));
}
