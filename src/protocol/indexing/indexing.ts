import type { Location, Position, Progress } from "../host/places.ts";
import type { Notification, Request } from "../host/request.ts";

/** What a document is: it is read (source), it cites (note), it describes an entity (page), or none of these. */
export const documentKind: Request<{ uri: string }, "source" | "note" | "page" | "other" | null> = {
  method: "sourceline/documentKind",
};

/** The notes of the library. */
export const listNotes: Request<null, string[]> = { method: "sourceline/listNotes" };

/** From the server: how many sources there are, how far indexing is, and whether somebody has paused it. */
export const status: Notification<{ sources: number; indexing: Progress | null; paused?: boolean }> = {
  method: "sourceline/status",
};

export interface IndexingReport {
  sources: number;
  notes: number;
  indexing: Progress | null;
  paused: boolean;
  /** The files that were left out, each with a sentence that says why. */
  skipped: { uri: string; reason: string }[];
  /** The files of which something is missing, with sentences that say what. */
  partly: { uri: string; reason: string }[];
}

/** What is indexed and what is not. */
export const indexingReport: Request<null, IndexingReport> = { method: "sourceline/indexingReport" };

/** Stops indexing after the file at hand, or goes on with it. */
export const pauseIndexing: Request<{ paused: boolean }, null> = { method: "sourceline/pauseIndexing" };

/** The note that belongs to a source, and whether it is there yet. */
export const noteOfSource: Request<{ uri: string }, { uri: string; exists: boolean }> = {
  method: "sourceline/noteOfSource",
};

/** A step through a source: to the next or the last quotation or mention; round from the end to the beginning. */
export interface StepTo {
  uri: string;
  position: Position;
  what: "quotation" | "mention";
  forward: boolean;
}

export const stepTo: Request<StepTo, Location | null> = { method: "sourceline/stepTo" };

/** From the server: what the views show may be different now. */
export const libraryChanged: Notification<null> = { method: "sourceline/libraryChanged" };
