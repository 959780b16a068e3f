/**
 * Many sentences out of some: the sentences of real articles, and copies of them in which 30 to 60 % of the words are
 * replaced by words drawn from all by frequency (one in a hundred of them misspelt), the articles shuffled. So every
 * true sentence has ragged relatives, which is what makes a million sentences hard.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readSource } from "../../../src/engine/text/sourceText.ts";
import type { Random } from "../random.ts";

/** The sentences of an article. */
export type Article = readonly string[];

/** The articles below a folder that is laid out as the shared data are: articles/world/*.txt, quotes/train.jsonl. */
export function readArticles(data: string): Article[] {
  const world = join(data, "articles", "world");
  const texts = readdirSync(world).map((file) => readFileSync(join(world, file), "utf8"));
  const lines = readFileSync(join(data, "quotes", "train.jsonl"), "utf8").split("\n");
  const quotes = lines.filter((line) => line !== "").map((line) => JSON.parse(line).text as string);
  return [...texts, ...quotes].map(sentencesOf).filter((sentences) => sentences.length > 0);
}

function sentencesOf(text: string): Article {
  const { sentences } = readSource(text, "text");
  const texts = sentences.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, " "));
  return texts.filter((sentence) => sentence.split(" ").length >= 3);
}

/** So many true sentences; all others are copies. */
const TRUE_SENTENCES = 37_000;

/** `size` sentences: some articles as they are, then copies of them until there are enough. */
export function makeCorpus(all: readonly Article[], size: number, random: Random): Article[] {
  const articles = some(all, random);
  const words = articles.flat().flatMap((sentence) => sentence.split(" "));
  const corpus: Article[] = [];
  let count = 0;
  for (let i = 0; count < size; i++) {
    const original = articles[i % articles.length]!.slice(0, size - count);
    corpus.push(i < articles.length ? original : original.map((sentence) => ragged(sentence, words, random)));
    count += original.length;
  }
  return random.shuffle(corpus);
}

function some(all: readonly Article[], random: Random): Article[] {
  let count = 0;
  return random.shuffle([...all]).filter((article) => {
    count += article.length;
    return count <= TRUE_SENTENCES;
  });
}

/** A sentence with 30 to 60 % of its words replaced. */
export function ragged(sentence: string, words: readonly string[], random: Random): string {
  const share = 0.3 + random.next() * 0.3;
  const replaced = sentence.split(" ").map((word) => {
    if (random.next() >= share) return word;
    const other = random.pick(words);
    return random.next() < 0.01 ? misspelt(other, random) : other;
  });
  return replaced.join(" ");
}

/** A word with one letter wrong, missing, doubled, or two swapped; words of one letter stay. */
export function misspelt(word: string, random: Random): string {
  if (word.length < 2) return word;
  const at = random.below(word.length - 1);
  const [head, letter, next, tail] = [word.slice(0, at), word[at]!, word[at + 1]!, word.slice(at + 2)];
  const letters = "etaoinshrdlucmfwypvbgkjqxz";
  return random.pick([
    head + random.pick([...letters]) + next + tail,
    head + next + tail,
    head + letter + letter + next + tail,
    head + next + letter + tail,
  ]);
}
