import Fuse from "fuse.js";
import type { EntityType } from "../entities/mention.ts";
import type { Library } from "./library.ts";

/** Somebody or something named in the library, whichever documents name it. */
export interface LibraryName {
  readonly id: string;
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  /** The documents that name it. */
  readonly uris: readonly string[];
  readonly mentionCount: number;
  /** How many quotations are its words. */
  readonly quotationCount: number;
}

/**
 * The names of a library, found by what a person remembers of them. fuse.js is made for this: short strings, typing
 * errors, a list of thousands. It is built when first asked after a change.
 */
export class NameDirectory {
  private fuse: Fuse<LibraryName> | null = null;
  private names: readonly LibraryName[] = [];

  constructor(private readonly library: Library) {}

  /** Some document changed: the list is made anew at the next question. */
  invalidate(): void {
    this.fuse = null;
  }

  /** Names like `query`, the likest first; all names by how often they occur when nothing is asked. */
  find(query: string, limit: number): readonly LibraryName[] {
    const fuse = this.upToDate();
    if (query.trim() === "") return this.names.slice(0, limit);
    return fuse.search(query, { limit }).map(({ item }) => item);
  }

  /** Names that speak, for a filter that is being typed. */
  findSpeakers(query: string, limit: number): readonly LibraryName[] {
    return this.find(query, limit * 4)
      .filter(({ quotationCount }) => quotationCount > 0)
      .slice(0, limit);
  }

  private upToDate(): Fuse<LibraryName> {
    if (this.fuse) return this.fuse;
    this.names = collect(this.library).sort((a, b) => b.mentionCount - a.mentionCount);
    this.fuse = new Fuse(this.names, {
      keys: [
        { name: "name", weight: 2 },
        { name: "aliases", weight: 1 },
      ],
      threshold: 0.3,
      ignoreLocation: true,
      ignoreDiacritics: true,
    });
    return this.fuse;
  }
}

function collect(library: Library): LibraryName[] {
  const names = new Map<string, LibraryName>();
  for (const { uri, entities, quotations } of library.all()) {
    for (const { id, name, type, aliases, mentions } of entities) {
      const known = names.get(id);
      const said = quotations.filter(({ speakerId }) => speakerId === id).length;
      names.set(id, {
        id,
        name: known?.name ?? name,
        type,
        aliases: [...new Set([...(known?.aliases ?? []), ...aliases])],
        uris: [...(known?.uris ?? []), uri],
        mentionCount: (known?.mentionCount ?? 0) + mentions.length,
        quotationCount: (known?.quotationCount ?? 0) + said,
      });
    }
  }
  return [...names.values()];
}
