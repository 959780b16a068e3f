import { sentenceTokens } from "../../text/sentenceTokens.ts";
import type { SourceText } from "../../text/sourceText.ts";
import { lastStartingAt, type Span } from "../../text/span.ts";
import type { Token } from "../../text/words.ts";
import type { Entity } from "../grouping/entities.ts";
import { genderOf } from "./personGender.ts";
import type { Reference } from "./reference.ts";

/** Judged by hand on news: the text gives the pronoun itself ("Sam Vale (they/them)"), the pronoun is "themself", or one person is near. */
const STATED = 0.85;
const THEMSELF = 0.8;
const SINGULAR_VERB = 0.6;
const SPEECH_VERB = 0.4;

const THEY = /^(?:they|them|their|theirs|themself)$/i;
const STATED_PRONOUN = /^\s*\((?:they\s*\/\s*(?:them|their)\b[^)]{0,20})\)/i;

/** What more than one may be called by: any of these words near, and "they" is not taken for one person. */
const PLURAL =
  /^(?:people|police|men|women|children|staff|team|crew|public|family|couple|both|all|many|some|several|others|two|three|four|five|six|seven|eight|nine|ten|dozen|few|these|those|they|them|their|theirs|we|us|our)$/i;
const NO_PLURAL = /(?:ss|us|is|ous|'s|’s)$/i;
const SINGULAR = /^(?:is|was|has|does|says|wants|thinks|believes|hopes|knows|insists|plans|adds|writes|works|lives)$/;
const SPEECH = /^(?:said|told|asked|added|wrote|explained|recalled|argued|admitted|announced|insisted|promised)$/;

interface Named extends Span {
  readonly entity: Entity;
}

/**
 * "They" for one person: whom the text says to be called so; or the only person near, when that name has a verb in the singular and
 * nothing near may be several: no other name of a person, body or people, no word in the plural. Nobody whom the text calls
 * he or she.
 */
export function theyReferences(
  source: SourceText,
  entities: readonly Entity[],
  pronouns: readonly Reference[],
): Reference[] {
  const named = entities
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start);
  const called = new Set(pronouns.map(({ entityId }) => entityId));
  const stated = new Set(
    named.filter(({ end }) => STATED_PRONOUN.test(source.prose.slice(end, end + 40))).map(({ entity }) => entity),
  );
  const isOpen = (entity: Entity) =>
    entity.type === "person" && !called.has(entity.id) && (stated.has(entity) || genderOf(source, entity) === null);
  const open = new Set(entities.filter(isOpen));
  if (open.size === 0) return [];
  const reader = { source, named, open, stated };
  const references: Reference[] = [];
  for (const sentence of source.sentences.keys()) readSentence(reader, sentence, references);
  return references;
}

interface Reader {
  readonly source: SourceText;
  /** All names, in order. */
  readonly named: readonly Named[];
  /** Persons whom the text does not call he or she. */
  readonly open: ReadonlySet<Entity>;
  readonly stated: ReadonlySet<Entity>;
}

/** Adds what the sentence's pronouns stand for. */
function readSentence(reader: Reader, sentence: number, references: Reference[]): void {
  const { prose, sentences } = reader.source;
  const { start, end } = sentences[sentence]!;
  if (!MAY_HOLD.test(prose.slice(start, end))) return;
  const tokens = sentenceTokens(reader.source)[sentence]!.slice(0, MOST_WORDS);
  const known = new Set(references.slice(-MOST_IN_SENTENCE).map((reference) => reference.start));
  tokens.forEach((token, i) => {
    if (!THEY.test(token.text) || /[(/]/.test(prose[token.start - 1] ?? "")) return;
    const found = standsFor(reader, sentence, tokens.slice(0, i), token, known);
    if (!found) return;
    known.add(token.start);
    references.push({ start: token.start, end: token.end, ...found });
  });
}

const MAY_HOLD = /\bthe(?:y|m|irs?|mself)\b/i;
/** A list or a table is no sentence: only so many words of one are read, and so many of its pronouns remembered. */
const MOST_WORDS = 100;
const MOST_IN_SENTENCE = 20;

type Meant = Pick<Reference, "entityId" | "confidence">;

function standsFor(
  reader: Reader,
  sentence: number,
  before: readonly Token[],
  they: Token,
  known: ReadonlySet<number>,
): Meant | null {
  const { source } = reader;
  const start = source.sentences[sentence]!.start;
  const here = namesIn(reader, { start, end: they.start });
  const previous = sentence > 0 && isSameParagraph(source, sentence) ? source.sentences[sentence - 1]! : null;
  const near = here.length > 0 || !previous ? here : namesIn(reader, previous);
  const person = onlyOpenPerson(reader, near);
  if (!person) return null;
  const meant = (confidence: number): Meant => ({ entityId: person.entity.id, confidence });
  if (reader.stated.has(person.entity)) return meant(STATED);
  if (/^themself$/i.test(they.text)) return meant(THEMSELF);
  const words = previous ? [...sentenceTokens(source)[sentence - 1]!.slice(-MOST_WORDS), ...before] : before;
  const verb = words.find((word) => word.start >= person.end)?.text ?? "";
  const confidence = SINGULAR.test(verb) ? SINGULAR_VERB : here.length > 0 && SPEECH.test(verb) ? SPEECH_VERB : null;
  const mayBeSeveral = words.some((word, i) => !known.has(word.start) && isPlural(word, words[i - 1], reader));
  return confidence === null || mayBeSeveral ? null : meant(confidence);
}

function isSameParagraph({ paragraphs, sentences }: SourceText, sentence: number): boolean {
  const paragraph = (at: number) => lastStartingAt(paragraphs, sentences[at]!.start);
  return paragraph(sentence) === paragraph(sentence - 1);
}

/** The names within a span, in order. */
function namesIn({ named }: Reader, { start, end }: Span): readonly Named[] {
  let from = lastStartingAt(named, start);
  if (from < 0 || named[from]!.start < start) from++;
  let to = from;
  while (to < named.length && named[to]!.end <= end) to++;
  return named.slice(from, to);
}

/** The last mention of the one person among names; null when there are others, or bodies and peoples, which are "they", too. */
function onlyOpenPerson({ open }: Reader, names: readonly Named[]): Named | null {
  const several = names.filter(({ entity }) => entity.type !== "location" && entity.type !== "other");
  const last = several.at(-1);
  return last && open.has(last.entity) && several.every(({ entity }) => entity === last.entity) ? last : null;
}

/** "reporters", "people": a small word that several may be called by; "says" behind a name is none. */
function isPlural({ text }: Token, before: Token | undefined, { named }: Reader): boolean {
  if (PLURAL.test(text)) return true;
  if (text.length < 4 || !/^\p{Ll}+s$/u.test(text) || NO_PLURAL.test(text) || SINGULAR.test(text)) return false;
  const name = before && named[lastStartingAt(named, before.start)];
  return !(before && (name?.end === before.end || /^(?:who|it|that|which)$/i.test(before.text)));
}
