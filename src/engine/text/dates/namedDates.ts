import { overlaps, type Span } from "../span.ts";
import { dateExpressions } from "./dateExpressions.ts";
import type { Days } from "./dates.ts";
import { monthNamed } from "./monthNames.ts";

/** What the words of a date say, as far as they do: "Thursday" tells the weekday alone, "5 May" the day and the month. */
export interface DateParts {
  readonly year?: number;
  /** From 1. */
  readonly month?: number;
  readonly date?: number;
  /** From 0, Monday. */
  readonly weekday?: number;
  /** "yesterday", "last week": what is told from the day of writing. */
  readonly relative?: string;
}

/** Words of a text that name a date: what they say by themselves, and the days, where these are known. */
export interface NamedDate extends Span, DateParts {
  readonly days: Days | null;
}

const WEEKDAYS = ["mon", "tues", "wednes", "thurs", "fri", "satur", "sun"];
const WEEKDAY = "(?<weekday>Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?!s? (?:Times|Mail|Express|Telegraph|Post|Mirror))";
const MONTH = "(?<month>\\p{L}{3,9})\\.?";
const DATE = "(?<date>[0-3]?\\d)(?:st|nd|rd|th|er|\\.)?";
const YEAR = "(?<year>1[4-9]\\d\\d|20\\d\\d|21\\d\\d)";
const SEPARATED = "(?<![\\d.,:/$€£])";

/** The longer come first: of those that overlap the first counts. */
const PATTERNS = [
  `(?:${WEEKDAY},? (?:the )?)?${SEPARATED}\\b${DATE}(?: of| de)? ${MONTH}(?:,? ${YEAR})?(?![\\p{L}\\d])`,
  `(?:${WEEKDAY},? )?\\b${MONTH} ${DATE}(?![\\d:%]|[.,]\\d)(?:,? ${YEAR}(?!\\d))?`,
  `\\b${MONTH},?(?: of)? ${YEAR}(?![\\d])`,
  "\\b(?<relative>yesterday|today|tonight|tomorrow|(?:last|this|next|previous|past|coming) (?:week|weekend|month|year|night|decade|century|summer|winter|spring|autumn|fall)|(?:earlier|later) (?:this|that) (?:week|month|year))\\b",
  `\\b${WEEKDAY}\\b`,
  `(?<=\\b(?:in|since|until|by|before|after|from|to|year|late|early|mid|during|between|and|through|im|seit|en|depuis)[ -])${YEAR}(?![\\d%]|[.,]\\d)`,
  "(?<=\\bof )(?<year>19\\d\\d|20\\d\\d)(?! (?:people|men|women|children)\\b|[\\d%]|[.,]\\d)",
  `${SEPARATED}(?<![\\d-])\\b${YEAR}(?![\\d%]|[.,]\\d|-\\p{L}| (?:people|men|women|children|\\p{Ll}{3,}s)\\b)`,
  `\\b(?:in|since|until|by|last|next|this|of|from|late|early|mid-?|during|through|after|before|im|seit|en|depuis) (?<month>\\p{Lu}\\p{Ll}{2,8})\\b(?! \\d)`,
  "\\b(?<month>January|February|April|June|July|August|September|October|November|December)\\b",
].map((pattern) => new RegExp(pattern, "giu"));

/** The dates that a sentence names, in order; `published` is when its source was. English, and full dates of other languages. */
export function namedDates(sentence: string, published: Days | null): NamedDate[] {
  const told = dateExpressions(sentence, { published, isSaid: () => false });
  const found: NamedDate[] = [];
  for (const pattern of PATTERNS) {
    for (const match of sentence.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const parts = isFirstName(match) ? null : partsOf(match);
      if (!parts || found.some((other) => overlaps(other, span))) continue;
      found.push({ ...span, ...parts, days: told.find((one) => overlaps(one, span))?.days ?? null });
    }
  }
  const others = told.filter((one) => !found.some((other) => overlaps(other, one)));
  return [...found, ...others.map(({ start, end, days }) => ({ start, end, days }))].sort((a, b) => a.start - b.start);
}

/** April Hale, June Rowe: a month alone before a capital is rather a person. */
const isFirstName = ({ 0: words, index, input = "" }: RegExpMatchArray): boolean =>
  /^(?:April|June|August)$/.test(words) && /^ \p{Lu}/u.test(input.slice(index! + words.length));

/** The months that are written without a capital; other languages' short forms are English words ("out", "ago", "set"). */
const FRENCH_MONTHS = /^(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)$/;

/** Null for words that only look like a date: "may 5", "the 5 men". */
function partsOf({ groups = {}, 0: words }: RegExpMatchArray): DateParts | null {
  const { year, month, date, weekday, relative } = groups;
  if (relative) return { relative: relative.toLowerCase() };
  const named =
    month !== undefined && (/^\p{Lu}/u.test(month) || FRENCH_MONTHS.test(month)) ? monthNamed(month) : undefined;
  if (month !== undefined && named === undefined) return null;
  if (date !== undefined && !(Number(date) >= 1 && Number(date) <= 31)) return null;
  if (weekday && !/^\p{Lu}/u.test(words)) return null;
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(named === undefined ? {} : { month: named }),
    ...(date === undefined ? {} : { date: Number(date) }),
    ...(weekday === undefined ? {} : { weekday: WEEKDAYS.indexOf(weekday.toLowerCase()) }),
  };
}

/**
 * Whether two named dates are one: same, so far as both tell; other; or unknown, where they tell different things of it and the
 * days are not known ("on Thursday", "in May").
 */
export function compareDates(a: NamedDate, b: NamedDate): "same" | "other" | "unknown" {
  const parts = ["year", "month", "date", "weekday", "relative"] as const;
  const shared = parts.filter((part) => a[part] !== undefined && b[part] !== undefined);
  if (shared.length > 0 && shared.every((part) => a[part] === b[part]))
    return areApart(a, b) && hasMore(a, b) ? "other" : "same";
  if (a.days && b.days) return areApart(a, b) ? "other" : "same";
  return shared.some((part) => a[part] !== b[part]) ? "other" : "unknown";
}

const areApart = (a: NamedDate, b: NamedDate): boolean =>
  a.days !== null && b.days !== null && (a.days.to <= b.days.from || b.days.to <= a.days.from);

/** Whether one tells a part of the date that the other does not: the same weekday of another week is another day. */
const hasMore = (a: NamedDate, b: NamedDate): boolean => a.year !== b.year || a.date !== b.date;
