import type { Random } from "../random.ts";
import { type Article, ragged } from "../search/corpus.ts";

/** A note that cites words from a source that does not hold them. */
export interface WrongNote {
  readonly kind: string;
  readonly note: string;
  /** The number of the source that holds the words; null when none does. */
  readonly source: number | null;
}

/** Sentences a paragraph. */
const PARAGRAPH = 3;

/** `count` sources: articles as they are, then copies of which 30 to 60 % of the words are replaced, shuffled. */
export function makeSources(articles: readonly Article[], count: number, random: Random): string[] {
  const words = articles.flat().flatMap((sentence) => sentence.split(" "));
  const texts = Array.from({ length: count }, (_, i) => {
    const original = articles[i % articles.length]!;
    return textOf(i < articles.length ? original : original.map((sentence) => ragged(sentence, words, random)));
  });
  return random.shuffle(texts);
}

function textOf(article: Article): string {
  const paragraphs: string[] = [];
  for (let i = 0; i < article.length; i += PARAGRAPH) paragraphs.push(article.slice(i, i + PARAGRAPH).join(" "));
  return `${paragraphs.join("\n\n")}\n`;
}

/** Whether words turn the meaning: no elision and no bracket may stand for them. */
const mayNotGo = (words: readonly string[]) =>
  /n['’]t\b|\b(?:no|not|never|none|nor|if|unless|without)\b/i.test(words.join(" "));

/** How words are taken from a paragraph of words and stand in a note; null where the paragraph has too few. */
const KINDS: Readonly<Record<string, (words: readonly string[], random: Random) => string | null>> = {
  "as they stand": (words, random) => some(words, 8, 24, random)?.join(" ") ?? null,
  "printed otherwise": (words, random) => {
    const text = some(words, 8, 24, random)?.join(" ");
    return text?.replaceAll("'", "’").replaceAll(" - ", " — ").replaceAll("fi", "ﬁ") ?? null;
  },
  "with an elision": (words, random) => {
    const taken = some(words, 16, 40, random);
    if (!taken) return null;
    const at = 5 + random.below(taken.length - 10);
    if (mayNotGo(taken.slice(at - 1, at + 2))) return null;
    return `${taken.slice(0, at - 1).join(" ")} ${random.pick(["...", "[...]", "…"])} ${taken.slice(at + 2).join(" ")}`;
  },
  "with a bracket": (words, random) => {
    const taken = some(words, 10, 24, random);
    if (!taken) return null;
    const at = 3 + random.below(taken.length - 6);
    if (mayNotGo(taken.slice(at, at + 2))) return null;
    return `${taken.slice(0, at).join(" ")} [the office] ${taken.slice(at + 2).join(" ")}`;
  },
  "a whole paragraph": (words) => (words.length >= 20 ? words.join(" ") : null),
  "five words": (words, random) => some(words, 5, 5, random)?.join(" ") ?? null,
  "with a word of another": (words, random) => {
    const taken = some(words, 8, 24, random);
    if (!taken) return null;
    const at = random.below(taken.length);
    return [...taken.slice(0, at), random.pick(["harbourmaster", "unpaintable", "ninefold"]), ...taken.slice(at)].join(
      " ",
    );
  },
};

/** Words that stand nowhere as they are written. */
const SPOILT = "with a word of another";

function some(words: readonly string[], least: number, most: number, random: Random): string[] | null {
  if (words.length < least) return null;
  const count = Math.min(words.length, least + random.below(most - least + 1));
  const from = random.below(words.length - count + 1);
  return words.slice(from, from + count);
}

/** What Markdown would read otherwise, and quotation marks, that would end the quotation. */
const MARKUP = /["“”[\]<>*_`\\|]/u;

/** `count` notes, each of which cites a paragraph of one source from another. Words that several sources hold are left out. */
export function makeWrongNotes(sources: readonly string[], count: number, random: Random): WrongNote[] {
  const all = sources.map((text) => text.replace(/\s+/gu, " "));
  const kinds = Object.entries(KINDS);
  const notes: WrongNote[] = [];
  while (notes.length < count) {
    const number = random.below(sources.length);
    const [kind, take] = kinds[notes.length % kinds.length]!;
    const paragraph = random.pick(sources[number]!.trim().split("\n\n"));
    const quoted = MARKUP.test(paragraph) ? null : take(paragraph.split(" "), random);
    if (quoted === null || holders(quoted, all) > 1) continue;
    const cited = (number + 1 + random.below(sources.length - 1)) % sources.length;
    const note = `Noted in a hurry.\n\n> ${quoted}\n>\n> - [the report](../sources/${cited}.txt#L1), line 1\n`;
    notes.push({ kind, note, source: kind === SPOILT ? null : number });
  }
  return notes;
}

/** How many sources hold the beginning of some words. */
function holders(quoted: string, sources: readonly string[]): number {
  const first = quoted.split(/ (?:\.\.\.|\[|…)/u)[0]!;
  return sources.filter((text) => text.includes(first)).length;
}
