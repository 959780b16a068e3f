import type { Span } from "../../span.ts";
import { overlaps } from "../../span.ts";
import type { Block } from "../block.ts";
import type { Mark, Run } from "../inlines/inlines.ts";
import type { MarkdownDocument } from "../markdownDocument.ts";
import { type Piece, PLAIN, type Stretch, type Style, wikilinkTo } from "./formatted.ts";
import type { Stretches } from "./stretches.ts";

/** What the pieces of all blocks of a document have in common. */
export interface PieceContext {
  readonly document: MarkdownDocument;
  readonly stretches: Stretches;
  /** The number of a footnote by its label. */
  readonly numberOf: (label: string) => number;
}

/** What stands in a paragraph, a heading, a cell or a block of HTML, cut where anything about it changes. In order. */
export function piecesOf(context: PieceContext, block: Block): Piece[] {
  const { text } = context.document;
  const { runs, marks } = block.inlines;
  const stretches = context.stretches.over(block);
  const shown = marks.filter((mark) => !isWikilinkEdge(mark));
  const hidden = marks.filter(isWikilinkEdge).flatMap(edgesOf);
  const elements = taggedElements(marks);
  const set = [...shown, ...elements];
  const edges = [...set, ...set.map(({ inner }) => inner), ...stretches, ...hidden]
    .flatMap(({ start, end }) => [start, end])
    .sort((a, b) => a - b);
  const words = cutAt(
    runs.flatMap((run) => lines(run, text)),
    edges,
  ).filter((run) => !hidden.some((edge) => overlaps(edge, run)));
  const signs = marks.flatMap((mark) => signsOf(context, mark));
  const all = [...words, ...signs].sort((a, b) => a.start - b.start || a.end - b.end);
  return new Styler(context, [...marks, ...elements], stretches).styled(all);
}

/** A stretch of a run, or what stands for markup that a reader sees. */
interface Word extends Span {
  readonly text: string;
  readonly isCode: boolean;
  readonly footnote?: number;
  readonly picture?: string;
  /** Whether it reads as it stands, so that it may be cut. */
  readonly isLiteral: boolean;
}

/** The brackets of a wikilink, and what stands before its "|", are read by search and verdicts alone. */
const isWikilinkEdge = ({ kind }: Mark) => kind === "wikilink";

const edgesOf = ({ start, end, inner }: Mark): Span[] => [
  { start, end: inner.start },
  { start: inner.end, end },
];

/** A run in its lines: an end that the author wants is one, every other is a space. */
function lines({ start, end, text: reads, isCode }: Run, text: string): Word[] {
  if (reads !== null) return [{ start, end, text: reads, isCode, isLiteral: false }];
  const found: Word[] = [];
  let from = start;
  for (const { 0: written, index } of text.slice(start, end).matchAll(/\r\n|\r|\n/g)) {
    const at = start + index;
    if (at > from) found.push({ start: from, end: at, text: text.slice(from, at), isCode, isLiteral: true });
    const isWanted = !isCode && /(?:\\| {2})$/.test(text.slice(Math.max(0, at - 2), at));
    from = at + written.length;
    found.push({ start: at, end: from, text: isWanted ? "\n" : " ", isCode, isLiteral: false });
  }
  if (end > from) found.push({ start: from, end, text: text.slice(from, end), isCode, isLiteral: true });
  return found;
}

/** Both in order. */
function cutAt(words: readonly Word[], edges: readonly number[]): Word[] {
  let next = 0;
  return words.flatMap((word) => {
    while (next < edges.length && edges[next]! <= word.start) next++;
    if (!word.isLiteral) return word;
    const parts: Word[] = [];
    let from = word.start;
    for (; next < edges.length && edges[next]! < word.end; next++) {
      if (edges[next]! > from) parts.push(part(word, from, edges[next]!));
      from = edges[next]!;
    }
    return [...parts, part(word, from, word.end)];
  });
}

const part = (word: Word, start: number, end: number): Word => ({
  ...word,
  start,
  end,
  text: word.text.slice(start - word.start, end - word.start),
});

/** What a reader sees of markup itself: footnotes, pictures, line ends and quotation marks of HTML. */
function signsOf({ document: { text }, numberOf }: PieceContext, mark: Mark): Word[] {
  const { kind, start, end, inner, label } = mark;
  const sign = { isCode: false, isLiteral: false };
  if (kind === "footnoteReference") return [{ ...sign, start, end, text: "", footnote: numberOf(label) }];
  if (kind === "image") {
    const picture = text.slice(inner.start, inner.end).replace(/\s+/gu, " ");
    return [{ ...sign, start, end, text: picture, picture }];
  }
  if (kind === "html" && label === "br") return [{ ...sign, start, end, text: "\n" }];
  if (kind === "quoted" && /^<q\b/i.test(text.slice(start, start + 3))) {
    return [
      { ...sign, start: inner.start, end: inner.start, text: "“" },
      { ...sign, start: inner.end, end: inner.end, text: "”" },
    ];
  }
  return [];
}

/** An element of HTML that says how its words are set, beside those that are marks already. */
interface Element extends Span {
  readonly kind: "strong" | "sub" | "super";
  readonly inner: Span;
}

const ELEMENTS: Readonly<Record<string, Element["kind"]>> = { b: "strong", strong: "strong", sub: "sub", sup: "super" };

function taggedElements(marks: readonly Mark[]): Element[] {
  const open: Mark[] = [];
  const found: Element[] = [];
  for (const tag of marks.filter(({ kind }) => kind === "html")) {
    if (Object.hasOwn(ELEMENTS, tag.label)) open.push(tag);
    else if (open.length > 0 && tag.label === `/${open.at(-1)!.label}`) {
      const { start, end, label } = open.pop()!;
      found.push({ kind: ELEMENTS[label]!, start, end: tag.end, inner: { start: end, end: tag.start } });
    }
  }
  return found;
}

/** Goes through the words with the marks that are open there. */
class Styler {
  private readonly marks: readonly (Mark | Element)[];
  private next = 0;
  private open: (Mark | Element)[] = [];

  constructor(
    private readonly context: PieceContext,
    marks: readonly (Mark | Element)[],
    private readonly stretches: readonly Stretch[],
  ) {
    this.marks = [...marks].sort((a, b) => a.start - b.start);
  }

  /** In order. */
  styled(words: readonly Word[]): Piece[] {
    return words.map((word) => {
      const { start, end, text, footnote = null, picture } = word;
      const around = this.around(word);
      const stretches = this.stretches.filter((one) => one.start < Math.max(end, start + 1) && one.end > start);
      return {
        start,
        end,
        text,
        footnote,
        style: styleOf(around, word.isCode),
        address: this.addressIn(around, word),
        isPicture: picture !== undefined,
        stretches: [...new Set(stretches.map(({ number }) => number))],
      };
    });
  }

  private around({ start, end }: Span): (Mark | Element)[] {
    for (; this.next < this.marks.length && this.marks[this.next]!.start <= start; this.next++) {
      this.open.push(this.marks[this.next]!);
    }
    this.open = this.open.filter((mark) => mark.end > start);
    return this.open.filter((mark) => mark.end >= end);
  }

  private addressIn(around: readonly (Mark | Element)[], { start, end, picture }: Word): string | null {
    const { text, definitions } = this.context.document;
    for (const mark of [...around].reverse()) {
      if (mark.kind === "wikilink") return wikilinkTo(mark.label);
      if (mark.kind === "autolink") return autolinkAddress(text.slice(mark.inner.start, mark.inner.end));
      const isOwn = mark.kind === "link" || (mark.kind === "image" && picture !== undefined && mark.start === start);
      if (!isOwn || mark.start > start || mark.end < end) continue;
      return mark.destination?.address ?? definitions.get(mark.label)?.address ?? null;
    }
    return null;
  }
}

function autolinkAddress(written: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return written;
  return written.includes("@") && !/^www\./i.test(written) ? `mailto:${written}` : `http://${written}`;
}

function styleOf(around: readonly (Mark | Element)[], isCode: boolean): Style {
  const has = (kind: string) => around.some((mark) => mark.kind === kind);
  if (around.length === 0 && !isCode) return PLAIN;
  return {
    bold: has("strong"),
    italic: has("emphasis"),
    struck: has("struck"),
    code: isCode,
    raised: has("sub") ? "sub" : has("super") ? "super" : null,
  };
}
