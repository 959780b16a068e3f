import type { LineIndex } from "../../text/lineIndex.ts";
import { type MarkdownDocument, parseMarkdown } from "../../text/markdown/markdownDocument.ts";
import { plainOffset, plainTextOf } from "../../text/markdown/plainText.ts";
import { readPlainText } from "../../text/paragraphs.ts";
import type { Format } from "../../text/sourceText.ts";
import type { Span } from "../../text/span.ts";
import type { LineRange } from "../links/target.ts";
import { growToWords } from "./growth.ts";

/** What a citation is composed of. */
export interface Passage {
  /** The source's text and the index of its lines. */
  readonly text: string;
  readonly lines: LineIndex;
  /** Of Markdown, the words that are read are cited, not its markup. Plain text when left out. */
  readonly format?: Format;
  /** The document that a Markdown source is, where somebody has it. */
  readonly markdown?: MarkdownDocument | null;
  readonly span: Span;
  readonly speaker?: string;
  /** What the source calls itself. */
  readonly title: string;
  /** From the note to the source, decoded. */
  readonly path: string;
  /** What names it in the terms of another format than text, without "#": its lines are nothing to the reader of a PDF. */
  readonly fragment?: string;
  /** The footnote's label, free in the note; "1" when left out. */
  readonly footnote?: string;
}

/** The passage's paragraphs as they read, none when it holds nothing to read, and the lines that they stand on. */
export function readPassage(passage: Passage): { words: string[]; lines: LineRange } {
  const { text, span, format, markdown } = passage;
  const document = format === "markdown" ? (markdown ?? parseMarkdown(text)) : null;
  const { pieces, place } = document ? markdownPieces(document, span) : plainPieces(text, span);
  const words = pieces.map((piece) => piece.replace(LINE_BREAK, " ").replace(SPACES, " ").trim());
  const endLine = passage.lines.lineAt(Math.max(place.start, place.end - 1));
  return {
    words: words.filter((piece) => piece !== ""),
    lines: { startLine: passage.lines.lineAt(place.start), endLine },
  };
}

/** A line break inside a paragraph, with the ">" that a quoted mail or Markdown puts before each line. */
const LINE_BREAK = /[\r\n][^\S\ufeff]*(?:>[^\S\ufeff]*)*/gu;

/** Not the byte order mark, that JavaScript counts among spaces: it parts no words. */
const SPACES = /[^\S\ufeff]+/gu;

/** Cut where paragraphs begin; everything that stands in the passage is in one of the pieces. */
function plainPieces(text: string, place: Span) {
  const passage = text.slice(place.start, place.end);
  const cuts = readPlainText(passage)
    .paragraphs.slice(1)
    .map(({ start }) => start);
  return { pieces: [0, ...cuts].map((start, i) => passage.slice(i && start - 1, cuts[i] ?? passage.length)), place };
}

/** Where markup ends a word in Markdown, none may end as it reads: "[a](b.txt)word". */
function markdownPieces(document: MarkdownDocument, span: Span) {
  const plain = plainTextOf(document);
  const grown = growToWords(plain.text, { start: plainOffset(plain, span.start), end: plainOffset(plain, span.end) });
  const place = { start: plain.startOf(grown.start), end: plain.endOf(grown.end) };
  const pieces = plain.text.slice(grown.start, grown.end).split(/\n{2,}/u);
  return grown.end > grown.start ? { pieces, place } : { pieces: [], place: span };
}
