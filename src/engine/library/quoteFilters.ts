import type { Quotation } from "../quotes/quotation.ts";
import type { Span } from "../text/span.ts";
import { contains, overlaps } from "../text/span.ts";
import type { Article } from "./article.ts";
import type { Library } from "./library.ts";
import type { NameDirectory } from "./nameDirectory.ts";
import type { Filter } from "./search/query.ts";
import { fileName } from "./uri.ts";

/** What filters leave of a library. */
export interface Narrowing {
  /** The only documents that may answer; undefined when all may. */
  readonly within: ReadonlySet<string> | undefined;
  /** Whether a passage of a document may answer. */
  accepts(article: Article, passage: Span): boolean;
}

/** How many names a person may mean by what they type in a filter. */
const MOST_NAMES = 20;

/** What `filters` and a document that is searched alone leave of the library. */
export function narrow(
  filters: readonly Filter[],
  only: string | undefined,
  library: Library,
  names: NameDirectory,
): Narrowing {
  const places = filters.filter(({ name }) => name === "in").map(({ value }) => value.toLowerCase());
  const tests = filters.flatMap((filter) => testOf(filter, names) ?? []);
  return {
    within: only === undefined && places.length === 0 ? undefined : documentsIn(only, places, library),
    accepts: (article, passage) => tests.every((test) => test(article, passage)),
  };
}

/** The quotations that share words with a passage. */
export function quotationsIn(article: Article, passage: Span): Quotation[] {
  return article.quotations.filter((quotation) => overlaps(quotation, passage));
}

/** Words in marks; what is only reported is not listed under quotations unless it is asked for. */
export const isMarked = ({ kind }: Quotation): boolean => kind !== "indirect";

function documentsIn(only: string | undefined, places: readonly string[], library: Library): ReadonlySet<string> {
  const uris = new Set<string>();
  for (const { uri, source } of library.all()) {
    const name = `${fileName(uri)} ${source.title}`.toLowerCase();
    if ((only ?? uri) === uri && places.every((place) => name.includes(place))) uris.add(uri);
  }
  return uris;
}

type Test = (article: Article, passage: Span) => boolean;

function testOf({ name, value }: Filter, names: NameDirectory): Test | null {
  switch (name) {
    case "speaker": {
      const ids = idsOf(value, names);
      return (article, passage) => quotationsIn(article, passage).some(({ speakerId }) => ids.has(speakerId ?? ""));
    }
    case "about": {
      const ids = idsOf(value, names);
      return ({ entities }, passage) =>
        entities.some(({ id, mentions }) => ids.has(id) && mentions.some((mention) => contains(passage, mention)));
    }
    case "kind":
      return (article, passage) =>
        quotationsIn(article, passage).some(({ kind }) => kind.startsWith(value.toLowerCase()));
    case "in":
      return null; // Whole documents: `within` has them.
  }
}

function idsOf(value: string, names: NameDirectory): ReadonlySet<string> {
  return new Set(names.find(value, MOST_NAMES).map(({ id }) => id));
}
