import { type Days, typedDate } from "../../text/dates/dates.ts";
import type { Article } from "../article/article.ts";
import { foldedText, type SearchContext } from "../quotations/searchContext.ts";

/** What a picture is narrowed to; "" for whatever is not asked. */
export interface PictureFilter {
  /** Words of a source's path or title. */
  readonly within: string;
  /** A year, a month or a day as one types it: then or later. */
  readonly after: string;
  /** The same: before then. */
  readonly before: string;
}

/** Whether a source is one of those that a filter names by path or title. */
export function isWithin({ within }: PictureFilter, { places }: SearchContext): (article: Article) => boolean {
  const place = foldedText(within, false);
  return ({ uri }) => place === "" || (places.get(uri) ?? "").includes(place);
}

/** Whether days are in the time that a filter asks for; what has no date is in it only when no time is asked for. */
export function isInTime({ after, before }: PictureFilter): (days: Days | null) => boolean {
  const [from, to] = [typedDate(after), typedDate(before)];
  if (!from && !to) return () => true;
  // Of a month or a year any of its days may be meant.
  return (days) => days !== null && (!from || days.to > from.from) && (!to || days.from < to.from);
}

/** All sources, each once, even if one is read again while somebody goes through them. */
export function* allSources({ library }: Pick<SearchContext, "library">): Iterable<Article> {
  const seen = new Set<string>();
  for (const article of library.all()) {
    if (article.kind !== "source" || seen.has(article.uri)) continue;
    seen.add(article.uri);
    yield article;
  }
}

/** Some documents, as they are when it is their turn. */
export function* documentsOf({ library }: Pick<SearchContext, "library">, uris: readonly string[]): Iterable<Article> {
  for (const uri of uris) {
    const article = library.get(uri);
    if (article) yield article;
  }
}
