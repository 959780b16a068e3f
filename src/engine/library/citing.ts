import type { CitationStyle } from "../citations/compose.ts";
import { composeCitation } from "../citations/compose.ts";
import { growToWords } from "../citations/growth.ts";
import type { Quotation } from "../quotes/quotation.ts";
import type { Span } from "../text/span.ts";
import { contains, lastStartingAt, touches } from "../text/span.ts";
import type { Article } from "./article.ts";
import { quotationAt } from "./places.ts";

/** Text to be put into a note: what stands in `start`..`end` is replaced. */
export interface Insertion extends Span {
  readonly newText: string;
}

/** The citation of a passage as Markdown; `path` leads from the note to the source. */
export function citationOf(article: Article, selection: Span, path: string, style: CitationStyle): string {
  const { text, lines, format, title } = article.source;
  const span = passageFor(article, selection);
  const speaker = speakerOf(article, span);
  return composeCitation({ text, lines, format, span, title, path, ...(speaker ? { speaker } : {}) }, style);
}

/** What a selection means: whole words, without the marks around them; the sentence, when nothing is selected. */
function passageFor(article: Article, selection: Span): Span {
  const { text } = article.source;
  if (selection.end === selection.start) return sentenceAt(article, selection.start);
  const grown = growToWords(text, selection);
  const quotation = markedAt(article, middle(grown));
  const isAllOfIt = quotation?.marks?.start === grown.start && quotation.marks.end === grown.end;
  return isAllOfIt ? { start: quotation.start, end: quotation.end } : grown;
}

/** The sentence at an offset; of a sentence in somebody's mouth, what is quoted of it. */
function sentenceAt(article: Article, offset: number): Span {
  const { text, sentences } = article.source;
  const sentence = sentences[Math.max(0, lastStartingAt(sentences, offset))];
  if (!sentence) return growToWords(text, { start: offset, end: offset });
  const segment = markedAt(article, offset)?.segments.find((piece) => touches(piece, offset));
  const quoted = segment && intersection(sentence, segment);
  return quoted && quoted.end > quoted.start ? quoted : sentence;
}

/** In whose mouth the passage stands, when all of it does; what is only reported are the reporter's words. */
function speakerOf(article: Article, passage: Span): string | null {
  const quotation = markedAt(article, middle(passage));
  return quotation && contains(quotation.marks ?? quotation, passage) ? quotation.speakerName : null;
}

function markedAt(article: Article, offset: number): Quotation | null {
  const quotation = quotationAt(article, offset);
  return quotation && quotation.kind !== "indirect" ? quotation : null;
}

const middle = ({ start, end }: Span) => Math.floor((start + end) / 2);

const intersection = (a: Span, b: Span): Span => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) });

/** Puts a block of Markdown at the caret of a note: on lines of its own, with one blank line on either side. */
export function insertBlock(note: string, caret: number, block: string): Insertion {
  const newline = note.includes("\r\n") ? "\r\n" : "\n";
  const lineEnd = note.slice(caret).search(/\r|\n|$/);
  const at = caret + lineEnd;
  const before = note.slice(0, at).replace(/[ \t]+$/, "");
  const after = note.slice(at);
  const lead = before === "" ? "" : newline.repeat(Math.max(0, 2 - lineBreaksAtEnd(before)));
  const tail = newline.repeat(Math.max(0, (after.trim() === "" ? 1 : 2) - lineBreaksAtStart(after)));
  return { start: before.length, end: at, newText: lead + block.replaceAll("\n", newline) + tail };
}

const lineBreaksAtEnd = (text: string) => (/(?:\r\n|\r|\n)*$/.exec(text)![0].match(/\r\n|\r|\n/g) ?? []).length;

const lineBreaksAtStart = (text: string) => (/^(?:\r\n|\r|\n)*/.exec(text)![0].match(/\r\n|\r|\n/g) ?? []).length;
