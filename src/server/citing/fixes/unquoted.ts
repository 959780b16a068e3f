import type { CodeAction } from "vscode-languageserver";
import { quotePassage } from "../../../engine/engine.ts";
import { type Case, fixOf, openFix, sourceOf } from "../../host/fix.ts";

/** A link that quotes nothing: the passage's words go before it, or one looks at them. */
export function fixesOfUnquoted(one: Case): CodeAction[] {
  const { session, note, checked } = one;
  const source = sourceOf(one);
  const { place } = checked.verification;
  if (!source || !place) return [];
  const { say } = session;
  const quotesSome = checked.verification.parts.some(({ words }) => words !== null);
  const edit = quotesSome ? null : quotePassage(checked.citation, checked.verification, source.source);
  return [
    ...(edit ? [fixOf(say("Quote the Passage"), note, [edit])] : []),
    ...openFix(session, say("Open the Passage"), source, place),
  ];
}
