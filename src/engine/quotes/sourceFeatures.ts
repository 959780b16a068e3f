import type { Feature } from "../model/features.ts";
import { combine, NONE } from "../model/hash.ts";
import type { QuoteContext } from "./context.ts";
import { EDGE, fineClass, flag, join, middleClass, size, tag, tagPath, word } from "./look.ts";
import type { Source } from "./sources.ts";
import { IS_FINITE, IS_VERB } from "./tags.ts";

/** Whose words does the cue at a word bring? Asked of each source of its sentence, by the source's number. */
export interface SourceQuestion extends QuoteContext {
  readonly cue: number;
}

const side = ({ cue }: SourceQuestion, { first }: Source) => (first > cue ? 2 : 1);
const between = ({ cue }: SourceQuestion, { first, last }: Source): readonly [number, number] =>
  first > cue ? [cue + 1, first] : [last + 1, cue];

const kindOf = (text: SourceQuestion, { kind, name, isWho }: Source) =>
  isWho ? 9 : kind === "pronoun" ? 2 : kind === "nominal" ? 3 : 4 + TYPES.indexOf(text.names[name]!.type);
const TYPES = ["person", "organization", "location", "group", "other"];

/** How many sources stand between. */
function sourcesBetween(text: SourceQuestion, i: number): number {
  const [from, to] = between(text, text.sources[i]!);
  const sentence = text.sentenceAt[text.cue]!;
  let count = 0;
  for (let k = text.sourceStarts[sentence]!; k < text.sourceStarts[sentence + 1]!; k++) {
    const { first, last } = text.sources[k]!;
    if (first >= from && last < to) count++;
  }
  return count;
}

function count(text: SourceQuestion, i: number, is: (k: number) => boolean): number {
  const [from, to] = between(text, text.sources[i]!);
  let found = 0;
  for (let k = from; k < to; k++) if (is(k)) found++;
  return Math.min(found, 4);
}

const gap = (text: SourceQuestion, i: number) => {
  const [from, to] = between(text, text.sources[i]!);
  return join(side(text, text.sources[i]!), size(to - from));
};
const path = (text: SourceQuestion, i: number) => {
  const [from, to] = between(text, text.sources[i]!);
  return join(side(text, text.sources[i]!), tagPath(text, from, to, 7));
};
const commas = (text: SourceQuestion, i: number) => count(text, i, (k) => text.tokens[k]!.text === ",");
const verbs = (text: SourceQuestion, i: number) => count(text, i, (k) => IS_VERB[text.tags[k]!] === 1);
const finite = (text: SourceQuestion, i: number) => count(text, i, (k) => IS_FINITE[text.tags[k]!] === 1);
const cueWord = (text: SourceQuestion) => word(text, text.cue, 0);
const cueTag = (text: SourceQuestion) => tag(text, text.cue, 0);
const marksBetween = (text: SourceQuestion, i: number) => count(text, i, (k) => text.passageAt[k]! >= 0);
/** "was told", "is said": a form of "be" before a participle. */
const isPassive = ({ tokens, cue }: SourceQuestion) =>
  /^(?:is|are|was|were|be|been|being|am)$/i.test(tokens[cue - 1]?.text ?? "") ||
  /^(?:is|are|was|were|been)$/i.test(tokens[cue - 2]?.text ?? "");

export const SOURCE_FEATURES: readonly Feature<SourceQuestion>[] = [
  { name: "source: always", group: "source", why: "Most are none.", of: () => 1 },
  { name: "source: kind", group: "source", why: "People speak.", of: (text, i) => kindOf(text, text.sources[i]!) },
  {
    name: "source: kind and side",
    group: "source",
    why: "A pronoun stands before.",
    of: (text, i) => join(kindOf(text, text.sources[i]!), side(text, text.sources[i]!), cueTag(text)),
  },
  { name: "source: head", group: "source", why: '"officials".', of: (text, i) => word(text, text.sources[i]!.head, 0) },
  {
    name: "source: class",
    group: "source",
    why: "People and bodies speak.",
    of: (text, i) => fineClass(text, text.sources[i]!.head),
  },
  {
    name: "source: wide class",
    group: "source",
    why: "The same for rarer words.",
    of: (text, i) => middleClass(text, text.sources[i]!.head),
  },
  { name: "source: gap", group: "place", why: "Subjects stand near.", of: gap },
  {
    name: "source: gap and kind",
    group: "place",
    why: "Subjects stand near.",
    of: (text, i) => combine(gap(text, i), kindOf(text, text.sources[i]!)),
  },
  {
    name: "source: gap and cue",
    group: "place",
    why: '"said Rowe", "told Rowe".',
    of: (text, i) => combine(gap(text, i), cueWord(text)),
  },
  { name: "source: path", group: "place", why: "The way from the subject to its verb.", of: path },
  {
    name: "source: path and cue tag",
    group: "place",
    why: "The way from the subject to its verb.",
    of: (text, i) => join(path(text, i), cueTag(text)),
  },
  {
    name: "source: path and kind",
    group: "place",
    why: "The way from the subject to its verb.",
    of: (text, i) => join(path(text, i), kindOf(text, text.sources[i]!)),
  },
  {
    name: "source: path and cue",
    group: "place",
    why: '"according to" one, "told" another.',
    of: (text, i) => join(path(text, i), cueWord(text)),
  },
  {
    name: "source: sources between",
    group: "place",
    why: "The nearest is likeliest.",
    of: (text, i) => join(side(text, text.sources[i]!), sourcesBetween(text, i), cueTag(text)),
  },
  {
    name: "source: commas between",
    group: "place",
    why: "An apposition has two.",
    of: (text, i) => join(side(text, text.sources[i]!), commas(text, i), sourcesBetween(text, i)),
  },
  {
    name: "source: verbs between",
    group: "place",
    why: "A verb between has a subject of its own.",
    of: (text, i) => join(side(text, text.sources[i]!), verbs(text, i), cueTag(text)),
  },
  {
    name: "source: finite verbs between",
    group: "place",
    why: "A verb between has a subject of its own.",
    of: (text, i) => join(side(text, text.sources[i]!), finite(text, i), commas(text, i)),
  },
  {
    name: "source: marks between",
    group: "marks",
    why: '"..." he said.',
    of: (text, i) => join(side(text, text.sources[i]!), marksBetween(text, i)),
  },
  {
    name: "source: in marks",
    group: "marks",
    why: "Who is spoken of within is no source.",
    of: (text, i) => flag(text.passageAt[text.sources[i]!.first]! >= 0),
  },
  {
    name: "source: word before",
    group: "window",
    why: '"to Rowe", "of Rowe": no subject.',
    of: (text, i) => join(word(text, text.sources[i]!.first, -1), side(text, text.sources[i]!)),
  },
  {
    name: "source: tag before",
    group: "window",
    why: "A preposition: no subject.",
    of: (text, i) =>
      join(tag(text, text.sources[i]!.first, -1), side(text, text.sources[i]!), kindOf(text, text.sources[i]!)),
  },
  {
    name: "source: word after",
    group: "window",
    why: '"Rowe\'s", "Rowe,".',
    of: (text, i) => join(word(text, text.sources[i]!.last, 1), side(text, text.sources[i]!)),
  },
  {
    name: "source: tag after",
    group: "window",
    why: "A verb follows its subject.",
    of: (text, i) =>
      join(tag(text, text.sources[i]!.last, 1), side(text, text.sources[i]!), kindOf(text, text.sources[i]!)),
  },
  {
    name: "source: words between",
    group: "window",
    why: '"who", "of the", "also".',
    values: 4,
    of: (text, i, k) => {
      const [from, to] = between(text, text.sources[i]!);
      return from + k < to ? join(text.plain[from + k]!, side(text, text.sources[i]!)) : NONE;
    },
  },
  {
    name: "source: opens the sentence",
    group: "place",
    why: "Who opens a sentence is its subject.",
    of: (text, i) => join(flag(word(text, text.sources[i]!.first, -1) === EDGE), side(text, text.sources[i]!)),
  },
  {
    name: "source: passive",
    group: "window",
    why: '"was told by".',
    of: (text, i) => join(flag(isPassive(text)), side(text, text.sources[i]!), word(text, text.sources[i]!.first, -1)),
  },
  {
    name: "source: cue and tag after cue",
    group: "window",
    why: '"said Rowe" inverts.',
    of: (text, i) => join(cueTag(text), tag(text, text.cue, 1), side(text, text.sources[i]!), sourcesBetween(text, i)),
  },
];
