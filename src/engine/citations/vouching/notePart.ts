import type { PlainText } from "../../text/markdown/plainText.ts";
import { sentencesOf } from "../../text/sentences.ts";
import type { Span } from "../../text/span.ts";
import { quotedWords } from "./quotedWords.ts";

/** A part of a note as it reads; read once, however many links it has. All spans are plain offsets. */
export class NotePart {
  private parts: { quoted: readonly Span[]; sentences: readonly Span[] } | undefined;

  /** `sites` are the citing links and footnote references in it, in order. */
  constructor(
    readonly plain: PlainText,
    readonly sites: readonly Span[],
  ) {}

  get text(): string {
    return this.plain.text;
  }

  /** What stands in quotation marks, without the marks. */
  get quoted(): readonly Span[] {
    return this.read().quoted;
  }

  get sentences(): readonly Span[] {
    return this.read().sentences;
  }

  private read() {
    if (!this.parts) {
      const masked = this.withoutLabels();
      this.parts = { quoted: quotedWords(masked), sentences: sentencesOf(masked, { start: 0, end: masked.length }) };
    }
    return this.parts;
  }

  /** A quotation mark in a link's text (an article's title) opens nothing in the sentence. */
  private withoutLabels(): string {
    const masked: string[] = [];
    let at = 0;
    for (const { start, end } of this.sites) {
      masked.push(this.text.slice(at, start), "x".repeat(Math.max(0, end - Math.max(at, start))));
      at = Math.max(at, end);
    }
    return masked.join("") + this.text.slice(at);
  }
}
