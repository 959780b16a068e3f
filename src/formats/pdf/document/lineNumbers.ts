import { addTo } from "../page/groups.ts";
import { type Row, rowOf } from "../page/rows.ts";
import type { Word } from "../page/word.ts";

/** A number that may count lines. */
interface Mark {
  readonly word: Word;
  readonly row: number;
  readonly value: number;
}

/** Numbers in one margin of a page, from its top. */
interface Margin {
  readonly marks: readonly Mark[];
  readonly x: number;
  readonly step: number;
}

/** How many make a margin: when each line is counted, and when each fifth or tenth is. */
const EACH = 5;
const SOME = 3;
const LINES = 0.75;
const PROSE = 0.5;

/**
 * Takes the numbers of lines out of all pages: numbers that grow by one step down a margin, with lines of prose beside them, or the same
 * on each page as on the ruled paper of courts. A column of a table, whose lines are short and differ from page to page, stays.
 */
export function withoutLineNumbers(pages: readonly (readonly Row[])[]): Row[][] {
  const margins = pages.map((rows) => marginsOf(rows));
  const sure = pages.map((rows, page) =>
    margins[page]!.filter((margin) => isRepeated(margin, margins, page) || isProse(rows, margin)),
  );
  const edges = [...new Set(sure.flatMap((its) => its.map(({ marks }) => Math.round(marks[0]!.word.x1))))];
  const isKnown = ({ marks }: Margin) => edges.some((edge) => Math.abs(edge - marks[0]!.word.x1) < 2);
  const counted = margins.map((its, page) => (sure[page]!.length > 0 ? sure[page]! : its.filter(isKnown)));
  return pages.map((rows, page) => {
    const its = counted[page]!.flatMap(({ marks }) => marks);
    const marks = its.length > 0 ? its : fewMarks(rows, edges);
    return marks.length > 0 ? without(rows, new Set(marks.map(({ word }) => word))) : [...rows];
  });
}

/** The numbers of a page of few lines, in the margin that other pages have: one before each line, each larger by one step. */
function fewMarks(rows: readonly Row[], edges: readonly number[]): readonly Mark[] {
  const marks = rows
    .flatMap((row, at) => marksOf(row, at))
    .filter(({ word }) => edges.some((edge) => Math.abs(edge - word.x1) < 2));
  const isOuter = ({ word, row }: Mark) => rows[row]!.words[0] === word && rows[row]!.words.length > 1;
  const grows = marks.every(({ value }, at) => at === 0 || value > marks[at - 1]!.value);
  return marks.length < EACH && marks.every(isOuter) && grows ? marks : [];
}

/** The rows without some words; rows without words go. */
export function without(rows: readonly Row[], gone: ReadonlySet<Word>): Row[] {
  return rows.flatMap((row) => {
    if (!row.words.some((word) => gone.has(word))) return [row];
    const words = row.words.filter((word) => !gone.has(word));
    return words.length > 0 ? [rowOf(words)] : [];
  });
}

function marginsOf(rows: readonly Row[]): Margin[] {
  const marks = rows.flatMap((row, at) => marksOf(row, at));
  const margins: Margin[] = [];
  for (const edge of ["x1", "x0"] as const) {
    const columns = new Map<number, Mark[]>();
    for (const mark of marks) {
      const key = Math.round(mark.word[edge] / 2);
      for (const near of [key, key + 1]) addTo(columns, near, mark);
    }
    for (const column of columns.values()) {
      const margin = marginOf(column, rows);
      if (margin && !margins.some((other) => shares(other, margin))) margins.push(margin);
    }
  }
  return margins;
}

function shares(a: Margin, b: Margin): boolean {
  const words = new Set(a.marks.map(({ word }) => word));
  return b.marks.some(({ word }) => words.has(word));
}

/** Numbers of a row that stand apart, before, behind or between its text. */
function marksOf(row: Row, at: number): Mark[] {
  const marks: Mark[] = [];
  for (const [index, word] of row.words.entries()) {
    if (!/^\d{1,4}$/.test(word.text)) continue;
    const before = row.words[index - 1];
    const after = row.words[index + 1];
    const apart = !before || word.x0 - before.x1 > 0.8 * row.size;
    const free = !after || after.x0 - word.x1 > 0.35 * row.size;
    if (apart && free) marks.push({ word, row: at, value: Number(word.text) });
  }
  return marks;
}

function marginOf(marks: readonly Mark[], rows: readonly Row[]): Margin | null {
  if (marks.length < SOME) return null;
  const steps = marks.slice(1).map(({ value }, at) => value - marks[at]!.value);
  const step = middleOf(steps);
  if (step <= 0 || (step === 1 ? marks.length < EACH : step % 5 !== 0 && step !== 2)) return null;
  // A blank line is counted as well on some paper: a step may be a few.
  const even = steps.filter((it) => it === step || (step === 1 && it > 0 && it < 4)).length;
  if (even < 0.85 * steps.length) return null;
  const [first, last] = [marks[0]!.row, marks.at(-1)!.row];
  const words = new Set(marks.map(({ word }) => word));
  const left = marks.reduce((least, { word }) => Math.min(least, word.x0), Number.POSITIVE_INFINITY);
  const right = marks.reduce((most, { word }) => Math.max(most, word.x1), Number.NEGATIVE_INFINITY);
  const between = rows.slice(first, last + 1);
  const crossed = between.filter((row) => row.words.some((it) => !words.has(it) && it.x0 < right && it.x1 > left));
  if (crossed.length > 0.06 * between.length) return null;
  return { marks, x: left, step };
}

function middleOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

/** Whether another page counts the same lines at the same places. */
function isRepeated(margin: Margin, margins: readonly (readonly Margin[])[], page: number): boolean {
  return [page - 2, page - 1, page + 1, page + 2].some((other) =>
    margins[other]?.some(({ marks }) => {
      const same = margin.marks.filter(({ value, word }) =>
        marks.some(
          (it) => it.value === value && Math.abs(it.word.y - word.y) < 2 && Math.abs(it.word.x1 - word.x1) < 3,
        ),
      );
      return same.length >= 0.8 * Math.min(marks.length, margin.marks.length);
    }),
  );
}

/** Whether most lines between the first and the last number are counted, and are lines of prose. */
function isProse(rows: readonly Row[], { marks, step }: Margin): boolean {
  const words = new Set(marks.map(({ word }) => word));
  const between = rows.slice(marks[0]!.row, marks.at(-1)!.row + 1);
  const text = between.map((row) => row.words.filter((word) => !words.has(word)));
  const letters = (its: readonly Word[]) =>
    its
      .map(({ text }) => text)
      .join("")
      .replace(/[^\p{L}]/gu, "").length;
  const prose = text.filter((its) => its.length >= 3 && letters(its) >= 15).length;
  return prose >= PROSE * between.length && marks.length >= (LINES * between.length) / step / 1.5;
}
