import { calendarDay } from "../engine/text/dates/calendar.ts";
import { type Days, typedDate, writtenDate } from "../engine/text/dates/dates.ts";

/** The day that a time or a date of any kind of writing names, as `2029-05-22`, `2029-05` or `2029`; null when it names none. */
export function dayIn(written: string): string | null {
  const days = isoDays(written) ?? typedDate(written) ?? writtenDate(written);
  return days && textOf(days);
}

/** "2029-05-22T09:30:00Z", "20290522": the day as it is written there, whatever the zone. */
function isoDays(written: string): Days | null {
  const [, year, month, day] = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:[T\s]|$)/.exec(written) ?? [];
  return year ? typedDate(`${year}-${month}-${day}`) : null;
}

function textOf({ from, to }: Days): string | null {
  const { year, month, date } = calendarDay(from);
  // Files without a date say that they are of 1970, 1900 or year 1.
  if (year < 1400) return null;
  const parts = to - from === 1 ? [year, month, date] : to - from < 32 ? [year, month] : [year];
  return parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0")).join("-");
}
