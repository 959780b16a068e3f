import type { Grammar } from "../../text/grammars/grammar.ts";
import type { Token } from "../../text/words.ts";
import { countryNames } from "../knowledge/countryNames.ts";
import { type CapitalWords, isCapital, MOST_LINKS, type NameRun } from "./nameRuns.ts";

/** Where every noun has a capital: what shows itself as a name. */
export function namesAmongNouns(tokens: readonly Token[], grammar: Grammar, words: CapitalWords): NameRun[] {
  const runs: NameRun[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const run = personAt(tokens, i, grammar, words) ?? otherNameAt(tokens, i, grammar, words);
    if (!run) continue;
    runs.push(run);
    i = run.last;
  }
  return runs;
}

function isNoun(word: string, grammar: Grammar, { nouns }: CapitalWords): boolean {
  return nouns.has(word) || isKnownNoun(word, grammar);
}

function isKnownNoun(word: string, grammar: Grammar): boolean {
  return isListedNoun(word, grammar) || grammar.isRole(word) || (grammar.words.nounEndings?.test(word) ?? false);
}

/** Behind a first name other nouns are family names: "Andreas Jung", "Peter Bauer". */
function isListedNoun(word: string, grammar: Grammar): boolean {
  return (["noNames", "times", "bodies", "small"] as const).some((list) => grammar.is(list, word));
}

function personAt(tokens: readonly Token[], i: number, grammar: Grammar, words: CapitalWords): NameRun | null {
  const { text } = tokens[i]!;
  if (!isCapital(text)) return null;
  const isFirst = grammar.isFirstName(text);
  const before = tokens[tokens[i - 1]?.text === "." ? i - 2 : i - 1]?.text ?? "";
  const hasTitle = isCapital(before) && (grammar.isTitle(before) || grammar.isRole(before));
  if (!isFirst && (isNoun(text, grammar, words) || grammar.isTitle(text))) return null;
  let last = i;
  while (last - i < 3) {
    let next = last + 1;
    while (next - last <= MOST_LINKS && grammar.is("links", tokens[next]?.text ?? "")) next++;
    const word = tokens[next]?.text;
    // "von der Leyen": the article is a part of the name, and makes no noun of it.
    const isWord =
      isCapital(word) && (isFirst || next > last + 1 ? isListedNoun(word!, grammar) : isNoun(word!, grammar, words));
    if (!isCapital(word) || isWord) break;
    last = next;
  }
  const isFull = last > i && (isFirst || hasTitle || isApposed(tokens, i, last));
  return isFull || (hasTitle && last === i && !isFirst) ? { tokens, first: i, last, type: "person" } : null;
}

/** "Die Sprecherin des Unternehmens, Mira Yıldız, wies": between commas, two words with capitals are somebody's name. */
function isApposed(tokens: readonly Token[], first: number, last: number): boolean {
  return tokens[first - 1]?.text === "," && /^[,.]$/u.test(tokens[last + 1]?.text ?? ".");
}

function otherNameAt(tokens: readonly Token[], i: number, grammar: Grammar, words: CapitalWords): NameRun | null {
  const { text } = tokens[i]!;
  if (!isCapital(text)) return null;
  if (grammar.is("organizations", text)) return organizationAt(tokens, i, grammar, words);
  if (/^\p{Lu}{2,6}$/u.test(text)) return { tokens, first: i, last: i, type: "organization" };
  if (countryNames(grammar.language).has(text)) return { tokens, first: i, last: i, type: "location" };
  if (isNoun(text, grammar, words) || isCapital(tokens[i + 1]?.text)) return null;
  const times = words.asPlace.get(text) ?? 0;
  const isPlace = times > 1 || (times === 1 && !/(?:en|ern|e)$/u.test(text)) || isDateline(tokens, i);
  const isAlone = grammar.is("placePrepositions", tokens[i - 1]?.text ?? "") || isDateline(tokens, i) || times > 1;
  return isPlace && isAlone ? { tokens, first: i, last: i, type: "location" } : null;
}

/** "Institut für Küstenforschung", "Universität Rostock". */
function organizationAt(tokens: readonly Token[], i: number, grammar: Grammar, words: CapitalWords): NameRun | null {
  const next = tokens[i + 1]?.text ?? "";
  const last = /^(?:für|der|des)$/u.test(next) && isCapital(tokens[i + 2]?.text) ? i + 2 : isCapital(next) ? i + 1 : i;
  const isName = last > i && (last === i + 2 ? next === "für" : !isKnownNoun(next, grammar) || words.asPlace.has(next));
  return isName ? { tokens, first: i, last, type: "organization" } : null;
}

/** "Kiel. In allen", "Seefeld (dpa) –": where a report comes from. */
function isDateline(tokens: readonly Token[], i: number): boolean {
  return i === 0 && (tokens.length === 2 ? tokens[1]!.text === "." : /^[(–—]$/u.test(tokens[1]?.text ?? ""));
}
