import type { CodeAction } from "vscode-languageserver";
import { SEARCH_QUOTES, SHOW_LAST_SEEN } from "../../../protocol/host/commands.ts";
import { type Case, commandFix, fixOf, titledLines } from "../../host/fix.ts";
import { rangeOf } from "../../host/positions.ts";
import { otherSourceName } from "../../wording/elsewhereSentence.ts";

/** Words that the source does not hold: they may stand in another one, or have stood there once. */
export function fixesOfMissing(one: Case): CodeAction[] {
  const { session, note, checked } = one;
  const { citation, verification } = checked;
  const lost = verification.parts.find(({ verdict, words }) => verdict === "missing" && words);
  if (!lost?.words) return [];
  const { start } = rangeOf(note, citation.link);
  if (!session.client.commands) return moveOf(one);
  return [
    ...moveOf(one),
    commandFix(session.say("Search for These Words"), SEARCH_QUOTES, lost.words.text, citation.target.path),
    commandFix(session.say("Show When They Were Last Seen"), SHOW_LAST_SEEN, note.uri, start),
  ];
}

/** The link is led to the source that holds its words, and to their lines: none when no source holds all of them. */
function moveOf({ session, note, checked }: Case): CodeAction[] {
  const { engine, say } = session;
  const found = engine.citations.elsewhere(checked);
  const edits = found?.whole ? engine.citations.leadElsewhere(note, checked) : [];
  if (!found?.whole || edits.length === 0) return [];
  const title = say("Move the Link to {0}, {1}", otherSourceName(checked, found), titledLines(say, found.whole));
  return [fixOf(title, note, edits, true)];
}
