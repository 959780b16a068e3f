import { type Language, languageOf } from "./language.ts";
import { LineIndex } from "./lineIndex.ts";
import { readMarkdown } from "./markdown/markdownProse.ts";
import { type Prose, readPlainText } from "./paragraphs.ts";
import { sentencesOf } from "./sentences.ts";
import type { Span } from "./span.ts";

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
  /** In order; each lies in one paragraph. */
  readonly sentences: readonly Span[];
  /** What the document calls itself: its front matter's title or its first heading or line; "" if it has none. */
  readonly title: string;
  /** What it is written in (BCP 47): names and quotations are learnt for English alone. */
  readonly language: Language;
}

/** Reads a text. Linear in its length; never throws, whatever the text holds. */
export function readSource(text: string, format: Format): SourceText {
  const { prose, paragraphs, title } = readProse(text, format);
  const sentences = paragraphs.flatMap((paragraph) => sentencesOf(prose, paragraph));
  return { text, format, lines: new LineIndex(text), prose, paragraphs, sentences, title, language: languageOf(prose) };
}

/** The prose of a text, in its paragraphs. */
export function readProse(text: string, format: Format): Prose {
  return format === "markdown" ? readMarkdown(text) : readPlainText(text);
}
