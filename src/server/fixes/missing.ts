import type { CodeAction } from "vscode-languageserver";
import { SEARCH_QUOTES } from "../../protocol.ts";
import { type Case, commandFix } from "./fix.ts";

/** Words that the source does not hold: they may stand in another one. */
export function fixesOfMissing({ session, checked: { citation, verification } }: Case): CodeAction[] {
  const lost = verification.parts.find(({ verdict, words }) => verdict === "missing" && words);
  if (!lost?.words || !session.client.commands) return [];
  return [commandFix(session.say("Search for These Words"), SEARCH_QUOTES, lost.words.text, citation.target.path)];
}
