import type { Location } from "../host/places.ts";
import type { Request } from "../host/request.ts";

/** What an archive says of words that no source of the workspace holds. */
export interface ArchiveQuotation {
  verdict: "intact" | "changed";
  /** Where they stand, or nearly: whole lines. */
  place: Location;
  sentence: string;
}

export interface ArchiveQuotations {
  /** For each of the words, in their order; null where it holds nothing like them. Empty when something went wrong. */
  found: (ArchiveQuotation | null)[];
  /** What went wrong, in a sentence. */
  trouble: string | null;
}

/** Whether some quotations stand in an archive, by its name. It never fails. */
export const standInArchive: Request<{ archive: string; words: string[] }, ArchiveQuotations> = {
  method: "sourceline/standInArchive",
};
