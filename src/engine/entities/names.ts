import type { SourceText } from "../text/sourceText.ts";
import { tokensOf } from "../text/words.ts";
import type { EntityType, Mention } from "./mention.ts";
import { type NameRun, nameRuns } from "./nameRuns.ts";
import { guessType, isHeadNoun, isKnown } from "./nameTypes.ts";

/**
 * The names of a text, in order, without overlaps; offsets are those of `source.text`. Rules, to be replaced by a
 * learnt recogniser: runs of capitals, typed by their words and neighbours, one vote a name over the text.
 */
export function findMentions(source: SourceText): Mention[] {
  const small = smallWords(source);
  const all = nameRuns(source, (word) => small.has(word.toLowerCase()));
  const seenInside = new Set(all.filter(isSeenAsName).flatMap((run) => run.tokens.map((token) => token.text)));
  const runs = all.filter((run) => !isCommonNoun(run) && (!run.beginsSentence || isSurelyName(run, seenInside)));
  const types = voteOnTypes(source, runs);
  return runs.flatMap((run) => {
    const { start, end } = spanOf(run);
    const type = types.get(source.prose.slice(start, end));
    return type ? [{ start, end, type }] : [];
  });
}

/** The words that the text writes small somewhere: at the head of a sentence they are words, not names. */
function smallWords(source: SourceText): Set<string> {
  const small = new Set<string>();
  for (const paragraph of source.paragraphs) {
    for (const { text, isWord } of tokensOf(source.prose, paragraph)) {
      if (isWord && text === text.toLowerCase()) small.add(text);
    }
  }
  return small;
}

function isSeenAsName(run: NameRun): boolean {
  return !run.beginsSentence || run.tokens.length > 1;
}

/** A head alone names nothing: "the Government", "State". */
function isCommonNoun(run: NameRun): boolean {
  const [only, more] = run.tokens;
  return more === undefined && isHeadNoun(only!.text) && only!.text !== only!.text.toUpperCase();
}

/** One word at the head of a sentence has its capital from there, unless other places or its neighbours speak for a name. */
function isSurelyName(run: NameRun, seenInside: ReadonlySet<string>): boolean {
  const [only, more] = run.tokens;
  if (more !== undefined || seenInside.has(only!.text) || isKnown(only!.text)) return true;
  return /^(?:said|says|told|has|had|is|was|will|also|,|['’]s)$/.test(run.sentence[run.last + 1]?.text ?? "");
}

/** A name has one type throughout a text: the one that its mentions speak for together. */
function voteOnTypes(source: SourceText, runs: readonly NameRun[]): Map<string, EntityType> {
  const families = familiesOf(source, runs);
  const votes = new Map<string, Map<EntityType, number>>();
  for (const run of runs) {
    const { start, end } = spanOf(run);
    const name = source.prose.slice(start, end);
    const { type, weight } = guessType(source.prose, run, families);
    const counts = votes.get(name) ?? new Map<EntityType, number>();
    votes.set(name, counts.set(type, (counts.get(type) ?? 0) + weight));
  }
  return new Map([...votes].map(([name, counts]) => [name, [...counts].sort((a, b) => b[1] - a[1])[0]![0]]));
}

/** First and last words of what is a person by its own looks. */
function familiesOf(source: SourceText, runs: readonly NameRun[]): ReadonlySet<string> {
  const none: ReadonlySet<string> = new Set();
  const people = runs.filter((run) => run.tokens.length > 1 && guessType(source.prose, run, none).type === "person");
  return new Set(people.flatMap((run) => [run.tokens[0]!.text, run.tokens.at(-1)!.text]));
}

function spanOf(run: NameRun): { start: number; end: number } {
  return { start: run.tokens[0]!.start, end: run.tokens.at(-1)!.end };
}
