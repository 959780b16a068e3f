import { type Language, languageOf } from "./language.ts";
import { LineIndex } from "./lineIndex.ts";
import { type MarkdownDocument, parseMarkdown } from "./markdown/markdownDocument.ts";
import { proseOf } from "./markdown/markdownProse.ts";
import { type Prose, readPlainText } from "./paragraphs.ts";
import type { Reading } from "./reading/reading.ts";
import { readReading } from "./reading/readingProse.ts";
import { SentenceCutter } from "./sentences.ts";
import { sentencesOfTurns } from "./sentencesOfTurns.ts";
import type { Span } from "./span.ts";
import type { Turn } from "./turns/turns.ts";

/** What a document is written in. Importers turn everything else into one of these. */
export type Format = "text" | "markdown";

/** A document read: its lines, and the part of it that is prose, cut into paragraphs and sentences. */
export interface SourceText {
  /** The whole text as the editor shows it, without a byte order mark. */
  readonly text: string;
  readonly format: Format;
  readonly lines: LineIndex;
  /**
   * The text with everything that is not prose (markup, code, addresses) blanked out by spaces, so that
   * whoever reads it finds words only, at the offsets of `text`. Same length as `text`.
   */
  readonly prose: string;
  /** In order; trimmed of white space at both ends; headings and table cells count as paragraphs. */
  readonly paragraphs: readonly Span[];
  /** In order; each lies in one paragraph. The labels of turns are in none: nobody says them. */
  readonly sentences: readonly Span[];
  /** Who says what, in order, if the text or a part of it is a transcript. */
  readonly turns: readonly Turn[];
  /** What the document calls itself: its front matter's title or its first heading or line; "" if it has none. */
  readonly title: string;
  /** What it is written in (BCP 47): names and quotations are learnt for English, and read by a grammar in a few others. */
  readonly language: Language;
  /** Of Markdown: the text parsed. */
  readonly markdown: MarkdownDocument | null;
  /** Of what is no text as it lies: what its format knows of it. */
  readonly reading: Reading | null;
}

/**
 * Reads a text. Linear in its length; never throws, whatever the text holds. `parsed`: the document that a Markdown text is,
 * when somebody has it; `reading`: whose text it is, when it is the text of a reading.
 */
export function readSource(
  text: string,
  format: Format,
  parsed: MarkdownDocument | null = null,
  reading: Reading | null = null,
): SourceText {
  const markdown = format === "markdown" ? (parsed ?? parseMarkdown(text)) : null;
  const { prose, whole = prose, paragraphs, turns, title } = readProse(text, markdown, reading);
  const cutter = new SentenceCutter(whole);
  const sentences =
    turns.length > 0
      ? sentencesOfTurns(cutter, paragraphs, turns)
      : paragraphs.flatMap((paragraph) => cutter.cut(paragraph));
  const language = languageOf(prose);
  return {
    text,
    format,
    lines: new LineIndex(text),
    prose,
    paragraphs,
    sentences,
    turns,
    title,
    language,
    markdown,
    reading,
  };
}

/** The prose of a text, which is Markdown or that of a reading when these are not null, in its paragraphs. */
export function readProse(text: string, markdown: MarkdownDocument | null, reading: Reading | null): Prose {
  if (reading) return readReading(reading);
  return markdown ? proseOf(markdown) : readPlainText(text);
}
