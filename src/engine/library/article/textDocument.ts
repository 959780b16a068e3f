import type { Citation } from "../../citations/links/citation.ts";
import { type NoteCitations, readCitations } from "../../citations/notation/notation.ts";
import { isEntityPage } from "../../entities/pages/pages.ts";
import { LineIndex } from "../../text/lineIndex.ts";
import { type MarkdownDocument, parseMarkdown } from "../../text/markdown/markdownDocument.ts";
import type { Reading } from "../../text/reading/reading.ts";
import type { Format } from "../../text/sourceText.ts";
import { TextVersion } from "../caching/textVersion.ts";
import { writtenIn } from "./uri.ts";

/**
 * A document as a text: its lines, and what it cites. That is known without reading names and quotations, which takes
 * thirty times as long. Never changed: another text is another document.
 */
export interface TextDocument {
  readonly uri: string;
  /** Another one for another text: what is worked out of the text is kept with it (caching/documentCache.ts). */
  readonly version: TextVersion;
  readonly source: {
    readonly text: string;
    readonly format: Format;
    readonly lines: LineIndex;
    /** Of Markdown: the text parsed. */
    readonly markdown: MarkdownDocument | null;
    /** Of what is no text as it lies: what its format knows of it. */
    readonly reading: Reading | null;
  };
  /** In order; empty for what is no Markdown. */
  readonly citations: readonly Citation[];
}

/** A note may be longer than what names are read in: its citations are parsed at some two megabytes in half a second. */
const LONGEST_NOTE = 10_000_000;

/** A text that nobody has read yet, as an editor shows it or a file holds it. What is asked of it is worked out once. */
export class UnreadDocument implements TextDocument {
  readonly version = new TextVersion();
  readonly source: LinedText;
  private note: NoteCitations | null | undefined;
  private knownAsPage: boolean | undefined;
  /** The last text before this one that was read. */
  private before: UnreadDocument | null;

  /** `before`: what an editor showed until now; what the key left alone is not read again. `reading`: whose text it is. */
  constructor(
    readonly uri: string,
    text: string,
    before?: UnreadDocument,
    reading: Reading | null = null,
  ) {
    this.before = before?.note === undefined ? (before?.before ?? null) : before;
    this.source = new LinedText(text, writtenIn(uri), reading, () => this.before?.source.markdown);
  }

  get citations(): readonly Citation[] {
    if (this.note === undefined) {
      const { markdown } = this.source;
      this.note = markdown && readCitations(markdown, this.before?.note ?? undefined);
      this.before = null;
    }
    return this.note?.citations ?? [];
  }

  /** Whether its front matter says that it is an entity page. */
  get meansToBePage(): boolean {
    this.knownAsPage ??= this.source.format === "markdown" && isEntityPage(this.source.text);
    return this.knownAsPage;
  }
}

class LinedText {
  private knownLines: LineIndex | undefined;
  private knownMarkdown: MarkdownDocument | null | undefined;

  constructor(
    readonly text: string,
    readonly format: Format,
    readonly reading: Reading | null,
    private readonly before: () => MarkdownDocument | null | undefined,
  ) {}

  get lines(): LineIndex {
    this.knownLines ??= new LineIndex(this.text);
    return this.knownLines;
  }

  get markdown(): MarkdownDocument | null {
    if (this.knownMarkdown === undefined) {
      const isNote = this.format === "markdown" && this.text.length <= LONGEST_NOTE;
      this.knownMarkdown = isNote ? parseMarkdown(this.text, this.before() ?? undefined) : null;
    }
    return this.knownMarkdown;
  }
}
