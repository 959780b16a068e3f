import { addTo, groupsOf } from "./groups.ts";
import { type Gutter, guttersOf, type KnownGutters } from "./gutters.ts";
import { type Column, type Line, lineOf } from "./line.ts";
import type { Row } from "./rows.ts";
import type { Word } from "./word.ts";

/** Rows that stand in columns. */
interface Zone {
  first: number;
  last: number;
  readonly gutters: Gutter[];
}

/** What one column has of a row. */
interface Segment {
  readonly words: Word[];
  readonly row: number;
  readonly column: number;
  /** When it is drawn. */
  readonly order: number;
}

/** A column of prose has so many words in a line, and lines that fill so much of it. */
const PROSE_WORDS = 3;
const PROSE_FILL = 0.6;
/** How many segments stand in the order of drawing as in that of reading, where the drawing is trusted. */
const SANE = 0.95;

/** The lines of a page in the order in which they are read; `known`: where other pages have gutters. */
export function linesOf(rows: readonly Row[], page: number, known?: KnownGutters): Line[] {
  const zones = zonesOf(guttersOf(rows, known));
  const plain: Column = { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY };
  const lines: Line[] = [];
  const zone = zones[Symbol.iterator]();
  let next = zone.next().value;
  for (let at = 0; at < rows.length; at++) {
    if (next && at === next.first) {
      lines.push(...zoneLines(rows, next, page, plain));
      at = next.last;
      next = zone.next().value;
    } else lines.push(lineOf(rows[at]!.words, plain, page));
  }
  setEdges(lines);
  return lines;
}

/** Gutters beside each other, or over the same rows, make one zone. */
function zonesOf(gutters: readonly Gutter[]): Zone[] {
  const zones: Zone[] = [];
  for (const gutter of [...gutters].sort((a, b) => a.first - b.first)) {
    const last = zones.at(-1);
    if (last && gutter.first <= last.last) {
      last.last = Math.max(last.last, gutter.last);
      last.gutters.push(gutter);
    } else zones.push({ first: gutter.first, last: gutter.last, gutters: [gutter] });
  }
  return zones;
}

function zoneLines(rows: readonly Row[], zone: Zone, page: number, plain: Column): Line[] {
  const segments = segmentsOf(rows, zone);
  const kind = kindOf(segments);
  if (kind === "table") {
    const its: Column = { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY };
    return rows.slice(zone.first, zone.last + 1).map(({ words }) => lineOf(words, its, page));
  }
  const columns = new Map<number, Column>();
  const columnOf = (column: number) => {
    const known = columns.get(column) ?? { left: plain.left, right: plain.right };
    columns.set(column, known);
    return known;
  };
  const order = (a: Segment, b: Segment) =>
    kind === "asDrawn" ? a.order - b.order : a.column - b.column || a.row - b.row;
  return segments.sort(order).map(({ words, column }) => lineOf(words, columnOf(column), page));
}

function segmentsOf(rows: readonly Row[], zone: Zone): Segment[] {
  const segments: Segment[] = [];
  for (let row = zone.first; row <= zone.last; row++) {
    const cuts = zone.gutters
      .filter(({ first, last }) => first <= row && row <= last)
      .map(({ x0, x1 }) => (x0 + x1) / 2);
    const parts = new Map<number, Word[]>();
    for (const word of rows[row]!.words) {
      const column = cuts.filter((cut) => cut < (word.x0 + word.x1) / 2).length;
      addTo(parts, column, word);
    }
    for (const [column, words] of parts) {
      const drawn = words.filter(({ raised }) => !raised);
      const order = (drawn.length > 0 ? drawn : words).reduce(
        (least, it) => Math.min(least, it.order),
        Number.MAX_VALUE,
      );
      segments.push({ words, row, column, order });
    }
  }
  return segments;
}

/**
 * asDrawn: the drawing goes column by column, or cell by cell, which only the writer knows. columns: it goes across them, and they are
 * prose. table: it goes across short cells.
 */
function kindOf(segments: readonly Segment[]): "asDrawn" | "columns" | "table" {
  if (isForm(segments)) return "table";
  const across = isAcross(segments);
  if (!across && isSane(segments)) return "asDrawn";
  return isProse(segments) || !across ? "columns" : "table";
}

/** Whether most of the first column are labels of what stands beside them: "Address:". */
function isForm(segments: readonly Segment[]): boolean {
  const first = segments.filter(({ column }) => column === 0);
  return first.filter(({ words }) => words.at(-1)!.text.endsWith(":")).length > 0.6 * first.length;
}

/** Whether most rows are drawn from left to right before the next one. */
function isAcross(segments: readonly Segment[]): boolean {
  const rows = groupsOf(segments, ({ row }) => row);
  let [across, all] = [0, 0];
  for (const [row, parts] of rows) {
    const below = rows.get(row + 1);
    if (parts.length < 2 || !below || below.length < 2) continue;
    all++;
    const end = parts.reduce((most, { order }) => Math.max(most, order), 0);
    if (below.every(({ order }) => order > end)) across++;
  }
  return all > 0 && across > 0.5 * all;
}

/** Whether each column is drawn from its top to its end. */
function isSane(segments: readonly Segment[]): boolean {
  let [sane, all] = [0, 0];
  const last = new Map<number, Segment>();
  for (const segment of [...segments].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const before = last.get(segment.column);
    last.set(segment.column, segment);
    if (!before) continue;
    all++;
    if (segment.order > before.order) sane++;
  }
  return sane >= SANE * all;
}

function isProse(segments: readonly Segment[]): boolean {
  const columns = groupsOf(segments, ({ column }) => column);
  return [...columns.values()].every((parts) => {
    const left = parts.reduce((least, { words }) => Math.min(least, words[0]!.x0), Number.POSITIVE_INFINITY);
    const right = parts.reduce((most, { words }) => Math.max(most, words.at(-1)!.x1), Number.NEGATIVE_INFINITY);
    const count = parts.reduce((sum, { words }) => sum + words.length, 0);
    const full = parts.filter(({ words }) => words.at(-1)!.x1 - words[0]!.x0 >= PROSE_FILL * (right - left)).length;
    return count >= PROSE_WORDS * parts.length && full >= 0.5 * parts.length;
  });
}

/** The edges of each column are those that its lines keep to; a line or two may stand out. */
function setEdges(lines: readonly Line[]): void {
  for (const [column, its] of groupsOf(lines, (line) => line.column)) {
    const starts = its.map(({ x0 }) => x0).sort((a, b) => a - b);
    const ends = its.map(({ x1 }) => x1).sort((a, b) => a - b);
    column.left = starts[Math.floor(0.04 * starts.length)]!;
    column.right = ends[Math.ceil(0.96 * (ends.length - 1))]!;
  }
}
