import type { Position } from "../host/places.ts";
import type { Request } from "../host/request.ts";

/** The text that is read of a file of another format; fails with a sentence for a person where there is none. */
export const readingText: Request<{ uri: string }, string> = { method: "sourceline/readingText" };

/** Behind which line of a reading it is told that there a page, or what was said at a time, begins. */
export interface ReadingPlace {
  position: Position;
  /** "p. 12", "pp. 12-13", "1:23". */
  label: string;
}

/** All such places in order; none where only lines and headings tell. */
export const readingPlaces: Request<{ uri: string }, ReadingPlace[]> = { method: "sourceline/readingPlaces" };
