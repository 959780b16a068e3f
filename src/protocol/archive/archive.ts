import type { Location } from "../host/places.ts";
import type { Request } from "../host/request.ts";
import type { SearchHit } from "../quotations/quoteSearch.ts";
import type { Sealed } from "./sealing.ts";

/** The scheme of documents that stand in an archive: `sourceline-archive:/NAME/PATH`, both as they are called there. */
export const ARCHIVE_SCHEME = "sourceline-archive";

/** An archive as it is set (`sourceline.archives`). */
export interface ArchiveSetting {
  /** What people call it. */
  name: string;
  url: string;
  index: string;
  /** A file with certificates that are trusted beside the system's. */
  ca?: string;
}

/** A name and a password, or a key. */
export type ArchiveCredentials = { user: string; password: string } | { apiKey: string };

export interface ArchiveSearchParams {
  /** One of those that are set, by its name. */
  archive: string;
  /** As typed into the quote search. */
  text: string;
  limit: number;
  quotationsOnly?: boolean;
}

export interface ArchiveSearchResult {
  hits: SearchHit[];
  /** A sentence that says what went wrong, or what is missing from the hits; null when they are all. */
  trouble: string | null;
}

/** Passages of an archive that answer a query, the best first. It never fails: what goes wrong is said in the answer. */
export const searchArchive: Request<ArchiveSearchParams, ArchiveSearchResult> = { method: "sourceline/searchArchive" };

/** A document of an archive as a file of the workspace. */
export interface BroughtSource {
  /** What to call it. */
  fileName: string;
  /** Its bytes, in base64. */
  content: string;
  /** So many lines stand before what was the first. */
  linesBefore: number;
}

/** Brings a document of an archive: its original where that is in reach, else its reading; fails with a sentence for a person. */
export const bringSource: Request<{ uri: string }, BroughtSource> = { method: "sourceline/bringSource" };

/** A file was written that is cited in a moment: it is read now. */
export const readNow: Request<{ uri: string }, null> = { method: "sourceline/readNow" };

/** Nobody shows a document of an archive any more. */
export const letGo: Request<{ uri: string }, null> = { method: "sourceline/letGo" };

/** Who asks may be somebody else now: archives are opened anew. */
export const forgetArchives: Request<null, null> = { method: "sourceline/forgetArchives" };

/**
 * Asked of the client: with what an archive at an address is asked (`ArchiveCredentials`, as JSON), sealed for `half`, see sealing.ts;
 * null for nothing.
 */
export const archiveCredentials: Request<{ url: string; half: string }, Sealed | null> = {
  method: "sourceline/archiveCredentials",
};

/** Whether a document stands in an archive. */
export const isArchived = ({ uri }: Pick<Location, "uri">): boolean => uri.startsWith(`${ARCHIVE_SCHEME}:`);
