import Fuse from "fuse.js";
import type { NameUse, NameUses } from "./nameUses.ts";

/** Somebody or something named in the library, whichever documents name it. */
export type LibraryName = Pick<
  NameUse,
  "id" | "name" | "type" | "aliases" | "uris" | "mentionCount" | "quotationCount"
>;

/**
 * The names of a library, found by what a person remembers of them. fuse.js is made for this: short strings, typing
 * errors, a list of thousands. It is built when first asked after a name or an alias came or went.
 */
export class NameDirectory {
  private fuse: Fuse<LibraryName> | null = null;
  private names: readonly LibraryName[] = [];
  private version = -1;

  constructor(private readonly uses: NameUses) {}

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
    const names = this.uses.all();
    if (this.fuse && this.version === this.uses.version) return this.fuse;
    this.version = this.uses.version;
    this.names = [...names].sort((a, b) => b.mentionCount - a.mentionCount);
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
