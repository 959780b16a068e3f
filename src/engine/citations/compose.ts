import type { LineIndex } from "../text/lineIndex.ts";
import { readPlainText } from "../text/paragraphs.ts";
import type { Format } from "../text/sourceText.ts";
import type { Span } from "../text/span.ts";
import { saidLines } from "./edits.ts";
import { escapeInline, escapeLine, escapeTitle } from "./escape.ts";
import { growToWords } from "./growth.ts";
import { plainOffset, plainTextOf } from "./plainText.ts";
import { formatTarget, type LineRange } from "./target.ts";

export type CitationStyle = "block" | "inline" | "footnote" | "link";

/** What a citation is composed of. */
export interface Passage {
  /** The source's text and the index of its lines. */
  readonly text: string;
  readonly lines: LineIndex;
  /** Of Markdown, the words that are read are cited, not its markup. Plain text when left out. */
  readonly format?: Format;
  readonly span: Span;
  readonly speaker?: string;
  /** What the source calls itself. */
  readonly title: string;
  /** From the note to the source, decoded. */
  readonly path: string;
  /** The footnote's label, free in the note; "1" when left out. */
  readonly footnote?: string;
}

/**
 * The Markdown of a citation, its lines parted by "\n", without a line break at its end. Read back by `parseCitations`
 * it vouches for the passage's words, whatever the source holds.
 */
export function composeCitation(passage: Passage, style: CitationStyle = "block"): string {
  const words = paragraphsOf(passage);
  if (words.length === 0) return linkOf(passage);
  switch (style) {
    case "block":
      return [...words.map(escapeLine), `- ${attributionOf(passage)}`]
        .map((paragraph) => `> ${paragraph}`)
        .join("\n>\n");
    case "inline":
      return `${inQuotationMarks(words)} (${attributionOf(passage)})`;
    case "footnote": {
      const label = passage.footnote ?? "1";
      return `${inQuotationMarks(words)}[^${label}]\n\n[^${label}]: ${attributionOf(passage)}`;
    }
    case "link":
      return linkOf(passage, firstAndLast(words));
  }
}

/** The passage's paragraphs, as they read; none when it holds nothing to read. */
function paragraphsOf(passage: Passage): string[] {
  const { text, span, format } = passage;
  const pieces = format === "markdown" ? markdownPieces(text, span) : plainPieces(text.slice(span.start, span.end));
  return pieces.map((piece) => piece.replace(/\s+/gu, " ").trim()).filter((piece) => piece !== "");
}

/** Cut where paragraphs begin; everything that stands in the passage is in one of the pieces. */
function plainPieces(text: string): string[] {
  const cuts = readPlainText(text)
    .paragraphs.slice(1)
    .map(({ start }) => start);
  return [0, ...cuts].map((start, i) => text.slice(start, cuts[i] ?? text.length));
}

function markdownPieces(text: string, span: Span): string[] {
  const plain = plainTextOf(text);
  return plain.text.slice(plainOffset(plain, span.start), plainOffset(plain, span.end)).split(/\n{2,}/u);
}

function attributionOf(passage: Passage): string {
  const speaker = passage.speaker?.trim() ? `${escapeInline(passage.speaker)}, ` : "";
  return `${speaker}${linkOf(passage)}, ${saidLines(linesOf(passage))}`;
}

function linkOf(passage: Passage, words = ""): string {
  const title = words === "" ? "" : ` "${escapeTitle(words)}"`;
  return `[${labelOf(passage)}](${formatTarget(passage.path, linesOf(passage))}${title})`;
}

function linesOf({ lines, span }: Passage): LineRange {
  return { startLine: lines.lineAt(span.start), endLine: lines.lineAt(Math.max(span.start, span.end - 1)) };
}

/** A label longer than this makes the link, not the words, what one sees. */
const LONGEST_LABEL = 40;

/** The source's title, cut after a word; its file name when it has none. */
function labelOf({ title, path }: Passage): string {
  const name = title.replace(/\s+/gu, " ").trim() || path.split("/").at(-1)!;
  if (name.length <= LONGEST_LABEL) return escapeInline(name) || "source";
  const cut = name.slice(0, LONGEST_LABEL + 1).replace(/\s*\S*$/u, "") || [...name].slice(0, LONGEST_LABEL).join("");
  return `${escapeInline(cut.replace(/[\s.…,;:]+$/u, ""))} ...`;
}

/** Double marks within double marks become single ones, as in print. */
function inQuotationMarks(words: readonly string[]): string {
  const inner = words.join(" ").replace(/[“„]/gu, "‘").replaceAll("”", "’").replaceAll('"', "'");
  return `“${escapeInline(inner)}”`;
}

/** How many words of a long passage stand at each end of a link's title. */
const TITLE_WORDS = 6;

function firstAndLast(paragraphs: readonly string[]): string {
  const words = paragraphs.join(" ").split(" ");
  if (words.length <= 2 * TITLE_WORDS + 2) return words.join(" ");
  return `${words.slice(0, TITLE_WORDS).join(" ")} ... ${words.slice(-TITLE_WORDS).join(" ")}`;
}

export { growToWords };
