import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PlacedWords } from "../engine/quotes/words/placedWords.ts";
import { TAG, type Tag } from "../engine/quotes/words/tags.ts";
import type { Span } from "../engine/text/span.ts";
import { wordAt } from "../engine/text/words.ts";
import type { QuotedText } from "./quoteCorpus.ts";

/** A text with the parts of speech of its words, as its source cuts them. */
export interface TaggedCorpusText {
  readonly id: string;
  readonly text: string;
  readonly tags: readonly (Span & { readonly tag: string })[];
}

interface GumRow {
  readonly id: string;
  readonly sentences: readonly { readonly text: string; readonly tokens: readonly (readonly [string, string])[] }[];
}

/** GUM, tagged by people, one sentence a line; and news tagged by a program, whose texts stand among the quotations. */
export function readTagCorpus(folder: string, news: readonly QuotedText[]): TaggedCorpusText[] {
  const gum = rows<GumRow>(join(folder, "tags", "gum.jsonl")).map(fromGum);
  const texts = new Map(news.map(({ id, text }) => [id, text]));
  const silver = rows<{ id: string; tags: readonly (readonly [number, number, string])[] }>(
    join(folder, "tags", "corenlp.jsonl"),
  ).flatMap(({ id, tags }) => {
    const text = texts.get(id);
    return text === undefined ? [] : [{ id, text, tags: tags.map(([start, end, tag]) => ({ start, end, tag })) }];
  });
  return [...gum, ...silver];
}

function rows<Row>(path: string): Row[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

/** The tokens found again in the sentences, one after another. */
function fromGum({ id, sentences }: GumRow): TaggedCorpusText {
  const tags: (Span & { tag: string })[] = [];
  let text = "";
  for (const sentence of sentences) {
    let at = 0;
    for (const [form, tag] of sentence.tokens) {
      const found = sentence.text.indexOf(form, at);
      if (found < 0) continue;
      at = found + form.length;
      tags.push({ start: text.length + found, end: text.length + at, tag });
    }
    text += `${sentence.text}\n`;
  }
  return { id, text, tags };
}

/** No tag is known for a word. */
export const UNKNOWN = 255;

/** The tag number of each word: of "Eye-Tracking" that of its last part, of "don't" that of its first. */
export function goldTags(words: PlacedWords, { tags }: TaggedCorpusText): Uint8Array {
  const gold = new Uint8Array(words.tokens.length).fill(UNKNOWN);
  for (const { start, end, tag } of tags) {
    const i = wordAt(words.tokens, start);
    const token = words.tokens[i];
    if (!token || token.start >= end) continue;
    const isContraction = /['’]/.test(token.text) && token.start < start;
    if (!isContraction) gold[i] = numberOf(tag);
  }
  return gold;
}

const SAME: Readonly<Record<string, Tag>> = {
  NNPS: "NNP",
  JJR: "JJ",
  JJS: "JJ",
  RBR: "RB",
  RBS: "RB",
  PDT: "DT",
  WDT: "WH",
  WP: "WH",
  WP$: "WH",
  WRB: "WH",
};

function numberOf(tag: string): number {
  if (!/[A-Z]/.test(tag) || /^(?:SYM|HYPH|LS|NFP|-LRB-|-RRB-|ADD)$/.test(tag)) return TAG.MARK;
  return TAG[(SAME[tag] ?? tag) as Tag] ?? TAG.OTHER;
}
