import type { ArchiveSearchResult } from "../../protocol/archive/archive.ts";

/** What an archive, by its name, answers; null while it does not. */
export interface ArchiveAnswer {
  readonly name: string;
  readonly result: ArchiveSearchResult | null;
}
