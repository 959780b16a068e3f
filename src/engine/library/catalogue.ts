import type { EntityType } from "../entities/mention.ts";
import type { Days } from "../text/dates.ts";
import type { Article } from "./article.ts";
import type { CitationRegister } from "./citationRegister.ts";
import type { Library } from "./library.ts";
import type { SourceDates } from "./sourceDate.ts";

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
}

/** What there is to read in a library, and what cites it. */
export class Catalogue {
  /** Worked out once for each reading of a document. */
  private readonly facts = new Map<string, { record: Uint8Array | undefined; days: Days | null; words: number }>();

  constructor(
    private readonly library: Library,
    private readonly register: CitationRegister,
    private readonly dates: SourceDates,
    private readonly roots: readonly string[],
  ) {}

  /** All sources, by URI. */
  sources(): CataloguedSource[] {
    const found: CataloguedSource[] = [];
    for (const article of this.library.allAsRead()) if (article.kind === "source") found.push(this.entryOf(article));
    return found.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** All notes that cite something, by URI. */
  notes(): CataloguedNote[] {
    return [...this.register.allNotes].sort().map((uri) => {
      const title = this.library.get(uri)?.source.title ?? "";
      return { uri, title, citations: this.register.citationCount(uri) };
    });
  }

  /** All names, the most frequent first. */
  names(): CataloguedName[] {
    const names = [...this.library.names.all()].map(({ id, name, type, mentionCount, uris, roles }) => {
      const [role = ""] = roles;
      const [uri = ""] = uris;
      return { id, name, type, mentions: mentionCount, documents: uris.size, uri, role };
    });
    return names.sort((a, b) => b.mentions - a.mentions || (a.id < b.id ? -1 : 1));
  }

  /** How many names there are. */
  get nameCount(): number {
    let count = 0;
    for (const _ of this.library.names.all()) count++;
    return count;
  }

  private entryOf(article: Article): CataloguedSource {
    const { uri, source } = article;
    const record = this.library.storedOf(uri)?.record;
    let facts = this.facts.get(uri);
    if (!facts || facts.record !== record) {
      const days = this.dates.of(article, this.roots);
      facts = { record, days, words: source.text.match(/\S+/gu)?.length ?? 0 };
      this.facts.set(uri, facts);
    }
    const { days, words } = facts;
    return { uri, title: source.title, days, words, citations: this.register.timesCited(uri) };
  }
}
