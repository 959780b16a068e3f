import type { PassagePlace } from "../../citations/anchoring/anchorText.ts";
import { plainTextOf } from "../../text/markdown/plainText.ts";
import type { Span } from "../../text/span.ts";
import type { Article } from "../article/article.ts";

/** What a passage says, and what stands around it: as it reads, in one line each. */
export interface PassageAround {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Nobody reads longer neighbours; a text without stops may have them. UTF-16 units. */
const LONGEST_NEIGHBOUR = 1000;

/** Words that an elision joins may stand far apart. */
const LONGEST_WORDS = 6000;

/** A passage with a sentence before it and one behind it. */
export function passageAround({ source }: Article, { start, end }: PassagePlace): PassageAround {
  const { sentences } = source;
  const first = firstEndingAfter(sentences, start);
  const last = firstEndingAfter(sentences, Math.max(start, end - 1));
  const from = Math.min(start, sentences[Math.max(0, first - 1)]?.start ?? start);
  const behind = sentences[last];
  const isInside = behind !== undefined && behind.start < end;
  const to = Math.max(end, sentences[isInside ? last + 1 : last]?.end ?? behind?.end ?? end);
  const read = (a: number, b: number) => reads(source, { start: a, end: b });
  return { before: endOf(read(from, start)), words: middleOf(read(start, end)), after: beginningOf(read(end, to)) };
}

/** A stretch of a text; of Markdown as it reads. What stands at its edges stays, so that words are not joined. */
function reads({ text, markdown }: Article["source"], span: Span): string {
  const written = text.slice(span.start, span.end);
  if (!markdown) return written;
  const plain = plainTextOf(markdown, markdown.root, span).text;
  const [before] = /^\s*/u.exec(written)!;
  const [after] = /\s*$/u.exec(written)!;
  return plain === "" ? after : before + plain.trim() + after;
}

/** The index of the first sentence that ends behind an offset; their number when none does. */
function firstEndingAfter(sentences: readonly Span[], offset: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const inOneLine = (text: string) => text.replace(/\s+/gu, " ");

function beginningOf(text: string): string {
  const line = inOneLine(text).trimEnd();
  return line.length <= LONGEST_NEIGHBOUR ? line : `${line.slice(0, LONGEST_NEIGHBOUR).toWellFormed()} ...`;
}

function endOf(text: string): string {
  const line = inOneLine(text).trimStart();
  return line.length <= LONGEST_NEIGHBOUR ? line : `... ${line.slice(-LONGEST_NEIGHBOUR).toWellFormed()}`;
}

function middleOf(text: string): string {
  const line = inOneLine(text);
  if (line.length <= LONGEST_WORDS) return line;
  const half = LONGEST_WORDS / 2;
  return `${line.slice(0, half).toWellFormed()} [...] ${line.slice(-half).toWellFormed()}`;
}
