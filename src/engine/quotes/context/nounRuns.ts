import { IS_MODIFIER, IS_NOUN, TAG } from "../words/tags.ts";
import type { TaggedText } from "./tagger.ts";

/** "a spokesman for the ministry": the speaker phrase behind belongs to the first. */
const LINK = /^(?:of|for|at|in|from|with|on|to)$/;

/** No noun speaker phrase has more words. */
const LONGEST = 12;

/** The last word of the run of modifiers and nouns from `first`; commas and verbs end it. */
export function runEnd({ tags, nameAt, sentenceAt, tokens }: TaggedText, first: number): number {
  let last = first;
  while (last + 1 < tags.length && last + 1 - first < LONGEST && sentenceAt[last + 1] === sentenceAt[first]) {
    const next = last + 1;
    const isNew = (tags[next] === TAG.DT || tags[next] === TAG.PRP$) && nameAt[next]! < 0;
    const isVerbal = tags[next] === TAG.VBG || tags[next] === TAG.VBN;
    const isInside = nameAt[next]! >= 0 || IS_MODIFIER[tags[next]!] === 1 || isInitialStop(tokens, next);
    if (isVerbal && IS_NOUN[tags[last]!] === 1) break;
    if (!isInside || (isNew && !IS_MODIFIER[tags[last]!]) || (isNew && IS_NOUN[tags[last]!] === 1)) break;
    last = next;
  }
  return last;
}

/** "Gen. Dunford": a stop inside a title. */
function isInitialStop(tokens: TaggedText["tokens"], i: number): boolean {
  return (
    tokens[i]!.text === "." && /^(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|Col|Lt|Sgt|Rev|Prof|Capt)$/.test(tokens[i - 1]!.text)
  );
}

/** A participle that opens a run is a verb: "citing officials". */
export function firstOfPhrase({ tags }: TaggedText, from: number, last: number): number {
  let first = from;
  while (first < last && (tags[first] === TAG.VBG || tags[first] === TAG.VBN || tags[first] === TAG.POS)) first++;
  return first;
}

/** The end of one speaker phrase that a preposition ties on; -1 if there is none. */
export function linkedEnd(text: TaggedText, last: number): number {
  const { tokens, tags, sentenceAt, nameAt } = text;
  const from = last + 2;
  if (from >= tokens.length || sentenceAt[from] !== sentenceAt[last] || !LINK.test(tokens[last + 1]!.text)) return -1;
  if (!IS_MODIFIER[tags[from]!] && nameAt[from]! < 0) return -1;
  let end = runEnd(text, from);
  while (end >= from && nameAt[end]! < 0 && !IS_NOUN[tags[end]!]) end--;
  return end < from ? -1 : end;
}
