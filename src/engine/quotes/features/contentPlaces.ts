import type { QuoteContext } from "../context/context.ts";
import type { Cue } from "../context/cue.ts";
import type { SpeakerPhrase } from "../context/speakerPhrase.ts";
import { size, tag, tagPath, word } from "./wordInputs.ts";

/** Where do the words that a cue reports begin, where do they end? Asked of words of its sentence. */
export interface ContentQuestion extends QuoteContext {
  readonly cue: number;
  readonly cueWord: number;
  readonly cueTag: number;
  /** The number of the speaker phrase, or -1. */
  readonly from: number;
  /** The words that are asked, in order. */
  readonly places: readonly number[];
  /** How the words from number `first` on stand to the cue and its speaker phrase. Many features look at it, so that it is worked out once. */
  readonly first: number;
  readonly zones: Int32Array;
  readonly distances: Int32Array;
  readonly paths: Int32Array;
  readonly commas: Int32Array;
  /** 1 where "that" or "whether" stands between the cue and the word. */
  readonly thats: Uint8Array;
}

/** A clause of what is said lies no further from its cue. */
const FARTHEST = 100;

/** The question what a cue of a speaker phrase reports. */
export function askForContent(context: QuoteContext, { at, from }: Pick<Cue, "at" | "from">): ContentQuestion {
  const sentence = context.sentenceAt[at]!;
  const first = Math.max(context.sentenceStarts[sentence]!, at - FARTHEST);
  const end = Math.min(context.sentenceStarts[sentence + 1]!, at + FARTHEST + 1);
  const phrase = context.phrases[from];
  const each = (of: (i: number) => number) => {
    const values = new Int32Array(end - first);
    for (let i = first; i < end; i++) values[i - first] = of(i);
    return values;
  };
  return {
    ...context,
    cue: at,
    cueWord: word(context, at, 0),
    cueTag: tag(context, at, 0),
    from,
    places: placesIn(context, first, end, at, phrase),
    first,
    zones: each((i) => zoneOf(i, at, phrase)),
    distances: each((i) => size(distanceOf(i, at, phrase))),
    paths: each((i) => pathOf(context, i, at, phrase)),
    commas: commasFrom(context, first, end, at),
    thats: thatsFrom(context, first, end, at),
  };
}

/** The words that a content may begin or end with: those of the cue's sentence, cue and speaker phrase left out. */
function placesIn(
  { tokens }: QuoteContext,
  first: number,
  end: number,
  cue: number,
  phrase: SpeakerPhrase | undefined,
): number[] {
  const places: number[] = [];
  for (let i = first; i < end; i++) {
    const isPhrase = phrase !== undefined && i >= phrase.first && i <= phrase.last;
    if (i !== cue && !isPhrase && tokens[i]!.isWord) places.push(i);
  }
  return places;
}

/** Whether the speaker phrase stands in the words from `first` to `last`. */
export function holdsSpeakerPhrase({ phrases, from }: ContentQuestion, first: number, last: number): boolean {
  const phrase = phrases[from];
  return phrase !== undefined && phrase.first >= first && phrase.last <= last;
}

/** Where a word stands: before both, between, behind both (each way round), or within the speaker phrase. */
function zoneOf(i: number, cue: number, phrase: SpeakerPhrase | undefined): number {
  if (!phrase) return i < cue ? 10 : i > cue ? 11 : 12;
  if (i >= phrase.first && i <= phrase.last) return 9;
  if (i === cue) return 8;
  if (phrase.first < cue) return i < phrase.first ? 1 : i < cue ? 2 : 3;
  return i < cue ? 4 : i < phrase.first ? 5 : 6;
}

/** How far from the cue or the speaker phrase's edge that lies nearer. */
function distanceOf(i: number, cue: number, phrase: SpeakerPhrase | undefined): number {
  const first = Math.min(cue, phrase?.first ?? cue);
  const last = Math.max(cue, phrase?.last ?? cue);
  return i > last ? i - last : i < first ? first - i : 0;
}

/** The tags on the way from cue and speaker phrase to the word, as one value. */
function pathOf(context: QuoteContext, i: number, cue: number, phrase: SpeakerPhrase | undefined): number {
  const last = Math.max(cue, phrase?.last ?? cue);
  return i > last ? tagPath(context, last + 1, i, 5) : i < cue ? tagPath(context, i, cue, 5) : 1;
}

/** The commas between the cue and each word; four stand for more. */
function commasFrom({ tokens }: QuoteContext, first: number, end: number, cue: number): Int32Array {
  const commas = new Int32Array(end - first);
  const isComma = (i: number) => (tokens[i]!.text === "," ? 1 : 0);
  for (let i = cue + 2; i < end; i++) commas[i - first] = Math.min(4, commas[i - 1 - first]! + isComma(i - 1));
  for (let i = cue - 2; i >= first; i--) commas[i - first] = Math.min(4, commas[i + 1 - first]! + isComma(i + 1));
  return commas;
}

/** Whether "that" stands between the cue and each word, and near the cue. */
function thatsFrom({ tokens }: QuoteContext, first: number, end: number, cue: number): Uint8Array {
  const thats = new Uint8Array(end - first);
  for (let k = cue + 1; k < end - 1 && k < cue + NEAR; k++) {
    if (!/^(?:that|whether)$/i.test(tokens[k]!.text)) continue;
    thats.fill(1, k + 1 - first);
    break;
  }
  return thats;
}

const NEAR = 12;
