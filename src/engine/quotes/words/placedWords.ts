import { LETTER_CASES, type WordForm, type WordReader } from "../../entities/features/wordForm.ts";
import type { Entity } from "../../entities/grouping/entities.ts";
import type { EntityType } from "../../entities/mention.ts";
import { hashString } from "../../model/hash.ts";
import { sentenceTokens } from "../../text/sentenceTokens.ts";
import type { SourceText } from "../../text/sourceText.ts";
import type { Span } from "../../text/span.ts";
import type { Token } from "../../text/words.ts";

/** A name of the text with the words that it stands on, `last` included, and its entity's number. */
export interface PlacedName extends Span {
  readonly type: EntityType;
  readonly entity: number;
  readonly first: number;
  readonly last: number;
}

/** A text cut into words and marks, sentence by sentence, with its names in their places. */
export interface PlacedWords {
  readonly source: SourceText;
  readonly entities: readonly Entity[];
  readonly tokens: readonly Token[];
  readonly forms: readonly WordForm[];
  /**
   * What a word says wherever the text is from: its hash in small letters, but one and the same for all names of a type and for all
   * numbers, so that nothing is learnt about Mr. Obama.
   */
  readonly plain: Int32Array;
  /** The number of the sentence of each word. */
  readonly sentenceAt: Int32Array;
  /** The first word of each sentence, and one more. */
  readonly sentenceStarts: Int32Array;
  /** The number of the paragraph of each sentence. */
  readonly paragraphOf: Int32Array;
  /** The number of the name that a word belongs to, or -1. */
  readonly nameAt: Int32Array;
  readonly names: readonly PlacedName[];
  /** The number of the first name of each sentence, one that reaches into it counted in. */
  readonly firstNames: Int32Array;
}

const NUMBER = hashString("(number)");
const PLAIN_NAME: Readonly<Record<EntityType, number>> = {
  person: hashString("(person)"),
  organization: hashString("(organization)"),
  location: hashString("(location)"),
  group: hashString("(group)"),
  other: hashString("(work)"),
};

/** Cuts a text into words; linear in its length. */
export function placeWords(source: SourceText, entities: readonly Entity[], reader: WordReader): PlacedWords {
  const cut = sentenceTokens(source);
  const tokens = cut.flat();
  const sentenceStarts = new Int32Array(cut.length + 1);
  const sentenceAt = new Int32Array(tokens.length);
  cut.forEach((own, sentence) => {
    const first = sentenceStarts[sentence]!;
    sentenceStarts[sentence + 1] = first + own.length;
    sentenceAt.fill(sentence, first, first + own.length);
  });
  const forms = tokens.map((token) => reader.read(token.text));
  const names = placeNames(tokens, entities);
  const nameAt = new Int32Array(tokens.length).fill(-1);
  names.forEach(({ first, last }, number) => {
    nameAt.fill(number, first, last + 1);
  });
  return {
    source,
    entities,
    tokens,
    forms,
    plain: plainOf(forms, names),
    sentenceAt,
    sentenceStarts,
    paragraphOf: paragraphsOf(source),
    nameAt,
    names,
    firstNames: firstNamesOf(names, sentenceStarts),
  };
}

function plainOf(forms: readonly WordForm[], names: readonly PlacedName[]): Int32Array {
  const plain = new Int32Array(forms.length);
  for (let i = 0; i < plain.length; i++)
    plain[i] = forms[i]!.written === LETTER_CASES.number ? NUMBER : forms[i]!.lower;
  for (const { first, last, type } of names) plain.fill(PLAIN_NAME[type], first, last + 1);
  return plain;
}

function paragraphsOf({ sentences, paragraphs }: SourceText): Int32Array {
  let paragraph = -1;
  return Int32Array.from(sentences, ({ start }) => {
    while (paragraph + 1 < paragraphs.length && paragraphs[paragraph + 1]!.start <= start) paragraph++;
    return paragraph;
  });
}

function firstNamesOf(names: readonly PlacedName[], sentenceStarts: Int32Array): Int32Array {
  let next = 0;
  return sentenceStarts.map((start) => {
    while (next < names.length && names[next]!.last < start) next++;
    return next;
  });
}

/** The names that stand on whole words, in order: "US-led" is one word and no name of whom it holds. */
function placeNames(tokens: readonly Token[], entities: readonly Entity[]): PlacedName[] {
  const all = entities
    .flatMap(({ mentions, type }, entity) => mentions.map(({ start, end }) => ({ start, end, type, entity })))
    .sort((a, b) => a.start - b.start);
  let at = 0;
  return all.flatMap((name) => {
    while (at < tokens.length && tokens[at]!.start < name.start) at++;
    let last = at;
    while (last < tokens.length && tokens[last]!.end <= name.end) last++;
    return last > at ? [{ ...name, first: at, last: last - 1 }] : [];
  });
}
