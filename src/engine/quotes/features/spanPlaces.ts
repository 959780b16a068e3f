import type { Cue } from "../context/cue.ts";
import { IS_FINITE, IS_VERB, TAG } from "../words/tags.ts";
import { type ContentQuestion, holdsSpeakerPhrase } from "./contentPlaces.ts";
import { size, word } from "./wordInputs.ts";

/** Which stretch of words is it that a cue reports? Asked of each place of `spans`, by its number there. */
export interface SpanQuestion extends ContentQuestion {
  readonly spans: readonly SpanPlace[];
  /** The cues of the sentence, at least. */
  readonly cues: readonly Cue[];
}

/** Words that a cue may report: a likely beginning with a likely end. */
export interface Edges {
  readonly first: number;
  readonly last: number;
  /** How likely each is by itself, and which it is among the beginnings and the ends. */
  readonly startShare: number;
  readonly endShare: number;
  readonly startRank: number;
  readonly endRank: number;
}

/** A stretch as it stands seen from the cue. Many features look at the same, so that it is worked out once. */
export interface SpanPlace extends Edges {
  /** 1 behind the cue, 2 before it, 3 around it. */
  readonly side: number;
  readonly length: number;
  /** The words next to it. */
  readonly before: number;
  readonly after: number;
  /** Whether a stop alone stands behind it in its sentence. */
  readonly isAtEnd: boolean;
  readonly holdsSpeakerPhrase: boolean;
  /** What stands in it, each at most as often as tells something. */
  readonly finite: number;
  readonly verbs: number;
  readonly commas: number;
  readonly dashes: number;
  readonly brackets: number;
}

/** The question which of these stretches a cue reports. */
export function askForSpan(question: ContentQuestion, spans: readonly Edges[], cues: readonly Cue[]): SpanQuestion {
  const { tokens, tags } = question;
  const counted = {
    finite: counterOf(question, (i) => IS_FINITE[tags[i]!] === 1),
    verbs: counterOf(question, (i) => IS_VERB[tags[i]!] === 1),
    commas: counterOf(question, (i) => tokens[i]!.text === ","),
    dashes: counterOf(question, (i) => /^[–—-]+$/.test(tokens[i]!.text)),
    brackets: counterOf(question, (i) => /^[()]$/.test(tokens[i]!.text)),
  };
  return { ...question, cues, spans: spans.map((edges) => placeOf(question, edges, counted)) };
}

type Counter = (first: number, last: number) => number;

function placeOf(
  question: ContentQuestion,
  edges: Edges,
  counted: Readonly<Record<"finite" | "verbs" | "commas" | "dashes" | "brackets", Counter>>,
): SpanPlace {
  const { first, last, startShare, endShare, startRank, endRank } = edges;
  const { cue, sentenceAt, sentenceStarts, tags } = question;
  const end = sentenceStarts[sentenceAt[last]! + 1]!;
  // Written out: there are so many of them that copying what is there already took longer than all the rest.
  return {
    first,
    last,
    startShare,
    endShare,
    startRank,
    endRank,
    side: first > cue ? 1 : last < cue ? 2 : 3,
    length: size(last - first),
    before: word(question, first, -1),
    after: word(question, last, 1),
    isAtEnd: end - last - (tags[end - 1] === TAG.MARK ? 2 : 1) <= 0,
    holdsSpeakerPhrase: holdsSpeakerPhrase(question, first, last),
    finite: counted.finite(first, last),
    verbs: counted.verbs(first, last),
    commas: counted.commas(first, last),
    dashes: counted.dashes(first, last),
    brackets: counted.brackets(first, last),
  };
}

/** Counts how many of the words of a stretch are what `is` says, in one step; four stand for more. */
function counterOf({ first: from, zones }: ContentQuestion, is: (i: number) => boolean): Counter {
  const before = new Int32Array(zones.length + 1);
  for (let i = 0; i < zones.length; i++) before[i + 1] = before[i]! + (is(from + i) ? 1 : 0);
  return (first, last) => Math.min(4, before[last + 1 - from]! - before[first - from]!);
}

/** How sure the surest other cue is that stands in the words from `from` to before `end`: 1 none, 2 perhaps, 3 rather sure. */
export function otherCue(text: SpanQuestion, from: number, end: number): number {
  const to = Math.min(end, text.sentenceStarts[text.sentenceAt[text.cue]! + 1]!);
  let most = 0;
  for (const { at, share } of text.cues) if (at !== text.cue && at >= from && at < to) most = Math.max(most, share);
  return most > 0.7 ? 3 : most > 0.2 ? 2 : 1;
}
