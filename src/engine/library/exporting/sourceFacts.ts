import type { Days } from "../../text/dates/dates.ts";
import { readFrontMatter } from "../../text/markdown/frontMatter.ts";
import type { Article } from "../article/article.ts";
import { pathFromRoot } from "../article/uri.ts";
import type { DocumentCache } from "../caching/documentCache.ts";
import { validAddress } from "./validAddress.ts";

/** What a source is, as far as it says so itself. */
export interface SourceFacts {
  readonly uri: string;
  /** The decoded path from the folder that holds it. */
  readonly path: string;
  /** What it calls itself; "" when it does not say. */
  readonly title: string;
  readonly authors: readonly string[];
  /** Where it was fetched from, as an address; null when it does not say. */
  readonly url: string | null;
  /** When it was published; null when nothing says. */
  readonly published: Days | null;
}

/** The facts of a source; of one that nobody can read, its path. */
export function sourceFacts(
  uri: string,
  source: Article | undefined,
  roots: readonly string[],
  dates: DocumentCache<Article, Days | null>,
): SourceFacts {
  const path = pathFromRoot(uri, roots);
  if (!source) return { uri, path, title: "", authors: [], url: null, published: null };
  const { text, title, reading } = source.source;
  const said = reading ?? saidOf(text);
  return {
    uri,
    path,
    title,
    authors: said.authors,
    url: said.url && validAddress(said.url),
    published: dates.of(source),
  };
}

/** What the front matter of a text says, under the keys that clippers and site generators write. */
function saidOf(text: string): { readonly authors: readonly string[]; readonly url: string | null } {
  const front = readFrontMatter(text);
  const authors = front?.entries.find(({ key }) => /^(?:authors?|by)$/i.test(key.text))?.values ?? [];
  const url = front?.valueOf((key) => /^(?:url|source|link|canonical(?:_url)?|address)$/i.test(key))?.text ?? "";
  return { authors: authors.map((author) => author.text), url: /^https?:\/\/\S+$/i.test(url) ? url : null };
}
