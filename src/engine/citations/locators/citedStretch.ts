import { placesOver } from "../../text/reading/places.ts";
import type { Locator, Place } from "../../text/reading/reading.ts";
import type { Span } from "../../text/span.ts";
import { anchor } from "../anchoring/anchor.ts";
import type { AnchorText } from "../anchoring/anchorText.ts";
import type { FragmentPlace } from "./fragmentPlace.ts";
import { markdownStretch } from "./markdownStretch.ts";

/** People link to a moment a little before the words, and players to whole seconds. */
const BEFORE = 5;
const BEHIND = 15;

/** The stretch of a source that a fragment names; null when the source has no such place. */
export function citedStretch(cited: FragmentPlace, source: AnchorText): Span | null {
  const { places } = source;
  switch (cited.kind) {
    case "page":
      return hull(
        places,
        ({ locator }) => locator.kind === "page" && locator.page >= cited.first && locator.page <= cited.last,
      );
    case "time":
      return hull(places, (place, next) => isAtTime(place, next, cited));
    case "section":
      return hull(
        places,
        ({ locator }) =>
          locator.kind === "section" && (locator.id === cited.id || locator.id?.split("#")[0] === cited.id),
      );
    case "text":
      return sectionOf(cited.start, source);
    case "heading":
    case "block":
      return source.document && markdownStretch(cited, source.document);
  }
}

/** Whether captions begin within the time that is cited, or are the ones that are shown when it begins. */
function isAtTime(
  { locator }: Place,
  next: Locator | undefined,
  { from, to }: { from: number; to: number | null },
): boolean {
  if (locator.kind !== "time") return false;
  if (locator.seconds >= from - BEFORE && locator.seconds <= (to ?? from) + BEHIND) return true;
  return locator.seconds <= from && (next?.kind !== "time" || next.seconds > from);
}

/** The section that holds some words of the source; of a text without sections the words themselves. */
function sectionOf(words: string, source: AnchorText): Span | null {
  const { place } = anchor(source, { exact: words });
  if (!place) return null;
  const over = placesOver(source.places, place);
  return over.length > 0 ? { start: over[0]!.start, end: over.at(-1)!.end } : place;
}

/** From the first to the last of the places that fit. */
function hull(places: readonly Place[], fits: (place: Place, next: Locator | undefined) => boolean): Span | null {
  const fitting = places.filter((place, i) => fits(place, places[i + 1]?.locator));
  return fitting.length > 0 ? { start: fitting[0]!.start, end: fitting.at(-1)!.end } : null;
}
