import type { FileChanges, Location, Position, Progress } from "../host/places.ts";
import type { Request } from "../host/request.ts";

/** A name of the library, at the place where it is introduced. */
export interface NameHit extends Location {
  id: string;
  name: string;
  /** "person", "organization", "location", "group", "other". */
  type: string;
  aliases: string[];
  /** What an article says somebody is; null when none does. */
  role: string | null;
  mentions: number;
  quotations: number;
  fileName: string;
}

export interface NameResult {
  names: NameHit[];
  indexing: Progress | null;
}

/** A name that a person points at: where it stands, or, from a list, who it is; `uri` then says in which folder pages go. */
export interface NameAt {
  uri: string;
  position?: Position;
  entityId?: string;
}

/** Who is meant by a name. */
export interface NameMeant {
  entityId: string;
  name: string;
  /** The words that were pointed at. */
  form: string;
  /** Every form that the document uses, the name first. */
  forms: string[];
  hasPage: boolean;
}

/** Who is meant; null where no name stands. */
export const nameMeant: Request<NameAt, NameMeant | null> = { method: "sourceline/nameMeant" };

/** What a person may do with a name by hand. */
export type NameCorrection =
  | { kind: "page" }
  | { kind: "notAName" }
  | { kind: "merge"; into: string }
  | { kind: "split"; forms: string[] };

/** The changes that a correction asks for; null where no name stands. */
export const correctName: Request<NameAt & { correction: NameCorrection }, FileChanges | null> = {
  method: "sourceline/correctName",
};

/** Names like what is typed; all of them, the most frequent first, when nothing is. */
export const findNames: Request<{ query: string; limit: number }, NameResult> = { method: "sourceline/findNames" };
