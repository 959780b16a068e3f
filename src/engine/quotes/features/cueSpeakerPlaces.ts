import { firstPhraseAt, type QuoteContext } from "../context/context.ts";
import { kindOf, type SpeakerPhrase } from "../context/speakerPhrase.ts";
import { IS_FINITE, IS_VERB } from "../words/tags.ts";
import { cappedCount, join, size, tag, tagPath, word } from "./wordInputs.ts";

/** Whose words does a cue bring? Asked of each place of `places`, by its number there. */
export interface CueSpeakerQuestion extends QuoteContext {
  readonly cue: number;
  readonly cueWord: number;
  readonly cueTag: number;
  readonly isPassive: boolean;
  readonly places: readonly CueSpeakerPlace[];
}

/** A speaker phrase as it stands seen from the cue. Many features look at the same, so that it is counted once. */
export interface CueSpeakerPlace {
  readonly phrase: SpeakerPhrase;
  readonly kind: number;
  /** 1 before the cue, 2 behind it. */
  readonly side: number;
  /** The words between: from the first to before the last number. */
  readonly from: number;
  readonly to: number;
  readonly gap: number;
  /** The tags between, as one value. */
  readonly path: number;
  /** What stands between, each at most as often as tells something. */
  readonly phrases: number;
  readonly commas: number;
  readonly verbs: number;
  readonly finite: number;
  readonly marked: number;
}

/** The question of the cue at a word, asked of the speaker phrases with these numbers. */
export function askForCueSpeaker(context: QuoteContext, cue: number, near: readonly number[]): CueSpeakerQuestion {
  return {
    ...context,
    cue,
    cueWord: word(context, cue, 0),
    cueTag: tag(context, cue, 0),
    isPassive: isPassive(context, cue),
    places: near.map((number) => placeOf(context, cue, context.phrases[number]!)),
  };
}

function placeOf(context: QuoteContext, cue: number, phrase: SpeakerPhrase): CueSpeakerPlace {
  const { tokens, tags, passageAt, names } = context;
  const side = phrase.first > cue ? 2 : 1;
  const [from, to] = side === 2 ? [cue + 1, phrase.first] : [phrase.last + 1, cue];
  return {
    phrase,
    kind: kindOf(names, phrase),
    side,
    from,
    to,
    gap: join(side, size(to - from)),
    path: join(side, tagPath(context, from, to, 7)),
    phrases: phrasesBetween(context, cue, from, to),
    commas: cappedCount(from, to, (i) => tokens[i]!.text === ","),
    verbs: cappedCount(from, to, (i) => IS_VERB[tags[i]!] === 1),
    finite: cappedCount(from, to, (i) => IS_FINITE[tags[i]!] === 1),
    marked: cappedCount(from, to, (i) => passageAt[i]! >= 0),
  };
}

function phrasesBetween(context: QuoteContext, cue: number, from: number, to: number): number {
  const { phrases, phraseStarts, sentenceAt } = context;
  const end = phraseStarts[sentenceAt[cue]! + 1]!;
  let count = 0;
  for (let k = firstPhraseAt(context, from); k < end && phrases[k]!.first < to; k++) if (phrases[k]!.last < to) count++;
  return count;
}

/** "was told", "is said": a form of "be" before a participle. */
function isPassive({ tokens, sentenceAt }: QuoteContext, cue: number): boolean {
  const before = (count: number) => (sentenceAt[cue - count] === sentenceAt[cue] ? tokens[cue - count]!.text : "");
  return /^(?:is|are|was|were|be|been|being|am)$/i.test(before(1)) || /^(?:is|are|was|were|been)$/i.test(before(2));
}
