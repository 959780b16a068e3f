import { type MarkdownDocument, parseMarkdown } from "../../text/markdown/markdownDocument.ts";
import { type PlainText, plainOffset, plainTextOf } from "../../text/markdown/plainText.ts";
import type { Format } from "../../text/sourceText.ts";
import type { Span } from "../../text/span.ts";
import { type Rewording, rewordings } from "../anchoring/rewording.ts";
import type { Citation, CitedWords } from "../links/citation.ts";
import type { Verification } from "../verifying/verify.ts";
import { withSingleMarks } from "./compose.ts";
import { pointAt, type TextEdit } from "./edits.ts";
import { escapeInline, escapeLine } from "./escape.ts";

/**
 * The edits of a note that make a changed citation say what its source says today, and point at where it says so. Of
 * the note's own hand, as much stays as is still true. [] when nothing in it has changed, or the words stand in a link.
 */
export function takeTodaysWords(
  note: string,
  citation: Citation,
  { place, parts }: Verification,
  source: { readonly text: string; readonly format: Format },
): TextEdit[] {
  const plain = plainTextOf(parseMarkdown(note));
  const edits = parts.flatMap(({ words, verdict, place: own }): TextEdit[] => {
    if (verdict !== "changed" || !words || !own || words.start === citation.link.start) return [];
    return wordsOfToday({ note, plain }, words, own, source);
  });
  return edits.length === 0 || !place ? [] : [...edits, ...pointAt(note, citation, place)];
}

/**
 * The edits of a text that make quoted words say what stands in `place` of a source, where no link has to be kept right. [] for
 * lines of plain text behind ">", which are another text than they read.
 */
export function takeWordsOf(
  note: { readonly text: string; readonly markdown: MarkdownDocument | null },
  words: CitedWords,
  place: Span,
  source: { readonly text: string; readonly format: Format },
): TextEdit[] {
  const { text, markdown } = note;
  if (markdown) return wordsOfToday({ note: text, plain: plainTextOf(markdown) }, words, place, source);
  if (text.slice(words.start, words.end) !== words.text) return [];
  const today = readWords(place, source);
  return rewordings(words.text, today).map(({ start, end, words: newText }) => ({
    start: words.start + start,
    end: words.start + end,
    newText: withSingleMarks(newText.replace(/\s+/gu, " ")),
  }));
}

function readWords({ start, end }: Span, source: { readonly text: string; readonly format: Format }): string {
  const today = source.text.slice(start, end);
  return source.format === "markdown" ? plainTextOf(parseMarkdown(today)).text : today;
}

function wordsOfToday(
  { note, plain }: { readonly note: string; readonly plain: PlainText },
  words: CitedWords,
  place: Span,
  source: { readonly text: string; readonly format: Format },
): TextEdit[] {
  const from = plainOffset(plain, words.start);
  return rewordings(words.text, readWords(place, source)).map((change) => ({
    start: change.start === change.end ? plain.endOf(from + change.start) : plain.startOf(from + change.start),
    end: change.start === change.end ? plain.endOf(from + change.start) : plain.endOf(from + change.end),
    newText: asMarkdown(change, words, linePrefix(note, words.start)),
  }));
}

/** What stands before a quotation on its line: the ">" that each further paragraph begins with, too. */
function linePrefix(note: string, offset: number): string {
  return /[ \t>]*$/.exec(note.slice(Math.max(0, offset - 100), offset))![0];
}

function asMarkdown({ start, words }: Rewording, { kind }: CitedWords, prefix: string): string {
  const lead = start > 0 && /^\s/u.test(words) ? " " : "";
  const tail = /\S\s+$/u.test(words) ? " " : "";
  const paragraphs =
    kind === "block" ? words.trim().split(/(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)\s*/u) : [withSingleMarks(words)];
  const lines = paragraphs.map((paragraph, i) =>
    i === 0 && start > 0 ? escapeInline(paragraph) : escapeLine(paragraph),
  );
  return lead + lines.join(`\n${prefix.trimEnd()}\n${prefix}`) + tail;
}
