import Fuse from "fuse.js";
import type { NameUse, NameUses } from "./nameUses.ts";
import { foldedWords } from "./search/foldedWords.ts";

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
 * errors by fuse.js, which is made for short strings.
 *
 * The lists of words are made when first asked after a name or an alias came or went.
 */
export class NameDirectory {
  private entries = new Map<string, LibraryName>();
  private version = -1;
  /** By folded word: the ids of the names and aliases, and of the roles, that hold it. */
  private byName = new Map<string, Set<string>>();
  private byRole = new Map<string, Set<string>>();
  private fuse: Fuse<LibraryName> | null = null;

  constructor(private readonly uses: NameUses) {}

  /** Names like `query`, the likest first; all names by how often they occur when nothing is asked. */
  find(query: string, limit: number): readonly LibraryName[] {
    this.update();
    return this.ranked(query, "mentionCount").slice(0, limit);
  }

  /** Names that speak, for a filter that is being typed. */
  findSpeakers(query: string, limit: number): readonly LibraryName[] {
    this.update();
    return this.ranked(query, "quotationCount").filter(isQuoted).slice(0, limit);
  }

  /** The ids that somebody means who types a name: only those that are most like it. */
  meant(query: string): ReadonlySet<string> {
    this.update();
    const words = wordsOf(query);
    for (const tier of this.tiers(words)) if (tier.size > 0) return tier;
    return new Set(this.fuzzy(query).map(({ id }) => id));
  }

  /** The ids of those quoted whose name or alias holds all of some folded words, or whose role and name do together. */
  speakersCalled(words: readonly string[], withRoles: boolean): ReadonlySet<string> {
    this.update();
    const ids = this.holding(words, withRoles ? [this.byName, this.byRole] : [this.byName]);
    return new Set([...ids].filter((id) => isQuoted(this.entries.get(id)!)));
  }

  private ranked(query: string, count: "mentionCount" | "quotationCount"): LibraryName[] {
    const byCount = (a: LibraryName, b: LibraryName) =>
      b[count] - a[count] || b.quotationCount - a.quotationCount || (a.name < b.name ? -1 : 1);
    const words = wordsOf(query);
    if (words.length === 0) return [...this.entries.values()].sort(byCount);
    const found = new Set<string>();
    for (const tier of this.tiers(words)) {
      const names = [...tier].map((id) => this.entries.get(id)!);
      for (const { id } of names.sort(byCount)) found.add(id);
    }
    if (found.size === 0) return this.fuzzy(query);
    return [...found].map((id) => this.entries.get(id)!);
  }

  private *tiers(words: readonly string[]): Iterable<ReadonlySet<string>> {
    if (words.length === 0) return;
    yield this.holding(words, [this.byName]);
    yield this.holding(words, [this.byName], true);
    yield this.holding(words, [this.byName, this.byRole]);
    yield this.holding(words, [this.byName, this.byRole], true);
  }

  /** The ids that hold every word; of the last one a beginning will do when it is `open`. */
  private holding(words: readonly string[], lists: readonly Map<string, Set<string>>[], open = false): Set<string> {
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
    if (!this.fuse) {
      const names = [...this.entries.values()].sort((a, b) => b.mentionCount - a.mentionCount).slice(0, MOST_FUZZY);
      const keys = [
        { name: "name", weight: 2 },
        { name: "aliases", weight: 1, getFn: ({ aliases }: LibraryName) => [...aliases] },
      ];
      this.fuse = new Fuse<LibraryName>(names, { keys, threshold: 0.3, ignoreLocation: true, ignoreDiacritics: true });
    }
    return this.fuse.search(query.slice(0, LONGEST_QUERY)).map(({ item }) => item);
  }

  private update(): void {
    const names = this.uses.all();
    if (this.version === this.uses.version) return;
    this.version = this.uses.version;
    this.fuse = null;
    this.entries = new Map();
    this.byName = new Map();
    this.byRole = new Map();
    for (const name of names) {
      this.entries.set(name.id, name);
      for (const text of [name.name, ...name.aliases]) note(text, name.id, this.byName);
      for (const text of name.roles) note(text, name.id, this.byRole);
    }
  }
}

/** Nobody's name is longer. */
const LONGEST_QUERY = 60;

const isQuoted = ({ quotationCount }: LibraryName) => quotationCount > 0;

const wordsOf = (text: string) => foldedWords(text, false).map(({ text: word }) => word);

function note(text: string, id: string, list: Map<string, Set<string>>): void {
  // With tails, so that each character of a name in a script without spaces is found.
  for (const { text: word } of foldedWords(text)) {
    const ids = list.get(word);
    if (ids) ids.add(id);
    else list.set(word, new Set([id]));
  }
}

function withWord(word: string, lists: readonly Map<string, Set<string>>[]): Set<string> {
  return new Set(lists.flatMap((list) => [...(list.get(word) ?? [])]));
}

function beginningWith(start: string, lists: readonly Map<string, Set<string>>[]): Set<string> {
  const found = new Set<string>();
  for (const list of lists)
    for (const [word, ids] of list) if (word.startsWith(start)) for (const id of ids) found.add(id);
  return found;
}
