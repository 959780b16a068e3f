import type { EntityType } from "../../entities/mention.ts";
import type { Days } from "../../text/dates/dates.ts";
import { DocumentFacts } from "../documentFacts.ts";
import type { Library } from "../library.ts";
import type { NameUse } from "../names/nameUses.ts";
import type { CitationRegister } from "../verdicts/citationRegister.ts";

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
  /** Of `NameUses`, when they were sorted. */
  readonly revision: number;
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
  private readonly wordCounts: DocumentFacts<number>;
  private sorted: { readonly version: number; readonly uris: readonly string[] } = { version: -1, uris: [] };
  private readonly byType = new Map<EntityType, NamesOfType>();

  constructor(
    private readonly library: Library,
    private readonly register: CitationRegister,
    private readonly dates: DocumentFacts<Days | null>,
  ) {
    this.wordCounts = new DocumentFacts(library, ({ source }) => source.text.match(/\S+/gu)?.length ?? 0);
  }

  /** The URI of every source, in order. */
  get sources(): readonly string[] {
    const { sources, sourcesVersion } = this.library;
    if (this.sorted.version !== sourcesVersion) this.sorted = { version: sourcesVersion, uris: [...sources].sort() };
    return this.sorted.uris;
  }

  /** A source of `sources`; null when it is none any more. */
  source(uri: string): CataloguedSource | null {
    const article = this.library.asRead(uri);
    if (article?.kind !== "source") return null;
    const [days, words] = [this.dates.of(uri), this.wordCounts.of(uri) ?? 0];
    return { uri, title: article.source.title, days, words, citations: this.register.timesCited(uri) };
  }

  /** All notes that cite something, by URI. */
  notes(): CataloguedNote[] {
    return [...this.register.allNotes].sort().map((uri) => {
      const title = this.library.get(uri)?.source.title ?? "";
      return { uri, title, citations: this.register.citationCount(uri) };
    });
  }

  /** The ids of all names of a type, the most frequent first. */
  names(type: EntityType): readonly string[] {
    return this.namesOf(type).ids;
  }

  /** How many names there are, of one type or of all. */
  nameCount(type?: EntityType): number {
    return this.library.names.countOf(type);
  }

  /** A name of `names`; null when no document has it any more. */
  name(id: string): CataloguedName | null {
    const use = this.library.names.known(id);
    if (!use) return null;
    const { name, type, mentionCount, uris, roles } = use;
    const [[role = ""], [uri = ""]] = [roles, uris];
    const isNamesake = this.namesOf(type).shared.has(name);
    return { id, name, type, mentions: mentionCount, documents: uris.size, uri, role, isNamesake };
  }

  private namesOf(type: EntityType): NamesOfType {
    const { names } = this.library;
    names.settleFew();
    const known = this.byType.get(type);
    if (known?.revision === names.revision) return known;
    const found = { revision: names.revision, ...sorted(names.all(), type) };
    this.byType.set(type, found);
    return found;
  }
}

function sorted(all: Iterable<NameUse>, type: EntityType): Omit<NamesOfType, "revision"> {
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
