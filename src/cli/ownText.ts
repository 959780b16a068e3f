import type { Reading } from "../engine/engine.ts";

type Stretch = { readonly start: number; readonly end: number };

/** A reading without what stands beside its own words, and that by itself. */
export interface OwnText extends Pick<Reading, "text" | "places" | "turns" | "asides"> {
  readonly beside: readonly string[];
}

/**
 * Takes navigation, running heads and the like out of a reading, as a program wants it that asks for the words of a source; the library
 * keeps them where they stand. Replies and signatures of mails stay.
 */
export function ownTextOf({ text, places, turns, asides }: Reading): OwnText {
  const gone = asides.filter(({ kind }) => kind === "beside");
  const kept = keptOf(text, gone);
  // All of a page may look like navigation.
  if (kept.length === 0) return { text, places, turns, asides, beside: [] };
  const own = kept.map(({ start, end }) => text.slice(start, end)).join(GAP);
  const at = (offset: number) => placeIn(kept, offset);
  const moved = <Item extends Stretch>(item: Item): Item => ({ ...item, start: at(item.start), end: at(item.end) });
  const starts = places.map(moved).filter(({ start, end }) => end > start);
  return {
    text: own,
    places: starts.map((place, i) => ({
      ...place,
      start: i === 0 ? 0 : place.start,
      end: starts[i + 1]?.start ?? own.length,
    })),
    turns: turns.map((turn) => ({ ...moved(turn), speaker: moved(turn.speaker) })),
    asides: asides.filter(({ kind }) => kind !== "beside").map(moved),
    beside: gone.map(({ start, end }) => text.slice(start, end)),
  };
}

const GAP = "\n\n";

/** What lies between some stretches of a text, without white space at the ends. */
function keptOf(text: string, gone: readonly Stretch[]): Stretch[] {
  const ends = [...gone, { start: text.length, end: text.length }];
  const between = ends.map(({ start: end }, i): Stretch => {
    const start = ends[i - 1]?.end ?? 0;
    const words = text.slice(start, end);
    return { start: start + words.search(/\S|$/u), end: start + words.trimEnd().length };
  });
  return between.filter(({ start, end }) => end > start);
}

/** Where an offset of the whole text stands among what is kept; of what is gone, where the next kept stretch begins. */
function placeIn(kept: readonly Stretch[], offset: number): number {
  let before = 0;
  for (const { start, end } of kept) {
    if (offset <= end) return before + Math.max(0, offset - start);
    before += end - start + GAP.length;
  }
  return Math.max(0, before - GAP.length);
}
