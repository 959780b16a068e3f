import type { CodeAction, Diagnostic, TextEdit } from "vscode-languageserver";
import { CodeActionKind } from "vscode-languageserver";
import type { Article, CheckedCitation } from "../engine/engine.ts";
import { updateLines } from "../engine/engine.ts";
import { SEARCH_QUOTES } from "../protocol.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { rangeOf, spanOf } from "./positions.ts";
import type { Feature, Session } from "./session.ts";
import { articleOf } from "./session.ts";

/** Quick fixes for citations that are not true any more. Nothing is re-anchored without being asked. */
export const codeActions: Feature = (session) => {
  session.connection.onCodeAction(async ({ textDocument, range, context }): Promise<CodeAction[]> => {
    const note = articleOf(session, textDocument);
    if (note?.kind !== "note") return [];
    const asked = spanOf(note, range);
    const checked = await session.engine.check(note.uri);
    const touched = checked.filter(({ citation }) =>
      [citation.link, ...citation.words].some(({ start, end }) => start <= asked.end && asked.start <= end),
    );
    return touched.flatMap((citation) => fixes(session, note, citation, checked, context.diagnostics));
  });
};

function fixes(
  session: Session,
  note: Article,
  checked: CheckedCitation,
  all: readonly CheckedCitation[],
  shown: readonly Diagnostic[],
): CodeAction[] {
  const own = diagnosticsOf(note, checked).map(({ message }) => message);
  const diagnostics = shown.filter(({ message }) => own.includes(message));
  switch (checked.verification.verdict) {
    case "moved":
      return moved(note, checked, all).map((action) => ({ ...action, diagnostics }));
    case "missing":
      return session.client.commands ? searchForWords(checked).map((action) => ({ ...action, diagnostics })) : [];
    default:
      return [];
  }
}

function moved(note: Article, checked: CheckedCitation, all: readonly CheckedCitation[]): CodeAction[] {
  const one = editsOf(note, [checked]);
  const movedCount = all.filter(({ verification }) => verification.verdict === "moved").length;
  if (one.length === 0) return [];
  const place = checked.verification.place!;
  const lines =
    place.startLine === place.endLine ? `Line ${place.startLine}` : `Lines ${place.startLine}-${place.endLine}`;
  const action = {
    title: `Update to ${lines}`,
    kind: CodeActionKind.QuickFix,
    isPreferred: true,
    edit: edit(note, one),
  };
  if (movedCount < 2) return [action];
  const title = `Update All ${movedCount} Moved Citations in This Note`;
  return [action, { title, kind: CodeActionKind.QuickFix, edit: edit(note, editsOf(note, all)) }];
}

function editsOf(note: Article, checked: readonly CheckedCitation[]): TextEdit[] {
  return checked.flatMap(({ citation, verification }) =>
    updateLines(note.source.text, citation, verification).map((update) => ({
      range: rangeOf(note, update),
      newText: update.newText,
    })),
  );
}

const edit = (note: Article, edits: TextEdit[]) => ({ changes: { [note.uri]: edits } });

function searchForWords({ citation, verification }: CheckedCitation): CodeAction[] {
  const lost = verification.parts.find(({ verdict, words }) => verdict === "missing" && words);
  if (!lost?.words) return [];
  const title = "Search for These Words";
  const command = { title, command: SEARCH_QUOTES, arguments: [lost.words.text, citation.target.path] };
  return [{ title, kind: CodeActionKind.QuickFix, command }];
}
