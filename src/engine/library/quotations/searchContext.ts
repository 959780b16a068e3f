import type { Files } from "../../ports.ts";
import type { Days } from "../../text/dates/dates.ts";
import type { Article } from "../article/article.ts";
import { sourceDate } from "../article/sourceDate.ts";
import { pathFromRoot } from "../article/uri.ts";
import { DocumentCache } from "../caching/documentCache.ts";
import type { Citations, Current, ReadLibrary } from "../documents/current.ts";
import type { NameDirectory } from "../names/nameDirectory.ts";
import { searchWords } from "../search/searchWords.ts";

/** What the quote search looks things up in. */
export interface SearchContext {
  readonly library: ReadLibrary;
  readonly names: NameDirectory;
  readonly citations: Citations;
  /** When a document was published, as far as it says so itself. */
  readonly dates: DocumentCache<Article, Days | null>;
  /** What `in:` looks into: its path from the library's folder, and its title, folded. */
  readonly places: DocumentCache<Article, string>;
}

export function searchContext(current: Current, names: NameDirectory, files: Pick<Files, "roots">): SearchContext {
  const pathOf = ({ uri }: Article) => pathFromRoot(uri, files.roots);
  return {
    get library() {
      return current.library;
    },
    get citations() {
      return current.citations;
    },
    names,
    dates: new DocumentCache(current.documents, (article) => sourceDate(pathOf(article), article.source)),
    places: new DocumentCache(current.documents, (article) => foldedText(`${pathOf(article)} ${article.source.title}`)),
  };
}

/** A text as `in:` compares it: without case, accents and marks. `tails`: see search/foldedWords.ts. */
export const foldedText = (text: string, tails = true): string =>
  searchWords(text, tails)
    .map((word) => word.text)
    .join(" ");
