import type { Days } from "../../engine/engine.ts";

const DAY = 24 * 60 * 60 * 1000;

/** Made once for each language and length: to make one takes longer than to write a thousand dates. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** A day, a month or a year as a language writes it: "Mar 12, 2029", "März 2029", "2029". */
export function dateText(language: string, { from, to }: Days): string {
  const length = to - from > 31 ? "year" : to - from > 1 ? "month" : "day";
  const key = `${language} ${length}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...LENGTHS[length], timeZone: "UTC" });
  formats.set(key, format);
  return format.format(from * DAY);
}

const LENGTHS = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { dateStyle: "medium" },
} as const;
