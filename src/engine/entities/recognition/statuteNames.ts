import type { Span } from "../../text/span.ts";
import { CAPITAL, LEAD } from "./capitalWords.ts";

/** "the Town and Country Planning Act 1990", "Civil Rights Act of 1964", "the Fourth Amendment". */
const STATUTE = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:${CAPITAL}(?:,?\s(?:and|of|for|&)\s|,?\s)){1,8}Act(?:\s\([A-Z][^()\n]{1,30}\))?(?:,?\s(?:of\s)?(?:1[6-9]|20)\d\d)?|` +
    String.raw`(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth|\p{Lu}[a-z]+teenth|Twent\p{Ll}+(?:-\p{Ll}+)?)\sAmendment)(?![\p{L}\p{N}])`,
  "gu",
);

/** The names of statutes, in order. */
export function statuteNames(prose: string): Span[] {
  if (!/\b(?:Act|Amendment)\b/.test(prose)) return [];
  return [...prose.matchAll(STATUTE)].map(({ index, 0: words }) => {
    const lead = LEAD.exec(words)?.[0].length ?? 0;
    return { start: index + lead, end: index + words.length };
  });
}
