import { keysLike, MARK } from "../sameText/fold.ts";
import { noteNumberAt } from "../sameText/noteNumbers.ts";
import { isNegativePart } from "../sense/contraries.ts";
import type { AnchorText, WordTable } from "./anchorText.ts";
import type { WordRange } from "./placing.ts";
import type { SoughtPassage } from "./soughtPassage.ts";
import { opensLine, type WantedWord, type WantedWords } from "./wantedWords.ts";

/** Where a quotation stands word for word. */
export interface Occurrence extends WordRange {
  /** What each joint of the quotation covers. */
  readonly joints: readonly WordRange[];
}

/** Bounds for texts in which every word is the same; reached by no text that means something. */
const MOST_TRIED = 20_000;
const MOST_FOUND = 64;

/** An editor's bracket stands for a name or a phrase, not for a sentence. */
const LONGEST_REPLACED = 12;
/** An elision is looked over this far; whether it may is decided by the paragraphs that are cited. */
const LONGEST_ELIDED = 3000;

/**
 * Every place where the quotation stands, those nearest to its old one first found. Visits only the places of the
 * quotation's rarest word, so the cost does not grow with the document.
 */
export function occurrencesOf(sought: SoughtPassage): Occurrence[] {
  const { words: table } = sought.document;
  const pivot = rarestWord(table, sought.words);
  if (!pivot) return [];
  const found = new Map<number, Occurrence>();
  let tried = 0;
  for (const at of outwards(placesOf(table, pivot.word), sought.near)) {
    if (++tried > MOST_TRIED || found.size >= MOST_FOUND) break;
    const occurrence = occurrenceAround(sought, pivot, at);
    if (occurrence && !found.has(occurrence.from)) found.set(occurrence.from, occurrence);
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
}

interface Pivot {
  readonly run: number;
  readonly index: number;
  readonly word: WantedWord;
}

/** The word of the quotation that the document has least often, but has. */
function rarestWord(table: WordTable, quotation: WantedWords): Pivot | null {
  let rarest: Pivot | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  quotation.runs.forEach((words, run) => {
    words.forEach((word, index) => {
      if (word.around || word.isOptional || (index > 0 && table.endsBroken(word.key))) return;
      const count = countOf(table, word);
      if (count === 0 || count >= fewest) return;
      fewest = count;
      rarest = { run, index, word };
    });
  });
  return rarest;
}

/** At how many places a word may begin; one that counts twice does no harm. */
function countOf(table: WordTable, word: WantedWord): number {
  return postingsOf(table, word).reduce((sum, { length }) => sum + length, 0);
}

/** The lists of where a word may begin: itself, its other spelling, or the first half of it or of the document's word. */
function postingsOf(table: WordTable, word: WantedWord): Int32Array[] {
  const keys = [word.key, word.other, word.halves?.[0].key, ...keysLike(word.key)].filter((key) => key !== undefined);
  const places = keys.map((key) => table.occurrences(table.idOf(key)));
  return [...places, table.brokenAfter(word.key)].filter(({ length }) => length > 0);
}

/** Where a word may begin, ascending. */
function placesOf(table: WordTable, word: WantedWord): Int32Array {
  const all = postingsOf(table, word);
  if (all.length === 1) return all[0]!;
  return Int32Array.from(new Set(all.flatMap((some) => [...some]))).sort();
}

/** The items of an ascending list, nearest to `near` first. */
function* outwards(places: Int32Array, near: number): Generator<number> {
  let right = 0;
  let high = places.length;
  while (right < high) {
    const middle = (right + high) >> 1;
    if (places[middle]! < near) right = middle + 1;
    else high = middle;
  }
  let left = right - 1;
  while (left >= 0 || right < places.length) {
    const takeLeft = right >= places.length || (left >= 0 && near - places[left]! <= places[right]! - near);
    yield takeLeft ? places[left--]! : places[right++]!;
  }
}

/** The occurrence in which a word of the quotation is the document's word `at`, or null. */
function occurrenceAround(
  { document, words: quotation }: SoughtPassage,
  { run, index }: Pivot,
  at: number,
): Occurrence | null {
  const words = quotation.runs[run]!;
  let from = follow(document, words, index - 1, at - 1, -1) + 1;
  let to = follow(document, words, index, at, 1);
  if (from < 0 || to < 0) return null;
  const joints: { from: number; to: number }[] = [];
  for (let i = run + 1; i < quotation.runs.length; i++) {
    const next = nextRun(document, quotation.runs[i]!, to, 1, reachOf(quotation, i - 1));
    if (!next) return null;
    joints.push({ from: to, to: next.from });
    to = next.to;
  }
  for (let i = run - 1; i >= 0; i--) {
    const next = nextRun(document, quotation.runs[i]!, from - 1, -1, reachOf(quotation, i));
    if (!next) return null;
    joints.unshift({ from: next.to, to: from });
    from = next.from;
  }
  return { from, to, joints };
}

function reachOf(quotation: WantedWords, joint: number): number {
  return quotation.joints[joint]!.kind === "elision" ? LONGEST_ELIDED : LONGEST_REPLACED;
}

/** The nearest place of a run from the word `start` on, in the direction of `step`. */
function nextRun(document: AnchorText, words: readonly WantedWord[], start: number, step: 1 | -1, reach: number) {
  if (words.length === 0) return step > 0 ? { from: start, to: start } : { from: start + 1, to: start + 1 };
  const first = step > 0 ? 0 : words.length - 1;
  for (let skipped = 0, at = start; skipped <= reach && at >= 0 && at < document.words.count; skipped++, at += step) {
    const end = follow(document, words, first, at, step);
    if (end !== NOT) return step > 0 ? { from: at, to: end } : { from: end + 1, to: at + 1 };
  }
  return null;
}

/** What `follow` says when the words differ. */
const NOT = -2;

/**
 * Compares the run's words from `index` with the document's from `at`, in the direction of `step`. Returns the index
 * of the document's next word in that direction, or NOT.
 */
function follow(document: AnchorText, words: readonly WantedWord[], index: number, at: number, step: 1 | -1): number {
  const table = document.words;
  let i = index;
  let j = at;
  while (i >= 0 && i < words.length) {
    const inside = j >= 0 && j < table.count;
    if (inside && sameWord(table, document.text, words[i]!, j)) {
      i += step;
      j += step;
    } else if (inside && isBrokenInSource(table, words, i, j, step)) {
      i += 3 * step;
      j += step;
    } else if (isBrokenInQuotation(table, words[i]!, j, step)) {
      i += step;
      j += 3 * step;
    } else if (words[i]!.isOptional) i += step;
    else if (inside) {
      const skipped = wordlessAt(document, j, step);
      if (skipped === 0) return NOT;
      j += skipped * step;
    } else return NOT;
  }
  return j;
}

/** Whether a word of a quotation is the document's word `j`. */
export function sameWord(table: WordTable, text: string, word: WantedWord, j: number): boolean {
  const id = table.ids[j]!;
  if (word.around) {
    const source = text.slice(table.starts[j]!, table.ends[j]!);
    const { before, after, editors } = word.around;
    const rest = source.slice(before.length, source.length - after.length);
    const isAround =
      source.length >= before.length + after.length && source.startsWith(before) && source.endsWith(after);
    return isAround && isNegativePart(rest) === isNegativePart(editors);
  }
  if (id === table.idOf(word.key) || (word.other !== undefined && id === table.idOf(word.other))) return true;
  return !word.isWord && keysLike(word.key).some((key) => id === table.idOf(key));
}

function isBrokenInSource(table: WordTable, words: readonly WantedWord[], i: number, j: number, step: 1 | -1): boolean {
  const halves = table.broken.get(j);
  const first = step > 0 ? i : i - 2;
  return halves?.every((half, k) => words[first + k]?.key === half.key) ?? false;
}

function isBrokenInQuotation(table: WordTable, word: WantedWord, j: number, step: 1 | -1): boolean {
  const first = step > 0 ? j : j - 2;
  return word.halves?.every((half, k) => table.ids[first + k] === table.idOf(half.key)) ?? false;
}

/** How many of the document's words from `j` on, in the direction of `step`, are none of what it says: marks and numbers of its making. */
function wordlessAt(document: AnchorText, j: number, step: 1 | -1): number {
  if (isParagraphMark(document, j)) return 1;
  const { starts, ends } = document.words;
  const note = noteNumberAt(document.text, { start: starts[j]!, end: ends[j]! });
  if (!note) return 0;
  let count = 1;
  while (starts[j + count * step]! >= note.start && ends[j + count * step]! <= note.end) count++;
  return count;
}

function isParagraphMark(document: AnchorText, j: number): boolean {
  const { ids, starts, idOf } = document.words;
  return ids[j] === idOf(MARK) && opensLine(document.text, { key: MARK, start: starts[j]! });
}
