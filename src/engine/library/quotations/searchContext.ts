import type { Files } from "../../ports.ts";
import type { Days } from "../../text/dates/dates.ts";
import type { Article } from "../article/article.ts";
import { sourceDate } from "../article/sourceDate.ts";
import { pathFromRoot } from "../article/uri.ts";
import { DocumentFacts } from "../documentFacts.ts";
import type { Library } from "../library.ts";
import type { NameDirectory } from "../names/nameDirectory.ts";
import { searchWords } from "../search/searchWords.ts";
import type { CitationRegister } from "../verdicts/citationRegister.ts";

/** What the quote search looks things up in. */
export interface SearchContext {
  readonly library: Library;
  readonly names: NameDirectory;
  readonly register: CitationRegister;
  /** When a document was published, as far as it says so itself. */
  readonly dates: DocumentFacts<Days | null>;
  /** What `in:` looks into: its path from the library's folder, and its title, folded. */
  readonly places: DocumentFacts<string>;
}

export function searchContext(
  library: Library,
  names: NameDirectory,
  register: CitationRegister,
  files: Pick<Files, "roots">,
): SearchContext {
  const pathOf = ({ uri }: Article) => pathFromRoot(uri, files.roots);
  const dates = new DocumentFacts(library, (article) => sourceDate(pathOf(article), article.source));
  const places = new DocumentFacts(library, (article) => foldedText(`${pathOf(article)} ${article.source.title}`));
  return { library, names, register, dates, places };
}

/** A text as `in:` compares it: without case, accents and marks. `tails`: see search/foldedWords.ts. */
export const foldedText = (text: string, tails = true): string =>
  searchWords(text, tails)
    .map((word) => word.text)
    .join(" ");
