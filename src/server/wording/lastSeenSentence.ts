import type { Sighting } from "../../engine/engine.ts";
import type { Say } from "../host/say.ts";
import { calendarDay } from "./calendarDay.ts";
import { linesWord } from "./terms.ts";

/** When a source held some words last; that it never did, when `seen` is null. */
export function lastSeenSentence(say: Say, sourceName: string, seen: Sighting | null): string {
  if (!seen) return say("Sourceline has never seen these words in {0}.", sourceName);
  const lines = linesWord(say, seen.startLine, seen.endLine);
  return say("Last seen on {0} in {1}, {2}.", calendarDay(seen.at), sourceName, lines);
}
