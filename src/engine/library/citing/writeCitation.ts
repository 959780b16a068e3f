import type { AnchorText } from "../../citations/anchoring/anchorText.ts";
import { fragmentAt } from "../../citations/locators/fragment.ts";
import { parseCitations } from "../../citations/notation/notation.ts";
import { verify } from "../../citations/verifying/verify.ts";
import { type CitationStyle, composeCitation, composeReference } from "../../citations/writing/compose.ts";
import type { TextEdit } from "../../citations/writing/edits.ts";
import { growToWords } from "../../citations/writing/growth.ts";
import type { Passage } from "../../citations/writing/passage.ts";
import { growToSense } from "../../citations/writing/senseGrowth.ts";
import { fillTemplate } from "../../citations/writing/template.ts";
import type { Quotation } from "../../quotes/quotation.ts";
import { sureSpeakerName } from "../../quotes/sureSpeaker.ts";
import type { Span } from "../../text/span.ts";
import { contains, lastStartingAt, overlaps, touches } from "../../text/span.ts";
import type { Article } from "../article/article.ts";
import { quotationAt } from "../article/places.ts";
import { freeFootnote, type Insertion, insertBlock, insertionOf } from "./insertion.ts";

/** How a citation is to be written. */
export interface CitingWay {
  readonly style: CitationStyle | "template";
  /** For the style "template". */
  readonly template?: string;
  /** Today, for a template that names it. */
  readonly date?: string;
  /** A footnote's label. */
  readonly footnote?: string;
}

/** Where in a note a citation goes. */
export interface NotePlace {
  readonly text: string;
  readonly caret: number;
}

export const AS_BLOCK: CitingWay = { style: "block" };

/**
 * The citation of a passage as Markdown; `path` leads from the note to the source. Where the text of the source is given, words
 * are cited with what governs them there.
 * @throws UnknownVariable when a template names what there is not
 */
export function citationOf(
  article: Article,
  selection: Span,
  path: string,
  way: CitingWay,
  source?: AnchorText,
): string {
  const { text, lines, format, title, markdown } = article.source;
  const passage = passageFor(article, selection);
  const span = source ? growToSense(source, passage) : passage;
  const speaker = speakerOf(article, span);
  const fragment = source && fragmentAt(source, span);
  const more = {
    ...(fragment ? { fragment } : {}),
    ...(speaker ? { speaker } : {}),
    ...(way.footnote ? { footnote: way.footnote } : {}),
  };
  const cited: Passage = { text, lines, format, markdown, span, title, path, ...more };
  if (way.style !== "template") return composeCitation(cited, way.style);
  return fillTemplate(way.template ?? "", cited, way.date ?? "");
}

/** The link alone to a passage whose words the note holds; `anchorText`: the source's, which knows its places. */
export function referenceOf({ source }: Article, span: Span, path: string, anchorText?: AnchorText): string {
  const { text, lines, format, markdown, title } = source;
  const fragment = anchorText && fragmentAt(anchorText, span);
  return composeReference({ text, lines, format, markdown, span, title, path, ...(fragment ? { fragment } : {}) });
}

/**
 * Writes the citation of a passage at the caret of a note. In the middle of a sentence a link may vouch for more than
 * the words that came with it; where what was written is not intact at once, it is written as a block instead.
 */
export function citeAt(
  article: Article,
  selection: Span,
  path: string,
  note: NotePlace,
  way: CitingWay,
  source: AnchorText | undefined,
): Insertion {
  const markdown = citationOf(article, selection, path, { ...way, footnote: freeFootnote(note.text) }, source);
  const insertion = insertionOf(note.text, note.caret, markdown);
  if (way.style === "block" || way.style === "template" || isIntact(note.text, insertion, source)) return insertion;
  const edit = insertBlock(note.text, note.caret, citationOf(article, selection, path, AS_BLOCK, source));
  return { edits: [edit], caret: edit.newText.trimEnd().length };
}

/**
 * The same in the place of words of the note: the edits that put the citation where these stood.
 * @param replaced the words, which are gone afterwards
 */
export function citeInstead(
  article: Article,
  selection: Span,
  path: string,
  note: string,
  replaced: Span,
  way: CitingWay,
  source: AnchorText | undefined,
): TextEdit[] {
  const text = note.slice(0, replaced.start) + note.slice(replaced.end);
  const { edits } = citeAt(article, selection, path, { text, caret: replaced.start }, way, source);
  const length = replaced.end - replaced.start;
  let isGone = false;
  const placed = edits.map(({ start, end, newText }): TextEdit => {
    const holds = !isGone && start <= replaced.start && replaced.start <= end;
    isGone ||= holds;
    const from = holds || start < replaced.start ? start : start + length;
    return { start: from, end: end < replaced.start ? end : end + length, newText };
  });
  return isGone ? placed : [{ ...replaced, newText: "" }, ...placed];
}

function isIntact(note: string, { edits }: Insertion, source: AnchorText | undefined): boolean {
  let text = note;
  const written: Span[] = [];
  for (const { start, end, newText } of [...edits].sort((a, b) => b.start - a.start)) {
    text = text.slice(0, start) + newText + text.slice(end);
    const by = newText.length - (end - start);
    for (const [i, span] of written.entries()) written[i] = { start: span.start + by, end: span.end + by };
    written.push({ start, end: start + newText.length });
  }
  const own = parseCitations(text).filter(({ link }) => written.some((span) => overlaps(span, link)));
  return own.length > 0 && own.every((citation) => verify(citation, source).verdict === "intact");
}

/** What a selection means: whole words, without the marks around them; the sentence, when nothing is selected. */
function passageFor(article: Article, selection: Span): Span {
  const { text } = article.source;
  if (selection.end === selection.start) return growToWords(text, sentenceAt(article, selection.start));
  const grown = withoutLabel(article, growToWords(text, selection));
  const quotation = markedAt(article, middle(grown));
  const isWithin = quotation?.marks && contains(quotation.marks, grown);
  return isWithin ? withoutOuterMarks(text, grown, quotation.segments) : grown;
}

/** A mark at one edge without its counterpart would be a part of the words; each paragraph of a quotation opens with one. */
function withoutOuterMarks(text: string, { start, end }: Span, segments: readonly Span[]): Span {
  const areMarks = (from: number, to: number) => from < to && !/[\p{L}\p{N}]/u.test(text.slice(from, to));
  const first = segments.find((one) => areMarks(start, one.start));
  const last = segments.findLast((one) => areMarks(one.end, end));
  return { start: first?.start ?? start, end: last?.end ?? end };
}

/** Of a turn of a transcript its words: who speaks is told beside them. */
function withoutLabel({ source: { turns } }: Article, selection: Span): Span {
  const turn = turns.find(({ lead }) => touches(lead, selection.start));
  const isInIt = turn && turn.start < selection.end && selection.end <= turn.end;
  return isInIt ? { start: Math.max(turn.start, selection.start), end: selection.end } : selection;
}

/** The sentence at an offset; of a sentence in somebody's mouth, what is quoted of it; at the label of a turn, its first. */
function sentenceAt(article: Article, caret: number): Span {
  const { text, sentences, turns } = article.source;
  const offset =
    turns.find(({ lead, end }) => end > lead.end && lead.start <= caret && caret < lead.end)?.start ?? caret;
  const sentence = sentences[Math.max(0, lastStartingAt(sentences, offset))];
  if (!sentence) return growToWords(text, { start: offset, end: offset });
  const segment = markedAt(article, offset)?.segments.find((piece) => touches(piece, offset));
  const quoted = segment && intersection(sentence, segment);
  return quoted && quoted.end > quoted.start ? quoted : sentence;
}

/**
 * In whose mouth the passage stands, when all of it does and that is sure enough to be written down; what is only reported are the
 * reporter's words.
 */
function speakerOf(article: Article, passage: Span): string | null {
  const holding = article.quotations.filter((one) => one.kind !== "indirect" && contains(one.marks ?? one, passage));
  const innermost = holding.sort((a, b) => a.end - a.start - (b.end - b.start))[0];
  return innermost ? sureSpeakerName(innermost) : null;
}

function markedAt(article: Article, offset: number): Quotation | null {
  const quotation = quotationAt(article, offset);
  return quotation && quotation.kind !== "indirect" ? quotation : null;
}

const middle = ({ start, end }: Span) => Math.floor((start + end) / 2);

const intersection = (a: Span, b: Span): Span => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) });
