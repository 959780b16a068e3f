/** Times and dates as lines begin with them in transcripts, captions, chats, live blogs and diaries; sources of patterns. */

/** "0:12", "00:01:12", "00:01:12.480", "9.11 pm" is not one of them: a stop is no colon. */
export const CLOCK = String.raw`\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,3})?)?(?:\s?[AaPp]\.?[Mm]\b\.?)?`;

/** "2024-03-01", "01/03/2024", "1.3.24". */
export const DATE = String.raw`(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2}))`;

/** A time, with its date before it, in brackets or bare, and what parts it from the words: "[00:01:12] ", "01/03/2024, 10:15 - ". */
export const TIME_LEAD = String.raw`[[(<]?(?:${DATE},?[ T]+)?${CLOCK}(?:\s*(?:[-–—]|-->)\s*${CLOCK})?[\])>]?(?:\s*[-–—|:]\s+|\s+)`;

/** A date alone before the words: "2019-05-01 ". */
const DATE_LEAD = String.raw`[[(]?${DATE}[\])]?(?:\s*[-–—|:]\s+|\s+)`;

const LEAD = new RegExp(`^\\s*(?:${TIME_LEAD}|${DATE_LEAD})`, "u");

/** The line without the time or the date that it begins with. */
export function withoutTime(line: string): string {
  return line.replace(LEAD, "");
}

const ALONE = new RegExp(`^\\s*[[(<]?(?:${DATE},?[ T]+)?${CLOCK}(?:\\s*(?:[-–—]|-->)\\s*${CLOCK})?[\\])>]?\\s*$`, "u");

/** Whether a line holds a time and nothing else, as captions have it. */
export function isTimeAlone(line: string): boolean {
  return ALONE.test(line);
}
