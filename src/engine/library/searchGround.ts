import type { CitationRegister } from "./citationRegister.ts";
import type { Library } from "./library.ts";
import type { NameDirectory } from "./nameDirectory.ts";
import type { SourceDates } from "./sourceDate.ts";

/** What the quote search looks things up in. */
export interface SearchGround {
  readonly library: Library;
  readonly names: NameDirectory;
  readonly register: CitationRegister;
  readonly dates: SourceDates;
  /** The library's folders. */
  readonly roots: readonly string[];
}
