import type { GrammarText } from "./grammarText.ts";

/** Words that may stand for who speaks. Word numbers, `last` included. */
export interface NounPhrase {
  readonly kind: "named" | "nominal" | "pronoun";
  readonly first: number;
  readonly last: number;
  /** The noun, the pronoun, or the first word of the name. */
  readonly head: number;
  /** The number of the name, or -1. */
  readonly mention: number;
  /** What its article or pronoun says of it. */
  readonly gender: "he" | "she" | null;
  readonly isDefinite: boolean;
}

/** The first noun phrase among words that may be a subject: behind no preposition, in no relative clause, no time. Null when there is none. */
export function nounPhraseIn(text: GrammarText, from: number, to: number): NounPhrase | null {
  const { tokens, grammar, mentionAt, passageAt } = text;
  for (let i = from; i < to; ) {
    const word = tokens[i]!.text;
    if (/^[.;:!?]$/u.test(word) && !isStopOfTitle(text, i)) return null;
    const isBehindComma = i > from && tokens[i - 1]!.text === ",";
    if (passageAt[i]! >= 0) i++;
    else if (isBehindComma && grammar.is("relatives", word) && !isTitled(text, i)) i = clauseEnd(text, i, to);
    else if (mentionAt[i]! >= 0) return named(text, i);
    else if (isPronoun(text, i)) return pronounAt(text, i);
    else if (grammar.is("determiners", word)) {
      const phrase = determinedAt(text, i, to);
      if (phrase) return phrase;
      i = Math.max(i + 1, prepositionalEnd(text, i, to));
    } else if (grammar.is("prepositions", word)) i = prepositionalEnd(text, i, to);
    else if (isBareNoun(text, i, to)) return determined(text, i, i, to, null, false);
    else i++;
  }
  return null;
}

/** "Prof. Dr. Ulrike Vogel": the stop is the title's. */
export const isStopOfTitle = ({ tokens, grammar }: GrammarText, i: number): boolean =>
  tokens[i]!.text === "." && i > 0 && grammar.isTitle(tokens[i - 1]!.text);

/** A name follows an article: "die Anna Vogt", "la Ferrante". */
const isTitled = ({ mentionAt }: GrammarText, i: number) => (mentionAt[i + 1] ?? -1) >= 0;

function clauseEnd({ tokens }: GrammarText, from: number, to: number): number {
  let i = from;
  while (i < to && !/^[,.;:]$/u.test(tokens[i]!.text)) i++;
  return i;
}

function isPronoun({ tokens, grammar }: GrammarText, i: number): boolean {
  return grammar.is("he", tokens[i]!.text) || grammar.is("she", tokens[i]!.text);
}

export function pronounAt({ tokens, grammar }: GrammarText, i: number): NounPhrase {
  const gender = grammar.is("she", tokens[i]!.text) ? "she" : "he";
  return { kind: "pronoun", first: i, last: i, head: i, mention: -1, gender, isDefinite: true };
}

function named(text: GrammarText, i: number): NounPhrase {
  const mention = text.mentionAt[i]!;
  const { first, last } = text.mentions[mention]!;
  return { kind: "named", first, last, head: first, mention, gender: null, isDefinite: true };
}

/** A role or a body without an article: "Fuentes de su departamento", "Anwohner". */
function isBareNoun({ tokens, grammar, mentionAt }: GrammarText, i: number, to: number): boolean {
  const { text } = tokens[i]!;
  const isKnown =
    grammar.is("bodies", text) || (grammar.words.hasCapitalNouns && /^\p{Lu}/u.test(text) && grammar.isRole(text));
  return isKnown === true && !(i + 1 < to && mentionAt[i + 1]! >= 0);
}

/** The phrase whose article or like stands at `i`; null when it is none of somebody ("el lunes", "le matin"). */
function determinedAt(text: GrammarText, i: number, to: number): NounPhrase | null {
  const { tokens, grammar, mentionAt } = text;
  let at = i + 1;
  while (at < to && grammar.is("determiners", tokens[at]!.text)) at++;
  if (at < to && mentionAt[at]! >= 0) return named(text, at);
  const head = headOf(text, at, to);
  if (head < 0 || grammar.is("times", tokens[head]!.text)) return null;
  if (mentionAt[head]! >= 0) return named(text, head);
  return determined(
    text,
    i,
    head,
    to,
    genderOf(tokens[i]!.text, text.grammar.language),
    DEFINITE.test(tokens[i]!.text),
  );
}

const DEFINITE = /^(?:der|die|das|dieser|diese|le|la|l'|ce|cette|cet|el|este|esta|il|lo|o|a|de|het|deze)$/iu;

/** The phrase of an authority at a word, in whatever case: "dem Minister", "le parquet", "Jean Behrens". Null when it is nobody's. */
export function authorityPhraseAt(text: GrammarText, at: number, to: number): NounPhrase | null {
  const { tokens, grammar, mentionAt } = text;
  const word = tokens[at]?.text ?? "";
  if (at < to && mentionAt[at]! < 0 && WITH_ARTICLE.test(tokens[at - 1]?.text ?? "")) {
    const noun = headOf(text, at, to);
    return noun < 0 ? null : determined(text, at, noun, to, null, true);
  }
  if (at >= to || mentionAt[at]! >= 0 || !OBLIQUE.test(word)) {
    const phrase = nounPhraseIn(text, at, to);
    const isHere = phrase !== null && (phrase.first <= at + 2 || grammar.is("determiners", word));
    return isHere ? phrase : null;
  }
  const head = headOf(text, at + 1, to);
  if (head < 0 || !grammar.words.hasCapitalNouns) return null;
  if (mentionAt[head]! >= 0) return named(text, head);
  return determined(text, at, head, to, null, /^(?:de[mrsn])$/iu.test(word));
}

/** Prepositions that hold the article: "en palabras del alcalde", "nach Angaben der Polizei". */
const WITH_ARTICLE = /^(?:del|des|der|du|della|dello|dell'|do|da|al|alla)$/iu;

/** Articles and the like in German's other cases. */
const OBLIQUE = /^(?:dem|der|den|des|einem|einer|eines|seinem|seiner|ihrem|ihrer|diesem|dieser)$/iu;

/** The noun of a phrase: the first with a capital where nouns have one; else the next word, or the one behind it when that is a role. */
function headOf({ tokens, grammar, mentionAt }: GrammarText, from: number, to: number): number {
  if (grammar.words.hasCapitalNouns) {
    for (let i = from; i < to && i < from + 4; i++) if (/^(?:\d+-)?\p{Lu}/u.test(tokens[i]!.text)) return i;
    return -1;
  }
  if (!tokens[from]?.isWord || from >= to) return -1;
  for (let i = from; i < to && i < from + 3; i++) {
    const { text, isWord } = tokens[i]!;
    if (!isWord || grammar.is("prepositions", text) || mentionAt[i]! >= 0) break;
    if (grammar.isRole(text) || grammar.is("bodies", text)) return i;
  }
  return from;
}

/** The phrase of a noun, or of the name that is set beside it: "le psychologue Théo Vasseur", "la maire, Odile Ferrand". */
function determined(
  text: GrammarText,
  first: number,
  head: number,
  to: number,
  gender: "he" | "she" | null,
  isDefinite: boolean,
): NounPhrase {
  const beside = personBeside(text, head + 1, to);
  if (beside >= 0) return named(text, beside);
  const last = nounEnd(text, head, to);
  const apposed = text.tokens[last + 1]?.text === "," ? personBeside(text, last + 2, Number.POSITIVE_INFINITY) : -1;
  if (apposed >= 0 && isClosed(text, text.mentions[text.mentionAt[apposed]!]!.last + 1)) return named(text, apposed);
  return { kind: "nominal", first, last, head, mention: -1, gender, isDefinite };
}

/** The first word of a person's name at a place, titles before it left out; -1 when there is none. */
function personBeside(
  { tokens, grammar, mentions, mentionAt, sentenceAt }: GrammarText,
  from: number,
  to: number,
): number {
  let i = from;
  while (i < to && tokens[i] && (grammar.isTitle(tokens[i]!.text) || (tokens[i]!.text === "." && i > from))) i++;
  const mention = i < to && sentenceAt[i] === sentenceAt[from - 1] ? mentions[mentionAt[i] ?? -1] : undefined;
  return mention?.type === "person" ? i : -1;
}

/** An apposition ends with a comma, with the sentence, or before a verb. */
function isClosed({ tokens, grammar, sentenceAt }: GrammarText, i: number): boolean {
  const word = tokens[i]?.text ?? ".";
  return (
    /^[,.;:—–»”“"]$/u.test(word) ||
    sentenceAt[i] !== sentenceAt[i - 1] ||
    grammar.is("says", word) ||
    grammar.is("has", word)
  );
}

/** The last word of a noun with what belongs to it: "présidente du Syndicat des pilotes". */
function nounEnd(text: GrammarText, head: number, to: number): number {
  const { tokens, grammar, mentionAt, mentions } = text;
  let last = head;
  for (;;) {
    const next = tokens[last + 1]?.text ?? "";
    if (last + 1 >= to || !BELONGING.test(next)) return last;
    let end = last + 2;
    while (end < to && (grammar.is("determiners", tokens[end]!.text) || grammar.is("prepositions", tokens[end]!.text)))
      end++;
    while (grammar.words.hasCapitalNouns && end < to && end < last + 6 && /^\p{Ll}/u.test(tokens[end]!.text)) end++;
    if (end >= to || !tokens[end]!.isWord) return last;
    last = mentionAt[end]! >= 0 ? mentions[mentionAt[end]!]!.last : end;
  }
}

/** What joins a noun to whose it is. */
const BELONGING = /^(?:des|der|von|vom|für|de|du|d'|del|della|dello|dell'|dei|degli|delle|di|do|da|dos|das|van)$/u;

function genderOf(word: string, language: string): "he" | "she" | null {
  const article = word.toLowerCase();
  const she = SHE[language];
  if (she?.test(article)) return "she";
  return HE[language]?.test(article) ? "he" : null;
}

const SHE: Readonly<Record<string, RegExp>> = {
  de: /^(?:die|eine|diese)$/,
  fr: /^(?:la|une|cette)$/,
  es: /^(?:la|una|esta)$/,
  it: /^(?:la|una|questa)$/,
  pt: /^(?:a|uma|esta)$/,
};
const HE: Readonly<Record<string, RegExp>> = {
  de: /^(?:der|ein|dieser)$/,
  fr: /^(?:le|un|ce|cet)$/,
  es: /^(?:el|un|este)$/,
  it: /^(?:il|un|lo|questo)$/,
  pt: /^(?:o|um|este)$/,
};

/** The end of what a preposition or an article at `i` begins; the word behind it. */
function prepositionalEnd({ tokens, grammar, mentionAt, mentions }: GrammarText, i: number, to: number): number {
  let at = i + 1;
  const isSmall = (word: string) => grammar.is("determiners", word) || grammar.is("prepositions", word);
  while (at < to && isSmall(tokens[at]!.text)) at++;
  if (grammar.words.hasCapitalNouns) while (at < to && at < i + 5 && /^\p{Ll}/u.test(tokens[at]!.text)) at++;
  while (at < to && grammar.isTitle(tokens[at]!.text)) at++;
  if (at >= to || !tokens[at]!.isWord) return Math.min(at, to);
  const mention = mentions[mentionAt[at]!];
  if (mention) return mention.last + 1;
  // "in der Stadt Kiel", "dem Abgeordneten Holger Maas".
  const next = mentions[mentionAt[at + 1] ?? -1];
  const isBeside = next !== undefined && at + 1 < to && grammar.words.hasCapitalNouns === true;
  return isBeside ? next.last + 1 : at + 1;
}
