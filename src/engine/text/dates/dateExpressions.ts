/**
 * The dates that English sentences name: "on Thursday", "last week", "in March", "2011", "22 May", each as days, where
 * need be by the date of the source that the sentence stands in.
 *
 * Goals: a date that is given is right; whoever reads it is told what it was counted from. What may be one day or another
 * is left out: the last Thursday of somebody who writes on a Friday, a "tomorrow" in somebody's mouth, "every Thursday".
 * No goals: times of the day, seasons, feasts, how long something takes, other languages.
 *
 * Own code, because a measured peer (chrono-node 2.10) answers for a person who types into a calendar: of 31 sentences of
 * news it read 13 wrong, such as "will vote on Thursday" as the one before, "they march", "sat down" and "Sunday Times".
 */

import type { Span } from "../span.ts";
import { overlaps } from "../span.ts";
import type { Days } from "./calendar.ts";
import { READERS } from "./dateReaders.ts";
import { writtenDates } from "./dates.ts";

/** Words of a sentence that name a date. */
export interface DateExpression extends Span {
  readonly days: Days;
  /** Whether the words alone say which days they are, or only together with the source's date. */
  readonly by: "words" | "source";
}

/** What is known of a sentence. */
export interface SentenceSetting {
  /** When the source was published; null when it does not say. */
  readonly published: Days | null;
  /** Whether an offset of the sentence is in somebody's mouth: nobody wrote down on which day they spoke. */
  isSaid(offset: number): boolean;
}

/** Longest sentence that is looked at, in UTF-16 units: what is longer is no sentence. */
const LONGEST = 2000;

/** The dates that a sentence names, in order; spans are offsets in `sentence`. */
export function dateExpressions(sentence: string, { published, isSaid }: SentenceSetting): DateExpression[] {
  if (sentence.length > LONGEST || !MAY_NAME.test(sentence)) return [];
  const claimed: Span[] = addresses(sentence);
  const found: DateExpression[] = [];
  for (const { start, end, days } of writtenDates(sentence)) {
    const span = { start: start - weekdayBefore(sentence, start), end };
    if (claimed.some((other) => overlaps(other, span))) continue;
    claimed.push(span);
    found.push({ ...span, days, by: "words" });
  }
  for (const { pattern, read, inQuotes } of READERS) {
    for (const match of sentence.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (claimed.some((other) => overlaps(other, span))) continue;
      // Whether it can be told or not: the words are not read in another way.
      claimed.push(span);
      const reading = read(match, { sentence, span, published });
      if (!reading || (reading.by === "source" && !inQuotes && isSaid(span.start))) continue;
      found.push({ ...span, ...reading });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A quick look: most sentences name no date. */
const MAY_NAME =
  /\d|day\b|night\b|ago\b|week|month|year|morrow|morning|afternoon|evening|January|February|March|April|May|June|July|August|September|October|November|December/;

/** Addresses have dates in them that nobody says. */
function addresses(sentence: string): Span[] {
  return [...sentence.matchAll(/\bhttps?:\/\/\S+|\]\([^)\s]*\)/g)].map(({ index, 0: { length } }) => {
    return { start: index, end: index + length };
  });
}

/** How many units "Thursday, " takes before a date. */
function weekdayBefore(sentence: string, start: number): number {
  return /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?$/.exec(sentence.slice(0, start))?.[0].length ?? 0;
}
