import type { Span } from "../span.ts";

/** A time of the day: minutes from midnight; `isHalf` when it may be before or after noon. */
export interface ClockTime extends Span {
  readonly minutes: number;
  readonly isHalf: boolean;
}

/** 8:30 p.m., 8pm, 20:30, 8 o'clock, 20.30 Uhr, 20h30 */
const CLOCK =
  /(?<![\d.,:$€£])(?:(?<hour>\d{1,2})(?:[:.](?<minute>[0-5]\d))?\s?(?<half>[ap])\.?m(?!\p{L})\.?|(?<hour2>[01]?\d|2[0-4]):(?<minute2>[0-5]\d)(?![\d:])(?<hours>\s?(?:hrs|h|Uhr|GMT|UTC)\b)?|(?<hour3>\d{1,2})\s?o['’]clock|(?<hour4>\d{1,2})(?:\.(?<minute4>[0-5]\d))?\s?Uhr(?:\s(?<minute5>[0-5]?\d)(?!\d))?|(?<hour6>[01]?\d|2[0-3])\s?[hH](?<minute6>[0-5]\d)(?![\p{L}\d]))/gu;

const HOURS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const MINUTES: Readonly<Record<string, number>> = {
  half: 30,
  quarter: 15,
  five: 5,
  ten: 10,
  twenty: 20,
  "twenty-five": 25,
};

/** Half past two, a quarter to nine. */
const SPOKEN = new RegExp(
  `\\b(?:an? )?(?<minutes>half|quarter|five|ten|twenty|twenty-five) (?<way>past|(?<=quarter )to) (?<hour>${HOURS.join("|")}|\\d{1,2})\\b`,
  "giu",
);

/** The times of the day that a text tells, in order. */
export function clockTimes(text: string): ClockTime[] {
  return [...written(text), ...spoken(text)].sort((a, b) => a.start - b.start);
}

function spoken(text: string): ClockTime[] {
  return [...text.matchAll(SPOKEN)].map((match) => {
    const { minutes, way, hour } = match.groups!;
    const named = HOURS.indexOf(hour!.toLowerCase()) + 1 || Number(hour);
    const past = MINUTES[minutes!.toLowerCase()]! * (way!.toLowerCase() === "past" ? 1 : -1);
    return { start: match.index, end: match.index + match[0].length, minutes: named * 60 + past, isHalf: true };
  });
}

function written(text: string): ClockTime[] {
  return [...text.matchAll(CLOCK)].flatMap((match) => {
    const { half, hours, ...parts } = match.groups!;
    const find = (name: string) => Object.entries(parts).find(([key, value]) => key.startsWith(name) && value)?.[1];
    const hour = Number(find("hour"));
    if (hour > 24) return [];
    const twelve = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
    const minutes = twelve * 60 + Number(find("minute") ?? 0);
    const isHalf = half === undefined && hours === undefined && hour > 0 && hour < 13;
    return [{ start: match.index, end: match.index + match[0].length, minutes, isHalf }];
  });
}
