import { lastStartingAt } from "../../text/span.ts";
import type { Tie } from "./authorities.ts";
import type { GrammarText } from "./grammarText.ts";
import { type NounPhrase, nounPhraseIn } from "./nounPhrases.ts";
import type { Said } from "./said.ts";
import type { SpokenPassage } from "./spokenPassages.ts";
import { FEWEST_ALONE, tieOf, wordsIn } from "./ties.ts";

/** How surely words in marks are somebody's words: with a verb of speech, standing alone, or long. */
const TIED = 1;
const ALONE = 0.9;
const UNTIED = 0.6;

/** So many words in marks are somebody's, though nobody is told to say them: within a sentence, and at its beginning before a comma. */
const FEWEST_UNTIED = 6;
const FEWEST_OPENING = 5;

/** What stands in marks and is said, in order: with its speaker where the sentence around it names one. Linear. */
export function saidInMarks(text: GrammarText): Said[] {
  const said: Said[] = [];
  text.passages.forEach((passage, number) => {
    const tie = tieOf(text, passage, number) ?? tieBefore(text, passage, said.at(-1));
    const one = tie ? tied(text, passage, tie, said.at(-1)) : untied(text, passage, said.at(-1));
    if (!one) return;
    const last = said.at(-1);
    if (last && goesOn(text, last, one)) said[said.length - 1] = joined(last, one);
    else said.push(one);
  });
  return said;
}

function tied(text: GrammarText, passage: SpokenPassage, { cue, speaker }: Tie, before: Said | undefined): Said {
  const own = speaker ?? (cue && mayDropPronoun(text, cue.at) ? speakerBefore(text, passage.first, before) : null);
  return { ...base(passage), kind: kindOf(text, passage, cue), speaker: own, cue, confidence: TIED };
}

/** "dijo", and not "dijeron": several people are nobody who was named last. */
function mayDropPronoun({ tokens, grammar }: GrammarText, at: number): boolean {
  return grammar.words.dropsPronouns === true && !grammar.isPlural(tokens[at]!.text);
}

/** „Wir haben“, so die Ministerin, „nichts zu verbergen.“: behind a comma in the same sentence the words go on. */
function tieBefore(
  { tokens, sentenceAt }: GrammarText,
  { first }: SpokenPassage,
  before: Said | undefined,
): Tie | null {
  const goesOn =
    before?.cue && before.speaker && sentenceAt[before.last] === sentenceAt[first] && tokens[first - 1]?.text === ",";
  return goesOn ? { cue: before.cue, speaker: before.speaker } : null;
}

const base = ({ marks, segments, first, last, isDialogue }: SpokenPassage) => ({
  marks: isDialogue ? null : marks,
  segments,
  first,
  last,
});

/** In the run of a sentence quoted words are mixed; behind a colon, before a comma with its verb, or alone they are direct. */
function kindOf({ tokens, sentenceAt, sentenceStarts }: GrammarText, { first }: SpokenPassage, cue: Tie["cue"]) {
  const before = tokens[first - 1]?.text ?? "";
  if (first === sentenceStarts[sentenceAt[first]!] || before === ":") return "direct";
  if (!tokens[first - 1]?.isWord || (cue && cue.at > first)) return "direct";
  return "mixed";
}

/** Words in marks that no verb brings: somebody's when they stand alone, of him who spoke just before or whom the sentence before is about. */
function untied(text: GrammarText, passage: SpokenPassage, before: Said | undefined): Said | null {
  const { tokens, sentenceAt, sentenceStarts } = text;
  const { first, last } = passage;
  const words = wordsIn(text, passage);
  const nobodys = { ...base(passage), kind: "direct" as const, speaker: null, cue: null };
  if (passage.isDialogue) return { ...nobodys, confidence: ALONE };
  const opensSentence = sentenceStarts[sentenceAt[first]!] === first;
  const isSentence = /^[.!?…]$/u.test(tokens[last - 1]?.text ?? "") || tokens[last + 1] === undefined;
  const isBehind = before !== undefined && sentenceAt[before.last] === sentenceAt[first]! - 1;
  const isLongEnough = (words >= FEWEST_ALONE || isBehind) && (isSentence || words >= FEWEST_UNTIED);
  if (opensSentence && isEnd(text, last) && isLongEnough) {
    return { ...nobodys, speaker: speakerBefore(text, first, before), confidence: ALONE };
  }
  const isIntroduced = tokens[first - 1]?.text === ":" && words >= FEWEST_ALONE;
  const isBeforeComma = opensSentence && tokens[last + 1]?.text === "," && words >= FEWEST_OPENING;
  return isIntroduced || isBeforeComma || words >= FEWEST_UNTIED ? { ...nobodys, confidence: UNTIED } : null;
}

/** Nothing but a stop behind the marks. */
function isEnd({ tokens, sentenceAt }: GrammarText, last: number): boolean {
  const next = last + 1;
  return (
    sentenceAt[next] !== sentenceAt[last] ||
    (/^[.!?…]$/u.test(tokens[next]!.text) && sentenceAt[next + 1] !== sentenceAt[last])
  );
}

/** As many sentences back a paragraph is asked whom it is about. */
const SENTENCES_BACK = 3;

/** Whom the paragraph was about before a word: who spoke last, or the person that the last sentence with one begins with. */
function speakerBefore(text: GrammarText, first: number, before: Said | undefined): NounPhrase | null {
  const { sentenceAt, sentenceStarts, source, tokens } = text;
  const paragraph = source.paragraphs[lastStartingAt(source.paragraphs, tokens[first]!.start)]!;
  const own = nounPhraseIn(text, sentenceStarts[sentenceAt[first]!]!, first);
  if (own && isPerson(text, own)) return own;
  for (
    let sentence = sentenceAt[first]! - 1;
    sentence >= Math.max(0, sentenceAt[first]! - SENTENCES_BACK);
    sentence--
  ) {
    const from = sentenceStarts[sentence]!;
    if (tokens[from]!.start < paragraph.start) return null;
    if (before && sentenceAt[before.last]! >= sentence) return before.speaker;
    const phrase = nounPhraseIn(text, from, sentenceStarts[sentence + 1]!);
    if (phrase && phrase.first <= from + 4 && isPerson(text, phrase)) return phrase;
  }
  return null;
}

function isPerson({ mentions, tokens, grammar }: GrammarText, { kind, mention, head }: NounPhrase): boolean {
  if (kind === "named") return mentions[mention]!.type === "person";
  return kind === "pronoun" || grammar.isRole(tokens[head]!.text);
}

/** „Der Lärm“, sagt sie, „hört nie auf.“ is one quotation. */
function goesOn(
  { tokens, sentenceAt, source }: GrammarText,
  before: Said,
  { first, speaker, cue, marks }: Said,
): boolean {
  if (!marks || !before.marks || !speaker || !cue || cue.at !== before.cue?.at || speaker.head !== before.speaker?.head)
    return false;
  const opens = source.prose.slice(tokens[first]!.start).match(/\p{L}/u)?.[0] ?? "";
  const ended = tokens[before.last - 1]?.text ?? "";
  return (
    sentenceAt[before.last] === sentenceAt[first] &&
    tokens[first - 1]?.text === "," &&
    /\p{Ll}/u.test(opens) &&
    ended !== "."
  );
}

function joined(a: Said, b: Said): Said {
  return {
    ...a,
    marks: { start: a.marks!.start, end: b.marks!.end },
    segments: [...a.segments, ...b.segments],
    last: b.last,
  };
}
