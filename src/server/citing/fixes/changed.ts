import type { CodeAction } from "vscode-languageserver";
import { takeTodaysWords } from "../../../engine/engine.ts";
import { SHOW_DIFFERENCE } from "../../../protocol/host/commands.ts";
import { type Case, commandFix, fixOf, sourceOf } from "../../host/fix.ts";
import { rangeOf } from "../../host/positions.ts";

/** Other words than the source's: see how they differ, or take the source's. To keep them is to do nothing. */
export function fixesOfChanged(one: Case): CodeAction[] {
  const { session, note, checked } = one;
  const { say } = session;
  const source = sourceOf(one);
  if (!source) return [];
  const edits = takeTodaysWords(note.source.text, checked.citation, checked.verification, source.source);
  const { start } = rangeOf(note, checked.citation.link);
  return [
    ...(edits.length > 0 ? [fixOf(say("Take Today's Words"), note, edits)] : []),
    ...(session.client.commands ? [commandFix(say("Show the Difference"), SHOW_DIFFERENCE, note.uri, start)] : []),
  ];
}
