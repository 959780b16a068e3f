import { addTo } from "./groups.ts";
import type { Word } from "./word.ts";

/** What stands side by side on a page, over all columns; words from left to right. */
export interface Row {
  words: Word[];
  /** Base line of most of its letters. */
  readonly y: number;
  readonly size: number;
}

/** In parts of the size: words whose base lines are closer stand on one. */
const LEVEL = 0.22;
/** How far a number of a note is lifted, at most, and how far it stands from its word. */
const LIFT = 0.7;
const NEAR = 0.4;
/** Its size, at most. */
const SMALLER = 0.86;
/** Words of a page beyond which it is no page of text, and no note is looked for. */
const MOST = 6000;
/** Columns whose lines do not stand level are one row where they overlap so much. */
const BESIDE = 0.6;

/** The rows of one frame of a page, from its top. */
export function rowsOf(words: readonly Word[]): Row[] {
  const level = levels(words);
  return besides(words.length > MOST ? level : lifted(level));
}

function levels(words: readonly Word[]): Row[] {
  const rows: Row[] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y)) {
    const last = rows.at(-1);
    if (last && word.y - last.y <= LEVEL * Math.min(word.size, last.size)) last.words.push(word);
    else rows.push({ words: [word], y: word.y, size: word.size });
  }
  return rows.map(({ words: some }) => rowOf(some));
}

/** A row of words in any order. */
export function rowOf(words: Word[]): Row {
  const sorted = words.sort((a, b) => a.x0 - b.x0 || a.order - b.order);
  const size = mostUsed(sorted, ({ size: it }) => Math.round(it * 4) / 4);
  const y = mostUsed(sorted, (word) => Math.round(word.y * 4) / 4);
  return { words: sorted, y, size };
}

/** The value that most letters have. */
export function mostUsed(words: readonly Word[], measure: (word: Word) => number): number {
  const counts = new Map<number, number>();
  let best = 0;
  let most = 0;
  for (const word of words) {
    const value = measure(word);
    const count = (counts.get(value) ?? 0) + (word.raised ? 0.1 : 1) * word.text.length;
    counts.set(value, count);
    if (count > most) [best, most] = [value, count];
  }
  return best;
}

/** Puts small lifted words (numbers of notes, "th") on the line that they belong to. */
function lifted(rows: Row[]): Row[] {
  const gone = new Set<Row>();
  const joined = rows.map((row, at) => {
    const kept: Word[] = [];
    const moved = new Map<Row, Word[]>();
    for (const word of row.words) {
      const home = homeOf(word, rows, at, gone);
      if (!home) kept.push(word);
      else addTo(moved, home, word);
    }
    if (moved.size === 0) return row;
    for (const [home, words] of moved) {
      for (const word of words) word.raised = true;
      home.words.push(...words);
      home.words.sort((a, b) => a.x0 - b.x0 || a.order - b.order);
    }
    row.words = kept;
    if (kept.length === 0) gone.add(row);
    return row;
  });
  return joined.filter((row) => row.words.length > 0);
}

/** The row, near the one at `at`, of a larger word that `word` stands close to. */
function homeOf(word: Word, rows: readonly Row[], at: number, gone: ReadonlySet<Row>): Row | null {
  if (word.text.length > 6) return null;
  for (const way of [1, -1]) {
    for (let other = at + way; other >= 0 && other < rows.length; other += way) {
      const row = rows[other]!;
      const apart = Math.abs(row.y - word.y);
      if (apart > 3 * word.size) break;
      if (gone.has(row) || word.size > SMALLER * row.size || apart > LIFT * row.size) continue;
      if (way === -1 && apart > 0.4 * row.size) continue;
      const near = NEAR * row.size;
      if (row.words.some((it) => !it.raised && it.size > word.size && touches(word, it, near))) return row;
    }
  }
  return null;
}

function touches(word: Word, other: Word, near: number): boolean {
  return Math.abs(word.x0 - other.x1) <= near || Math.abs(other.x0 - word.x1) <= near;
}

/** Makes one row of those that stand beside each other, not quite level. */
function besides(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const last = joined.at(-1);
    const apart = last ? row.y - last.y : Number.POSITIVE_INFINITY;
    if (last && apart <= BESIDE * Math.min(row.size, last.size) && !overlap(last, row)) {
      joined[joined.length - 1] = { ...last, words: [...last.words, ...row.words].sort((a, b) => a.x0 - b.x0) };
    } else joined.push(row);
  }
  return joined;
}

function overlap(a: Row, b: Row): boolean {
  let at = 0;
  for (const word of a.words) {
    while (at < b.words.length && b.words[at]!.x1 <= word.x0) at++;
    if (at < b.words.length && b.words[at]!.x0 < word.x1) return true;
  }
  return false;
}
