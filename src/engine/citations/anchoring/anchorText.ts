import { LineIndex } from "../../text/lineIndex.ts";
import { type MarkdownDocument, parseMarkdown } from "../../text/markdown/markdownDocument.ts";
import { type PlainText, plainTextOf } from "../../text/markdown/plainText.ts";
import { readPlainText } from "../../text/paragraphs.ts";
import type { Place } from "../../text/reading/reading.ts";
import type { Format } from "../../text/sourceText.ts";
import { lastStartingAt, type Span } from "../../text/span.ts";
import { type FoldedWord, fold } from "../sameText/fold.ts";

/** A passage of a text: UTF-16 offsets, 1-based lines, both lines included. */
export interface PassagePlace extends Span {
  readonly startLine: number;
  readonly endLine: number;
  /** What names it in the terms of the source's format, without "#": "page=12"; left out where only lines do. */
  readonly fragment?: string;
}

/** The words of a text as numbers, so that comparing two words costs nothing. */
export interface WordTable {
  readonly count: number;
  /** Which word it is: the same number for the same key. */
  readonly ids: Int32Array;
  /** UTF-16 offsets of each word. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The number of a key, or -1 when the text has no such word. */
  readonly idOf: (key: string) => number;
  /** The halves of words that a line's end breaks, by the word's index. */
  readonly broken: ReadonlyMap<number, NonNullable<FoldedWord["halves"]>>;
  /** The indexes of the broken words with this first half, ascending. */
  readonly brokenAfter: (key: string) => Int32Array;
  /** Whether a broken word ends with this: then it also stands where `occurrences` does not say. */
  readonly endsBroken: (key: string) => boolean;
  /** The indexes of the words with this number, ascending; and how many they are. */
  readonly occurrences: (id: number) => Int32Array;
  readonly frequency: (id: number) => number;
}

/**
 * A document that anchors are looked for in. Its words are indexed once, when first needed: the cost of anchoring
 * does not grow with document times anchors.
 */
export class AnchorText {
  readonly lines: LineIndex;
  private table: WordTable | undefined;
  private blocks: readonly Span[] | undefined;

  constructor(
    readonly text: string,
    readonly format: Format,
    private readonly parse: () => MarkdownDocument = () => parseMarkdown(text),
    /** Of a reading: its places. */
    readonly places: readonly Place[] = [],
    /** Whether it is the reading of a web page, in which words name a place best. */
    readonly isPage = false,
  ) {
    this.lines = new LineIndex(text);
  }

  /** What it is as Markdown; null of any other text. */
  get document(): MarkdownDocument | null {
    return this.format === "markdown" ? this.parse() : null;
  }

  get words(): WordTable {
    const { document } = this;
    this.table ??= tableOf(document ? plainTextOf(document) : asItStands(this.text));
    return this.table;
  }

  /** How many paragraphs a span touches, at least 1. */
  paragraphsIn(span: Span): number {
    this.blocks ??= readPlainText(this.text).paragraphs;
    const first = lastStartingAt(this.blocks, span.start);
    const last = lastStartingAt(this.blocks, span.end - 1);
    return Math.max(1, last - first + 1);
  }

  /** A span with its lines. */
  place(start: number, end: number): PassagePlace {
    const startLine = this.lines.lineAt(start);
    return { start, end, startLine, endLine: end > start ? this.lines.lineAt(end - 1) : startLine };
  }

  /** The index of the first word that ends after `offset`; the number of words when there is none. */
  wordAt(offset: number): number {
    const { ends, count } = this.words;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/**
 * Gets a text ready for any number of anchors. Of Markdown, the words that are read count, not its markup; `parse` gives the
 * document, where somebody has it.
 */
export function prepareAnchorText(text: string, format: Format = "text", parse?: () => MarkdownDocument): AnchorText {
  return new AnchorText(text, format, parse);
}

const asItStands = (text: string): PlainText => ({ text, startOf: (offset) => offset, endOf: (offset) => offset });

function tableOf({ text, startOf, endOf }: PlainText): WordTable {
  const numbers = new Map<string, number>();
  const broken = new Map<number, NonNullable<FoldedWord["halves"]>>();
  const columns = new Columns(Math.ceil(text.length / SHORT_WORD) + 16);
  fold(text, (key, start, end, _isWord, halves) => {
    const id = numbers.get(key) ?? numbers.size;
    if (id === numbers.size) numbers.set(key, id);
    if (halves) broken.set(columns.count, halves);
    columns.push(id, startOf(start), endOf(end));
  });
  const { ids, starts, ends, count } = columns.finish();
  const postings = postingsOf(ids, numbers.size);
  const endings = new Set([...broken.values()].flatMap(([, hyphen, second]) => [hyphen.key, second.key]));
  const ofBroken = { broken, brokenAfter: byFirstHalf(broken), endsBroken: (key: string) => endings.has(key) };
  return { count, ids, starts, ends, idOf: (key) => numbers.get(key) ?? -1, ...ofBroken, ...postings };
}

function byFirstHalf(broken: WordTable["broken"]): (key: string) => Int32Array {
  const places = new Map<string, number[]>();
  for (const [index, [{ key }]] of broken) {
    const known = places.get(key) ?? [];
    known.push(index);
    places.set(key, known);
  }
  return (key) => Int32Array.from(places.get(key) ?? NOWHERE);
}

/** Characters for each word and mark of running text, few enough that the columns seldom grow. */
const SHORT_WORD = 5;

/** Three growing columns of numbers; plain arrays would take four times the memory. */
class Columns {
  count = 0;
  private ids: Int32Array;
  private starts: Int32Array;
  private ends: Int32Array;

  constructor(expected: number) {
    this.ids = new Int32Array(expected);
    this.starts = new Int32Array(expected);
    this.ends = new Int32Array(expected);
  }

  push(id: number, start: number, end: number): void {
    if (this.count === this.ids.length) this.grow();
    this.ids[this.count] = id;
    this.starts[this.count] = start;
    this.ends[this.count++] = end;
  }

  finish() {
    const cut = (column: Int32Array) => column.subarray(0, this.count);
    return { ids: cut(this.ids), starts: cut(this.starts), ends: cut(this.ends), count: this.count };
  }

  private grow(): void {
    const larger = (column: Int32Array) => {
      const copy = new Int32Array(column.length * 2);
      copy.set(column);
      return copy;
    };
    this.ids = larger(this.ids);
    this.starts = larger(this.starts);
    this.ends = larger(this.ends);
  }
}

/** Where each word occurs: one array sorted by word, with the start of each word's share (a counting sort). */
function postingsOf(ids: Int32Array, distinct: number): Pick<WordTable, "occurrences" | "frequency"> {
  const from = new Int32Array(distinct + 1);
  for (let i = 0; i < ids.length; i++) from[ids[i]! + 1]!++;
  for (let id = 0; id < distinct; id++) from[id + 1]! += from[id]!;
  const next = from.slice();
  const places = new Int32Array(ids.length);
  for (let i = 0; i < ids.length; i++) places[next[ids[i]!]!++] = i;
  return {
    occurrences: (id) => (id < 0 ? NOWHERE : places.subarray(from[id]!, from[id + 1]!)),
    frequency: (id) => (id < 0 ? 0 : from[id + 1]! - from[id]!),
  };
}

const NOWHERE = new Int32Array(0);
