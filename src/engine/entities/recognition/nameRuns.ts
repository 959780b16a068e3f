import type { Grammar } from "../../text/grammars/grammar.ts";
import type { Token } from "../../text/words.ts";
import type { EntityType } from "../mention.ts";

/** Words side by side that may be a name: places among the tokens of its sentence, `last` included. */
export interface NameRun {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  type: EntityType | null;
}

/** What the whole text says of its words with capitals. */
export interface CapitalWords {
  /** Those that have one inside a sentence. */
  readonly inside: ReadonlySet<string>;
  /** Those that stand behind an article somewhere: nouns, where nouns have capitals. */
  readonly nouns: ReadonlySet<string>;
  /** How often a word stands behind a preposition of place without an article. */
  readonly asPlace: ReadonlyMap<string, number>;
}

/** The words of a run with a space between. */
export const nameOf = ({ tokens, first, last }: NameRun): string =>
  tokens
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(" ");

/** A capital and at least one letter more. */
export const isCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}[\p{L}\p{M}]/u.test(word);

/** The first word of a sentence, of quoted words, or behind a colon or a dash, has its capital from its place. */
export function isInitial(tokens: readonly Token[], i: number): boolean {
  let at = i - 1;
  while (at >= 0 && tokens[at]!.text.endsWith("'")) at--;
  const before = tokens[at];
  if (!before) return true;
  return /^[«»„“”"‘‚'—–:¿¡.!?…•-]+$/u.test(before.text);
}

/** Reads the capitals of all sentences of a text. */
export function readCapitals(sentences: readonly (readonly Token[])[], grammar: Grammar): CapitalWords {
  const inside = new Set<string>();
  const nouns = new Set<string>();
  const asPlace = new Map<string, number>();
  for (const tokens of sentences) {
    tokens.forEach(({ text }, i) => {
      if (!isCapital(text)) return;
      if (!isInitial(tokens, i)) inside.add(text);
      const before = tokens[i - 1]?.text ?? "";
      if (isArticle(before, grammar) || isInflected(tokens, i - 1, grammar)) nouns.add(text);
      if (grammar.is("placePrepositions", before)) asPlace.set(text, (asPlace.get(text) ?? 0) + 1);
    });
  }
  return { inside, nouns, asPlace };
}

const ARTICLE =
  /^(?:der|die|das|den|dem|des|eine?[nmrs]?|im|am|zum|zur|vom|beim|ins|ans|keine?[nmrs]?|jede[rs]?|diese[rsmn]?)$/iu;
const isArticle = (word: string, { words }: Grammar) => words.hasCapitalNouns === true && ARTICLE.test(word);

/** "schwarzen Tag": an adjective with an ending stands before a noun. */
function isInflected(tokens: readonly Token[], i: number, grammar: Grammar): boolean {
  const word = tokens[i]?.text ?? "";
  return (
    grammar.words.hasCapitalNouns === true &&
    /^\p{Ll}{3,}(?:en|er|es|em)$/u.test(word) &&
    !grammar.is("says", word) &&
    !grammar.is("prepositions", word) &&
    !grammar.is("small", word)
  );
}

/** Small words that may stand in a row within a name: "de la". */
export const MOST_LINKS = 2;
