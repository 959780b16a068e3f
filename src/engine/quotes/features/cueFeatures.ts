import type { Feature } from "../../model/features.ts";
import { combine, NONE } from "../../model/hash.ts";
import { firstPhraseAt, type QuoteContext } from "../context/context.ts";
import { broadClass, ending, fineClass, flag, join, middleClass, size, tag, word } from "./wordInputs.ts";

const isThat = (text: QuoteContext, i: number) => /^(?:that|whether|if|how|why)$/i.test(text.tokens[i]?.text ?? "");

/** How many words behind the word a conjunction stands, 0 for none near. */
function thatBehind(text: QuoteContext, i: number): number {
  for (let k = 1; k <= 6 && text.sentenceAt[i + k] === text.sentenceAt[i]; k++) if (isThat(text, i + k)) return k;
  return 0;
}

/** What kind of speaker phrase ends just before the word, auxiliaries and adverbs left out: 1 to 4. */
function phraseBefore(text: QuoteContext, i: number): number {
  const sentence = text.sentenceAt[i]!;
  for (let k = firstPhraseAt(text, i) - 1; k >= text.phraseStarts[sentence]!; k--) {
    const { last, kind, isWho } = text.phrases[k]!;
    if (last >= i) continue;
    const gap = size(i - last);
    return join(gap, isWho ? 4 : kind === "named" ? 1 : kind === "nominal" ? 2 : 3);
  }
  return 9;
}

/** Whether a passage in marks ends just before the word, or begins just behind it. */
function marksNear(text: QuoteContext, i: number): number {
  const at = (offset: number) => text.passageAt[i + offset] ?? -1;
  const before = at(-1) >= 0 ? 1 : at(-2) >= 0 ? 2 : at(-3) >= 0 || at(-4) >= 0 ? 3 : 0;
  const behind = at(1) >= 0 ? 1 : at(2) >= 0 ? 2 : at(3) >= 0 || at(4) >= 0 ? 3 : 0;
  return 1 + 4 * before + behind;
}

/** Is this word the head of a cue: the verb or the noun that says that something is said? */
export const CUE_FEATURES: readonly Feature<QuoteContext>[] = [
  { name: "cue: always", group: "word", why: "Most words are none.", of: () => 1 },
  { name: "cue: word", group: "word", why: '"said".', of: (text, i) => word(text, i, 0) },
  {
    name: "cue: word and tag",
    group: "word",
    why: '"call" as a noun.',
    of: (text, i) => join(tag(text, i, 0), word(text, i, 0)),
  },
  {
    name: "cue: class",
    group: "word",
    why: 'Words used like "said".',
    of: (text, i) => join(fineClass(text, i), tag(text, i, 0)),
  },
  { name: "cue: wide class", group: "word", why: "The same for rarer words.", of: middleClass },
  { name: "cue: widest class", group: "word", why: "The same for rarer words.", of: broadClass },
  {
    name: "cue: ending",
    group: "word",
    why: '"-ing", "-ed".',
    of: (text, i) => join(ending(text, i), tag(text, i, 0)),
  },
  { name: "cue: word before", group: "window", why: '"who said".', of: (text, i) => word(text, i, -1) },
  { name: "cue: word after", group: "window", why: '"said that".', of: (text, i) => word(text, i, 1) },
  { name: "cue: second word after", group: "window", why: '"told reporters that".', of: (text, i) => word(text, i, 2) },
  {
    name: "cue: word and word before",
    group: "window",
    why: '"was told".',
    of: (text, i) => combine(word(text, i, 0), word(text, i, -1)),
  },
  {
    name: "cue: word and word after",
    group: "window",
    why: '"called for".',
    of: (text, i) => combine(word(text, i, 0), word(text, i, 1)),
  },
  {
    name: "cue: word and tag before",
    group: "window",
    why: '"the claim", "they claim".',
    of: (text, i) => join(tag(text, i, -1), word(text, i, 0)),
  },
  {
    name: "cue: word and tag after",
    group: "window",
    why: '"added that", "added a".',
    of: (text, i) => join(tag(text, i, 1), word(text, i, 0)),
  },
  {
    name: "cue: tags",
    group: "window",
    why: "Subject, verb, clause.",
    of: (text, i) => join(tag(text, i, -1), tag(text, i, 0), tag(text, i, 1)),
  },
  {
    name: "cue: tags after",
    group: "window",
    why: "A clause begins.",
    of: (text, i) => join(tag(text, i, 0), tag(text, i, 1), tag(text, i, 2)),
  },
  {
    name: "cue: tags before",
    group: "window",
    why: '"have been asked".',
    of: (text, i) => join(tag(text, i, -2), tag(text, i, -1), tag(text, i, 0)),
  },
  { name: "cue: that", group: "clause", why: "A clause of what is said.", of: (text, i) => thatBehind(text, i) + 1 },
  {
    name: "cue: word and that",
    group: "clause",
    why: '"reported that", "reported in".',
    of: (text, i) => join(flag(thatBehind(text, i) > 0), word(text, i, 0)),
  },
  { name: "cue: source before", group: "source", why: "Somebody speaks.", of: phraseBefore },
  {
    name: "cue: word and source before",
    group: "source",
    why: '"it shows", "he shows".',
    of: (text, i) => combine(phraseBefore(text, i), word(text, i, 0)),
  },
  { name: "cue: marks near", group: "marks", why: "Quoted words are said.", of: marksNear },
  {
    name: "cue: word and marks near",
    group: "marks",
    why: '"called" before marks.',
    of: (text, i) => combine(marksNear(text, i), fineClass(text, i)),
  },
  {
    name: "cue: in marks",
    group: "marks",
    why: "Who speaks within a quotation is no source here.",
    of: (text, i) => flag(text.passageAt[i]! >= 0),
  },
  {
    name: "cue: place",
    group: "clause",
    why: "A cue seldom opens or ends a sentence.",
    of: (text, i) =>
      join(flag(text.sentenceAt[i - 1] !== text.sentenceAt[i]), flag(text.sentenceAt[i + 2] !== text.sentenceAt[i])),
  },
  {
    name: "cue: that and tags",
    group: "clause",
    why: '"said that" against "all that".',
    of: (text, i) => (thatBehind(text, i) > 0 ? join(thatBehind(text, i), tag(text, i, -1), tag(text, i, 0)) : NONE),
  },
];
