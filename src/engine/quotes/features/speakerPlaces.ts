import type { QuoteContext } from "../context/context.ts";
import type { Cue } from "../context/cue.ts";
import { kindOf, type SpeakerPhrase } from "../context/speakerPhrase.ts";
import type { Surroundings } from "../context/surroundings.ts";
import { flag, join, size, step, word } from "./wordInputs.ts";

/** A passage in marks, with all that may tell who says it. */
export interface SpokenPassage extends QuoteContext {
  readonly cues: readonly Cue[];
  /** The cues of each speaker phrase, by its number; only of speaker phrases that have some. */
  readonly cuesOf: ReadonlyMap<number, readonly number[]>;
  readonly around: Surroundings;
  /** The passage before, with the speaker phrase that speaks it; null when there is none. */
  readonly previous: { readonly around: Surroundings; readonly phrase: number } | null;
}

/** Who says the words in marks? Asked of each place of `places`, by its number there. */
export interface SpeakerQuestion extends SpokenPassage {
  readonly places: readonly SpeakerPlace[];
  /** The mark of the sentence at the closing mark: comma, stop, question, none. */
  readonly pause: number;
  /** The word before the opening mark. */
  readonly lead: number;
  /** How sure the surest cues before and behind are: what a speaker phrase competes with. */
  readonly rivals: number;
  readonly isAlone: number;
  /** How this passage and the one before stand in their paragraphs. */
  readonly opens: number;
}

/** A speaker phrase as it stands seen from the passage. Many features look at the same, so that it is worked out once. */
export interface SpeakerPlace {
  readonly number: number;
  readonly phrase: SpeakerPhrase;
  readonly zone: number;
  /** How many speaker phrases outside of quotations stand between. */
  readonly rank: number;
  readonly kind: number;
  /** The speaker phrase's cue that is likeliest to bring the passage: near and sure; null when it has none. */
  readonly cue: Cue | null;
  /** How sure that cue is, as a step; 0 without one. */
  readonly link: number;
  /** Whether it is rather sure, as a value. */
  readonly isLinked: number;
  /** How far from the passage that cue stands, and on which side. */
  readonly linkPlace: number;
  /** How far back the passage before is, and whether this speaker phrase speaks it. */
  readonly previous: number;
  /** Whether the speaker phrase is the first of its sentence, as a value. */
  readonly isSubject: number;
}

/** The question who speaks a passage, asked of the speaker phrases with these numbers. */
export function askForSpeaker(passage: SpokenPassage, near: readonly number[]): SpeakerQuestion {
  const { around } = passage;
  return {
    ...passage,
    places: near.map((number) => placeOf(passage, number)),
    pause: pauseOf(passage),
    lead: word(passage, around.passage.first, -1),
    rivals: join(isSure(passage, around.cuesBefore), isSure(passage, around.cuesAfter)),
    isAlone: flag(around.isAlone),
    opens: join(
      flag(around.opensParagraph),
      flag(passage.previous?.around.closesParagraph ?? false),
      flag(passage.previous?.around.passage.isClosed ?? true),
    ),
  };
}

function placeOf(text: SpokenPassage, number: number): SpeakerPlace {
  const phrase = text.phrases[number]!;
  const cue = likeliestCue(text, number);
  const link = cue ? step(cue.share * cue.fromShare) : 0;
  return {
    number,
    phrase,
    zone: zoneOf(text, phrase),
    rank: rankOf(text, number),
    kind: kindOf(text.names, phrase),
    cue,
    link,
    isLinked: link > 5 ? 2 : 1,
    linkPlace: cue ? linkPlaceOf(text, phrase, cue) : 1,
    previous: previousOf(text, number),
    isSubject: flag(number === text.phraseStarts[text.sentenceAt[phrase.first]!]),
  };
}

export const ZONES = { before: 1, after: 2, sentence: 3, paragraph: 4, further: 5, later: 6 } as const;

/** Where a speaker phrase stands seen from the passage. */
function zoneOf(text: SpokenPassage, { first }: SpeakerPhrase): number {
  const { passage, beforeFrom, afterTo, paragraph } = text.around;
  if (first > passage.last) return first < afterTo ? ZONES.after : ZONES.later;
  if (first >= beforeFrom) return ZONES.before;
  const sentence = text.sentenceAt[first]!;
  if (text.paragraphOf[sentence] === paragraph)
    return sentence >= text.sentenceAt[passage.first]! - 1 ? ZONES.sentence : ZONES.paragraph;
  return text.paragraphOf[sentence]! >= paragraph - 1 ? ZONES.further : ZONES.further + 2;
}

function likeliestCue(text: SpokenPassage, number: number): Cue | null {
  const { passage, beforeFrom, afterTo } = text.around;
  let best: Cue | null = null;
  let highest = 0;
  for (const own of text.cuesOf.get(number) ?? []) {
    const cue = text.cues[own]!;
    const isNear = cue.at >= beforeFrom && cue.at < afterTo;
    const weight = cue.share * cue.fromShare * (isNear ? 1 : 0.5) * (cue.at > passage.last ? 1 : 0.9);
    if (weight > highest) [best, highest] = [cue, weight];
  }
  return best;
}

function linkPlaceOf(text: SpokenPassage, { first, last }: SpeakerPhrase, { at }: Cue): number {
  const { passage, beforeFrom, afterTo } = text.around;
  if (at > passage.last) return join(at < afterTo ? 2 : 3, size(Math.min(at, first) - passage.last - 1));
  if (at >= beforeFrom) return join(4, size(passage.first - 1 - Math.max(at, last)));
  return join(5, size(text.sentenceAt[passage.first]! - text.sentenceAt[at]!));
}

/** Sources further apart than this are not counted one by one, and no more than so many. */
const FARTHEST = 300;
const MOST_COUNTED = 12;

function rankOf({ phrases, passageAt, around: { passage } }: SpokenPassage, number: number): number {
  const isBefore = phrases[number]!.first < passage.first;
  const way = isBefore ? 1 : -1;
  let count = 0;
  for (let n = number + way; n >= 0 && n < phrases.length && Math.abs(n - number) < FARTHEST; n += way) {
    const { first } = phrases[n]!;
    if (count === MOST_COUNTED || (isBefore ? first >= passage.first : first <= passage.last)) break;
    if (passageAt[first]! < 0) count++;
  }
  return count;
}

function previousOf({ previous, around, phrases, names }: SpokenPassage, number: number): number {
  if (!previous || previous.phrase < 0) return 1;
  const gap = around.paragraph - previous.around.lastParagraph;
  const [one, other] = [names[phrases[previous.phrase]!.name], names[phrases[number]!.name]];
  const isSameName = one !== undefined && other !== undefined && one.entity === other.entity;
  return join(Math.min(gap, 3) + 1, previous.phrase === number ? 3 : isSameName ? 2 : 1);
}

/** Cues surer than this compete with others. */
const SURE = 0.3;

function isSure({ cues }: SpokenPassage, numbers: readonly number[]): number {
  return numbers.some((number) => cues[number]!.share * cues[number]!.fromShare > SURE) ? 2 : 1;
}

function pauseOf({ around: { passage }, tokens }: SpokenPassage): number {
  const inside = tokens[passage.isClosed ? passage.last - 1 : passage.last]?.text ?? "";
  const behind = tokens[passage.last + 1]?.text ?? "";
  if (inside === ",") return 1;
  if (/[?!]/.test(inside)) return 2;
  if (/[.…]/.test(inside)) return 3;
  if (behind === ",") return 4;
  return /^[.;:]$/.test(behind) ? 5 : 6;
}
