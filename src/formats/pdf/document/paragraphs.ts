import { type Column, indentOf, type Line, roomOf } from "../page/line.ts";
import { isMarked, type Noted } from "./footnotes.ts";

/** Lines that the author wrote as one paragraph, over columns and pages. */
export interface Paragraph {
  readonly lines: Line[];
  readonly note: boolean;
}

/** What is usual in the document. */
interface Usual {
  /** Step from line to line, by size, and by column where that has lines enough. */
  readonly steps: ReadonlyMap<string, number>;
  /** Numbers of the columns. */
  readonly columns: ReadonlyMap<Column, number>;
  /** Columns whose lines end at one edge. */
  readonly justified: ReadonlySet<Column>;
  /** Paragraphs begin with an indent. */
  readonly indented: boolean;
}

/** Steps that part paragraphs, in parts of the usual one. */
const GAP = 1.24;
/** In parts of the size: what counts as an indent, at least and at most. */
const INDENT = 0.7;
const DEEP = 9;
const OTHER_SIZE = 0.08;
/** In parts of the size: lines are not printed farther apart. */
const WIDEST = 2.6;

const BULLET = /^[•▪◦‣●○■□➢✓·–—*-]\s/u;
const NUMBERED = /^(\(?(\d{1,3}|[a-z]|[ivxl]{1,5})[.)]|\d{1,2}(\.\d{1,2}){1,3}\.?|[§¶]{1,2}\s?\d+)\s/iu;
const ENDED = /[.!?…:;]["”’'»)\]]*$/u;
const SMALL = /^["“‘'([]?\p{Ll}/u;
const SPLIT = /[\p{L}\p{N}][-\u2010\u00ad]$/u;

/** The paragraphs of all pages. The notes of a page stand behind the paragraph that ends its text. */
export function paragraphsOf(pages: readonly Noted[]): Paragraph[] {
  const usual = usualOf(pages);
  const paragraphs: Paragraph[] = [];
  let current: Paragraph | null = null;
  let waiting: Paragraph[] = [];
  for (const { body, notes } of pages) {
    for (const [at, line] of body.entries()) {
      if (!current || breaks(current.lines, line, body[at + 1], usual)) {
        paragraphs.push(...waiting);
        waiting = [];
        current = { lines: [line], note: false };
        paragraphs.push(current);
      } else current.lines.push(line);
    }
    waiting = withNotes(waiting, notes, usual);
  }
  return [...paragraphs, ...waiting];
}

function withNotes(waiting: readonly Paragraph[], notes: readonly Line[], usual: Usual): Paragraph[] {
  const all = [...waiting];
  for (const [at, line] of notes.entries()) {
    const last = all.at(-1);
    const before = last?.lines.at(-1);
    const next = notes[at + 1];
    if (!last || isMarked(line) || (before!.page === line.page && breaks(last.lines, line, next, usual))) {
      all.push({ lines: [line], note: true });
    } else last.lines.push(line);
  }
  return all;
}

/** Whether a line begins a paragraph of its own; `next`: the line after it on its page. */
function breaks(lines: readonly Line[], line: Line, next: Line | undefined, usual: Usual): boolean {
  const before = lines.at(-1)!;
  if (Math.abs(before.size - line.size) > OTHER_SIZE * Math.max(before.size, line.size)) return true;
  const below = before.column === line.column && before.page === line.page && line.y > before.y;
  const apart = before.page === line.page && line.y > before.y && !isClose(lines, line, undefined, usual);
  // Columns begin below a line over all of them.
  if (!below && apart) return true;
  if (before.row || line.row) return !(before.row && line.row && below && isClose(lines, line, next, usual));
  if (SPLIT.test(before.text) && SMALL.test(line.text)) return below && !isClose(lines, line, undefined, usual);
  if (isHeading(before, line, usual)) return true;
  if (!below) return breaksOver(before, line, next, usual);
  if (!isClose(lines, line, next, usual)) return !goesOn(before, line);
  if (BULLET.test(line.text)) return true;
  if (
    NUMBERED.test(line.text) &&
    (ENDED.test(before.text) || isShort(before, line, usual) || NUMBERED.test(lines[0]!.text))
  )
    return true;
  if (isCentred(before) && isCentred(line)) return ENDED.test(before.text) && !SMALL.test(line.text);
  return breaksByEdge(lines, line, usual);
}

/** Whether a sentence goes on, however far apart its lines are printed: double-spaced, with half a page of single-spaced lines. */
function goesOn(before: Line, line: Line): boolean {
  const near = line.y - before.y <= WIDEST * line.size && Math.abs(line.x0 - before.x0) < DEEP * line.size;
  return near && SMALL.test(line.text) && /[\p{L}\p{N},]$/u.test(before.text) && !isListed(line);
}

/** Whether one of two lines is a heading by its bold letters. */
function isHeading(before: Line, line: Line, usual: Usual): boolean {
  if (before.bold === line.bold) return false;
  if (line.bold) return ENDED.test(before.text) || isShort(before, line, usual);
  return isShort(before, line, usual);
}

/** Whether a line stands as close below the paragraph as its lines do to each other. */
function isClose(lines: readonly Line[], line: Line, next: Line | undefined, usual: Usual): boolean {
  const before = lines.at(-1)!;
  const step = line.y - before.y;
  const earlier = lines.at(-2);
  const own = earlier && earlier.column === before.column && before.y > earlier.y ? before.y - earlier.y : null;
  const size = Math.max(before.size, line.size);
  const allowed = own ?? usualStep(line, usual) ?? 1.3 * size;
  if (step > GAP * allowed) return false;
  // The first lines below a gap are closer to each other than the gap is wide.
  const after = next && next.column === line.column && next.y > line.y ? next.y - line.y : null;
  return !(
    after !== null &&
    after > 0.8 * size &&
    step > (GAP + 0.06) * after &&
    Math.abs((next?.size ?? 0) - line.size) < 0.5
  );
}

/** By where lines begin and end. */
function breaksByEdge(lines: readonly Line[], line: Line, usual: Usual): boolean {
  const before = lines.at(-1)!;
  const shift = (indentOf(line) - indentOf(before)) / line.size;
  const short = isShort(before, line, usual);
  const ended = ENDED.test(before.text);
  if (shift > INDENT && shift < DEEP) {
    if (isListed(lines[0]!)) return ended && short && !SMALL.test(line.text) && shift > 3;
    return ended || short || !SMALL.test(line.text);
  }
  if (shift < -INDENT && lines.length > 1 && Math.abs(lines.at(-2)!.x0 - before.x0) < 0.5 * line.size) {
    return ended || short || !SMALL.test(line.text);
  }
  if (!short) return false;
  if (ended) return true;
  const room = roomOf(before) / Math.max(1, before.column.right - before.column.left);
  return SMALL.test(line.text) ? room > 0.6 : room > 0.22;
}

function isListed(line: Line): boolean {
  return BULLET.test(line.text) || NUMBERED.test(line.text);
}

/** Whether a line at the top of the next column or page begins a paragraph. */
function breaksOver(before: Line, line: Line, next: Line | undefined, usual: Usual): boolean {
  if (BULLET.test(line.text)) return true;
  if (SMALL.test(line.text)) return false;
  const ended = ENDED.test(before.text);
  if (NUMBERED.test(line.text) && ended) return true;
  const in_ =
    (line.x0 - (next && next.column === line.column ? Math.min(next.x0, line.x0) : line.column.left)) / line.size;
  if (in_ > INDENT && in_ < DEEP) return ended || isShort(before, line, usual);
  if (!ended) return isShort(before, line, usual) && usual.justified.has(before.column);
  return isShort(before, line, usual) || !usual.indented;
}

/** Whether a line ends before it must: the first word of the next one had found room. */
function isShort(line: Line, next: Line, { justified }: Usual): boolean {
  const room = roomOf(line);
  const wide = line.x1 - line.x0 > 0.5 * (line.column.right - line.column.left);
  const alike = wide && Math.abs(line.x1 - next.x1) < 0.3 * line.size && Math.abs(line.x0 - next.x0) < 0.3 * line.size;
  if (alike) return false;
  if (justified.has(line.column)) return room > 0.9 * line.size;
  const [first, second] = next.words;
  const glued = second && !second.spaced && second.x0 - first!.x1 < 0.1 * next.size ? second.x1 : first!.x1;
  return room > glued - first!.x0 + 0.7 * line.size;
}

function isCentred({ x0, x1, column, size }: Line): boolean {
  const [left, right] = [x0 - column.left, column.right - x1];
  return left > 2 * size && Math.abs(left - right) < 1.5 * size;
}

function usualStep({ size, column }: Line, { steps, columns }: Usual): number | undefined {
  return steps.get(`${columns.get(column)} ${sizeKey(size)}`) ?? steps.get(sizeKey(size));
}

function sizeKey(size: number): string {
  return String(Math.round(size * 2));
}

function usualOf(pages: readonly Noted[]): Usual {
  const counts = new Map<string, Map<number, number>>();
  const columns = new Map<Column, number>();
  const ends = new Map<Column, [number, number]>();
  let [indents, all] = [0, 0];
  for (const lines of pages.flatMap(({ body, notes }) => [body, notes])) {
    for (const [at, line] of lines.entries()) {
      if (!columns.has(line.column)) columns.set(line.column, columns.size);
      const edge = ends.get(line.column) ?? [0, 0];
      ends.set(line.column, [edge[0] + (line.column.right - line.x1 < 0.35 * line.size ? 1 : 0), edge[1] + 1]);
      const before = lines[at - 1];
      if (!before || before.column !== line.column || before.size !== line.size || line.y <= before.y) continue;
      const step = Math.round((line.y - before.y) * 4) / 4;
      if (step > WIDEST * line.size) continue;
      count(counts, sizeKey(line.size), step);
      count(counts, `${columns.get(line.column)} ${sizeKey(line.size)}`, step);
      const shift = (line.x0 - before.x0) / line.size;
      const after = lines[at + 1];
      all++;
      if (shift > INDENT && shift < 5 && after && after.x0 < line.x0 - INDENT * line.size) indents++;
    }
  }
  const justified = new Set([...ends].filter(([, [full, of]]) => of > 4 && full >= 0.55 * of).map(([it]) => it));
  return { steps: mostOften(counts), columns, justified, indented: indents > 0.02 * all };
}

function count(counts: Map<string, Map<number, number>>, key: string, step: number): void {
  const steps = counts.get(key) ?? new Map<number, number>();
  steps.set(step, (steps.get(step) ?? 0) + 1);
  counts.set(key, steps);
}

/** The step that most lines have; that of a column counts when four lines have it. */
function mostOften(counts: ReadonlyMap<string, ReadonlyMap<number, number>>): Map<string, number> {
  const steps = new Map<string, number>();
  for (const [key, its] of counts) {
    const [step, often] = [...its].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]!;
    if (often > 3 || !key.includes(" ")) steps.set(key, step);
  }
  return steps;
}
