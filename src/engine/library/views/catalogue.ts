import type { EntityType } from "../../entities/mention.ts";
import type { Days } from "../../text/dates/dates.ts";
import type { Article } from "../article/article.ts";
import { DocumentCache } from "../caching/documentCache.ts";
import { LibraryCache } from "../caching/libraryCache.ts";
import type { Current, ReadLibrary } from "../documents/current.ts";
import type { NameUse } from "../names/nameUses.ts";

/** A source as a list of sources shows it. */
export interface CataloguedSource {
  readonly uri: string;
  readonly title: string;
  /** When it was published; null when it does not say. */
  readonly days: Days | null;
  readonly words: number;
  /** How many citations of all notes lead to it. */
  readonly citations: number;
}

/** A note, with how many citations it has. */
export interface CataloguedNote {
  readonly uri: string;
  readonly title: string;
  readonly citations: number;
}

/** Somebody or something that documents name. */
export interface CataloguedName {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly mentions: number;
  readonly documents: number;
  /** One of the documents. */
  readonly uri: string;
  /** What a document says it is; "" when none says so. */
  readonly role: string;
  /** Whether another one of its type has the same name. */
  readonly isNamesake: boolean;
}

/** The names of one type. */
interface NamesOfType {
  /** The most frequent first. */
  readonly ids: readonly string[];
  /** The names that several have. */
  readonly shared: ReadonlySet<string>;
}

/**
 * What there is to read in a library, and what cites it. Of fifty thousand sources a list shows some dozen at a time; so
 * lists are given as ids in their order, and what is told of one when it is asked for.
 */
export class Catalogue {
  private readonly wordCounts: DocumentCache<Article, number>;
  private readonly sorted: LibraryCache<ReadLibrary, readonly string[]>;
  private readonly byType: LibraryCache<ReadLibrary, Map<EntityType, NamesOfType>>;

  constructor(
    private readonly current: Current,
    private readonly dates: DocumentCache<Article, Days | null>,
  ) {
    this.wordCounts = new DocumentCache(current.documents, ({ source }) => source.text.match(/\S+/gu)?.length ?? 0);
    const library = () => current.library;
    this.sorted = new LibraryCache(
      library,
      ({ sourcesListed }) => sourcesListed,
      ({ sources }) => [...sources].sort(),
    );
    this.byType = new LibraryCache(
      library,
      ({ names }) => names.countsChanged,
      () => new Map(),
    );
  }

  /** The URI of every source, in order. */
  get sources(): readonly string[] {
    return this.sorted.value;
  }

  /** A source of `sources`; null when it is none any more. */
  source(uri: string): CataloguedSource | null {
    const { library, citations } = this.current;
    const article = library.peek(uri);
    if (article?.kind !== "source") return null;
    const [days, words] = [this.dates.get(uri) ?? null, this.wordCounts.get(uri) ?? 0];
    return { uri, title: article.source.title, days, words, citations: citations.timesCited(uri) };
  }

  /** All notes that cite something, by URI. */
  notes(): CataloguedNote[] {
    const { library, citations } = this.current;
    return [...citations.allNotes].sort().map((uri) => {
      const title = library.peek(uri)?.source.title ?? "";
      return { uri, title, citations: citations.citationCount(uri) };
    });
  }

  /** The ids of all names of a type, the most frequent first. */
  names(type: EntityType): readonly string[] {
    return this.namesOf(type).ids;
  }

  /** How many names there are, of one type or of all. */
  nameCount(type?: EntityType): number {
    return this.current.library.names.countOf(type);
  }

  /** A name of `names`; null when no document has it any more. */
  name(id: string): CataloguedName | null {
    const use = this.current.library.names.known(id);
    if (!use) return null;
    const { name, type, mentionCount, uris, roles } = use;
    const [[role = ""], [uri = ""]] = [roles, uris];
    const isNamesake = this.namesOf(type).shared.has(name);
    return { id, name, type, mentions: mentionCount, documents: uris.size, uri, role, isNamesake };
  }

  private namesOf(type: EntityType): NamesOfType {
    const { names } = this.current.library;
    // What waits is counted before the lists are looked at, or they would be forgotten at once.
    const all = names.all();
    const byType = this.byType.value;
    const found = byType.get(type) ?? sorted(all, type);
    byType.set(type, found);
    return found;
  }
}

function sorted(all: Iterable<NameUse>, type: EntityType): NamesOfType {
  const uses: NameUse[] = [];
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const use of all) {
    if (use.type !== type) continue;
    uses.push(use);
    if (seen.has(use.name)) shared.add(use.name);
    seen.add(use.name);
  }
  uses.sort((a, b) => b.mentionCount - a.mentionCount || (a.id < b.id ? -1 : 1));
  return { ids: uses.map(({ id }) => id), shared };
}
