import type { CodeAction } from "vscode-languageserver";
import { SEARCH_QUOTES, SHOW_LAST_SEEN } from "../../../protocol/host/commands.ts";
import { type Case, commandFix } from "../../host/fix.ts";
import { rangeOf } from "../../host/positions.ts";

/** Words that the source does not hold: they may stand in another one, or have stood there once. */
export function fixesOfMissing({ session, note, checked: { citation, verification } }: Case): CodeAction[] {
  const lost = verification.parts.find(({ verdict, words }) => verdict === "missing" && words);
  if (!lost?.words || !session.client.commands) return [];
  const { start } = rangeOf(note, citation.link);
  return [
    commandFix(session.say("Search for These Words"), SEARCH_QUOTES, lost.words.text, citation.target.path),
    commandFix(session.say("Show When They Were Last Seen"), SHOW_LAST_SEEN, note.uri, start),
  ];
}
