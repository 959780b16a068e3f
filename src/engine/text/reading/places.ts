import { lastStartingAt, type Span } from "../span.ts";
import type { Place } from "./reading.ts";

/** The place of a reading that holds an offset; null where places tell nothing. */
export function placeAt(places: readonly Place[], offset: number): Place | null {
  return places[Math.max(0, lastStartingAt(places, offset))] ?? null;
}

/** The places that a span touches, in order. */
export function placesOver(places: readonly Place[], { start, end }: Span): readonly Place[] {
  const first = Math.max(0, lastStartingAt(places, start));
  const last = Math.max(first, lastStartingAt(places, Math.max(start, end - 1)));
  return places.slice(first, last + 1);
}
