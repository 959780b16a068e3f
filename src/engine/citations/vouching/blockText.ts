import type { Block } from "../../text/markdown/block.ts";
import type { MarkdownDocument } from "../../text/markdown/markdownDocument.ts";
import { type PlainText, plainOffset, plainTextOf, textWithin } from "../../text/markdown/plainText.ts";
import { sentencesOf } from "../../text/sentences.ts";
import { lastStartingAt, overlaps, type Span } from "../../text/span.ts";
import type { CitedWords } from "../links/citation.ts";
import type { Site } from "../links/links.ts";
import { quotedWords } from "./quotedWords.ts";

/** A block of a note as it reads, without what is struck out; read once, however many links it has. Spans are plain offsets. */
export class BlockText {
  readonly plain: PlainText;
  /** The citing links and footnote references in it, in order: where each stands. */
  readonly places: readonly Span[];
  private read: { readonly quoted: readonly Span[]; readonly sentences: readonly Span[] } | undefined;

  constructor(
    note: MarkdownDocument,
    readonly block: Block,
    /** Those in the block, in order. */
    readonly sites: readonly Site[],
  ) {
    this.plain = plainTextOf(note, block, block, "struck");
    this.places = sites.map(({ start: at, mark, leaf }) => {
      const start = plainOffset(this.plain, at);
      return {
        start,
        end: mark.kind === "footnoteReference" ? start : start + textWithin(note, leaf, mark.inner).length,
      };
    });
  }

  get text(): string {
    return this.plain.text;
  }

  /** What stands in quotation marks, without the marks. */
  get quoted(): readonly Span[] {
    return this.parts.quoted;
  }

  get sentences(): readonly Span[] {
    return this.parts.sentences;
  }

  /** The number of the sentence that holds an offset, or of the last before it. */
  sentenceAt(offset: number): number {
    return Math.max(0, lastStartingAt(this.sentences, offset));
  }

  /** A stretch of the text as words of the note; null when it holds no word. */
  words({ start, end }: Span, kind: CitedWords["kind"]): CitedWords | null {
    const text = this.text.slice(start, end);
    if (!/[\p{L}\p{N}]/u.test(text)) return null;
    const from = start + text.search(/\S/u);
    const to = start + text.trimEnd().length;
    return { start: this.plain.startOf(from), end: this.plain.endOf(to), text: text.trim(), kind };
  }

  private get parts() {
    if (!this.read) {
      const masked = this.withoutLabels();
      this.read = {
        quoted: this.withElements(quotedWords(masked)),
        sentences: sentencesOf(masked, { start: 0, end: masked.length }),
      };
    }
    return this.read;
  }

  /** Words in "<q>" are quoted as those in marks are. */
  private withElements(inMarks: readonly Span[]): readonly Span[] {
    const elements = this.block.inlines.marks.filter(({ kind }) => kind === "quoted");
    if (elements.length === 0) return inMarks;
    const spans = elements.map(({ inner }) =>
      this.withoutSource({ start: plainOffset(this.plain, inner.start), end: plainOffset(this.plain, inner.end) }),
    );
    const others = inMarks.filter((span) => !spans.some((one) => overlaps(one, span)));
    return [...spans, ...others].sort((a, b) => a.start - b.start);
  }

  /** An element's words without the link that they end in. */
  private withoutSource({ start, end }: Span): Span {
    const last = this.places.findLast((place) => place.start > start && place.end <= end);
    if (!last || /[\p{L}\p{N}]/u.test(this.text.slice(last.end, end))) return { start, end };
    return { start, end: start + this.text.slice(start, last.start).replace(/[\s([\p{Pd}]+$/u, "").length };
  }

  /** A quotation mark in a link's text (an article's title) opens nothing in the sentence. */
  private withoutLabels(): string {
    const masked: string[] = [];
    let at = 0;
    for (const { start, end } of this.places) {
      masked.push(this.text.slice(at, start), "x".repeat(Math.max(0, end - Math.max(at, start))));
      at = Math.max(at, end);
    }
    return masked.join("") + this.text.slice(at);
  }
}
