import { authorityAt, authorityIn, type Tie } from "./authorities.ts";
import { type CueVerb, cueVerbsIn } from "./cueVerbs.ts";
import type { GrammarText } from "./grammarText.ts";
import { nounPhraseIn } from "./nounPhrases.ts";
import type { SpokenPassage } from "./spokenPassages.ts";
import { subjectOf } from "./subjects.ts";

/** Fewer words in marks that nobody is told to say are a title or a word apart. */
export const FEWEST_ALONE = 3;

/** Who is told to say a passage by the words around it or within it; null when no word tells it. */
export function tieOf(text: GrammarText, passage: SpokenPassage, number: number): Tie | null {
  const [incise] = passage.incises;
  if (incise) return { cue: incise.cue, speaker: subjectOf(text, incise.cue, incise.first + 1, incise.last + 1) };
  if (passage.isDialogue) return null;
  const { from, to } = surroundings(text, passage, number);
  const isIntroduced = text.tokens[passage.first - 1]?.text === ":";
  // In the run of a sentence, or behind a colon, the words before it bring it; else those behind it.
  const isInRun =
    passage.first > from && text.tokens[passage.first - 1]!.isWord && text.tokens[passage.last + 1]?.text !== ",";
  const before = () => beforePassage(text, passage, from, isIntroduced);
  const behind = () => behindPassage(text, passage, to);
  const tie = isIntroduced || isInRun ? (before() ?? behind()) : (behind() ?? before());
  return tie && isTitle(text, passage, tie) ? null : tie;
}

/** The words around a passage in its sentences, as far as the passages before and behind. */
function surroundings(text: GrammarText, { first, last }: SpokenPassage, number: number) {
  const { sentenceAt, sentenceStarts, passages } = text;
  const previous = passages[number - 1];
  const next = passages[number + 1];
  const from = Math.max(sentenceStarts[sentenceAt[first]!]!, previous ? previous.last + 1 : 0);
  const to = Math.min(sentenceStarts[lastSentence(text, last) + 1]!, next?.first ?? text.tokens.length);
  return { from: Math.min(from, first), to: Math.max(to, last + 1) };
}

/** „Warum?“ fragte er: a small letter behind the marks goes on with their sentence. */
function lastSentence({ tokens, sentenceAt, sentenceStarts }: GrammarText, last: number): number {
  const sentence = sentenceAt[last]!;
  const next = sentenceStarts[sentence + 1]!;
  return next === last + 1 && /^(?:\p{Ll}|,)/u.test(tokens[next]?.text ?? "") ? sentence + 1 : sentence;
}

/** A few words with a capital behind an article are a title: "dem „Spiegel“", "le film « Les Quais »". */
function isTitle(text: GrammarText, passage: SpokenPassage, { cue }: Tie): boolean {
  const { tokens, grammar } = text;
  const { first } = passage;
  const before = tokens[first - 1];
  if (!before?.isWord || wordsIn(text, passage) > LONGEST_TITLE || tokens[passage.last + 1]?.text === ",") return false;
  if (!/^\p{Lu}/u.test(tokens[first + 1]?.text ?? "") || grammar.is("that", before.text)) return false;
  if (cue?.last === first - 1) return false;
  return !grammar.words.hasCapitalNouns || !/^(?:eine?[mnrs]?|als|von|kein\p{Ll}*)$/iu.test(before.text);
}

const LONGEST_TITLE = 3;

/** How far behind the marks a verb brings them: ", hat gestern Abend Lena Brandt gesagt". */
const NEAR = 3;

function behindPassage(text: GrammarText, { last }: SpokenPassage, to: number): Tie | null {
  const { tokens, grammar } = text;
  const from = last + 1;
  const thus = tokens[from]?.text === "," ? from + 1 : from;
  if (thus < to && grammar.is("thus", tokens[thus]!.text)) {
    const speaker = nounPhraseIn(text, thus + 1, to);
    if (speaker) return { cue: { at: thus, last: thus }, speaker };
  }
  const authority = thus < to ? authorityAt(text, thus, to) : null;
  if (authority) return authority;
  const near = cueVerbsIn(tokens, from, to, grammar)[0] ?? unknownVerb(text, from, thus, to);
  if (!near || near.at > thus + NEAR + (grammar.words.hasCapitalNouns ? 12 : 8)) return null;
  const isFar = near.at > thus + NEAR;
  const speaker = subjectOf(text, near, from, to);
  return isFar && speaker === null ? null : { cue: near, speaker };
}

/** „...“, murrt Behrens: right behind marks and a comma a small word with somebody behind it is a verb of speech, known or not. */
function unknownVerb(text: GrammarText, from: number, behind: number, to: number): CueVerb | null {
  const { tokens, grammar } = text;
  const at = /^(?:se|s'|si|zich|sich)$/u.test(tokens[behind]?.text ?? "") ? behind + 1 : behind;
  if (at === from || at >= to || !/^\p{Ll}{3,}/u.test(tokens[at]!.text)) return null;
  const clitic = /-(?:t-)?(il|elle)s?$/u.exec(tokens[at]!.text);
  if (clitic && grammar.words.hasClitics) return { at, last: at, pronoun: clitic[1] === "elle" ? "she" : "he" };
  const { text: word } = tokens[at]!;
  const lists = ["prepositions", "determiners", "relatives", "subordinators", "that", "small", "has"] as const;
  if (lists.some((list) => grammar.is(list, word))) return null;
  const endsThere = at + 1 === to || /^[.,;]$/u.test(tokens[at + 1]!.text);
  if (grammar.words.dropsPronouns && endsThere && word.length > 3) return { at, last: at, pronoun: null };
  const phrase = nounPhraseIn(text, at + 1, Math.min(to, at + 8));
  const isNext =
    phrase !== null &&
    phrase.first <= at + 2 &&
    (phrase.kind !== "nominal" || grammar.isRole(tokens[phrase.head]!.text));
  return isNext ? { at, last: at, pronoun: null } : null;
}

function beforePassage(text: GrammarText, passage: SpokenPassage, from: number, isIntroduced: boolean): Tie | null {
  const { tokens, grammar } = text;
  const { first } = passage;
  const authority = authorityIn(text, from, first);
  const verbs = cueVerbsIn(tokens, from, first, grammar);
  const cue = verbs.at(-1);
  if (cue) {
    const own =
      subjectOf(text, cue, from, first) ?? (verbs.length > 1 ? subjectOf(text, verbs[0]!, from, first) : null);
    return { cue, speaker: own ?? authority?.speaker ?? null };
  }
  if (authority) return authority;
  if (!isIntroduced || wordsIn(text, passage) < FEWEST_ALONE) return null;
  return { cue: null, speaker: nounPhraseIn(text, from, first) };
}

export const wordsIn = ({ tokens }: GrammarText, { first, last }: SpokenPassage) =>
  tokens.slice(first, last + 1).filter(({ isWord }) => isWord).length;
