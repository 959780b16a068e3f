/**
 * Which of the many days called "Thursday", "22 May" or "March" a source means: the nearest to its own date, on the side
 * that the tense of the sentence says. Null where two are equally likely.
 */
import { calendarDay, type Days, monthDays, oneDay } from "./calendar.ts";
import type { Tense } from "./tense.ts";

/** The day on which a source was published; null when it says a month or a year only. */
export function publicationDay(published: Days | null): number | null {
  return published && published.to - published.from === 1 ? published.from : null;
}

/** The month in which a source was published; null when it says a year only. */
export function publicationMonth({ from, to }: Days): { year: number; month: number } | null {
  const [first, last] = [calendarDay(from), calendarDay(to - 1)];
  return first.year === last.year && first.month === last.month ? first : null;
}

/** The last or the next such weekday (0 is Monday). One that has the source's own weekday is its own day, if it is past. */
export function nearestWeekday(published: Days | null, weekday: number, tense: Tense | null): Days | null {
  const day = publicationDay(published);
  if (day === null || tense === null) return null;
  const back = (calendarDay(day).weekday - weekday + 7) % 7;
  if (tense === "past") return oneDay(day - back);
  return back === 0 ? null : oneDay(day + 7 - back);
}

/** So many months to one side are near enough to need no tense: on the other side it is twice as far. */
const NEAR_MONTHS = 4;

/** The month of that number (from 1): before or in the source's own month, or behind it. */
export function nearestMonth(published: Days, month: number, tense: Tense | null): Days | null {
  const at = publicationMonth(published);
  if (!at) return null;
  const back = (at.month - month + 12) % 12;
  const ahead = 12 - back;
  if (back === 0) return monthDays(at.year, month);
  const isBefore = tense ? tense === "past" : back <= NEAR_MONTHS ? true : ahead <= NEAR_MONTHS ? false : null;
  if (isBefore === null) return null;
  return monthDays(at.year, at.month + (isBefore ? -back : ahead));
}

/** So many days to one side are near enough to need no tense. */
const NEAR_DAYS = 120;
/** A date further away than this has its year written beside it. */
const FARTHEST = 3 * 366;

/** The day of a month that is nearest to the source's date, of those that are `wanted`. */
export function nearestDay(
  published: Days,
  month: number,
  date: number,
  wanted: (day: number) => boolean,
  tense: Tense | null | undefined = undefined,
): Days | null {
  const { year } = calendarDay(published.from);
  const middle = (published.from + published.to - 1) / 2;
  const candidates = [-3, -2, -1, 0, 1, 2, 3]
    .map((away) => monthDays(year + away, month))
    .map(({ from, to }) => ({ day: from + date - 1, isThere: date >= 1 && from + date - 1 < to }))
    .filter(({ day, isThere }) => isThere && wanted(day) && Math.abs(day - middle) <= FARTHEST)
    .map(({ day }) => day)
    .sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  const [nearest] = candidates;
  if (nearest === undefined) return null;
  // Its weekday has told the year.
  if (tense === undefined) return oneDay(nearest);
  if (published.to - published.from > 31) return null;
  const side = tense === "past" ? -1 : 1;
  if (Math.abs(nearest - middle) > NEAR_DAYS) {
    const told = tense && candidates.find((day) => (day - middle) * side > 0);
    return told ? oneDay(told) : null;
  }
  // "Will begin on 10 March", written on the 14th, is a year away or a slip.
  return tense === "future" && nearest < published.from ? null : oneDay(nearest);
}
