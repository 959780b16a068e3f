import type { Row } from "./rows.ts";

/** A stretch of white between two columns: from x0 to x1, over the rows from `first` to `last`. */
export interface Gutter {
  x0: number;
  x1: number;
  first: number;
  last: number;
  /** Rows with words on both sides, and those of them in which it is wider than spaces between words. */
  both: number;
  wide: number;
  /** Its two sides are not drawn one after the other in the row in which it begins. */
  jumps: boolean;
  /** Where the words at its right begin. */
  starts: number[];
}

/** In parts of the size: the narrowest gap in which a gutter begins, and what must stay of it. TeX's columns are one size apart. */
const BEGINS = 0.75;
const STAYS = 0.6;
/** Rows with words on both sides that make a gutter. */
const ROWS = 3;
/** How many of the lines at the right begin where most do, where there are many and where there are few: a river is crooked. */
const ALIGNED = 0.5;
const ALIGNED_FEW = 0.75;
const FEW = 8;
/** A gutter is wider than the usual gap of its row by this; a river runs through rows whose gaps are all wide. */
const WIDER = 1.7;
const MOSTLY_WIDER = 0.6;
/** In parts of the size: steps in which it is looked at. */
const STEP = 0.2;
/** A row of more words is no line of text, and a page with more gaps no page of columns. */
const LONGEST = 400;
const MOST_OPEN = 40;
/** In parts of the size: what follows a column belongs to it, when it stands no farther below. */
const FOLLOWS = 2.2;

/** Where other pages have gutters: from x0 to x1, in points. */
export type KnownGutters = ReadonlySet<string>;

/** The places of gutters, to find the same on pages where only a line or two stand in the second column. */
export function placesOf(gutters: readonly Gutter[]): KnownGutters {
  return new Set(gutters.map(({ x0, x1 }) => placeOf((x0 + x1) / 2)));
}

function placeOf(x: number): string {
  return String(Math.round(x / 6));
}

/** The gutters of a page. Rows go from the top. */
export function guttersOf(rows: readonly Row[], known: KnownGutters = new Set()): Gutter[] {
  const found: Gutter[] = [];
  let open: Gutter[] = [];
  for (const [at, row] of rows.entries()) {
    const free = row.words.length > LONGEST ? [] : freeSpaces(row);
    open = open.filter((gutter) => {
      const goesOn = narrow(gutter, free, row, at);
      if (!goesOn) found.push(gutter);
      return goesOn;
    });
    for (const [x0, x1] of free) {
      if (!Number.isFinite(x0) || !Number.isFinite(x1) || x1 - x0 < BEGINS * row.size) continue;
      if (open.length >= MOST_OPEN) break;
      if (open.some((gutter) => Math.min(x1, gutter.x1) - Math.max(x0, gutter.x0) > 0)) continue;
      open.push(begun(row, at, x0, x1));
    }
  }
  return [...found, ...open]
    .filter((gutter) => isGutter(gutter, rows) || (gutter.jumps && isKnown(gutter, known)))
    .map((gutter) => stretched(gutter, rows));
}

function begun(row: Row, at: number, x0: number, x1: number): Gutter {
  const index = row.words.findIndex((word) => word.x0 >= x1 - 0.01);
  const [left, right] = [row.words[index - 1], row.words[index]];
  return {
    x0,
    x1,
    first: at,
    last: at,
    both: 1,
    wide: isWide(row, x0, x1) ? 1 : 0,
    jumps: left !== undefined && right !== undefined && right.order !== left.order + 1,
    starts: right ? [right.x0] : [],
  };
}

function isKnown({ x0, x1 }: Gutter, known: KnownGutters): boolean {
  const middle = (x0 + x1) / 2;
  return [-6, 0, 6].some((near) => known.has(placeOf(middle + near)));
}

/** Where no words are in a row, from the left margin to the right one. */
function freeSpaces(row: Row): [number, number][] {
  const spaces: [number, number][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { x0, x1 } of row.words) {
    if (x0 > end) spaces.push([end, x0]);
    end = Math.max(end, x1);
  }
  spaces.push([end, Number.POSITIVE_INFINITY]);
  return spaces;
}

/** Narrows a gutter to what is free in a row as well; false when the row closes it. */
function narrow(gutter: Gutter, free: readonly [number, number][], row: Row, at: number): boolean {
  const size = row.size;
  let best: [number, number] | null = null;
  let whole: [number, number] = [0, 0];
  for (const [from, to] of free) {
    const [x0, x1] = [Math.max(from, gutter.x0), Math.min(to, gutter.x1)];
    if (x1 - x0 < STAYS * size || (best && x1 - x0 <= best[1] - best[0])) continue;
    best = [x0, x1];
    whole = [from, to];
  }
  if (!best) return false;
  [gutter.x0, gutter.x1] = best;
  gutter.last = at;
  const left = row.words.some(({ x1 }) => x1 <= best[0] + 0.01);
  const right = row.words.find(({ x0 }) => x0 >= best[1] - 0.01);
  if (left && right) {
    gutter.both++;
    if (isWide(row, ...whole)) gutter.wide++;
  }
  if (right) gutter.starts.push(right.x0);
  return true;
}

function isWide(row: Row, x0: number, x1: number): boolean {
  const gaps: number[] = [];
  for (const [at, word] of row.words.entries()) {
    const before = row.words[at - 1];
    if (before && (word.spaced || word.x0 - before.x1 > 0.1 * row.size)) gaps.push(word.x0 - before.x1);
  }
  const middle = gaps.sort((a, b) => a - b)[(gaps.length - 1) >> 1] ?? 0;
  return gaps.length < 3 || x1 - x0 > WIDER * middle;
}

function isGutter(gutter: Gutter, rows: readonly Row[]): boolean {
  if (gutter.both < ROWS || gutter.wide < MOSTLY_WIDER * gutter.both) return false;
  const size = rows[gutter.first]!.size;
  const counts = new Map<number, number>();
  for (const x of gutter.starts) {
    const key = Math.round(x / (STEP * size));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(
    ...[...counts].map(([key, count]) => count + Math.max(counts.get(key + 1) ?? 0, counts.get(key - 1) ?? 0)),
  );
  return most >= (gutter.both < FEW ? ALIGNED_FEW : ALIGNED) * gutter.starts.length;
}

/**
 * Ends a gutter where its columns end, and begins it where they begin: white above and below columns is no gutter. What stands on one side
 * alone belongs to them when it follows closely, or is drawn before their end.
 */
function stretched(gutter: Gutter, rows: readonly Row[]): Gutter {
  const middle = (gutter.x0 + gutter.x1) / 2;
  const isBoth = ({ words }: Row) => words.some(({ x1 }) => x1 <= middle) && words.some(({ x0 }) => x0 >= middle);
  let last = gutter.last;
  while (last > gutter.first && !isBoth(rows[last]!)) last--;
  const orders = rows.slice(gutter.first, last + 1).flatMap(({ words }) => words.map(({ order }) => order));
  const [begin, end] = [orders.reduce((a, b) => Math.min(a, b)), orders.reduce((a, b) => Math.max(a, b))];
  const isNear = (row: Row, next: Row) => Math.abs(next.y - row.y) <= FOLLOWS * row.size;
  while (last < gutter.last && (isNear(rows[last]!, rows[last + 1]!) || rows[last + 1]!.words[0]!.order < end)) last++;
  let { first } = gutter;
  while (first > 0 && isFree(rows[first - 1]!, gutter)) {
    const [row, above] = [rows[first]!, rows[first - 1]!];
    if (above.words[0]!.order < begin && (!isNear(row, above) || above.size > 1.1 * row.size)) break;
    first--;
  }
  return { ...gutter, first, last };
}

function isFree(row: Row, { x0, x1 }: Gutter): boolean {
  return row.words.every((word) => word.x1 <= x0 + 0.1 || word.x0 >= x1 - 0.1);
}
