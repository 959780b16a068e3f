/**
 * Queries as people remember them, cut by program from known sentences. Only queries that have one right answer are
 * kept: no other sentence holds all their true words (for common words: in this order, side by side).
 */

import type { Random } from "../random.ts";
import { misspelt } from "./corpus.ts";

export const KINDS = [
  "exact",
  "mistyped",
  "dropped and swapped",
  "three words",
  "incomplete",
  "several faults",
  "two faults",
  "common words",
] as const;
export type Kind = (typeof KINDS)[number];

export interface Query {
  readonly kind: Kind;
  readonly typed: string;
  /** The number of the sentence that is meant. */
  readonly answer: number;
  /** The words as they stand in the sentence. */
  readonly truth: readonly string[];
}

/** Up to `count` queries of each kind that have one right answer. */
export function makeQueries(sentences: readonly string[], count: number, random: Random): Query[] {
  const common = commonWords(sentences, random);
  const made: Query[] = [];
  for (const kind of KINDS) {
    for (let tries = 0, found = 0; found < count * SPARE && tries < count * 400; tries++) {
      const answer = random.below(sentences.length);
      const query = makeQuery(kind, wordsOf(sentences[answer]!), common, random);
      if (!query) continue;
      made.push({ kind, answer, ...query });
      found++;
    }
  }
  const unique = onlyUnique(made, sentences);
  return KINDS.flatMap((kind) => unique.filter((query) => query.kind === kind).slice(0, count));
}

/** Some will not be unique. */
const SPARE = 3;

/** Words as the bench sees them: lower case, marks off. */
export function wordsOf(sentence: string): string[] {
  return sentence.toLowerCase().match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu) ?? [];
}

type Made = { typed: string; truth: readonly string[] } | null;

function makeQuery(kind: Kind, words: string[], common: ReadonlySet<string>, random: Random): Made {
  if (words.length < 8 || words.length > 60) return null;
  const content = [...new Set(words)].filter((word) => !common.has(word) && word.length > 3);
  if (content.length < 3) return null;
  const length = Math.min(words.length, 5 + random.below(5));
  const from = random.below(words.length - length + 1);
  const run = words.slice(from, from + length);
  const typed = [...run];
  switch (kind) {
    case "exact":
      break;
    case "mistyped":
      mistype(typed, random);
      break;
    case "dropped and swapped":
      drop(typed, run, random);
      swap(typed, random);
      break;
    case "three words": {
      const three = random.shuffle([...content]).slice(0, 3);
      return { typed: three.join(" "), truth: three };
    }
    case "incomplete":
      cutShort(typed, random);
      break;
    case "two faults":
      if (random.next() < 0.5) drop(typed, run, random);
      else swap(typed, random);
      mistype(typed, random);
      break;
    case "several faults":
      drop(typed, run, random);
      mistype(typed, random);
      swap(typed, random);
      cutShort(typed, random);
      break;
    case "common words":
      return commonRun(words, common, random);
  }
  return { typed: typed.join(" "), truth: run };
}

function mistype(words: string[], random: Random): void {
  const long = words.flatMap((word, i) => (word.length > 3 ? [i] : []));
  if (long.length === 0) return;
  const at = random.pick(long);
  words[at] = misspelt(words[at]!, random);
}

/** Forgets a word, but never all. */
function drop(typed: string[], truth: string[], random: Random): void {
  const at = random.below(typed.length);
  typed.splice(at, 1);
  truth.splice(at, 1);
}

function swap(words: string[], random: Random): void {
  const at = random.below(words.length - 1);
  [words[at], words[at + 1]] = [words[at + 1]!, words[at]!];
}

function cutShort(words: string[], random: Random): void {
  const last = words.pop()!;
  words.push(last.length > 3 ? last.slice(0, 2 + random.below(last.length - 3)) : last);
}

/** Common words side by side, or, when a sentence has no five of them, all of its common words in order. */
function commonRun(words: readonly string[], common: ReadonlySet<string>, random: Random): Made {
  const runs: string[][] = [[]];
  for (const word of words) {
    if (common.has(word)) runs[runs.length - 1]!.push(word);
    else runs.push([]);
  }
  const long = runs.filter((run) => run.length >= 4);
  if (long.length > 0) {
    const run = random.pick(long);
    return { typed: run.join(" "), truth: run };
  }
  const all = runs.flat();
  return all.length >= 8 ? { typed: all.join(" "), truth: all } : null;
}

/** The hundred commonest. */
function commonWords(sentences: readonly string[], random: Random): Set<string> {
  const counts = new Map<string, number>();
  for (let i = 0; i < 20_000; i++) {
    for (const word of wordsOf(random.pick(sentences))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Set(
    [...counts]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 100)
      .map(([word]) => word),
  );
}

/** Leaves out queries whose true words another sentence holds, too. One pass over all sentences. */
function onlyUnique(queries: readonly Query[], sentences: readonly string[]): Query[] {
  const counts = new Map<string, number>();
  const lists = sentences.map((sentence) => wordsOf(sentence));
  for (const words of lists) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const byRarest = new Map<string, Query[]>();
  for (const query of queries) {
    const rarest = query.truth.reduce((a, b) => (counts.get(a)! <= counts.get(b)! ? a : b));
    byRarest.set(rarest, [...(byRarest.get(rarest) ?? []), query]);
  }
  const others = new Set<Query>();
  lists.forEach((words, number) => {
    const held = new Set(words);
    for (const word of held) {
      for (const query of byRarest.get(word) ?? []) {
        if (query.answer === number || others.has(query)) continue;
        if (query.truth.every((truth) => held.has(truth)) && holdsToo(query, words)) others.add(query);
      }
    }
  });
  return queries.filter((query) => !others.has(query));
}

/** For common words the order counts: they are in every long sentence. */
function holdsToo({ kind, truth }: Query, words: readonly string[]): boolean {
  if (kind !== "common words") return true;
  let next = 0;
  for (const word of words) if (word === truth[next]) next++;
  return next === truth.length;
}
