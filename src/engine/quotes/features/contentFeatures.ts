import type { Feature } from "../../model/features.ts";
import { combine } from "../../model/hash.ts";
import { TAG } from "../words/tags.ts";
import type { ContentQuestion } from "./contentPlaces.ts";
import { EDGE, fineClass, flag, join, size, tag, word } from "./wordInputs.ts";

const zone = ({ zones, first }: ContentQuestion, i: number) => zones[i - first]!;
const distance = ({ distances, first }: ContentQuestion, i: number) => distances[i - first]!;
const path = ({ paths, first }: ContentQuestion, i: number) => paths[i - first]!;
const commas = ({ commas: counts, first }: ContentQuestion, i: number) => counts[i - first]!;
const thatBetween = ({ thats, first }: ContentQuestion, i: number) => thats[i - first] === 1;
const isFirst = (text: ContentQuestion, i: number) => word(text, i, -1) === EDGE;

/** Words to the end of the sentence, its stop left out. */
function toEnd(text: ContentQuestion, i: number): number {
  const end = text.sentenceStarts[text.sentenceAt[i]! + 1]!;
  return end - i - (text.tags[end - 1] === TAG.MARK ? 2 : 1);
}

export const START_FEATURES: readonly Feature<ContentQuestion>[] = [
  { name: "start: always", group: "place", why: "Most are none.", of: () => 1 },
  {
    name: "start: zone",
    group: "place",
    why: "Behind the cue, or at the sentence's beginning.",
    of: (text, i) => join(zone(text, i), flag(isFirst(text, i))),
  },
  {
    name: "start: zone and distance",
    group: "place",
    why: "Right behind the cue.",
    of: (text, i) => join(zone(text, i), distance(text, i)),
  },
  {
    name: "start: zone, distance and cue",
    group: "place",
    why: '"according to X,", "told X that".',
    of: (text, i) => join(zone(text, i), distance(text, i), text.cueWord),
  },
  {
    name: "start: zone, distance and cue tag",
    group: "place",
    why: '"to deny it".',
    of: (text, i) => join(zone(text, i), distance(text, i), text.cueTag),
  },
  { name: "start: word", group: "word", why: '"that".', of: (text, i) => join(zone(text, i), word(text, i, 0)) },
  {
    name: "start: word and distance",
    group: "word",
    why: '"that" right behind.',
    of: (text, i) => join(distance(text, i), word(text, i, 0), zone(text, i)),
  },
  {
    name: "start: tag",
    group: "word",
    why: "Clauses begin with their subject.",
    of: (text, i) => join(zone(text, i), tag(text, i, 0)),
  },
  {
    name: "start: class",
    group: "word",
    why: "Clauses begin with their subject.",
    of: (text, i) => join(zone(text, i), fineClass(text, i)),
  },
  {
    name: "start: word before",
    group: "window",
    why: "Behind a comma, the cue, a listener.",
    of: (text, i) => join(zone(text, i), word(text, i, -1)),
  },
  {
    name: "start: word before and word",
    group: "window",
    why: '"reporters that".',
    of: (text, i) => combine(word(text, i, -1), word(text, i, 0)),
  },
  {
    name: "start: tags",
    group: "window",
    why: "A phrase ends, a clause begins.",
    of: (text, i) => join(tag(text, i, -1), tag(text, i, 0), tag(text, i, 1), zone(text, i)),
  },
  {
    name: "start: word and tag after",
    group: "window",
    why: "A phrase ends, a clause begins.",
    of: (text, i) => join(word(text, i, 0), tag(text, i, 1)),
  },
  {
    name: "start: path",
    group: "place",
    why: "What stands between cue and content.",
    of: (text, i) => join(zone(text, i), path(text, i)),
  },
  {
    name: "start: path and cue",
    group: "place",
    why: '"told them", "called them".',
    of: (text, i) => join(zone(text, i), path(text, i), text.cueWord),
  },
  {
    name: "start: that between",
    group: "clause",
    why: 'Behind "that" nothing begins.',
    of: (text, i) => join(flag(thatBetween(text, i)), zone(text, i)),
  },
  {
    name: "start: commas between",
    group: "clause",
    why: "Behind the clause comes another.",
    of: (text, i) => join(commas(text, i), zone(text, i), tag(text, i, 0)),
  },
  {
    name: "start: in marks",
    group: "marks",
    why: "Quoted words are told apart.",
    of: (text, i) => flag(text.passageAt[i]! >= 0),
  },
];

export const END_FEATURES: readonly Feature<ContentQuestion>[] = [
  { name: "end: always", group: "place", why: "Most are none.", of: () => 1 },
  {
    name: "end: zone",
    group: "place",
    why: "Behind the cue, or just before it.",
    of: (text, i) => join(zone(text, i), size(toEnd(text, i))),
  },
  {
    name: "end: zone and distance",
    group: "place",
    why: '"..., he said".',
    of: (text, i) => join(zone(text, i), distance(text, i)),
  },
  {
    name: "end: zone, distance and cue",
    group: "place",
    why: '"..., according to".',
    of: (text, i) => join(zone(text, i), distance(text, i), text.cueWord),
  },
  {
    name: "end: at the end and cue",
    group: "place",
    why: '"said" reports to the end of its sentence.',
    of: (text, i) => join(flag(toEnd(text, i) <= 0), zone(text, i), text.cueWord),
  },
  { name: "end: word", group: "word", why: 'No clause ends in "the".', of: (text, i) => word(text, i, 0) },
  {
    name: "end: tag",
    group: "word",
    why: "Clauses end in nouns.",
    of: (text, i) => join(zone(text, i), tag(text, i, 0)),
  },
  {
    name: "end: word after",
    group: "window",
    why: 'A stop, ", but".',
    of: (text, i) => join(zone(text, i), word(text, i, 1)),
  },
  {
    name: "end: two words after",
    group: "window",
    why: '", and", ", as".',
    of: (text, i) => join(word(text, i, 1), word(text, i, 2)),
  },
  {
    name: "end: comma and cue tag",
    group: "window",
    why: '", saying X, he left".',
    of: (text, i) => join(word(text, i, 1), text.cueTag, zone(text, i)),
  },
  {
    name: "end: tags",
    group: "window",
    why: "A clause ends, another begins.",
    of: (text, i) => join(tag(text, i, 0), tag(text, i, 1), tag(text, i, 2)),
  },
  {
    name: "end: tags after",
    group: "window",
    why: '", who said".',
    of: (text, i) => join(tag(text, i, 1), tag(text, i, 2), tag(text, i, 3)),
  },
  {
    name: "end: third word after",
    group: "window",
    why: '", but he".',
    of: (text, i) => join(word(text, i, 1), tag(text, i, 2), word(text, i, 3)),
  },
  {
    name: "end: commas between",
    group: "clause",
    why: "At the first comma, the second.",
    of: (text, i) => join(commas(text, i), zone(text, i), word(text, i, 1)),
  },
  {
    name: "end: cue opens",
    group: "clause",
    why: '"According to X, ...".',
    of: (text, i) =>
      join(size(text.cue - text.sentenceStarts[text.sentenceAt[i]!]!), flag(toEnd(text, i) <= 0), zone(text, i)),
  },
  {
    name: "end: class after",
    group: "window",
    why: '"on Monday".',
    of: (text, i) => (word(text, i, 1) === EDGE ? EDGE : join(fineClass(text, i + 1), 1)),
  },
  {
    name: "end: marks after",
    group: "marks",
    why: "Quoted words are told apart.",
    of: (text, i) => flag((text.passageAt[i + 1] ?? -1) >= 0 || text.passageAt[i]! >= 0),
  },
];
