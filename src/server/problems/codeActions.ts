import { type CodeAction, CodeActionKind, type Command, type Diagnostic } from "vscode-languageserver";
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
import { citeSelectionActions } from "../commands/offered/citeSelection.ts";
import { openNoteActions } from "../commands/offered/openNotes.ts";
import { searchCommentActions } from "../commands/offered/searchComment.ts";
import type { Case } from "../host/fix.ts";
import { spanOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { pageFixes } from "../names/pageProblems.ts";
import { draftFixes } from "../quotationCheck/fixes.ts";
import { actionsFor } from "./actionsFor.ts";
import { claimDiagnostics, diagnosticsOf } from "./diagnostics.ts";

/**
 * Quick fixes for citations that are not true any more, and, for clients without commands of ours, what is done by these. Nothing is
 * re-anchored without being asked.
 */
export const codeActions: Feature = {
  capabilities: ({ actionLiterals, commands }) => {
    const codeActionKinds = [CodeActionKind.QuickFix, ...(commands ? [] : [CodeActionKind.Refactor])];
    return { codeActionProvider: actionLiterals ? { codeActionKinds } : true };
  },
  register(session) {
    const { connection, client } = session;
    connection.onCodeAction(async ({ textDocument, range, context }): Promise<(CodeAction | Command)[]> => {
      const note = session.engine.files.text(textDocument.uri);
      if (!note) return [];
      const asked = spanOf(note, range);
      const actions = await problemFixes(session, note, asked, context.diagnostics);
      if (!client.commands) actions.push(...(await writingActions(session, note, asked)));
      return actionsFor(client, actions, context.only);
    });
  },
};

async function problemFixes(
  session: Session,
  note: TextDocument,
  asked: Span,
  shown: readonly Diagnostic[],
): Promise<CodeAction[]> {
  const all = await session.engine.citations.check(note);
  const ofDraft = await draftFixes(session, note, asked, shown);
  const ofLinks = brokenLinkFixes(session, note, asked, shown);
  if (all.length === 0) return [...pageFixes(session, note, asked, shown), ...ofLinks, ...ofDraft];
  const touched = all.filter(({ citation }) => [citation.link, ...citation.words].some((span) => meets(span, asked)));
  return [
    ...ofLinks,
    ...all.flatMap((checked) => attributionFixes({ session, note, checked, all }, asked, shown)),
    ...all.flatMap((checked) => claims({ session, note, checked, all }, asked, shown)),
    ...touched.flatMap((checked) => fixes({ session, note, checked, all }, shown)),
    ...(session.drafts.follows(note.uri) ? ofDraft : unlinked(session, note, asked, shown)),
  ];
}

/** What one does with a note or a source that is as it should be. */
async function writingActions(session: Session, note: TextDocument, asked: Span): Promise<CodeAction[]> {
  const article = session.engine.files.article(note.uri);
  return [
    ...(article ? await citeSelectionActions(session, article, asked) : []),
    ...(article ? openNoteActions(session, article, asked) : []),
    ...(await searchCommentActions(session, note, asked)),
  ];
}

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
