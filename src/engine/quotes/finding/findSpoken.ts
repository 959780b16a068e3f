import { probability } from "../../model/linear.ts";
import type { Scorer } from "../../model/scorer.ts";
import { firstPhraseAt, type QuoteContext } from "../context/context.ts";
import type { Cue } from "../context/cue.ts";
import { isOnlyNear } from "../context/gestures.ts";
import { type Surroundings, surroundingsOf } from "../context/surroundings.ts";
import { isHeading, type KeepQuestion } from "../features/passageInputs.ts";
import {
  askForSpeaker,
  type SpeakerPlace,
  type SpeakerQuestion,
  type SpokenPassage,
} from "../features/speakerPlaces.ts";
import { isQuoted } from "../marks/markedWords.ts";
import { ruledSpeaker } from "./ruledSpeaker.ts";

/** Words in marks that somebody says. */
export interface Spoken {
  readonly around: Surroundings;
  /** How probable it is that somebody says them at all. */
  readonly keepShare: number;
  /** The number of the speaker phrase that says them, or -1. */
  readonly phrase: number;
  readonly phraseShare: number;
  /** The cue that brings them, or null. */
  readonly cue: Cue | null;
}

export interface SpokenScorers {
  readonly keep: Scorer<KeepQuestion>;
  readonly speaker: Scorer<SpeakerQuestion>;
}

/** Sources so many places before a passage are asked, and so many behind it. */
const SOURCES_BEFORE = 24;
const SOURCES_AFTER = 8;
const PARAGRAPHS_BACK = 4;
/** Sources within quotations are passed over, but no more than these are looked at on either side. */
const MOST_ASKED = 300;
/** A passage less likely than this to be said belongs to nobody. */
const LEAST_KEEP = 0.5;
/** The same right behind a sure cue: 'called it "nothing"'. */
const LEAST_KEEP_LED = 0.15;
const SURE = 0.6;
const RIGHT_BEFORE = 3;
/** A speaker less likely than this is left open; so is a thing without a cue, which may only stand near by. */
const LEAST_SPEAKER = 0.2;
const LEAST_THING = 0.6;

/** The passages that somebody says, in order, with their speakers. */
export function findSpoken(context: QuoteContext, cues: readonly Cue[], { keep, speaker }: SpokenScorers): Spoken[] {
  const question: KeepQuestion = { ...context, cues, surroundings: surroundingsOf(context, cues) };
  const cuesOf = cuesByPhrase(cues);
  const spoken: Spoken[] = [];
  for (const around of question.surroundings) {
    const keepShare = probability(keep.score(question, around.number));
    const link = surestBefore(question, around);
    if (keepShare < (link ? LEAST_KEEP_LED : LEAST_KEEP) || (!link && isHeading(question, around.number))) continue;
    const last = spoken.at(-1);
    const asked = {
      ...context,
      cues,
      cuesOf,
      around,
      previous: last ? { around: last.around, phrase: last.phrase } : null,
    };
    spoken.push({ around, keepShare, ...bestSpeaker(asked, speaker, last) });
  }
  return spoken;
}

/** Whether a sure cue of a speaker phrase stands right before a passage. */
function surestBefore({ cues }: KeepQuestion, { cuesBefore, passage }: Surroundings): boolean {
  const last = cues[cuesBefore.at(-1) ?? -1];
  return last !== undefined && passage.first - last.at <= RIGHT_BEFORE + 1 && last.share * last.fromShare > SURE;
}

/** The numbers of each speaker phrase's cues. */
export function cuesByPhrase(cues: readonly Cue[]): Map<number, number[]> {
  const cuesOf = new Map<number, number[]>();
  cues.forEach(({ from }, number) => {
    const own = cuesOf.get(from);
    if (own) own.push(number);
    else cuesOf.set(from, [number]);
  });
  return cuesOf;
}

/** The speaker phrases that may speak a passage: the nearest around it outside of quotations, and who spoke last. */
export function speakersNear(text: SpokenPassage): number[] {
  const { around, phrases, previous } = text;
  const near: number[] = [];
  const behind = firstPhraseAt(text, around.passage.last + 1);
  const before = firstPhraseAt(text, around.passage.first);
  for (let next = before - 1; next >= Math.max(0, before - MOST_ASKED) && near.length < SOURCES_BEFORE; next--) {
    const { first, isSilent } = phrases[next]!;
    if (text.paragraphOf[text.sentenceAt[first]!]! < around.paragraph - PARAGRAPHS_BACK) break;
    if (!isSilent && !isQuoted(text, first)) near.push(next);
  }
  const limit = near.length + SOURCES_AFTER;
  for (let k = behind; k < Math.min(phrases.length, behind + MOST_ASKED) && near.length < limit; k++) {
    const { first, isSilent } = phrases[k]!;
    if (first >= around.afterTo && text.paragraphOf[text.sentenceAt[first]!] !== around.lastParagraph) break;
    if (!isSilent && !isQuoted(text, first)) near.push(k);
  }
  if (previous && previous.phrase >= 0 && !near.includes(previous.phrase)) near.push(previous.phrase);
  return near;
}

function bestSpeaker(
  passage: SpokenPassage,
  scorer: Scorer<SpeakerQuestion>,
  last: Spoken | undefined,
): Pick<Spoken, "phrase" | "phraseShare" | "cue"> {
  const near = speakersNear(passage);
  const asked = askForSpeaker(passage, near);
  const shares = scorer.shares(
    asked,
    near.map((_, place) => place),
  );
  let best = -1;
  for (let k = 0; k < near.length; k++) if (best < 0 || shares[k]! > shares[best]!) best = k;
  const ruled = near.indexOf(ruledSpeaker(passage, asked.places[best]?.cue ?? null));
  if (ruled >= 0) best = ruled;
  else if (best < 0 || shares[best]! < LEAST_SPEAKER) {
    return { phrase: -1, phraseShare: 1 - (shares[best] ?? 0), cue: null };
  }
  const place = asked.places[best]!;
  const cue = cueFor(passage, place, last);
  const phrase = place.number;
  if (ruled >= 0) return { phrase, phraseShare: shares[best]!, cue };
  const isThing = place.phrase.kind === "nominal" && cue === null && shares[best]! < LEAST_THING;
  if (isOnlyNear(passage, passage.around.passage.last, place.phrase.first, cue)) {
    return { phrase: -1, phraseShare: shares[best]!, cue: null };
  }
  return isThing ? { phrase: -1, phraseShare: 1 - shares[best]!, cue } : { phrase, phraseShare: shares[best]!, cue };
}

/** The speaker's cue near by; else the one that brought the passage before in the same paragraph. */
function cueFor(
  { around, paragraphOf, sentenceAt }: SpokenPassage,
  { number, cue: own }: SpeakerPlace,
  last: Spoken | undefined,
): Cue | null {
  if (own && Math.abs(paragraphOf[sentenceAt[own.at]!]! - around.paragraph) <= 1 && own.share > LEAST_CUE) return own;
  return last && last.phrase === number && last.around.lastParagraph === around.paragraph ? last.cue : null;
}

const LEAST_CUE = 0.2;
