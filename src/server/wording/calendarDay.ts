/** The day of a moment, in milliseconds since 1970, as the calendar on the wall says it: 2026-03-07. */
export function calendarDay(moment: number): string {
  const day = new Date(moment);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
