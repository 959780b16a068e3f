import { PARTS } from "../../entities/features/wordForm.ts";
import { combine, hashString } from "../../model/hash.ts";
import type { TaggedText } from "../context/tagger.ts";

/** What features see beyond the edge of a sentence. */
export const EDGE = hashString("(edge)");

/** The plain hash of a word of the sentence of word `i`, EDGE beyond it. */
export function word(text: TaggedText, i: number, offset: number): number {
  return text.sentenceAt[i + offset] === text.sentenceAt[i] ? text.plain[i + offset]! : EDGE;
}

/** The tag of a word of the sentence of word `i`, as a small number; 99 beyond it. */
export function tag(text: TaggedText, i: number, offset: number): number {
  return text.sentenceAt[i + offset] === text.sentenceAt[i] ? text.tags[i + offset]! + 1 : 99;
}

const FINE = PARTS.indexOf("fine");
const MIDDLE = PARTS.indexOf("middle");
const BROAD = PARTS.indexOf("broad");
const SUFFIX = PARTS.indexOf("suffix3");

export const fineClass = (text: TaggedText, i: number) => text.forms[i]!.hashes[FINE]!;
export const middleClass = (text: TaggedText, i: number) => text.forms[i]!.hashes[MIDDLE]!;
export const broadClass = (text: TaggedText, i: number) => text.forms[i]!.hashes[BROAD]!;
export const ending = (text: TaggedText, i: number) => text.forms[i]!.hashes[SUFFIX]!;

/** A count as one of a few sizes: exact up to four, then coarser. */
export function size(count: number): number {
  if (count < 0) return -size(-count) - 1;
  if (count <= 4) return count + 1;
  if (count <= 6) return 6;
  if (count <= 9) return 7;
  if (count <= 14) return 8;
  return count <= 24 ? 9 : 10;
}

/** A share between 0 and 1 as one of twelve steps, finer at the ends. */
export function step(share: number): number {
  const score = Math.log((share + 1e-4) / (1 - share + 1e-4));
  return Math.max(-6, Math.min(6, Math.round(score * 1.2))) + 7;
}

/** Several small numbers and hashes as one value. */
export function join(first: number, ...others: number[]): number {
  let hash = first;
  for (const other of others) hash = combine(hash, other);
  return hash || 1;
}

/** Yes or no as a value. */
export const flag = (is: boolean) => (is ? 2 : 1);

/** The tags between two words, at most `most` of them, as one value: a path through the sentence. */
export function tagPath(text: TaggedText, from: number, to: number, most: number): number {
  let hash = to - from > most ? 7 : 3;
  for (let i = from; i < to && i - from < most; i++) hash = combine(hash, text.tags[i]! + 1);
  return hash;
}

/** How many of the words from `from` to before `to` are what `is` says; four stand for more. */
export function cappedCount(from: number, to: number, is: (i: number) => boolean): number {
  let count = 0;
  for (let i = from; i < to && count < 4; i++) if (is(i)) count++;
  return count;
}
