import { addTo } from "./groups.ts";
import type { Word } from "./word.ts";

/** Shares of a font's size within which two words stand at the same place: fake bold and shadows are drawn so. */
const SAME = 0.17;
/** White words are hidden when most are not: on a page of white words there is something behind them that we do not see. */
const MOSTLY = 0.5;

/**
 * The words of a page that a person can see, each once. What is drawn without ink is text behind a scanned picture, and counts where no
 * seen word stands. White words on white paper are left out, unless the file has `pictures`, which they may stand on; so is what stands
 * beside the page. `view`: [left, bottom, right, top].
 */
export function seenWords(words: readonly Word[], view: readonly number[], pictures: boolean): readonly Word[] {
  const on = words.filter((word) => word.angle % 90 !== 0 || isOn(word, view));
  const blank = on.filter(({ look }) => look === "blank").length;
  const inked = pictures || blank > MOSTLY * on.length ? on : on.filter(({ look }) => look !== "blank");
  const once = withoutOverprinted(withoutDoubles(inked));
  return once.some(({ look }) => look === "unpainted") ? withoutCovered(once) : once;
}

function isOn({ x0, x1, y, angle, size }: Word, view: readonly number[]): boolean {
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  const [x, far, up, over] = [
    [left, right, -top, -bottom],
    [bottom, top, left, right],
    [-right, -left, bottom, top],
    [-top, -bottom, -right, -left],
  ][angle / 90] as [number, number, number, number];
  return x1 > x && x0 < far && y > up - size / 2 && y - size < over;
}

/** Words at one place that are looked at: nobody could read more on one another. */
const CELL = 24;

function withoutDoubles(words: readonly Word[]): readonly Word[] {
  const places = new Map<number, Word[]>();
  return words.filter((word) => {
    const step = word.size || 1;
    const [column, row] = [word.x0 / step, word.y / step];
    // What is nearer than SAME lies in the same cell, or in the next one to whose edge it is near.
    const columns = new Set([Math.round(column - SAME), Math.round(column + SAME)]);
    const rows = new Set([Math.round(row - SAME), Math.round(row + SAME)]);
    for (const x of columns) {
      for (const y of rows) if (isAmong(word, places.get(cellOf(x, y)))) return false;
    }
    addTo(places, cellOf(Math.round(column), Math.round(row)), word);
    return true;
  });
}

function isAmong(word: Word, others: readonly Word[] = []): boolean {
  for (let at = others.length - 1; at >= Math.max(0, others.length - CELL); at--) {
    if (isSame(word, others[at]!)) return true;
  }
  return false;
}

function cellOf(column: number, row: number): number {
  return column + row * 65_537;
}

function isSame(word: Word, other: Word): boolean {
  const near = SAME * word.size;
  return (
    word.text === other.text &&
    word.angle === other.angle &&
    Math.abs(word.x0 - other.x0) <= near &&
    Math.abs(word.y - other.y) <= near &&
    Math.abs(word.size - other.size) <= 0.1 * word.size
  );
}

/** Signs with which the lines of forms are drawn, to be written on. */
const RULE = /^_{3,}$/;
/** Share of a word that another covers, when they are printed on one another. */
const COVERED = 0.75;

/** Words behind one of its line that are looked at. */
const AHEAD = 12;

/** Without what is covered by other words of its line: letters that are drawn again, otherwise cut into words; lines to be written on. */
function withoutOverprinted(words: readonly Word[]): readonly Word[] {
  const level = ({ angle, y, size }: Word) => angle * 1e6 + Math.round(y / (size * 0.25 || 1));
  const sorted = words
    .map((word) => ({ word, level: level(word) }))
    .sort((a, b) => a.level - b.level || a.word.x0 - b.word.x0);
  const gone = new Set<Word>();
  for (const [at, { word, level: its }] of sorted.entries()) {
    for (let next = at + 1; next < Math.min(sorted.length, at + AHEAD); next++) {
      const { word: other, level: line } = sorted[next]!;
      if (line !== its || other.x0 >= word.x1) break;
      if (gone.has(other) || gone.has(word)) continue;
      const covered = coveredOf(word, other, Math.min(word.x1, other.x1) - other.x0);
      if (covered) gone.add(covered);
    }
  }
  return gone.size > 0 ? words.filter((word) => !gone.has(word)) : words;
}

function coveredOf(a: Word, b: Word, shared: number): Word | null {
  if (RULE.test(a.text) !== RULE.test(b.text)) return RULE.test(a.text) ? a : b;
  const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a];
  const same = Math.abs(a.size - b.size) <= 0.1 * a.size && long.text.includes(short.text);
  return same && shared >= COVERED * (short.x1 - short.x0) ? short : null;
}

/** Seen words at the height of an unpainted one that are looked at: a line has no more. */
const BESIDE = 500;

/** Without unpainted words where seen ones stand. */
function withoutCovered(words: readonly Word[]): readonly Word[] {
  const seen = words.filter(({ look }) => look !== "unpainted").sort((a, b) => a.y - b.y);
  if (seen.length === 0) return words;
  return words.filter((word) => {
    if (word.look !== "unpainted") return true;
    const first = firstFrom(seen, word.y - word.size);
    for (let at = first; at < Math.min(seen.length, first + BESIDE) && seen[at]!.y < word.y + word.size; at++) {
      const other = seen[at]!;
      const shared = Math.min(word.x1, other.x1) - Math.max(word.x0, other.x0);
      if (Math.abs(other.y - word.y) < 0.6 * word.size && shared > 0.5 * (word.x1 - word.x0)) return false;
    }
    return true;
  });
}

/** The first of the words, sorted from the top, that stands at `y` or below. */
function firstFrom(sorted: readonly Word[], y: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]!.y < y) low = middle + 1;
    else high = middle;
  }
  return low;
}
