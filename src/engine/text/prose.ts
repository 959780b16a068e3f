/** Enough of a text to tell what it is. */
const SAMPLE = 1 << 16;

/**
 * Whether a text is written to be read: sentences, in any script. Code, logs, lists, tables and binary data are not.
 * Looks at the first 64 K units only.
 */
export function isProse(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  if (isBinary(sample) || /^\s*(?:\{\\rtf|%PDF|<\?xml|<!DOCTYPE|<html)/i.test(sample)) return false;
  const lines = sample.split(/\r\n|\r|\n/).filter((line) => /\S/u.test(line));
  const prose = lines.filter(isProseLine);
  return size(prose) >= 0.5 * size(lines) && prose.some((line) => SENTENCE_END.test(line)) && !isLog(lines);
}

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

/** Entries that begin with a time, a level or a number are a log, however well they are worded. */
function isLog(lines: readonly string[]): boolean {
  const entries = lines.filter((line) => LOG_ENTRY.test(line));
  return lines.length >= 3 && entries.length >= 0.6 * lines.length;
}

const LOG_ENTRY =
  /^\s*(?:\[?\d{4}-\d\d-\d\d[T ]|\[?\d\d:\d\d|\[?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL)\b|[A-Z][a-z]{2} +\d+ \d\d:\d\d:\d\d)/;

const count = (line: string, pattern: RegExp) => line.match(pattern)?.length ?? 0;

const size = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0);
