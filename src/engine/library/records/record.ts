/**
 * A document that was read, as bytes: what the library keeps of it in memory and what is saved.
 *
 * Goals: an archive of fifty thousand articles fits into some hundred megabytes (an article of 4 KB takes 5 KB here and
 * 60 KB as objects), and is there again after a start without being analysed. Whatever is asked of a document is made
 * from its bytes on demand, part by part: its title alone, its quotations alone; twenty microseconds each.
 * No goals: being read by other programs; changing a part. A document that changes is packed anew.
 *
 * Layout, in the words of packedBytes.ts:
 *   kind, format, whether names and quotations were looked for
 *   sections, each behind its length: title; text; what its format knows of it; sentences; entities; references; quotations
 * Spans are their start, counted from the start of the span before, and their length. Prose, paragraphs, turns, language,
 * lines and citations are not kept: they are made from the text, quickly and seldom.
 */
import type { Citation } from "../../citations/links/citation.ts";
import { readCitations } from "../../citations/notation/notation.ts";
import type { Entity } from "../../entities/grouping/entities.ts";
import type { Reference } from "../../entities/references/reference.ts";
import type { Quotation } from "../../quotes/quotation.ts";
import { type Language, languageOf } from "../../text/language.ts";
import { LineIndex } from "../../text/lineIndex.ts";
import { type MarkdownDocument, parseMarkdown } from "../../text/markdown/markdownDocument.ts";
import type { Prose } from "../../text/paragraphs.ts";
import type { Reading } from "../../text/reading/reading.ts";
import type { Format, SourceText } from "../../text/sourceText.ts";
import { readProse } from "../../text/sourceText.ts";
import type { Span } from "../../text/span.ts";
import type { Turn } from "../../text/turns/turns.ts";
import type { Article, DocumentKind } from "../article/article.ts";
import { TextVersion } from "../caching/textVersion.ts";
import {
  readEntities,
  readNames,
  readQuotations,
  readReferences,
  writeEntities,
  writeQuotations,
  writeReferences,
} from "./analysisBytes.ts";
import type { KeptArticle, NameCount } from "./keptArticle.ts";
import { PackedReader, PackedWriter } from "./packedBytes.ts";
import { readingIn, writeReading } from "./readingBytes.ts";
import { readSpans, writeSpans } from "./spanBytes.ts";

const KINDS: readonly DocumentKind[] = ["source", "note", "page", "other"];
const FORMATS: readonly Format[] = ["text", "markdown"];

/** A document as bytes; `isAnalysed`: whether its names and quotations were looked for. */
export function packArticle(article: Article, isAnalysed: boolean): Uint8Array {
  const { source } = article;
  const writer = new PackedWriter();
  writer.whole(KINDS.indexOf(article.kind));
  writer.whole(FORMATS.indexOf(source.format));
  writer.whole(isAnalysed ? ANALYSED : SKIMMED);
  writer.section((section) => section.string(source.title));
  writer.section((section) => section.string(source.text));
  writer.section((section) => writeReading(section, source.reading));
  writer.section((section) => writeSpans(section, source.sentences));
  writer.section((section) => writeEntities(section, article.entities));
  writer.section((section) => writeReferences(section, article.references, article.entities));
  writer.section((section) => writeQuotations(section, article.quotations, article.entities));
  return writer.finish();
}

/** A document of which nothing is kept but that it need not be read: it is no prose, and nobody cites it. */
export function packUseless(): Uint8Array {
  return Uint8Array.of(KINDS.indexOf("other"), 0, USELESS, 0, 0, 0, 0, 0, 0, 0);
}

/** What a packed document is. */
export function kindIn(record: Uint8Array): DocumentKind {
  return KINDS[record[0]!]!;
}

/** Whether names and quotations were looked for in a packed document. */
export function isAnalysed(record: Uint8Array): boolean {
  return record[2] !== SKIMMED;
}

/** Whether nothing is kept of a packed document. */
export function isUseless(record: Uint8Array): boolean {
  return record[2] === USELESS;
}

/** How far a document was read. */
const SKIMMED = 0;
const ANALYSED = 1;
const USELESS = 2;

/** A document made from its bytes, part by part as it is asked. */
export class PackedArticle implements KeptArticle {
  readonly kind: DocumentKind;
  readonly source: SourceText;
  readonly isAnalysed: boolean;
  readonly isUseless: boolean;
  private readonly parts: { entities: Uint8Array; references: Uint8Array; quotations: Uint8Array };
  private knownEntities: readonly Entity[] | undefined;
  private knownReferences: readonly Reference[] | undefined;
  private knownQuotations: readonly Quotation[] | undefined;
  private knownCitations: readonly Citation[] | undefined;

  /** `version`: of its text; `citations`: when they are known, which saves reading them again. */
  constructor(
    readonly uri: string,
    bytes: Uint8Array,
    readonly version = new TextVersion(),
    citations?: readonly Citation[],
  ) {
    this.knownCitations = citations;
    const reader = new PackedReader(bytes);
    this.kind = KINDS[reader.whole()]!;
    const format = FORMATS[reader.whole()]!;
    const how = reader.whole();
    this.isAnalysed = how !== SKIMMED;
    this.isUseless = how === USELESS;
    this.source = new PackedSource(format, reader.section(), reader.section(), reader.section(), reader.section());
    this.parts = { entities: reader.section(), references: reader.section(), quotations: reader.section() };
  }

  nameCounts(): NameCount[] {
    const names = readNames(this.parts.entities);
    const said = new Map<string | null, number>();
    for (const { speakerId } of readQuotations(this.parts.quotations, names)) {
      said.set(speakerId, (said.get(speakerId) ?? 0) + 1);
    }
    return names.map((name) => ({ ...name, quotationCount: said.get(name.id) ?? 0 }));
  }

  get entities(): readonly Entity[] {
    this.knownEntities ??= readEntities(this.parts.entities);
    return this.knownEntities;
  }

  get references(): readonly Reference[] {
    this.knownReferences ??= readReferences(this.parts.references, this.entities);
    return this.knownReferences;
  }

  get quotations(): readonly Quotation[] {
    this.knownQuotations ??= readQuotations(this.parts.quotations, readNames(this.parts.entities));
    return this.knownQuotations;
  }

  get citations(): readonly Citation[] {
    const { markdown } = this.kind === "note" || this.kind === "page" ? this.source : { markdown: null };
    this.knownCitations ??= markdown ? readCitations(markdown).citations : [];
    return this.knownCitations;
  }
}

class PackedSource implements SourceText {
  private knownText: string | undefined;
  private knownTitle: string | undefined;
  private knownSentences: readonly Span[] | undefined;
  private knownLines: LineIndex | undefined;
  private knownProse: Prose | undefined;
  private knownLanguage: Language | undefined;
  private knownMarkdown: MarkdownDocument | null | undefined;
  private knownReading: Reading | null | undefined;

  constructor(
    readonly format: Format,
    private readonly titleBytes: Uint8Array,
    private readonly textBytes: Uint8Array,
    private readonly readingBytes: Uint8Array,
    private readonly sentenceBytes: Uint8Array,
  ) {}

  get text(): string {
    this.knownText ??= stringIn(this.textBytes);
    return this.knownText;
  }

  get title(): string {
    this.knownTitle ??= stringIn(this.titleBytes);
    return this.knownTitle;
  }

  get sentences(): readonly Span[] {
    this.knownSentences ??= this.sentenceBytes.length === 0 ? [] : readSpans(new PackedReader(this.sentenceBytes));
    return this.knownSentences;
  }

  get lines(): LineIndex {
    this.knownLines ??= new LineIndex(this.text);
    return this.knownLines;
  }

  get markdown(): MarkdownDocument | null {
    if (this.knownMarkdown === undefined) {
      this.knownMarkdown = this.format === "markdown" ? parseMarkdown(this.text) : null;
    }
    return this.knownMarkdown;
  }

  get reading(): Reading | null {
    if (this.knownReading === undefined) this.knownReading = readingIn(this.readingBytes, this.text);
    return this.knownReading;
  }

  get prose(): string {
    return this.readAgain().prose;
  }

  get paragraphs(): readonly Span[] {
    return this.readAgain().paragraphs;
  }

  get turns(): readonly Turn[] {
    return this.readAgain().turns;
  }

  get language(): Language {
    this.knownLanguage ??= languageOf(this.prose);
    return this.knownLanguage;
  }

  private readAgain(): Prose {
    this.knownProse ??= readProse(this.text, this.markdown, this.reading);
    return this.knownProse;
  }
}

function stringIn(bytes: Uint8Array): string {
  return bytes.length === 0 ? "" : new PackedReader(bytes).string();
}
