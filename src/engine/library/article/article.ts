import { groupMentions } from "../../entities/grouping/entities.ts";
import { isEntityPage } from "../../entities/pages/pages.ts";
import { isProse } from "../../text/prose.ts";
import type { SourceText } from "../../text/sourceText.ts";
import { readSource } from "../../text/sourceText.ts";
import type { Analysis, Analyzer } from "./analyzer.ts";
import { type TextDocument, UnreadDocument } from "./textDocument.ts";
import { fileName } from "./uri.ts";

/** source: it is read and quoted; note: it cites sources, or links to notes; page: it says who an entity is; other: left alone. */
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
): Article {
  return readDocument(analyzer, new UnreadDocument(uri, text), isProjectFile);
}

/**
 * Reads a document by what it is. What is no prose, or belongs to a code project by its name, comes back empty, as
 * kind "other"; a note's own words are nobody's quotations.
 */
export function readDocument(
  analyzer: Analyzer,
  document: TextDocument,
  isProjectFile: (fileName: string) => boolean,
): Article {
  const { article, isAll } = skimDocument(document, isProjectFile);
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
  { uri, version, source: { text, format: written }, citations }: TextDocument,
  isProjectFile: (fileName: string) => boolean,
): { article: Article; isAll: boolean } {
  const isLong = text.length > LONGEST_ANALYSED;
  const format = isLong ? "text" : written;
  const kind = kindOf(text, format === "markdown", citations, isProjectFile(fileName(uri)));
  const source = readSource(text, format);
  const article = { uri, version, kind, source, entities: [], references: [], quotations: [], citations };
  return { article, isAll: kind === "other" || isLong };
}

function kindOf(
  text: string,
  isMarkdown: boolean,
  citations: TextDocument["citations"],
  ofProject: boolean,
): DocumentKind {
  if (isMarkdown && isEntityPage(text)) return "page";
  if (citations.some(({ target }) => !target.isLoose)) return "note";
  if (ofProject) return "other";
  return isProse(text) ? "source" : isMarkdown && WIKILINK.test(text) ? "note" : "other";
}

/** A list of links, as vaults are full of, mentions whom it links to. */
const WIKILINK = /\[\[[^[\]\r\n]{1,300}\]\]/;
