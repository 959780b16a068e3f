/** The ways in which English names a date that is not written in full, and what each means; see dateExpressions.ts. */

import type { Span } from "../span.ts";
import { calendarDay, type Days, monthDays, oneDay, weekDays, yearDays } from "./calendar.ts";
import { monthNamed } from "./monthNames.ts";
import { nearestDay, nearestMonth, nearestWeekday, publicationDay, publicationMonth } from "./nearestDate.ts";
import { type Tense, tenseAt } from "./tense.ts";

/** Where an expression stands. */
export interface Found {
  readonly sentence: string;
  readonly span: Span;
  /** The source's date. */
  readonly published: Days | null;
}

export interface DateMeaning {
  readonly days: Days;
  readonly by: "words" | "source";
}

/** A way to name a date. Null from `read`: it may be one date or another, or none at all. */
export interface DateReader {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, found: Found) => DateMeaning | null;
  /** Whether it means the same in somebody's mouth, a day or two before the source was published. */
  readonly inQuotes?: boolean;
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const WEEKDAY = `(${WEEKDAYS.join("|")})`;
const MONTH =
  "(January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\\.)";
const YEAR = "(1[4-9]\\d\\d|2[01]\\d\\d)";
const PART_OF_DAY = "(?: (?:morning|afternoon|evening|night))?";
const NUMBERS: ReadonlyMap<string, number> = new Map(
  ["a", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"].map(
    (word, i) => [word, Math.max(1, i)],
  ),
);
const NUMBER = [...NUMBERS.keys()].map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`).join("|");
/** "In 2011 cases", "in March 31 boats": the number counts something. */
const COUNTS = /^ (?:people|men|women|children|percent|per|feet|\p{Ll}{2,}s)\b/u;
const NO_PLURALS = /^ (?:was|is|as|has|its|his|this|does|always|perhaps|towards|besides|unless|says)\b/;

const pattern = (source: string) => new RegExp(source, "gu");
const byWords = (days: Days): DateMeaning => ({ days, by: "words" });
const bySource = (days: Days | null): DateMeaning | null => days && { days, by: "source" };

function countsSomething({ sentence, span }: Found): boolean {
  const after = sentence.slice(span.end, span.end + 40);
  return /^(?:[.,]?\d|%| ?°|-\p{L})/u.test(after) || (COUNTS.test(after) && !NO_PLURALS.test(after));
}

/** "Was adjourned until Monday", "wanted it by Monday": what is past is not the Monday. */
function tenseOf({ sentence, span }: Found): Tense | null {
  const tense = tenseAt(sentence, span.start, span.end);
  const [word] = /\p{L}+(?= (?:the )?$)/u.exec(sentence.slice(0, span.start)) ?? [];
  const [first] = /^\p{L}+/u.exec(sentence.slice(span.start, span.end)) ?? [];
  const looksAhead = [word, first].some((one) => /^(?:until|till|by|before|from|for)$/i.test(one ?? ""));
  return looksAhead && tense === "past" ? null : tense;
}

/** The longer and the more certain come first: what one has read, or could not decide, no other reads. */
export const READERS: readonly DateReader[] = [
  {
    // Days that come again and again, feasts, newspapers.
    pattern: pattern(
      `\\b(?:[Ee]very|[Ee]ach|[Mm]ost|[Ss]ome|[Aa]lternate|[Oo]ne|[Aa]ny|[Aa]|Good|Black|Ash|Easter|Palm|Holy|Shrove|Whit|Super|Cyber|Bloody)(?: other)? ${WEEKDAY}\\b` +
        `|\\b[Aa] week (?:on|from|ago) ${WEEKDAY}\\b|\\b${WEEKDAY} week\\b|\\b[Tt]he (?:following|previous|next) ${WEEKDAY}\\b` +
        `|\\b(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ll]ast) ${WEEKDAY} (?:of|in)\\b`,
    ),
    read: () => null,
  },
  {
    // Thursday 12 March, Thursday, March 12: the weekday tells the year.
    pattern: pattern(
      `\\b${WEEKDAY},? (?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}|${MONTH} (\\d{1,2})(?:st|nd|rd|th)?)(?![\\d:%]|[-–]\\d)`,
    ),
    inQuotes: true,
    read: ([, weekday, dayBefore, monthBehind, monthBefore, dayBehind], { published }) => {
      const month = monthNamed((monthBehind ?? monthBefore)!)!;
      const isThat = (day: number) => calendarDay(day).weekday === WEEKDAYS.indexOf(weekday!);
      return bySource(published && nearestDay(published, month, Number(dayBefore ?? dayBehind), isThat));
    },
  },
  {
    // March 2029, March of 2029
    pattern: pattern(`\\b${MONTH},?(?: of)? ${YEAR}(?!\\d)`),
    read: ([, month, year]) => byWords(monthDays(Number(year), monthNamed(month!)!)),
  },
  {
    // November last year, 1 April this year, April 1 this year
    pattern: pattern(
      `\\b(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?${MONTH}(?: (\\d{1,2})(?:st|nd|rd|th)?)?,?(?: of)? (last|this|next) year\\b`,
    ),
    read: ([, dayBefore, month, dayBehind, which], { published }) => {
      const year = unitAway(published, "year", WHICH[which!]!);
      if (!year) return null;
      const whole = monthDays(calendarDay(year.from).year, monthNamed(month!)!);
      const date = dayBefore ?? dayBehind;
      if (date === undefined) return bySource(whole);
      const day = whole.from + Number(date) - 1;
      return day >= whole.from && day < whole.to ? bySource(oneDay(day)) : null;
    },
  },
  {
    // 22 May, the 22nd of May
    pattern: pattern(`(?<![\\d.,/:–-])\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?![\\p{L}\\d])`),
    inQuotes: true,
    read: ([, day, month], found) => bySource(dayOfMonth(month!, day!, found)),
  },
  {
    // May 22
    pattern: pattern(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]|[-–]\\d)`),
    inQuotes: true,
    read: ([, month, day], found) => (countsSomething(found) ? null : bySource(dayOfMonth(month!, day!, found))),
  },
  {
    // between 2009 and 2011, from 2009 to 2011
    pattern: pattern(`\\b(?:[Bb]etween ${YEAR} and|[Ff]rom ${YEAR} (?:to|until)) ${YEAR}(?!\\d)`),
    read: ([, a, b, last], found) => {
      const first = Number(a ?? b);
      if (countsSomething(found) || first >= Number(last)) return null;
      return byWords({ from: yearDays(first).from, to: yearDays(Number(last)).to });
    },
  },
  {
    // the 1990s
    pattern: pattern("\\b[Tt]he (?:early |late |mid-)?(1[4-9]\\d0|20\\d0)s\\b"),
    read: ([, year]) => {
      // "The 1900s" may be ten years or a hundred.
      if (year!.endsWith("00")) return null;
      return byWords({ from: yearDays(Number(year)).from, to: yearDays(Number(year) + 9).to });
    },
  },
  {
    // in 2011, since 2009, a law of 1913
    pattern: pattern(
      `\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter|[Dd]uring|[Ff]rom|of|[Ee]arly|[Ll]ate|[Mm]id)(?: | early | late | mid-|-| the year | the (?:end|start|beginning) of )${YEAR}(?!\\d)`,
    ),
    read: ([words, year], found) => {
      // "By 1800" is a time of the day, too.
      const isClock = /^(?:by|until|till|before|after|from|since) /i.test(words) && /^(?:1\d|2[0-3])00$/.test(year!);
      return countsSomething(found) || (isClock && year !== "2000") ? null : byWords(yearDays(Number(year)));
    },
  },
  {
    // in March, last March, by the end of June
    pattern: pattern(
      `\\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter|[Ff]rom|[Dd]uring|[Tt]hrough|of|[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id)(?: early | late | mid-| the (?:end|start|beginning|middle) of |-| )?${MONTH}(?![\\p{L}\\d]| \\d)`,
    ),
    inQuotes: true,
    read: ([words, month], found) => {
      // The last March of somebody who writes in April is of this year or of the one before.
      if (/^(?:last|next|this) /i.test(words)) return null;
      const { published } = found;
      return bySource(published && nearestMonth(published, monthNamed(month!)!, tenseOf(found)));
    },
  },
  {
    // Thursday last week, next week on Thursday
    pattern: pattern(
      `\\b(?:[Oo]n )?${WEEKDAY}${PART_OF_DAY} (?:of )?(last|this|next) week\\b|\\b([Ll]ast|[Tt]his|[Nn]ext) week,? on ${WEEKDAY}\\b`,
    ),
    read: ([, first, whichBehind, whichBefore, last], { published }) => {
      const day = publicationDay(published);
      if (day === null) return null;
      const week = weekDays(day + 7 * WHICH[(whichBehind ?? whichBefore)!.toLowerCase()]!);
      return bySource(oneDay(week.from + WEEKDAYS.indexOf((first ?? last)!)));
    },
  },
  {
    // last Thursday, next Thursday: only where both ways to count come to the same day.
    pattern: pattern(`\\b([Ll]ast|[Nn]ext|[Tt]his(?: coming| past)?) ${WEEKDAY}${PART_OF_DAY}\\b`),
    read: ([, which, weekday], { published }) => {
      const day = publicationDay(published);
      if (day === null) return null;
      return bySource(namedWeekday(which!.toLowerCase(), WEEKDAYS.indexOf(weekday!), day));
    },
  },
  {
    // on Thursday, by Thursday night
    pattern: pattern(
      `\\b(?:[Oo]n|[Bb]y|[Uu]ntil|[Tt]ill|[Ss]ince|[Bb]efore|[Aa]fter|[Ff]rom|[Ff]or|[Ll]ate|[Ee]arly)(?: late| early)? ${WEEKDAY}${PART_OF_DAY}\\b(?![-/])`,
    ),
    read: ([words, weekday], found) => {
      const tense = /^since/i.test(words) ? "past" : tenseOf(found);
      return bySource(nearestWeekday(found.published, WEEKDAYS.indexOf(weekday!), tense));
    },
  },
  {
    // said Thursday; not Sheffield Wednesday, not the Sunday Times.
    pattern: pattern(`\\b${WEEKDAY}${PART_OF_DAY}\\b(?! \\p{Lu}|[-/])`),
    read: ([, weekday], found) => {
      const before = found.sentence.slice(Math.max(0, found.span.start - 40), found.span.start);
      if (/[\p{Lu}\d][\p{L}\d.'’]* $/u.test(before)) return null;
      return bySource(nearestWeekday(found.published, WEEKDAYS.indexOf(weekday!), tenseOf(found)));
    },
  },
  {
    pattern: pattern(
      "\\b(?:[Tt]he day (?:before yesterday|after tomorrow)|[Yy]esterday|[Tt]omorrow|[Tt]oday|[Tt]onight)\\b(?!['’]s)",
    ),
    read: ([words], found) => {
      const day = publicationDay(found.published);
      if (day === null) return null;
      const away = AWAY[words.toLowerCase()]!;
      // "The boats that are moored today" is not about a day.
      return away === 0 && tenseOf(found) === null ? null : bySource(oneDay(day + away));
    },
  },
  {
    // last week, next month, this year; "the last year" ends today.
    pattern: pattern("(?<!\\b[Tt]he )\\b([Ll]ast|[Tt]his|[Nn]ext) (week|month|year)\\b(?! (?:on|of)\\b)"),
    read: ([, which, unit], { published }) => bySource(unitAway(published, unit!, WHICH[which!.toLowerCase()]!)),
  },
  {
    // Two days ago; two years ago may be any time of two or three years.
    pattern: pattern(
      `\\b(?:(more than|less than|about|almost|nearly|around|over|some|under|roughly|at least|up to) )?(${NUMBER}|\\d{1,3}) (day|week|month|year)s? ago\\b`,
    ),
    read: ([, roughly, count, unit], { published }) => {
      const day = publicationDay(published);
      if (roughly || unit !== "day" || day === null) return null;
      return bySource(oneDay(day - (NUMBERS.get(count!.toLowerCase()) ?? Number(count))));
    },
  },
];

const WHICH: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };
const AWAY: Readonly<Record<string, number>> = {
  "the day before yesterday": -2,
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  "the day after tomorrow": 2,
};

function dayOfMonth(month: string, day: string, found: Found): Days | null {
  const { published } = found;
  if (!published) return null;
  const tense = tenseOf(found);
  return nearestDay(published, monthNamed(month)!, Number(day), () => true, tense);
}

/** "last", "next", "this", "this coming", "this past" with a weekday, said on a day. */
function namedWeekday(which: string, weekday: number, day: number): Days | null {
  const today = calendarDay(day).weekday;
  const [back, ahead] = [(today - weekday + 7) % 7 || 7, (weekday - today + 7) % 7 || 7];
  const isOtherWeek = (other: number) => weekDays(other).from !== weekDays(day).from;
  switch (which) {
    case "last":
      return isOtherWeek(day - back) ? oneDay(day - back) : null;
    case "next":
      return isOtherWeek(day + ahead) ? oneDay(day + ahead) : null;
    case "this past":
      return oneDay(day - back);
    case "this coming":
      return oneDay(day + ahead);
    default:
      return weekday > today ? oneDay(day + ahead) : null;
  }
}

/** The week, month or year that is so many away from the source's date. */
function unitAway(published: Days | null, unit: string, away: number): Days | null {
  if (!published) return null;
  if (unit === "year") {
    const { year } = calendarDay(published.from);
    return calendarDay(published.to - 1).year === year ? yearDays(year + away) : null;
  }
  if (unit === "month") {
    const at = publicationMonth(published);
    return at && monthDays(at.year, at.month + away);
  }
  const day = publicationDay(published);
  if (day === null) return null;
  return weekDays(day + 7 * away);
}
