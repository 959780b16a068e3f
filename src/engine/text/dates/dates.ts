/**
 * Dates as sources and people write them: 2016-03-01, 1 March 2016, March 1st, 2016, 1er mars 2016, 01.03.2016,
 * 2016年3月1日. A date is a stretch of days, because "March 2016" is one, too.
 *
 * Nothing is guessed: 03/04/2016 is the third of April here and the fourth of March there, and "22 May" has no year.
 */

import type { Span } from "../span.ts";
import { type Days, monthDays, yearDays } from "./calendar.ts";
import { monthNamed } from "./monthNames.ts";

export type { Days };

/** Longest piece of text that is looked through for a date, in UTF-16 units. */
const LOOKED_THROUGH = 2000;

/** The first full date (day, month, year) that a text writes; null when there is none. */
export function writtenDate(text: string): Days | null {
  return writtenDates(text)[0]?.days ?? null;
}

/** Every full date that a text writes, in order. */
export function writtenDates(text: string): (Span & { readonly days: Days })[] {
  if (!A_YEAR.test(text)) return [];
  const found = WRITTEN.flatMap(({ pattern, read }) =>
    [...text.slice(0, LOOKED_THROUGH).matchAll(pattern)].flatMap((match) => {
      const days = read(match);
      return days ? [{ start: match.index, end: match.index + match[0].length, days }] : [];
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}

/**
 * The date in a file's path, the nearest to its name, as archives are kept: `2016-03-01 Libya.txt`, `20160301.txt`,
 * `2016/03/01/libya.txt`, `2016/libya.txt`; null when there is none.
 */
export function pathDate(path: string): Days | null {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return writtenDate(name) ?? lastNumeric(name) ?? lastNumeric(path) ?? folderYear(path);
}

/** A year, a month or a day as one types it: 2016, 2016-03, 2016/3/1, 1.3.2016; null when it is none. */
export function typedDate(text: string): Days | null {
  const [, year, month, day] = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/.exec(text.trim()) ?? [];
  if (year) return daysOf(year, month, day);
  return /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(text.trim()) ? writtenDate(text) : null;
}

/** No full date is without it, and most lines are. */
const A_YEAR = /\d{4}/;

interface Reading {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Days | null;
}

/** Full dates, each way of writing one. */
const WRITTEN: readonly Reading[] = [
  {
    // 2016-03-01, 2016/3/1, and with a time behind it
    pattern: /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/g,
    read: ([, year, , month, day]) => daysOf(year, month, day),
  },
  {
    // 2016年3月1日, 2016년 3월 1일
    pattern: /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/g,
    read: ([, year, month, day]) => daysOf(year, month, day),
  },
  {
    // 1 March 2016, 1st of March 2016, 1er mars 2016, 1. März 2016, 1 de marzo de 2016, 1-Mar-2016
    pattern:
      /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|[.ºª°])?(?: (?:of|de) |[ -])(\p{L}{3,12})\.?,?(?: (?:de|del) |[ -])(\d{4})(?!\d)/gu,
    read: ([, day, name, year]) => daysOf(year, monthNamed(name!), day),
  },
  {
    // March 1, 2016; Mar. 1st 2016
    pattern: /(?<!\p{L})(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/gu,
    read: ([, name, day, year]) => daysOf(year, monthNamed(name!), day),
  },
  {
    // 01.03.2016 has one meaning
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g,
    read: ([, day, month, year]) => daysOf(year, month, day),
  },
  {
    // 13/3/2016 and 3/13/2016 have one, 3/4/2016 has two
    pattern: /(?<![\d/])(\d{1,2})([/-])(\d{1,2})\2(\d{4})(?!\d)/g,
    read: ([, a, , b, year]) => {
      if (Number(a) === Number(b) || Number(a) > 12) return daysOf(year, b, a);
      return Number(b) > 12 ? daysOf(year, a, b) : null;
    },
  },
];

/** 2016-03-01, 20160301, 2016_03, the last of a name or a path. */
function lastNumeric(text: string): Days | null {
  const found = [...text.matchAll(/(?<!\d)(\d{4})(?:([-/._ ]?)(\d{2})(?:\2(\d{2}))?)(?!\d)/g)].reverse();
  for (const [, year, separator, month, day] of found) {
    // 201603 may be any number.
    const days = separator || day ? daysOf(year, month, day) : null;
    if (days) return days;
  }
  return null;
}

function folderYear(path: string): Days | null {
  const year = path
    .split("/")
    .slice(0, -1)
    .reverse()
    .find((folder) => /^(?:1[5-9]|20)\d\d$/.test(folder));
  return year ? daysOf(year) : null;
}

/** The days of a year, a month of it, or a day of that; null when the calendar has no such. */
function daysOf(year: string | undefined, month?: string | number, day?: string | number): Days | null {
  if (month === undefined && day !== undefined) return null;
  const [y, m, d] = [Number(year), Number(month ?? 1), Number(day ?? 1)];
  if (!(y >= 1400 && y <= 2199 && m >= 1 && m <= 12 && d >= 1)) return null;
  if (month === undefined) return yearDays(y);
  const whole = monthDays(y, m);
  if (day === undefined) return whole;
  const from = whole.from + d - 1;
  return from < whole.to ? { from, to: from + 1 } : null;
}
