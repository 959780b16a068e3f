import type { Grammar } from "../../text/grammars/grammar.ts";
import { grammarTokens } from "../../text/grammars/grammarTokens.ts";
import type { SourceText } from "../../text/sourceText.ts";
import type { Token } from "../../text/words.ts";
import { countryNames } from "../knowledge/countryNames.ts";
import type { EntityType, Mention } from "../mention.ts";

/** Words side by side that may be a name: places among the tokens of its sentence, `last` included. */
export interface NameRun {
  readonly tokens: readonly Token[];
  readonly first: number;
  readonly last: number;
  type: EntityType | null;
}

/** What the whole text says of its words with capitals. */
interface CapitalWords {
  /** Those that have one inside a sentence. */
  readonly inside: ReadonlySet<string>;
  /** Those that stand behind an article somewhere: nouns, where nouns have capitals. */
  readonly nouns: ReadonlySet<string>;
  /** How often a word stands behind a preposition of place without an article. */
  readonly asPlace: ReadonlyMap<string, number>;
}

/**
 * The names of a text in a language with a grammar, in order: words with capitals side by side, without articles, titles and what only
 * begins a sentence. Where nouns have capitals a name has to show itself: by a first name, a title, a role before it, or as a place.
 * A person is one who has a first name or a title, does what people do, or is called by the last word alone. Linear.
 */
export function findGrammarNames(source: SourceText, grammar: Grammar): Mention[] {
  const sentences = source.sentences
    .map((sentence) => grammarTokens(source.prose, sentence, grammar))
    .filter(hasSmallWord);
  const words = readCapitals(sentences, grammar);
  const runs = sentences.flatMap((tokens) =>
    grammar.words.hasCapitalNouns ? namesAmongNouns(tokens, grammar, words) : capitalRuns(tokens, grammar, words),
  );
  const familyNames = familyNamesOf(runs);
  const types = new Map<string, EntityType>();
  for (const run of runs) {
    run.type ??= typeOf(run, grammar, familyNames);
    if (run.type && !types.has(nameOf(run))) types.set(nameOf(run), run.type);
  }
  // What shows in one place holds in all.
  for (const run of runs) run.type ??= types.get(nameOf(run)) ?? null;
  const all = grammar.words.hasCapitalNouns ? withFamilyNames(sentences, runs, familyNames) : runs;
  return all.map(({ tokens, first, last, type }) => ({
    start: tokens[first]!.start,
    end: withoutGenitive(tokens[last]!, grammar, familyNames),
    type: type ?? "other",
  }));
}

const nameOf = ({ tokens, first, last }: NameRun): string =>
  tokens
    .slice(first, last + 1)
    .map(({ text }) => text)
    .join(" ");

const isCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}[\p{L}\p{M}]/u.test(word);

/** All in capitals nothing shows. */
const hasSmallWord = (tokens: readonly Token[]) => tokens.some(({ text }) => /^\p{Ll}/u.test(text));

/** The first word of a sentence, of quoted words, or behind a colon or a dash, has its capital from its place. */
export function isInitial(tokens: readonly Token[], i: number): boolean {
  let at = i - 1;
  while (at >= 0 && tokens[at]!.text.endsWith("'")) at--;
  const before = tokens[at];
  if (!before) return true;
  return /^[«»„“”"‘‚'—–:¿¡.!?…•-]+$/u.test(before.text);
}

function readCapitals(sentences: readonly (readonly Token[])[], grammar: Grammar): CapitalWords {
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

/** Where only names have capitals: all words with one, joined by what stands within names. */
function capitalRuns(tokens: readonly Token[], grammar: Grammar, words: CapitalWords): NameRun[] {
  const runs: NameRun[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!beginsName(tokens, i, grammar, words)) continue;
    const last = runEnd(tokens, i, grammar);
    let first = i;
    while (first <= last && (grammar.isTitle(tokens[first]!.text) || !isCapital(tokens[first]!.text))) first++;
    // "Burgemeester Marieke Hofstra" at the beginning of a sentence.
    if (first < last && isInitial(tokens, first) && grammar.isRole(tokens[first]!.text)) first++;
    // "République de Lille": the office is no part of the place.
    if (first < last && grammar.is("noNames", tokens[first]!.text) && grammar.is("links", tokens[first + 1]!.text)) {
      first++;
      while (first < last && !isCapital(tokens[first]!.text)) first++;
    }
    const isWord =
      first === last && (grammar.is("noNames", tokens[first]!.text) || grammar.is("times", tokens[first]!.text));
    if (first <= last && !isWord) runs.push({ tokens, first, last, type: null });
    i = last;
  }
  return runs;
}

function beginsName(tokens: readonly Token[], i: number, grammar: Grammar, { inside }: CapitalWords): boolean {
  const { text } = tokens[i]!;
  if (grammar.isTitle(text) && /^\p{Lu}/u.test(text) && isCapital(behindStop(tokens, i))) return true;
  if (!isCapital(text) || grammar.is("small", text)) return false;
  if (!isInitial(tokens, i)) return true;
  const next = tokens[i + 1]?.text ?? "";
  const isSpeaker = grammar.is("says", next) && !grammar.isPlural(next) && text.length > 3;
  return (
    isSpeaker ||
    inside.has(text) ||
    grammar.isFirstName(text) ||
    isCapital(tokens[i + 1]?.text) ||
    /^\p{Lu}{2,6}$/u.test(text)
  );
}

/** The word behind another, and behind its stop when it has one ("Mme Pons", "Dr. Pons"). */
const behindStop = (tokens: readonly Token[], i: number) => tokens[tokens[i + 1]?.text === "." ? i + 2 : i + 1]?.text;

/** Small words that may stand in a row within a name: "de la". */
const MOST_LINKS = 2;

function runEnd(tokens: readonly Token[], from: number, grammar: Grammar): number {
  let last = from;
  for (;;) {
    let next = last + 1;
    const stop = tokens[next]?.text === "." && grammar.isTitle(tokens[last]!.text);
    if (stop) next++;
    const mayLink = !/^\p{Lu}{2,6}$/u.test(tokens[last]!.text);
    for (let links = 0; mayLink && links < MOST_LINKS && grammar.is("links", tokens[next]?.text ?? ""); links++) next++;
    const word = tokens[next]?.text;
    const isInitialLetter = /^\p{Lu}\.$/u.test(word ?? "");
    if (!isCapital(word) && !isInitialLetter) return last;
    last = next;
  }
}

/** Where every noun has a capital: what shows itself as a name. */
function namesAmongNouns(tokens: readonly Token[], grammar: Grammar, words: CapitalWords): NameRun[] {
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
  return (
    grammar.is("noNames", word) ||
    grammar.is("times", word) ||
    grammar.is("bodies", word) ||
    grammar.is("small", word) ||
    grammar.isRole(word) ||
    (grammar.words.nounEndings?.test(word) ?? false)
  );
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
    const isWord = isCapital(word) && (next > last + 1 ? isKnownNoun(word!, grammar) : isNoun(word!, grammar, words));
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

/** The last words of the names of several words that may be people's. */
function familyNamesOf(runs: readonly NameRun[]): ReadonlySet<string> {
  return new Set(
    runs.flatMap(({ tokens, first, last, type }) =>
      (last > first || type === "person") && (type === null || type === "person") ? tokens[last]!.text : [],
    ),
  );
}

/** The family names that stand alone, and those with a genitive's "s". */
function withFamilyNames(
  sentences: readonly (readonly Token[])[],
  runs: readonly NameRun[],
  familyNames: ReadonlySet<string>,
): NameRun[] {
  const taken = new Set(runs.flatMap(({ tokens, first, last }) => tokens.slice(first, last + 1)));
  const alone = sentences.flatMap((tokens) =>
    tokens.flatMap((token, i): NameRun[] => {
      const isFamily =
        familyNames.has(token.text) || (/s$/u.test(token.text) && familyNames.has(token.text.slice(0, -1)));
      return isFamily && !taken.has(token) ? [{ tokens, first: i, last: i, type: "person" }] : [];
    }),
  );
  return [...runs, ...alone].sort((a, b) => a.tokens[a.first]!.start - b.tokens[b.first]!.start);
}

function withoutGenitive({ text, end }: Token, { words }: Grammar, familyNames: ReadonlySet<string>): number {
  const isGenitive =
    words.hasCapitalNouns && /s$/u.test(text) && !familyNames.has(text) && familyNames.has(text.slice(0, -1));
  return isGenitive ? end - 1 : end;
}

/** What a run of capitals is, where that shows; null where it does not. */
function typeOf(run: NameRun, grammar: Grammar, familyNames: ReadonlySet<string>): EntityType | null {
  const { tokens, first, last } = run;
  const word = tokens[first]!.text;
  const before = tokens[tokens[first - 1]?.text === "." ? first - 2 : first - 1]?.text ?? "";
  const name = nameOf(run);
  if (countryNames(grammar.language).has(name)) return "location";
  if (grammar.isTitle(before)) return "person";
  if (grammar.is("organizations", word) || /^\p{Lu}{2,6}$/u.test(name)) return "organization";
  const isAfterPlace = grammar.is("placePrepositions", before);
  if (last > first && grammar.isFirstName(word)) return "person";
  if (isSpeaking(run, grammar) && !isAfterPlace && !grammar.is("determiners", before)) return "person";
  if (last > first)
    return isNamedPerson(run, grammar) || isActing(run, grammar) ? "person" : isAfterPlace ? "location" : null;
  if (isAfterPlace) return "location";
  return familyNames.has(word) ? "person" : null;
}

/** A role stands beside it: "la maire, Odile Ferrand", "Odile Ferrand, maire de". */
function isNamedPerson({ tokens, first, last }: NameRun, grammar: Grammar): boolean {
  const before = tokens[first - 1]?.text ?? "";
  if (grammar.isRole(before)) return true;
  const behind = tokens.slice(last + 2, last + 4).some(({ text }) => grammar.isRole(text));
  if (tokens[last + 1]?.text === "," && behind) return true;
  const clause = tokens.slice(Math.max(0, first - 9), first - 1);
  return (
    before === "," && /^[,.]$/u.test(tokens[last + 1]?.text ?? ".") && clause.some(({ text }) => grammar.isRole(text))
  );
}

/** "Keir Starmer s'est dit", "Donald Trump a": two words that do something, without an article before. */
function isActing({ tokens, first, last }: NameRun, grammar: Grammar): boolean {
  const next = tokens[last + 1]?.text ?? "";
  return !grammar.is("determiners", tokens[first - 1]?.text ?? "") && (grammar.is("has", next) || next === "s'");
}

/** A verb of speech stands beside it. */
function isSpeaking({ tokens, first, last }: NameRun, grammar: Grammar): boolean {
  return (
    grammar.is("says", tokens[first - 1]?.text ?? "") ||
    grammar.is("says", tokens[last + 1]?.text ?? "") ||
    isParticiple(tokens, first - 1, grammar)
  );
}

const isParticiple = (tokens: readonly Token[], i: number, grammar: Grammar) =>
  grammar.is("said", tokens[i]?.text ?? "") && grammar.is("has", tokens[i - 1]?.text ?? "");
