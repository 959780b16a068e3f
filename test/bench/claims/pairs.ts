import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeText } from "../../../src/engine/text/decode.ts";
import { readSource, type SourceText } from "../../../src/engine/text/sourceText.ts";
import { readCorpus } from "../../../src/training/corpus.ts";
import type { Random } from "../random.ts";
import {
  type Change,
  changeDate,
  changeName,
  changeNegation,
  changeNumber,
  type GoldName,
  type Names,
} from "./changes.ts";
import { inOtherForm, rewritten } from "./rewrites.ts";

/** A note with one sentence that retells a sentence of a source, with or without one fact changed. */
export interface Pair {
  /** The source's file name. */
  readonly source: string;
  readonly note: string;
  /** Where the changed fact stands in the note; null when nothing is changed. */
  readonly change: Change | null;
  readonly sentence: string;
}

export interface Pairs {
  readonly pairs: readonly Pair[];
  readonly sources: ReadonlyMap<string, string>;
}

const KINDS = ["number", "name", "date", "negation"] as const;

/** `count` sentences of the articles, each once as it is and once with a fact changed, retold in a note. `part`: of the names' sets. */
export function makePairs(data: string, part: string, count: number, random: Random): Pairs {
  const gold = readCorpus(data, part, ["worldwide"]);
  return makeFrom(data, gold, count, random);
}

function makeFrom(data: string, gold: ReturnType<typeof readCorpus>, count: number, random: Random): Pairs {
  const folder = join(data, "articles", "world");
  const there = new Set(readdirSync(folder));
  const articles = gold.flatMap(({ id, text, entities }) => {
    const file = `${id.replace(/^ww\//, "")}.txt`;
    const read = there.has(file) ? decodeText(readFileSync(join(folder, file))) : null;
    if (!read || read.startsWith("{\\rtf")) return [];
    const names = entities.map(({ start, end, type }): GoldName => ({ text: text.slice(start, end), type }));
    return [{ file, text: read, names: unique(names) }];
  });
  const all = unique(articles.flatMap(({ names }) => names));
  const pairs: Pair[] = [];
  for (let tries = 0; pairs.length < 2 * count && tries < 60 * count; tries++) {
    const article = random.pick(articles);
    const sentence = pickSentence(article.text, random);
    if (!sentence) continue;
    const names = { own: article.names, all, paragraph: sentence.paragraph, article: article.text };
    const retold = inOtherForm(rewritten(sentence.text, random), random);
    const change = changeOf(retold, names, random);
    if (!change) continue;
    for (const one of [null, change]) pairs.push(pairOf(article.file, sentence, one?.text ?? retold, one, random));
  }
  return { pairs, sources: new Map(articles.map(({ file, text }) => [file, text])) };
}

function unique(names: readonly GoldName[]): GoldName[] {
  return [...new Map(names.map((name) => [`${name.type}:${name.text}`, name])).values()];
}

interface PickedSentence {
  readonly text: string;
  readonly line: number;
  /** With the lines before and behind: what they hold is no change. */
  readonly paragraph: string;
}

/** The next line in a direction that holds words; the line itself where there is none. */
function lineWithWords({ text, lines }: SourceText, line: number, step: 1 | -1): number {
  for (let next = line + step; next >= 1 && next <= lines.count; next += step) {
    const { start, end } = lines.lineSpan(next);
    if (/\S/.test(text.slice(start, end))) return next;
  }
  return line;
}

const known = new Map<string, PickedSentence[]>();

/** A sentence of one line with a stop at its end, and without quotation marks. */
function pickSentence(text: string, random: Random): PickedSentence | null {
  let sentences = known.get(text);
  if (!sentences) {
    const source = readSource(text, "text");
    sentences =
      source.language !== "en"
        ? []
        : source.sentences.flatMap(({ start, end }) => {
            const words = text.slice(start, end);
            if (
              words.length < 60 ||
              words.length > 280 ||
              !/^\p{Lu}.*\p{Ll}\.$/u.test(words) ||
              /["“”‘«»\n*_[\]<>#|`]/.test(words)
            )
              return [];
            const line = source.lines.lineAt(start);
            const { start: from } = source.lines.lineSpan(lineWithWords(source, line, -1));
            const { end: to } = source.lines.lineSpan(lineWithWords(source, line, 1));
            return [{ text: words, line, paragraph: text.slice(from, to) }];
          });
    known.set(text, sentences);
  }
  return sentences.length > 0 ? random.pick(sentences) : null;
}

function changeOf(text: string, names: Names, random: Random): Change | null {
  switch (random.pick(KINDS)) {
    case "number":
      return changeNumber(text, random);
    case "name":
      return changeName(text, names, random);
    case "date":
      return changeDate(text, random);
    case "negation":
      return changeNegation(text, random);
  }
}

const OWN = [
  "I have to ask the clerk again.",
  "This matters for part two.",
  "The rest is not clear yet.",
  "Nobody else reported it.",
];
const TITLES = ["Report of the day", "the report", "World desk"];

/** The sentence with a link to its line. */
function pairOf(source: string, sentence: PickedSentence, retold: string, change: Change | null, random: Random): Pair {
  const link = `[${random.pick(TITLES)}](../sources/${source}#L${sentence.line})`;
  const before = `# Notes\n\n${random.pick(OWN)} `;
  const body = random.pick([
    () => `${retold.replace(/\.$/, "")} (${link}).`,
    () => `${retold} ${link}`,
    () => `${retold.replace(/\.$/, "")} ${link}.`,
    () => `${retold}[^1]`,
  ])();
  const footnote = body.endsWith("[^1]") ? `\n\n[^1]: ${link}` : "";
  const note = `${before}${body} ${random.pick(OWN)}${footnote}\n`;
  return {
    source,
    note,
    sentence: sentence.text,
    change: change && { ...change, start: before.length + change.start, end: before.length + change.end },
  };
}
