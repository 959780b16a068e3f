import type { Backlinks } from "../../citations/verifying/backlinks.ts";
import type { Quotation } from "../../quotes/quotation.ts";
import type { Span } from "../../text/span.ts";
import { contains, overlaps } from "../../text/span.ts";
import type { Article } from "../article/article.ts";
import type { Filter } from "../search/query.ts";
import { foldedText, type SearchContext } from "./searchContext.ts";

/** What filters leave of a library. */
export interface Narrowing {
  /** The only documents that may answer; undefined when all may. */
  readonly within: ReadonlySet<string> | undefined;
  /** Whether `accepts` asks anything of a passage. */
  readonly asksPassages: boolean;
  /** Whether only passages with a quotation are accepted. */
  readonly asksQuotations: boolean;
  /** Folded words one of which stands in every passage that is accepted; null when nobody knows any. */
  readonly oneOf: ReadonlySet<string> | null;
  /** Whether a passage of a document may answer. */
  accepts(article: Article, passage: Span): boolean;
}

/** What `filters` and a document that is searched alone leave of the library. */
export function narrow(filters: readonly Filter[], only: string | undefined, ground: SearchContext): Narrowing {
  const tests = filters.flatMap((filter) => passageTest(filter, ground) ?? []);
  return {
    within: documentsLeft(filters, only, ground),
    asksPassages: tests.length > 0,
    asksQuotations: filters.some(({ name, negated }) => (name === "speaker" || name === "kind") && !negated),
    oneOf: wordsNaming(filters, ground),
    accepts: (article, passage) => tests.every((test) => test(article, passage)),
  };
}

/** The quotations that share words with a passage; of a quotation itself that one alone. */
export function quotationsIn(article: Article, passage: Span): Quotation[] {
  // A quotation speaks for itself: a turn holds words of others, and is held by none of them.
  if (isQuotation(passage)) return [passage];
  return article.quotations.filter((quotation) => overlaps(quotation, passage));
}

const isQuotation = (passage: Span): passage is Quotation => "speakerId" in passage;

/** Words in marks; what is only reported is not listed under quotations unless it is asked for. */
export const isMarked = ({ kind }: Quotation): boolean => kind !== "indirect";

function documentsLeft(
  filters: readonly Filter[],
  only: string | undefined,
  ground: SearchContext,
): ReadonlySet<string> | undefined {
  const sets = filters.flatMap((filter) => documentsNaming(filter, ground) ?? []);
  if (only !== undefined) sets.push(new Set([only]));
  const tests = filters.flatMap((filter) => documentTest(filter, ground) ?? []);
  if (sets.length === 0 && tests.length === 0) return undefined;
  // The smallest first: all others are only asked about what it holds.
  const [smallest, ...others] = sets.sort((a, b) => a.size - b.size);
  const left = new Set<string>();
  for (const uri of smallest ?? ground.library.sources) {
    if (!ground.library.isSource(uri) && uri !== only) continue;
    if (others.every((set) => set.has(uri)) && tests.every((test) => test(uri))) left.add(uri);
  }
  return left;
}

/** The documents that are known to be the only ones in which a filter can find anything; null when they are not. */
function documentsNaming({ name, value, negated }: Filter, ground: SearchContext): ReadonlySet<string> | null {
  if (negated) return null;
  const { library, names } = ground;
  if (name === "speaker") return new Set([...names.meant(value)].flatMap((id) => library.urisQuoting(id)));
  if (name === "about") return new Set([...names.meant(value)].flatMap((id) => library.urisNaming(id)));
  return name === "cited" && value === "yes" ? new Set(ground.citations.citedSources) : null;
}

/** What a filter asks of a whole document; null when it asks nothing. */
function documentTest(filter: Filter, { dates, places }: SearchContext): ((uri: string) => boolean) | null {
  const { name, value, negated, days } = filter;
  if (name === "in") {
    const place = foldedText(value, false);
    return (uri) => (places.get(uri) ?? "").includes(place) !== negated;
  }
  if (days === null) return null;
  return (uri) => {
    const date = dates.get(uri) ?? null;
    // Of a source that names a month or a year only, any of its days may be meant.
    return date !== null && (name === "after" ? date.to > days.from : date.from < days.from) !== negated;
  };
}

/** The words of all names that an `about:` asks for, one of which every sentence that names it holds. */
function wordsNaming(filters: readonly Filter[], { names, library }: SearchContext): ReadonlySet<string> | null {
  const about = filters.find(({ name, negated }) => name === "about" && !negated);
  if (!about) return null;
  const uses = [...names.meant(about.value)].flatMap((id) => library.names.known(id) ?? []);
  const forms = uses.flatMap(({ name, aliases }) => [name, ...aliases]);
  // Where words are not parted by spaces, what stands beside a name belongs to its words.
  if (forms.some((form) => /\p{Lo}/u.test(form))) return null;
  return new Set(forms.flatMap((form) => foldedText(form).split(" ")));
}

type PassageTest = (article: Article, passage: Span) => boolean;

/** What a filter asks of a passage; null when it asks nothing. */
function passageTest(filter: Filter, ground: SearchContext): PassageTest | null {
  const test = plainPassageTest(filter, ground);
  return test && ((article, passage) => test(article, passage) !== filter.negated);
}

function plainPassageTest({ name, value }: Filter, { names, citations }: SearchContext): PassageTest | null {
  switch (name) {
    case "speaker": {
      const ids = names.meant(value);
      return (article, passage) => quotationsIn(article, passage).some(({ speakerId }) => ids.has(speakerId ?? ""));
    }
    case "about": {
      const ids = names.meant(value);
      return ({ entities }, passage) =>
        entities.some(({ id, mentions }) => ids.has(id) && mentions.some((mention) => contains(passage, mention)));
    }
    case "kind":
      return (article, passage) => quotationsIn(article, passage).some(({ kind }) => kind === value);
    case "cited": {
      const links = new Map<string, Backlinks>();
      return ({ uri }, passage) => {
        const known = links.get(uri) ?? citations.backlinks(uri);
        links.set(uri, known);
        return known.over(passage).length > 0 === (value === "yes");
      };
    }
    case "in":
    case "after":
    case "before":
      return null; // Whole documents.
  }
}
