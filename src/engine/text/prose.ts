import { withoutTime } from "./turns/lineTimes.ts";
import { turnsOf } from "./turns/turns.ts";

/** Enough of a text to tell what it is. */
const SAMPLE = 1 << 16;

/**
 * Whether a text is written to be read: sentences, in any script, whatever time or date their lines begin with, and the turns of a
 * transcript, however short. Code, logs, lists, tables and binary data are not. Looks at the first 64 K units only.
 */
export function isProse(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (isBinary(sample) || /^\s*(?:\{\\rtf|%PDF|<\?xml|<!DOCTYPE|<html)/i.test(sample)) return false;
  const lines = sample.split(/\r\n|\r|\n/).filter((line) => /\S/u.test(line));
  if (isLog(lines)) return false;
  const written = lines.map(withoutTime);
  const prose = written.filter(isProseLine);
  const isWritten = size(prose) >= 0.5 * size(written) && prose.some((line) => SENTENCE_END.test(line));
  return isWritten || isTranscript(sample, written);
}

/** Half of the text is said in turns: "Yes." is no line of prose, and a bold name has as many marks as letters. */
function isTranscript(sample: string, lines: readonly string[]): boolean {
  const turns = turnsOf(
    sample,
    sample.replace(MARKUP, (marks) => " ".repeat(marks.length)),
  );
  const said = turns.reduce((sum, { lead, end }) => sum + end - lead.start, 0);
  return turns.length > 0 && said >= 0.5 * size(lines);
}

/** What Markdown writes around names and lines: read here without being parsed. */
const MARKUP = /[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}|^[ \t]*(?:#{1,6}|[-*+>])[ \t]+/gmu;

/** Whether the text holds units that no text holds. */
export function isBinary(text: string): boolean {
  return /[\0-\x08\x0E-\x1A\x1C-\x1F]/.test(text.slice(0, SAMPLE));
}

const SENTENCE_END = /[.!?…:,;。！？”"'’)]\s*$|[.!?。！？][”"'’)]?\s/u;

/** Running words, few symbols and figures. */
function isProseLine(line: string): boolean {
  const letters = count(line, /[\p{L}\p{M}]/gu);
  const spaces = count(line, /\s/gu);
  const symbols = count(line, /[{}[\]<>=|\\_#$%&*+~^@/`;]/g);
  const digits = count(line, /\p{N}/gu);
  const caseless = count(line, /[\p{Lo}]/gu);
  const words = caseless > letters / 2 ? Math.max(spaces + 1, letters / 2) : spaces + 1;
  if (words < 4 || letters < 12) return false;
  return letters >= 0.65 * (line.length - spaces) && symbols <= 0.04 * line.length && digits <= 0.2 * line.length;
}

/** Entries that a machine has written are a log, however well they are worded. */
function isLog(lines: readonly string[]): boolean {
  const entries = lines.filter((line) => LOG_ENTRY.test(line));
  return lines.length >= 3 && entries.length >= 0.6 * lines.length;
}

/**
 * A level, alone or behind a time; a date with a time to the second; the times of syslog and of web servers; a time before what a
 * program calls itself with its number ("12:00:01 harbourd[12]:"). A time or a date alone begins the lines of captions, chats, live blogs and diaries.
 */
const LOG_ENTRY = new RegExp(
  String.raw`^\s*(?:\W?(?:\d{4}-\d\d-\d\d[T ])?(?:\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?)?Z?\W{0,3}(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\b` +
    String.raw`|\[?\d{4}[-/]\d\d[-/]\d\d[T ]\d\d:\d\d:\d\d(?!\] *-? *\p{L}[\p{L}.]+(?: \p{Lu}[\p{L}.]+)*:)` +
    String.raw`|[A-Z][a-z]{2} +\d+ \d\d:\d\d:\d\d` +
    String.raw`|\S+ \S+ \S+ \[\d\d/[A-Z][a-z]{2}/\d{4}` +
    String.raw`|\[?\d\d:\d\d:\d\d(?:[.,]\d+)?\]? +(?:\[|[\w./-]+\[\d+\]:))`,
  "u",
);

const count = (line: string, pattern: RegExp) => line.match(pattern)?.length ?? 0;

const size = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0);
