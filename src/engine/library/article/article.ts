import { brokenLinks } from "../../citations/notation/brokenLinks.ts";
import { groupMentions } from "../../entities/grouping/entities.ts";
import { isEntityPage } from "../../entities/pages/pages.ts";
import { blocksIn } from "../../text/markdown/block.ts";
import type { Mark } from "../../text/markdown/inlines/inlines.ts";
import type { MarkdownDocument } from "../../text/markdown/markdownDocument.ts";
import { isProse } from "../../text/prose.ts";
import type { Reading } from "../../text/reading/reading.ts";
import { withoutSpans } from "../../text/reading/readingProse.ts";
import type { SourceText } from "../../text/sourceText.ts";
import { readSource } from "../../text/sourceText.ts";
import type { Analysis, Analyzer } from "./analyzer.ts";
import { type TextDocument, UnreadDocument } from "./textDocument.ts";
import { fileName, formatOf, isUntitled } from "./uri.ts";

/** source: it is read and quoted; note: it cites sources, links to notes, or is a draft that is not saved; page: it says who an entity is; other: left alone. */
export type DocumentKind = "source" | "note" | "page" | "other";

/** One document read: everything the engine knows of it by itself, without its neighbours. */
export interface Article extends Analysis, TextDocument {
  readonly kind: DocumentKind;
  readonly source: SourceText;
}

/**
 * Texts above this many UTF-16 units, longer than any book, are searched and cited, but their names and quotations are
 * not read: that takes seconds, and nobody else is answered meanwhile.
 */
export const LONGEST_ANALYSED = 2_000_000;

/** Reads a text that nobody has read yet, see `readDocument`. */
export function readArticle(
  analyzer: Analyzer,
  uri: string,
  text: string,
  isProjectFile: (fileName: string) => boolean,
  reading: Reading | null = null,
): Article {
  return readDocument(analyzer, new UnreadDocument(uri, text, undefined, reading), isProjectFile);
}

/**
 * Reads a document by what it is. What is no prose, or belongs to a code project by its name, comes back empty, as kind "other", or as
 * a source without names when a note cites it (`isCited`); a note's own words are nobody's quotations.
 */
export function readDocument(
  analyzer: Analyzer,
  document: TextDocument,
  isProjectFile: (fileName: string) => boolean,
  isCited: (uri: string) => boolean = nobodyCites,
): Article {
  const { article, isAll } = skimDocument(document, isProjectFile, isCited);
  if (isAll) return article;
  const { source } = article;
  const entities = groupMentions(source, analyzer.findMentions(source));
  const references = analyzer.findReferences(source, entities);
  const quotations = article.kind === "source" ? analyzer.findQuotations(source, entities, references) : [];
  return { ...article, entities, references, quotations };
}

/**
 * Reads a document without its names and quotations, which takes a twentieth of the time; `isAll` when none are looked
 * for in it, anyway.
 */
export function skimDocument(
  { uri, version, source: { text, format: written, markdown, reading }, citations }: TextDocument,
  isProjectFile: (fileName: string) => boolean,
  isCited: (uri: string) => boolean = nobodyCites,
): { article: Article; isAll: boolean } {
  const isLong = text.length > LONGEST_ANALYSED;
  const format = isLong ? "text" : written;
  const source = readSource(text, format, markdown, reading);
  const own = kindOf(uri, source, citations, { isOfProject: isProjectFile(fileName(uri)), isSaved: !isUntitled(uri) });
  const kind = own === "other" && isCited(uri) ? "source" : own;
  const article = { uri, version, kind, source, entities: [], references: [], quotations: [], citations };
  return { article, isAll: own === "other" || isLong };
}

const nobodyCites = () => false;

function kindOf(
  uri: string,
  { text, markdown, reading }: SourceText,
  citations: TextDocument["citations"],
  { isOfProject, isSaved }: { readonly isOfProject: boolean; readonly isSaved: boolean },
): DocumentKind {
  if (markdown && isEntityPage(text)) return "page";
  if (citations.some(({ target }) => !target.isLoose)) return "note";
  if (markdown && brokenLinks(markdown).length > 0) return "note";
  if (isOfProject) return "other";
  if (reading) return isWorthReading(uri, reading) ? "source" : "other";
  // What nobody has saved is a draft: it cannot be cited.
  if (isProse(text)) return isSaved ? "source" : "note";
  return markdown && (namesSource(markdown, citations) || hasWikilinks(markdown)) ? "note" : "other";
}

/** Pages of programs are web pages, too; whoever keeps a file of another format keeps it to read it. */
function isWorthReading(uri: string, { text, asides }: Reading): boolean {
  return formatOf(uri) !== "html" || isProse(withoutSpans(text, asides));
}

/** Whether the front matter names what may be a source of the words below it. */
function namesSource({ frontMatter }: MarkdownDocument, citations: TextDocument["citations"]): boolean {
  return frontMatter !== null && citations.some(({ link }) => link.start < frontMatter.body.end);
}

/** A list of links, as vaults are full of, mentions whom it links to. */
function hasWikilinks({ text, root }: MarkdownDocument): boolean {
  return text.includes("[[") && [...blocksIn(root)].some(({ inlines }) => inlines.marks.some(isWikilink));
}

const isWikilink = ({ kind }: Mark) => kind === "wikilink";
