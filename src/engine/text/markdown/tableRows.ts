import type { Span } from "../span.ts";

const SPACE = 32;
const TAB = 9;
const CARRIAGE_RETURN = 13;
const DASH = 45;
const COLON = 58;
const BACKSLASH = 92;
const PIPE = 124;

const isBlank = (unit: number) => unit === SPACE || unit === TAB || unit === CARRIAGE_RETURN;

/**
 * The cells of a table's row, without the blanks around them (GFM 0.29, 4.10): they are parted by pipes, and one at either
 * edge parts nothing. Offsets are the line's own; an empty cell is an empty span behind its pipe.
 */
export function rowCells(line: string): Span[] {
  const { start, end } = trimmedLine(line);
  const cells: Span[] = [];
  let from = line.charCodeAt(start) === PIPE && start < end ? start + 1 : start;
  for (let at = from; at <= end; at++) {
    const unit = at < end ? line.charCodeAt(at) : PIPE;
    if (unit === BACKSLASH) at++;
    else if (unit === PIPE) {
      if (at < end || from < end) cells.push(trimmedCell(line, from, at));
      from = at + 1;
    }
  }
  if (from < end) cells.push(trimmedCell(line, from, end));
  return cells;
}

function trimmedLine(line: string): Span {
  let start = 0;
  let end = line.length;
  while (start < end && isBlank(line.charCodeAt(start))) start++;
  while (end > start && isBlank(line.charCodeAt(end - 1))) end--;
  return { start, end };
}

function trimmedCell(line: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(line.charCodeAt(start))) start++;
  while (end > start && isBlank(line.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** Whether a line is the row of dashes below a table's head: ":--", "---" and the like between pipes. */
export function isDelimiterRow(line: string): boolean {
  return delimiterCells(line) > 0;
}

/** How many cells a row of dashes has; 0 when the line is none. */
export function delimiterCells(line: string): number {
  const { start, end } = trimmedLine(line);
  let count = 0;
  let hasMark = false;
  let at = start;
  if (line.charCodeAt(at) === PIPE) {
    hasMark = true;
    at++;
  }
  while (at < end) {
    const cell = dashes(line, at, end);
    if (cell.end < 0) return 0;
    count++;
    hasMark ||= cell.hasColon;
    at = cell.end;
    if (at === end) break;
    if (line.charCodeAt(at) !== PIPE) return 0;
    hasMark = true;
    at++;
  }
  return hasMark ? count : 0;
}

/** The end of ":--:" with the blanks around it; -1 when something else stands there. */
function dashes(line: string, from: number, to: number): { end: number; hasColon: boolean } {
  let at = from;
  const skipBlanks = () => {
    while (at < to && isBlank(line.charCodeAt(at))) at++;
  };
  skipBlanks();
  let hasColon = line.charCodeAt(at) === COLON;
  if (hasColon) at++;
  const first = at;
  while (at < to && line.charCodeAt(at) === DASH) at++;
  if (at === first) return { end: -1, hasColon };
  if (line.charCodeAt(at) === COLON) {
    hasColon = true;
    at++;
  }
  skipBlanks();
  return { end: at, hasColon };
}
