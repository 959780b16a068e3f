import { PARTS, type Part } from "../../entities/features/wordForm.ts";
import type { Feature } from "../../model/features.ts";
import { combine, hashString, NONE } from "../../model/hash.ts";
import type { PlacedWords } from "./placedWords.ts";

/** A text whose words are tagged from left to right: the tags before a place are known. */
export interface TaggedSoFar extends PlacedWords {
  readonly tags: Uint8Array;
}

const EDGE = hashString("(edge)");

/** A part of the word `offset` places away; EDGE beyond the sentence. */
function part(text: PlacedWords, i: number, offset: number, number: number): number {
  const at = i + offset;
  return text.sentenceAt[at] === text.sentenceAt[i] ? text.forms[at]!.hashes[number]! : EDGE;
}

const word = (name: Part, offset: number) => {
  const number = PARTS.indexOf(name);
  return { word: offset, of: (text: TaggedSoFar, i: number) => part(text, i, offset, number) };
};

/** The tag `offset` places before, as a small number; 99 beyond the sentence. */
const tag = (text: TaggedSoFar, i: number, offset: number) =>
  text.sentenceAt[i - offset] === text.sentenceAt[i] ? text.tags[i - offset]! + 1 : 99;

const LOWER = PARTS.indexOf("lower");
const FINE = PARTS.indexOf("fine");

/** What the tagger looks at (Toutanova et al. 2003 list much the same). */
export const TAG_FEATURES: readonly Feature<TaggedSoFar>[] = [
  { name: "tag: word", group: "word", why: "Most words have one tag.", ...word("lower", 0) },
  { name: "tag: class", group: "word", why: "Words used alike have like tags.", ...word("fine", 0) },
  { name: "tag: wide class", group: "word", why: "The same for rarer words.", ...word("middle", 0) },
  { name: "tag: ending", group: "word", why: "-ing, -ed, -ly, -tion.", ...word("suffix3", 0) },
  { name: "tag: short ending", group: "word", why: "-s, -d.", ...word("suffix2", 0) },
  { name: "tag: shape", group: "word", why: "Capitals, digits, hyphens.", ...word("outline", 0) },
  {
    name: "tag: ending and tag before",
    group: "order",
    why: '"has called" and "he called" end alike.',
    of: (text, i) => combine(tag(text, i, 1), part(text, i, 0, PARTS.indexOf("suffix3"))),
  },
  { name: "tag: before", group: "order", why: "A noun follows an article.", of: (text, i) => tag(text, i, 1) },
  {
    name: "tag: two before",
    group: "order",
    why: '"to have been": the auxiliary stands further back.',
    of: (text, i) => combine(tag(text, i, 2), tag(text, i, 1)),
  },
  {
    name: "tag: before and word",
    group: "order",
    why: '"to call" is a verb, "the call" none.',
    of: (text, i) => combine(tag(text, i, 1), part(text, i, 0, LOWER)),
  },
  {
    name: "tag: before and class",
    group: "order",
    why: "The same for rarer words.",
    of: (text, i) => combine(tag(text, i, 1), part(text, i, 0, FINE)),
  },
  { name: "tag: word before", group: "window", why: '"have" before a participle.', ...word("lower", -1) },
  { name: "tag: second word before", group: "window", why: '"have not".', ...word("lower", -2) },
  { name: "tag: word after", group: "window", why: '"that" behind a verb.', ...word("lower", 1) },
  { name: "tag: class after", group: "window", why: "A noun behind: an adjective here.", ...word("fine", 1) },
  { name: "tag: ending after", group: "window", why: "The same for rarer words.", ...word("suffix2", 1) },
  { name: "tag: second word after", group: "window", why: '"that has": a pronoun.', ...word("lower", 2) },
  {
    name: "tag: word and word after",
    group: "window",
    why: '"that the" is a conjunction, "that day" none.',
    of: (text, i) => combine(part(text, i, 0, LOWER), part(text, i, 1, FINE)),
  },
  {
    name: "tag: name",
    group: "word",
    why: "Names are proper nouns.",
    of: (text, i) => (text.nameAt[i]! < 0 ? NONE : text.plain[i]!),
  },
];
