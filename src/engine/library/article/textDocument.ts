import type { Citation } from "../../citations/links/citation.ts";
import { parseCitations } from "../../citations/notation/notation.ts";
import { isEntityPage } from "../../entities/pages/pages.ts";
import { LineIndex } from "../../text/lineIndex.ts";
import type { Format } from "../../text/sourceText.ts";
import { TextVersion } from "../caching/textVersion.ts";
import { formatOf } from "./uri.ts";

/**
 * A document as a text: its lines, and what it cites. That is known without reading names and quotations, which takes
 * thirty times as long. Never changed: another text is another document.
 */
export interface TextDocument {
  readonly uri: string;
  /** Another one for another text: what is worked out of the text is kept with it (caching/documentCache.ts). */
  readonly version: TextVersion;
  readonly source: { readonly text: string; readonly format: Format; readonly lines: LineIndex };
  /** In order; empty for what is no Markdown. */
  readonly citations: readonly Citation[];
}

/** A note may be longer than what names are read in: its citations are parsed at some two megabytes in half a second. */
const LONGEST_NOTE = 10_000_000;

/** A text that nobody has read yet, as an editor shows it or a file holds it. What is asked of it is worked out once. */
export class UnreadDocument implements TextDocument {
  readonly version = new TextVersion();
  readonly source: TextDocument["source"];
  private knownCitations: readonly Citation[] | undefined;
  private knownAsPage: boolean | undefined;

  constructor(
    readonly uri: string,
    text: string,
  ) {
    this.source = new LinedText(text, formatOf(uri) ?? "text");
  }

  get citations(): readonly Citation[] {
    const { text, format } = this.source;
    const mayCite = format === "markdown" && text.length <= LONGEST_NOTE;
    this.knownCitations ??= mayCite ? parseCitations(text) : [];
    return this.knownCitations;
  }

  /** Whether its front matter says that it is an entity page. */
  get meansToBePage(): boolean {
    this.knownAsPage ??= this.source.format === "markdown" && isEntityPage(this.source.text);
    return this.knownAsPage;
  }
}

class LinedText {
  private knownLines: LineIndex | undefined;

  constructor(
    readonly text: string,
    readonly format: Format,
  ) {}

  get lines(): LineIndex {
    this.knownLines ??= new LineIndex(this.text);
    return this.knownLines;
  }
}
