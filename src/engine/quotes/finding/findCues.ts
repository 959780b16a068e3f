import { probability } from "../../model/linear.ts";
import type { Scorer } from "../../model/scorer.ts";
import type { Span } from "../../text/span.ts";
import { CERTAINTY_SHARE, isCertainty } from "../context/certainty.ts";
import { firstPhraseAt, type QuoteContext } from "../context/context.ts";
import { type Cue, type CueSpeaker, movedCue } from "../context/cue.ts";
import { isCueNoun, standsBeforeVerb } from "../context/cues.ts";
import { askForCueSpeaker, type CueSpeakerQuestion } from "../features/cueSpeakerPlaces.ts";
import { isQuoted } from "../marks/markedWords.ts";
import { IS_VERB } from "../words/tags.ts";
import { bearerOf } from "./appositions.ts";

/** A cue less likely than this brings nothing. */
const LEAST_SHARE = 0.06;
/** A source stands no further from its cue. */
const FARTHEST_PHRASE = 60;

/** The models that cues are read by. */
export interface CueScorers {
  readonly cue: Scorer<QuoteContext>;
  readonly source: Scorer<CueSpeakerQuestion>;
}

/** The cues of a text with their speaker phrases, in order; those of sentences that are remembered are taken from there. */
export function findCues(context: QuoteContext, scorers: CueScorers): Cue[] {
  const { source, sentenceStarts, phraseStarts, remembered } = context;
  return source.sentences.flatMap((_, sentence) => {
    const [words, phrases] = [sentenceStarts[sentence]!, phraseStarts[sentence]!];
    const known = remembered?.[sentence];
    if (known?.cues) return known.cues.map((cue) => movedCue(cue, words, phrases));
    const found = cuesIn(context, words, sentenceStarts[sentence + 1]!, scorers);
    if (known) known.cues = found.map((cue) => movedCue(cue, -words, -phrases));
    return found;
  });
}

function cuesIn(context: QuoteContext, first: number, end: number, { cue, source }: CueScorers): Cue[] {
  const found: Cue[] = [];
  for (let at = first; at < end; at++) {
    const isCertain = isCertainty(context, at);
    if (!mayBeCue(context, at) && !(isCertain && isOutside(context, at))) continue;
    const share = Math.max(probability(cue.score(context, at)), isCertain ? CERTAINTY_SHARE : 0);
    if (share >= LEAST_SHARE) found.push({ at, share, ...bestPhrase(context, at, source) });
  }
  return found;
}

/** Verbs outside of quotations, and the few words of other kinds that bring what somebody says. */
export function mayBeCue(context: QuoteContext, at: number): boolean {
  if (!IS_VERB[context.tags[at]!] && !isCueNoun(context.tokens[at]!.text)) return false;
  return isOutside(context, at);
}

const isOutside = (context: QuoteContext, at: number) => !isQuoted(context, at) && context.nameAt[at]! < 0;

/** The numbers of the speaker phrases that a cue may have: those of its sentence that stand outside of quotations. */
export function phrasesNear(context: QuoteContext, at: number): number[] {
  const sentence = context.sentenceAt[at]!;
  const near: number[] = [];
  const from = Math.max(context.phraseStarts[sentence]!, firstPhraseAt(context, at - FARTHEST_PHRASE));
  for (let k = from; k < context.phraseStarts[sentence + 1]!; k++) {
    const { first, last, isSilent } = context.phrases[k]!;
    if (first > at + FARTHEST_PHRASE) break;
    const isCue = first <= at && at <= last;
    if (!isCue && !isSilent && !isQuoted(context, first)) near.push(k);
  }
  return near;
}

function bestPhrase(context: QuoteContext, cue: number, scorer: Scorer<CueSpeakerQuestion>): CueSpeaker {
  const near = phrasesNear(context, cue);
  const shares = scorer.shares(
    askForCueSpeaker(context, cue, near),
    near.map((_, place) => place),
  );
  let best = -1;
  for (let k = 0; k < near.length; k++) if (best < 0 || shares[k]! > shares[best]!) best = k;
  if (best < 0) return { from: -1, fromShare: 0 };
  return { from: bearerOf(context, near[best]!, cue) ?? near[best]!, fromShare: shares[best]! };
}

/** The words of a cue: the verb with what belongs to it, "has also said", "did not say", "according to". */
export function cueSpan({ tokens, sentenceAt }: QuoteContext, at: number): Span {
  let first = at;
  while (sentenceAt[first - 1] === sentenceAt[at] && standsBeforeVerb(tokens[first - 1]!.text)) first--;
  const takesTo = /^according$/i.test(tokens[at]!.text) && tokens[at + 1]?.text === "to";
  return { start: tokens[first]!.start, end: tokens[takesTo ? at + 1 : at]!.end };
}
