import type { Grammar } from "../../text/grammars/grammar.ts";
import { grammarTokens } from "../../text/grammars/grammarTokens.ts";
import type { SourceText } from "../../text/sourceText.ts";
import type { Token } from "../../text/words.ts";
import type { EntityType, Mention } from "../mention.ts";
import { typeOf } from "./nameKinds.ts";
import { type NameRun, nameOf, readCapitals } from "./nameRuns.ts";
import { namesAmongNouns } from "./namesAmongNouns.ts";
import { capitalRuns } from "./namesByCapitals.ts";

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
  // The last words of those who show themselves as people.
  const people = new Set<string>();
  const fullNamesFirst = [...runs].sort((a, b) => b.last - b.first - (a.last - a.first));
  for (const run of fullNamesFirst) {
    run.type ??= typeOf(run, grammar, familyNames, people);
    if (run.type === "person" && run.last > run.first) people.add(run.tokens[run.last]!.text);
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

/** All in capitals nothing shows. */
const hasSmallWord = (tokens: readonly Token[]) => tokens.some(({ text }) => /^\p{Ll}/u.test(text));

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
