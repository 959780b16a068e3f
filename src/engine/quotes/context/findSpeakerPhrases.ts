import { IS_MODIFIER, TAG } from "../words/tags.ts";
import { isCueNoun } from "./cues.ts";
import { firstOfPhrase, isNoun, runEnd } from "./nounRuns.ts";
import type { SentenceFindings } from "./sentenceMemory.ts";
import { withSilent } from "./silence.ts";
import { INDEFINITE, isSomeOf } from "./someOf.ts";
import { movedPhrase, type SpeakerPhrase, type SpeakerPhraseKind } from "./speakerPhrase.ts";
import type { TaggedText } from "./tagger.ts";
import { isPossessor, tiedEnd } from "./ties.ts";

/** Pronouns that may be subjects. */
const PRONOUN = /^(?:he|she|they|it|we|i|you)$/i;

/** Everything in a text that may be a source, in order of its first word; of sentences that are remembered it is taken from there. */
export function findSpeakerPhrases(text: TaggedText, remembered: readonly SentenceFindings[] | null): SpeakerPhrase[] {
  const { source, sentenceStarts, firstNames } = text;
  return source.sentences.flatMap(({ start }, sentence) => {
    const [first, name] = [sentenceStarts[sentence]!, firstNames[sentence]!];
    const known = remembered?.[sentence];
    if (known?.phrases) return known.phrases.map((found) => movedPhrase(found, start, first, name));
    const found = sourcesIn(text, first, sentenceStarts[sentence + 1]!);
    if (known) known.phrases = found.map((one) => movedPhrase(one, -start, -first, -name));
    return found;
  });
}

/** The speaker phrases of one sentence: its words are those from `first` to before `end`. */
function sourcesIn(text: TaggedText, first: number, end: number): SpeakerPhrase[] {
  const phrases: SpeakerPhrase[] = [];
  const { tokens, tags } = text;
  let i = first;
  while (i < end) {
    const word = tokens[i]!.text;
    if (tags[i] === TAG.WH && /^who$/i.test(word)) {
      const who = whoAt(text, i, phrases);
      if (who) phrases.push(who);
      i++;
    } else if (text.nameAt[i]! < 0 && PRONOUN.test(word)) {
      phrases.push(alone(text, i, "pronoun"));
      i++;
    } else if (IS_MODIFIER[tags[i]!] || text.nameAt[i]! >= 0) {
      const last = runEnd(text, i);
      addRun(phrases, text, i, last);
      i = last + 1;
    } else {
      if (INDEFINITE.test(word) && i + 1 < end) phrases.push(someAt(text, i));
      i++;
    }
  }
  return withSilent(text, phrases);
}

/** Adds a run's names, and the run itself when it ends in a noun that is none of them; in order of their first words. */
function addRun(phrases: SpeakerPhrase[], text: TaggedText, from: number, to: number): void {
  const phrase = phraseOf(text, from, to);
  const possessor = possessorOf(text, from);
  for (let i = from; i <= to; i++) {
    if (phrase?.first === i) phrases.push(phrase);
    if (possessor?.first === i) phrases.push(possessor);
    const name = text.nameAt[i]!;
    const placed = text.names[name];
    if (placed?.first !== i) continue;
    const { start, end, last } = placed;
    const isSilent = isPossessor(text, last, phrase?.head ?? -1);
    phrases.push({ start, end, kind: "named", first: i, last, head: last, name, isWho: false, isSilent });
    // Nothing else begins within a name, apart from a speaker phrase that ends behind it.
    if (phrase && phrase.first > i && phrase.first <= last) phrases.push(phrase);
    i = last;
  }
}

/** The run as a noun speaker phrase: up to its last noun, unless that is a name; "the admiral" even when it passes for an adjective. */
function phraseOf(text: TaggedText, from: number, to: number): SpeakerPhrase | null {
  const { tags, nameAt, tokens } = text;
  const isOpened = (tags[from] === TAG.DT && !INDEFINITE.test(tokens[from]!.text)) || tags[from] === TAG.PRP$;
  const isDetermined = to > from && isOpened && tags[to] === TAG.JJ;
  let last = to;
  while (last >= from && nameAt[last]! < 0 && !isNoun(text, last) && !isDetermined) last--;
  if (last < from) {
    const some = [from, to].find((i) => INDEFINITE.test(tokens[i]!.text) || isSomeOf(text, i));
    return some === undefined ? null : someAt(text, some);
  }
  if (nameAt[last]! >= 0) return null;
  const first = firstOfPhrase(text, from, last);
  const { start } = tokens[first]!;
  const { end } = tokens[Math.max(last, tiedEnd(text, last))]!;
  return { start, end, kind: "nominal", first, last, head: last, name: -1, isWho: false, isSilent: false };
}

/** "his claim that": whose claim it is. */
function possessorOf(text: TaggedText, i: number): SpeakerPhrase | null {
  if (text.tags[i] !== TAG.PRP$) return null;
  const isOfCue = (at: number) => text.sentenceAt[at] === text.sentenceAt[i] && isCueNoun(text.tokens[at]!.text);
  return isOfCue(i + 1) || isOfCue(i + 2) ? alone(text, i, "pronoun") : null;
}

/** "one", "some in his party". */
function someAt(text: TaggedText, i: number): SpeakerPhrase {
  const { end } = text.tokens[Math.max(i, tiedEnd(text, i))]!;
  return { ...alone(text, i, "nominal"), end };
}

function alone({ tokens }: TaggedText, i: number, kind: SpeakerPhraseKind): SpeakerPhrase {
  const { start, end } = tokens[i]!;
  return { start, end, kind, first: i, last: i, head: i, name: -1, isWho: false, isSilent: false };
}

/** "Ann Rowe, who said": whoever was mentioned just before, in the same sentence: `phrases` are those of its own. */
function whoAt(text: TaggedText, who: number, phrases: readonly SpeakerPhrase[]): SpeakerPhrase | null {
  const before = text.tokens[who - 1]?.text === "," ? who - 2 : who - 1;
  for (let k = phrases.length - 1; k >= 0 && k >= phrases.length - 3; k--) {
    const { start, end, kind, name, last } = phrases[k]!;
    if (last !== before && text.tokens[before]?.end !== end) continue;
    return { start, end, kind, first: who, last: who, head: who, name, isWho: true, isSilent: false };
  }
  return null;
}
