/** The calendar as arithmetic: days are counted from 1 January 1970, months and weekdays as people count them. */

/** Days since 1 January 1970, end exclusive: a day, a week, a month, a year. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** What the calendar says of a day: months from 1, weekdays from 0 (Monday) to 6. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
}

export function calendarDay(day: number): CalendarDay {
  const at = new Date(day * DAY);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    date: at.getUTCDate(),
    weekday: (at.getUTCDay() + 6) % 7,
  };
}

/** A month; 0 and 13 are the last of the year before and the first of the year behind. */
export function monthDays(year: number, month: number): Days {
  return { from: Date.UTC(year, month - 1) / DAY, to: Date.UTC(year, month) / DAY };
}

export function yearDays(year: number): Days {
  return { from: Date.UTC(year, 0) / DAY, to: Date.UTC(year + 1, 0) / DAY };
}

/** The week of a day, Monday to Sunday. */
export function weekDays(day: number): Days {
  const from = day - calendarDay(day).weekday;
  return { from, to: from + 7 };
}

export function oneDay(day: number): Days {
  return { from: day, to: day + 1 };
}

const DAY = 86_400_000;
