import { lastStartingAt } from "../../text/span.ts";
import type { PlacedPassage } from "../marks/markedWords.ts";
import type { QuoteContext } from "./context.ts";
import type { Cue } from "./cue.ts";

/** A passage in marks, with what stands around it in its sentences. Word numbers; ends are exclusive. */
export interface Surroundings {
  readonly passage: PlacedPassage;
  readonly number: number;
  /** Words of its first sentence before the opening mark, as far as the passage before. */
  readonly beforeFrom: number;
  /** Words of its last sentence behind the closing mark, as far as the next passage. */
  readonly afterTo: number;
  /** The numbers of the cues in these words, in order. */
  readonly cuesBefore: readonly number[];
  readonly cuesAfter: readonly number[];
  readonly words: number;
  readonly paragraph: number;
  readonly lastParagraph: number;
  readonly opensParagraph: boolean;
  readonly closesParagraph: boolean;
  /** Nothing but marks before it and behind it in its sentences. */
  readonly isAlone: boolean;
}

/** All passages of a text with what is around them; linear, as every word is near two passages at most. */
export function surroundingsOf(context: QuoteContext, cues: readonly Cue[]): Surroundings[] {
  return context.passages.map((passage, number) => surround(context, cues, passage, number));
}

function surround(context: QuoteContext, cues: readonly Cue[], passage: PlacedPassage, number: number): Surroundings {
  const { sentenceAt, sentenceStarts, tokens, source } = context;
  const { first, last, segments, marks } = passage;
  const previous = context.passages[number - 1];
  const next = context.passages[number + 1];
  const beforeFrom = Math.max(sentenceStarts[sentenceAt[first]!]!, previous ? previous.last + 1 : 0);
  const afterTo = Math.min(sentenceStarts[afterSentence(context, passage) + 1]!, next?.first ?? tokens.length);
  const paragraph = lastStartingAt(source.paragraphs, marks.start);
  const lastParagraph = lastStartingAt(source.paragraphs, marks.end - 1);
  let words = 0;
  for (let i = first; i <= last; i++) if (tokens[i]!.isWord) words++;
  return {
    passage,
    number,
    beforeFrom: Math.min(beforeFrom, first),
    afterTo: Math.max(afterTo, last + 1),
    cuesBefore: between(cues, beforeFrom, first),
    cuesAfter: between(cues, last + 1, afterTo),
    words: segments.length > 0 ? words : 0,
    paragraph,
    lastParagraph,
    opensParagraph: source.paragraphs[paragraph]?.start === marks.start,
    closesParagraph: (source.paragraphs[lastParagraph]?.end ?? 0) <= marks.end + 1,
    isAlone: !hasWord(context, beforeFrom, first) && !hasWord(context, last + 1, afterTo),
  };
}

/** "Why?" asked Rowe: when a question ends the sentence with its mark and a small letter follows, that goes on. */
function afterSentence({ sentenceAt, sentenceStarts, tokens }: QuoteContext, { last }: PlacedPassage): number {
  const sentence = sentenceAt[last]!;
  const next = sentenceStarts[sentence + 1]!;
  const goesOn =
    next === last + 1 && /[?!]/.test(tokens[last - 1]?.text ?? "") && /^\p{Ll}/u.test(tokens[next]?.text ?? "");
  return goesOn ? sentence + 1 : sentence;
}

function hasWord({ tokens }: QuoteContext, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (tokens[i]!.isWord) return true;
  return false;
}

/** The numbers of the cues at the words from `from` to before `to`. */
function between(cues: readonly Cue[], from: number, to: number): number[] {
  const found: number[] = [];
  for (let k = firstAt(cues, from); k < cues.length && cues[k]!.at < to; k++) found.push(k);
  return found;
}

function firstAt(cues: readonly Cue[], from: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cues[middle]!.at < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
