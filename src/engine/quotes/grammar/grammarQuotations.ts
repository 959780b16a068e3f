import type { Entity } from "../../entities/grouping/entities.ts";
import type { Grammar } from "../../text/grammars/grammar.ts";
import type { SourceText } from "../../text/sourceText.ts";
import type { Span } from "../../text/span.ts";
import { pairMarks } from "../marks/marks.ts";
import type { Quotation } from "../quotation.ts";
import { GrammarPeople, mentionsWithin } from "./grammarPeople.ts";
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
  return inOrder.map((one, i) => toQuotation(text, people, one, inOrder[i - 1]));
}

function toQuotation(text: GrammarText, people: GrammarPeople, said: Said, before: Said | undefined): Quotation {
  const { tokens } = text;
  const { kind, marks, segments, speaker, cue, confidence } = said;
  const meant = speaker && !isOfStranger(text, people, said, before) ? people.meant(speaker) : null;
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

/** "Un moniteur raconte ... glisse-t-il": he is the one without a name who spoke just before. */
function isOfStranger(
  text: GrammarText,
  people: GrammarPeople,
  { speaker, first }: Said,
  before: Said | undefined,
): boolean {
  if (speaker?.kind !== "pronoun" || before?.speaker?.kind !== "nominal") return false;
  const { sentenceAt, passageAt } = text;
  const since = mentionsWithin(text, before.last + 1, speaker.first);
  const isNamedSince = since.some(({ entity, first: at }) => entity.type === "person" && passageAt[at]! < 0);
  if (isNamedSince) return false;
  return sentenceAt[first]! - sentenceAt[before.last]! <= 2 && people.meant(before.speaker) === null;
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
