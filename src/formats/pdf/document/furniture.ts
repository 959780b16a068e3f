import type { Row } from "../page/rows.ts";
import { textOf } from "../page/rowText.ts";

/** What stands at the top or the end of a page, seen from outside. */
interface Outer {
  readonly row: Row;
  /** Its words with every number as "#". */
  readonly key: string;
  readonly text: string;
}

type Side = "top" | "end";

/** Rows at each end of a page that are looked at. */
const DEEP = 6;
/** Pages away, for heads that differ from left to right pages. */
const REACH = 2;
/** In points: the same place on another page. */
const PLACE = 3;
/** Of pages: those whose outermost row stands at one place, apart from the text, where heads differ from chapter to chapter. */
const USUAL = 0.6;
const APART = 1.45;

/**
 * Takes running heads, page numbers and stamps out of all pages: rows at their ends that come again at the same place on other pages, but
 * for their numbers; numbers alone when they count the pages. A page of nothing else is a picture that was stamped: it has no rows then.
 */
export function withoutFurniture(pages: readonly (readonly Row[])[]): Row[][] {
  const gone = new Set([...furnitureOf(pages, "top"), ...furnitureOf(pages, "end")]);
  return pages.map((rows) => rows.filter((row) => !gone.has(row)));
}

function furnitureOf(pages: readonly (readonly Row[])[], side: Side): Row[] {
  const outers = pages.map((rows) => outersOf(rows, side));
  const usual = usualPlace(pages, outers, side);
  return outers.flatMap((its, page) => {
    const gone: Row[] = [];
    for (const [at, outer] of its.entries()) {
      const usually = at === 0 && usual !== null && isUsual(pages[page]!, outer, usual, side);
      if (usually || isFurniture(outer, outers, page) || isAlone(pages, page, side, at)) gone.push(outer.row);
      // One row may stand farther out than a running head: a seal, a note of a scanner.
      else if (at > gone.length) break;
    }
    return gone;
  });
}

function outersOf(rows: readonly Row[], side: Side): Outer[] {
  const count = Math.min(DEEP, rows.length);
  const outer = side === "top" ? rows.slice(0, count) : rows.slice(rows.length - count).reverse();
  return outer.map((row) => {
    const text = textOf(row.words);
    return { row, text, key: keyOf(text) };
  });
}

function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\d+/g, "#")
    .replace(/(?<![\p{L}\d])[ivxl]+(?![\p{L}\d])/gu, "#")
    .replace(/\s+/g, " ");
}

function isFurniture(outer: Outer, outers: readonly (readonly Outer[])[], page: number): boolean {
  for (let other = Math.max(0, page - REACH); other <= Math.min(outers.length - 1, page + REACH); other++) {
    if (other === page) continue;
    if (outers[other]!.some((it) => isSame(outer, it, other - page))) return true;
  }
  return false;
}

/** Whether two rows are one, `away` pages from each other. */
function isSame(a: Outer, b: Outer, away: number): boolean {
  if (a.key !== b.key || Math.abs(a.row.size - b.row.size) > 0.6) return false;
  const counts = countsOf(a.text).some((count, at) => countsOf(b.text)[at] === count + away);
  // "3" or "- 3 -" counts the pages, or is a number of a table.
  if (!/\p{L}{2}/u.test(a.key)) return counts;
  const level = Math.abs(a.row.y - b.row.y) <= PLACE;
  const [first, last] = [a.row.words[0]!, a.row.words.at(-1)!];
  const [start, end] = [b.row.words[0]!, b.row.words.at(-1)!];
  const beside = Math.abs(first.x0 - start.x0) <= PLACE || Math.abs(last.x1 - end.x1) <= PLACE;
  const middle = Math.abs(first.x0 + last.x1 - start.x0 - end.x1) <= 2 * PLACE;
  return (level && (beside || middle || counts)) || (counts && Math.abs(a.row.y - b.row.y) <= 20);
}

/** The numbers of a row, Roman ones as well. */
function countsOf(text: string): number[] {
  return [...text.matchAll(/\d+|(?<![\p{L}\d])[ivxl]+(?![\p{L}\d])/giu)].map(([number]) =>
    /\d/.test(number) ? Number(number) : romanOf(number.toLowerCase()),
  );
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

function romanOf(number: string): number {
  const values = [...number].map((letter) => ROMAN[letter]!);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/** "Page 1 of 1", or the page's number alone and apart, where there is no other page to compare with. */
function isAlone(pages: readonly (readonly Row[])[], page: number, side: Side, at: number): boolean {
  if (pages.length > 2) return false;
  const rows = pages[page]!;
  const index = side === "top" ? at : rows.length - 1 - at;
  const row = rows[index]!;
  const text = textOf(row.words);
  if (/^\W*(page|seite|p\.)\s*\d+(\s*(of|\/|von|de|sur)\s*\d+)?\W*$/i.test(text)) return true;
  return Number(/^\W*(\d+)\W*$/.exec(text)?.[1]) === page + 1 && at === 0 && isApart(rows, index, side);
}

function isApart(rows: readonly Row[], index: number, side: Side): boolean {
  const next = rows[side === "top" ? index + 1 : index - 1];
  return next !== undefined && Math.abs(next.y - rows[index]!.y) > APART * leadingOf(rows);
}

/** Where the outermost row stands on most pages, apart from the text; null when there is no such place. */
function usualPlace(
  pages: readonly (readonly Row[])[],
  outers: readonly (readonly Outer[])[],
  side: Side,
): number | null {
  if (pages.length < 4) return null;
  const places = new Map<number, number>();
  let repeated = false;
  for (const [page, [outer]] of outers.entries()) {
    const rows = pages[page]!;
    if (!outer || !isApart(rows, side === "top" ? 0 : rows.length - 1, side)) continue;
    const place = Math.round(outer.row.y / PLACE);
    places.set(place, (places.get(place) ?? 0) + 1);
    repeated ||= isFurniture(outer, outers, page);
  }
  const [place, count] = [...places].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return repeated && count >= USUAL * pages.length ? place * PLACE : null;
}

function isUsual(rows: readonly Row[], { row }: Outer, usual: number, side: Side): boolean {
  return Math.abs(row.y - usual) <= PLACE && isApart(rows, side === "top" ? 0 : rows.length - 1, side);
}

/** The usual step from line to line. */
function leadingOf(rows: readonly Row[]): number {
  const steps: number[] = [];
  for (let at = 1; at < rows.length; at++) steps.push(rows[at]!.y - rows[at - 1]!.y);
  const size = [...rows].sort((a, b) => a.size - b.size)[rows.length >> 1]?.size ?? 0;
  const likely = steps.filter((step) => step > 0.8 * size && step < 3 * size).sort((a, b) => a - b);
  return likely[Math.floor(likely.length * 0.4)] ?? 1.2 * size;
}
