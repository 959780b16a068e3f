import { anchor } from "../../citations/anchoring/anchor.ts";
import type { AnchorText, PassagePlace } from "../../citations/anchoring/anchorText.ts";
import type { Anchored } from "../../citations/anchoring/verdict.ts";
import type { Current } from "../documents/current.ts";
import { likelySources, NEARLY_ALL, type SourceFilter } from "./candidates.ts";
import { type SourcePlace, STANDS_NOWHERE, type Standing } from "./checkedQuotation.ts";
import { closeness, isClose } from "./closeness.ts";

/** More places would be no choice. */
const MOST_PLACES = 12;

/** Looks for the words of a draft in all sources of the library. */
export class SourceWords {
  constructor(private readonly current: Current) {}

  /** Where some words stand, word for word or nearly, in the sources that a filter leaves. */
  find(words: string, isSource: SourceFilter): Standing {
    const { library, citations } = this.current;
    const same: Found[] = [];
    const near: Found[] = [];
    for (const { uri: source, share } of likelySources(words, library, isSource)) {
      if (same.length > 0 && share < NEARLY_ALL) break;
      const text = citations.anchorText(source);
      const anchored = text && anchor(text, { exact: words });
      if (!anchored?.place) continue;
      const found = { source, anchored };
      if (holdsWords(text!, words, anchored)) same.push(found);
      else near.push(found);
    }
    return same.length > 0 ? standingOf(same) : nearest(near);
  }
}

interface Found {
  readonly source: string;
  readonly anchored: Anchored;
}

/** Whether the words stand there as they are; places that fit equally badly are ambiguous, too. */
function holdsWords(text: AnchorText, exact: string, { verdict, place }: Anchored): boolean {
  if (verdict !== "ambiguous") return verdict !== "changed";
  const { startLine, endLine } = place!;
  return anchor(text, { exact, startLine, endLine }).verdict === "intact";
}

/** Places that hold the words are all alike: they are told by the names of their sources. */
function standingOf(holding: readonly Found[]): Standing {
  const found = [...holding].sort((a, b) => (a.source < b.source ? -1 : 1));
  const places = found.flatMap(({ source, anchored }) => {
    const { place, candidates } = anchored;
    return (candidates.length > 0 ? candidates : [place!]).map((one) => placed(source, one));
  });
  const verdict = places.length > 1 ? "ambiguous" : "intact";
  return {
    verdict,
    places: places.slice(0, MOST_PLACES),
    placeCount: places.length,
    anchored: found[0]!.anchored,
  };
}

/** Of places where nearly the words stand, the one where most of them do. */
function nearest(found: readonly Found[]): Standing {
  let best: Found | null = null;
  for (const one of found) {
    if (isClose(one.anchored) && (!best || closeness(one.anchored) > closeness(best.anchored))) best = one;
  }
  if (!best) return STANDS_NOWHERE;
  const { source, anchored } = best;
  return {
    verdict: "changed",
    places: [placed(source, anchored.place!)],
    placeCount: 1,
    anchored,
  };
}

export const placed = (source: string, place: PassagePlace): SourcePlace => ({
  ...place,
  source,
});
