import type { Entity } from "../../entities/grouping/entities.ts";
import type { Grammar } from "../../text/grammars/grammar.ts";
import type { SourceText } from "../../text/sourceText.ts";
import type { Span } from "../../text/span.ts";
import { pairMarks } from "../marks/marks.ts";
import type { Quotation } from "../quotation.ts";
import { BY_PRONOUN, GrammarPeople, type Meant, mentionsWithin } from "./grammarPeople.ts";
import { type GrammarText, readGrammarText } from "./grammarText.ts";
import type { NounPhrase } from "./nounPhrases.ts";
import type { Said } from "./said.ts";
import { saidInMarks } from "./saidInMarks.ts";
import { saidWithoutMarks } from "./saidWithoutMarks.ts";

/**
 * The quotations of a text in a language with a grammar, direct, mixed and indirect, in order of their start. A speaker is told by
 * name only where the text gives ground: the name, a role that one person has, a pronoun that one person fits. Linear.
 */
export function grammarQuotations(source: SourceText, entities: readonly Entity[], grammar: Grammar): Quotation[] {
  const text = readGrammarText(source, grammar, entities);
  const people = new GrammarPeople(text);
  const inMarks = saidInMarks(text);
  const said = [...inMarks, ...saidWithoutMarks(text, inMarks)];
  const inOrder = said
    .filter(({ segments }) => segments.length > 0)
    .sort((a, b) => a.segments[0]!.start - b.segments[0]!.start);
  let before: Spoken | null = null;
  return inOrder.map((one) => {
    const meant: Meant | null = one.speaker ? meantBy(text, people, one.speaker, one.first, before) : null;
    before = { said: one, meant };
    return toQuotation(text, one, meant);
  });
}

/** What was said last, and by whom. */
interface Spoken {
  readonly said: Said;
  readonly meant: Meant | null;
}

/** A pronoun is whoever spoke last, when nobody was named since and it fits; also when that is somebody without a name. */
function meantBy(
  text: GrammarText,
  people: GrammarPeople,
  speaker: NounPhrase,
  first: number,
  before: Spoken | null,
): Meant | null {
  if (speaker.kind !== "pronoun" || !before?.said.speaker || !isNear(text, before.said, speaker, first))
    return people.meant(speaker);
  if (!before.meant) return before.said.speaker.kind === "nominal" ? null : people.meant(speaker);
  return people.fits(before.meant.entity, speaker)
    ? { ...before.meant, confidence: BY_PRONOUN }
    : people.meant(speaker);
}

/** So many sentences lie at most between somebody's words and "he said". */
const SENTENCES_BETWEEN = 2;

function isNear(text: GrammarText, before: Said, speaker: NounPhrase, first: number): boolean {
  const { sentenceAt, passageAt } = text;
  if (sentenceAt[first]! - sentenceAt[before.last]! > SENTENCES_BETWEEN) return false;
  const since = mentionsWithin(text, before.last + 1, speaker.first);
  return !since.some(({ entity, first: at }) => entity.type === "person" && passageAt[at]! < 0);
}

function toQuotation(text: GrammarText, said: Said, meant: Meant | null): Quotation {
  const { tokens } = text;
  const { kind, marks, segments, speaker, cue, confidence } = said;
  return {
    start: segments[0]!.start,
    end: segments.at(-1)!.end,
    kind,
    marks,
    segments,
    speaker: speaker ? spanOf(text, speaker) : null,
    speakerId: meant?.entity.id ?? null,
    speakerName: meant?.entity.name ?? null,
    cue: cue ? { start: tokens[cue.at]!.start, end: tokens[cue.last]!.end } : null,
    confidence: confidence * (meant?.confidence ?? 1) * (cue || !meant ? 1 : WITHOUT_CUE),
  };
}

/** Of a pronoun behind a hyphen ("dit-il") the pronoun alone. */
function spanOf({ tokens }: GrammarText, { kind, first, last }: NounPhrase): Span {
  const hyphen = kind === "pronoun" ? tokens[first]!.text.lastIndexOf("-") : -1;
  return { start: tokens[first]!.start + hyphen + 1, end: tokens[last]!.end };
}

/** Where no word of speech ties somebody to the words. */
const WITHOUT_CUE = 0.8;

/** So many words in marks are somebody's, and no title, in a language of which nothing is known. */
const FEWEST_WORDS = 5;

/** The quotations of a text in any other language: what stands in marks and is long enough, and nobody who says it. */
export function quotationsWithoutSpeakers(source: SourceText): Quotation[] {
  return pairMarks(source).flatMap(({ marks, segments }): Quotation[] => {
    const words = source.prose.slice(marks.start, marks.end).match(WORD)?.length ?? 0;
    if (words < FEWEST_WORDS || segments.length === 0) return [];
    const span = { start: segments[0]!.start, end: segments.at(-1)!.end };
    return [
      {
        ...span,
        kind: "direct",
        marks,
        segments,
        speaker: null,
        speakerId: null,
        speakerName: null,
        cue: null,
        confidence: 0.6,
      },
    ];
  });
}

/** A word, or two characters of a script that is written without spaces. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]{2}|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;
