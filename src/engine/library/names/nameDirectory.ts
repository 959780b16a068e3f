import Fuse from "fuse.js";
import { LibraryCache } from "../caching/libraryCache.ts";
import { BestOf } from "../collections/bestOf.ts";
import { searchWords } from "../search/searchWords.ts";
import type { NameUse, NameUses } from "./nameUses.ts";
import type { WordList } from "./nameWords.ts";

/** Somebody or something named in the library, whichever documents name it. */
export type LibraryName = Pick<
  NameUse,
  "id" | "name" | "type" | "aliases" | "roles" | "mentionCount" | "quotationCount"
>;

/** How many names fuse.js looks through, the most frequent: it takes a millisecond for some hundred. */
const MOST_FUZZY = 10_000;

/**
 * The names of a library, found by what a person remembers of them: by whole words of a name or an alias first, then
 * with the last word incomplete, then by what somebody is ("us secretary"), and, when nothing is found so, with typing
 * errors by fuse.js, which is made for short strings. What fuse.js looks through is made when first asked after a name
 * or an alias came or went.
 */
export class NameDirectory {
  private readonly fuse: LibraryCache<NameUses, Fuse<LibraryName>>;

  /** `current.library`: as it is now. */
  constructor(private readonly current: { readonly library: { readonly names: NameUses } }) {
    this.fuse = new LibraryCache(
      () => this.uses,
      ({ formsChanged }) => formsChanged,
      fuseOf,
    );
  }

  private get uses(): NameUses {
    return this.current.library.names;
  }

  /** Names like `query`, the likest first; all names by how often they occur when nothing is asked. */
  find(query: string, limit: number): readonly LibraryName[] {
    return this.ranked(query, "mentionCount", limit, () => true);
  }

  /** Names that speak, for a filter that is being typed. */
  findSpeakers(query: string, limit: number): readonly LibraryName[] {
    return this.ranked(query, "quotationCount", limit, isQuoted);
  }

  /** The ids that somebody means who types a name: only those that are most like it. */
  meant(query: string): ReadonlySet<string> {
    const words = wordsOf(query);
    for (const tier of this.tiers(words)) if (tier.size > 0) return tier;
    return new Set(this.fuzzy(query).map(({ id }) => id));
  }

  /** The ids of those quoted whose name or alias holds all of some folded words, or whose role and name do together. */
  speakersCalled(words: readonly string[], withRoles: boolean): ReadonlySet<string> {
    const ids = this.holding(words, this.lists(withRoles));
    return new Set([...ids].filter((id) => isQuoted(this.uses.known(id)!)));
  }

  private ranked(
    query: string,
    count: "mentionCount" | "quotationCount",
    limit: number,
    accepts: (name: LibraryName) => boolean,
  ): readonly LibraryName[] {
    const byCount = (a: LibraryName, b: LibraryName) =>
      b[count] - a[count] || b.quotationCount - a.quotationCount || (a.name < b.name ? -1 : 1);
    const words = wordsOf(query);
    if (words.length === 0) return best(this.uses.all(), limit, byCount, accepts);
    const found = new Set<LibraryName>();
    let isAny = false;
    for (const tier of this.tiers(words)) {
      isAny ||= tier.size > 0;
      const names = [...tier].map((id) => this.uses.known(id)!);
      for (const name of best(names, limit, byCount, accepts)) found.add(name);
      if (found.size >= limit) break;
    }
    return (isAny ? [...found] : this.fuzzy(query).filter(accepts)).slice(0, limit);
  }

  private *tiers(words: readonly string[]): Iterable<ReadonlySet<string>> {
    if (words.length === 0) return;
    for (const withRoles of [false, true]) {
      const lists = this.lists(withRoles);
      yield this.holding(words, lists);
      yield this.holding(words, lists, true);
    }
  }

  private lists(withRoles: boolean): readonly WordList[] {
    this.uses.settleFew();
    const { names, roles } = this.uses.words;
    return withRoles ? [names, roles] : [names];
  }

  /** The ids that hold every word; of the last one a beginning will do when it is `open`. */
  private holding(words: readonly string[], lists: readonly WordList[], open = false): Set<string> {
    let ids: Set<string> | undefined;
    for (const [i, word] of words.entries()) {
      const holding = open && i === words.length - 1 ? beginningWith(word, lists) : withWord(word, lists);
      ids = ids ? new Set([...ids].filter((id) => holding.has(id))) : holding;
      if (ids.size === 0) break;
    }
    return ids ?? new Set();
  }

  private fuzzy(query: string): LibraryName[] {
    if (query.trim() === "") return [];
    return this.fuse.value.search(query.slice(0, LONGEST_QUERY)).map(({ item }) => item);
  }
}

function fuseOf(uses: NameUses): Fuse<LibraryName> {
  const names = best(uses.all(), MOST_FUZZY, (a, b) => b.mentionCount - a.mentionCount);
  const keys = [
    { name: "name", weight: 2 },
    { name: "aliases", weight: 1, getFn: ({ aliases }: LibraryName) => [...aliases] },
  ];
  return new Fuse<LibraryName>(names, { keys, threshold: 0.3, ignoreLocation: true, ignoreDiacritics: true });
}

/** Nobody's name is longer. */
const LONGEST_QUERY = 60;

const isQuoted = ({ quotationCount }: LibraryName) => quotationCount > 0;

const wordsOf = (text: string) => searchWords(text, false).map(({ text: word }) => word);

/** The best of some names, the best first. */
function best(
  names: Iterable<LibraryName>,
  limit: number,
  compare: (a: LibraryName, b: LibraryName) => number,
  accepts: (name: LibraryName) => boolean = () => true,
): readonly LibraryName[] {
  const top = new BestOf<LibraryName>(limit, compare);
  for (const name of names) if (accepts(name)) top.add(name);
  return top.best();
}

function withWord(word: string, lists: readonly WordList[]): Set<string> {
  return new Set(lists.flatMap((list) => [...(list.get(word) ?? [])]));
}

function beginningWith(start: string, lists: readonly WordList[]): Set<string> {
  const found = new Set<string>();
  for (const list of lists)
    for (const [word, ids] of list) if (word.startsWith(start)) for (const id of ids) found.add(id);
  return found;
}
