import type { EntityType } from "../../entities/mention.ts";
import { Signal } from "../caching/signal.ts";
import { SmallSet } from "../collections/smallSet.ts";
import type { KeptArticle, NameCount } from "../records/keptArticle.ts";
import { SLICE } from "../slices.ts";
import { namesakesIn } from "./namesakes.ts";
import { NameWords } from "./nameWords.ts";

/**
 * Who is named where, in all documents: kept up to date by adding and taking away one document at a time.
 *
 * A document's names are read from its bytes, which takes a while for fifty thousand documents at a start; so they wait
 * until somebody asks (or the host has time: `settle`), and most people ask for words first.
 */
export class NameUses {
  /** The words by which names are found. */
  readonly words = new NameWords();
  private readonly uses = new Map<string, NameUse>();
  private readonly countByType = new Map<EntityType, number>();
  private readonly waiting = new Map<string, () => KeptArticle>();
  /** Of the documents with persons who only share their name with somebody: the ids that these have. */
  private readonly namesakes = new Map<string, ReadonlyMap<string, string>>();
  /** Fires whenever a name or an alias comes or goes. */
  readonly formsChanged = new Signal();
  /** Fires whenever a document's names come or go. */
  readonly countsChanged = new Signal();

  /**
   * `namedIn` gives the ids of all that a document names, as `renamed` has them; `prepare` is called before somebody is
   * answered, `now` is the host's clock.
   */
  constructor(
    private readonly namedIn: (uri: string) => ReadonlySet<string> = () => new Set(),
    private readonly prepare: () => void = () => {},
    private readonly now: () => number = () => 0,
  ) {}

  /** Other ids for persons of a document who only share their name with somebody in others; undefined for most documents. */
  namesakesOf(uri: string): ReadonlyMap<string, string> | undefined {
    return this.namesakes.get(uri);
  }

  /** A document came; `read` gives it when its names are needed. */
  add(uri: string, read: () => KeptArticle): void {
    this.waiting.set(uri, read);
  }

  /** A document goes; `read` gives it as it was when it was counted. */
  delete(uri: string, read: () => KeptArticle): void {
    if (this.waiting.delete(uri)) return;
    this.countsChanged.fire();
    for (const { id, aliases, mentionCount, quotationCount } of this.renamed(uri, read().nameCounts())) {
      const use = this.uses.get(id);
      if (!use) continue;
      this.forget(use, use.remove(uri, aliases, mentionCount, quotationCount));
    }
    this.namesakes.delete(uri);
  }

  /** Whether documents wait for their names to be read. */
  get isBehind(): boolean {
    return this.waiting.size > 0;
  }

  /** Reads the names of some documents that wait; false when none does. */
  settle(): boolean {
    const end = this.now() + SLICE;
    for (const [uri, read] of this.waiting) {
      const article = read();
      // What it was counted as before may have been taken back while it was read.
      this.waiting.delete(uri);
      this.take(uri, article);
      if (this.now() >= end) return this.isBehind;
    }
    return false;
  }

  private count(type: EntityType, change: number): void {
    this.countByType.set(type, (this.countByType.get(type) ?? 0) + change);
  }

  /** A document of a name is gone, and with it some aliases. */
  private forget(use: NameUse, aliases: readonly string[]): void {
    if (use.uris.size === 0) {
      this.uses.delete(use.id);
      this.count(use.type, -1);
      this.words.delete(use, aliases);
      this.formsChanged.fire();
      return;
    }
    for (const alias of aliases) this.words.deleteAlias(alias, use);
    if (aliases.length > 0) this.formsChanged.fire();
  }

  /** An entity's use, if any document names it; of the documents that are read, while very many wait. */
  of(id: string): NameUse | undefined {
    this.settleFew();
    return this.uses.get(id);
  }

  /** The same, without reading what waits. */
  known(id: string): NameUse | undefined {
    return this.uses.get(id);
  }

  /** How many names there are, of one type or of all. */
  countOf(type?: EntityType): number {
    this.settleFew();
    return type === undefined ? this.uses.size : (this.countByType.get(type) ?? 0);
  }

  /** All names, in no order; of the documents that are read, while very many wait. */
  all(): Iterable<NameUse> {
    this.settleFew();
    return this.uses.values();
  }

  private renamed(uri: string, counts: readonly NameCount[]): readonly NameCount[] {
    const namesakes = this.namesakes.get(uri);
    return namesakes ? counts.map((count) => ({ ...count, id: namesakes.get(count.id) ?? count.id })) : counts;
  }

  /** Reads what waits, unless that is much: nobody waits for thousands of documents, the host reads them between answers. */
  settleFew(): void {
    this.prepare();
    if (this.waiting.size <= FEW) while (this.settle());
  }

  private take(uri: string, article: KeptArticle): void {
    this.countsChanged.fire();
    const counts = article.nameCounts();
    const namesakes = namesakesIn(counts, { person: (id) => this.uses.get(id), namedIn: this.namedIn });
    if (namesakes) this.namesakes.set(uri, namesakes);
    for (const { id, name, type, aliases, role, mentionCount, quotationCount } of this.renamed(uri, counts)) {
      let use = this.uses.get(id);
      if (!use) {
        use = new NameUse(id, name, type);
        this.uses.set(id, use);
        this.count(type, 1);
        this.words.addName(name, id);
        this.formsChanged.fire();
      }
      for (const alias of use.add(uri, aliases, mentionCount, quotationCount)) {
        this.words.addName(alias, id);
        this.formsChanged.fire();
      }
      if (role !== null && use.addRole(role)) this.words.addRole(role, id);
    }
  }
}

/** So many documents are read while somebody waits. */
const FEW = 96;

/** Somebody or something named in the library, whichever documents name it. */
export class NameUse {
  /** The documents that name it. */
  readonly uris = new SmallSet();
  /** Those of them that quote it. */
  readonly quotedIn = new SmallSet();
  /** What articles say it is: "Defense Secretary of the US"; some of them. */
  readonly roles = new SmallSet();
  mentionCount = 0;
  /** How many quotations are its words. */
  quotationCount = 0;
  /** Of how many documents each alias is; most names have none. */
  private aliasCounts: Map<string, number> | null = null;

  constructor(
    readonly id: string,
    readonly name: string,
    readonly type: EntityType,
  ) {}

  get aliases(): readonly string[] {
    return this.aliasCounts ? [...this.aliasCounts.keys()] : [];
  }

  /** A document names it; returns the aliases that are new. */
  add(uri: string, aliases: readonly string[], mentions: number, said: number): readonly string[] {
    this.uris.add(uri);
    if (said > 0) this.quotedIn.add(uri);
    this.mentionCount += mentions;
    this.quotationCount += said;
    if (aliases.length === 0) return aliases;
    this.aliasCounts ??= new Map();
    const counts = this.aliasCounts;
    const unknown = aliases.filter((alias) => !counts.has(alias));
    for (const alias of aliases) counts.set(alias, (counts.get(alias) ?? 0) + 1);
    return unknown;
  }

  /** Whether a role is new; newspapers find ever others, and some will do. */
  addRole(role: string): boolean {
    if (this.roles.has(role) || this.roles.size >= MOST_ROLES) return false;
    this.roles.add(role);
    return true;
  }

  /** A document of it is gone; returns the aliases that nothing has any more. */
  remove(uri: string, aliases: readonly string[], mentions: number, said: number): readonly string[] {
    this.uris.delete(uri);
    this.quotedIn.delete(uri);
    this.mentionCount -= mentions;
    this.quotationCount -= said;
    const counts = this.aliasCounts;
    if (!counts) return [];
    for (const alias of aliases) counts.set(alias, (counts.get(alias) ?? 1) - 1);
    const gone = aliases.filter((alias) => counts.get(alias)! <= 0);
    for (const alias of gone) counts.delete(alias);
    return gone;
  }
}

const MOST_ROLES = 12;
