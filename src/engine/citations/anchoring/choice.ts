import type { PassagePlace } from "./anchorText.ts";
import type { Selector } from "./selector.ts";

/** A place where the same words stand. */
export interface Possible {
  readonly place: PassagePlace;
  /** How much of the old neighbourhood is around it, 0 to 1; null when nothing is known. */
  readonly neighbours: number | null;
}

export interface Choice<T extends Possible> {
  readonly verdict: "intact" | "moved" | "ambiguous";
  readonly chosen: T;
  /** Those that fit as well, the chosen one among them. */
  readonly equals: readonly T[];
}

/** Neighbourhoods that differ by less fit equally well. */
const SAME_NEIGHBOURS = 0.2;
/** A twin elsewhere must fit this much better than the words at the old place to be the passage. */
const BETTER_NEIGHBOURS = 0.5;
/** The nearest place decides when the next is this many times as far. */
const CLEARLY_NEARER = 4;

/** Chooses among the places where a selector's words stand; there is at least one. */
export function choose<T extends Possible>(selector: Selector, possible: readonly T[]): Choice<T> {
  const best = Math.max(...possible.map(neighboursOf));
  const equals = possible.filter((one) => best - neighboursOf(one) < SAME_NEIGHBOURS);
  const old = possible.filter((one) => standsWhereCited(selector, one.place));
  const kept =
    old.find((one) => equals.includes(one)) ?? old.find((one) => best - neighboursOf(one) < BETTER_NEIGHBOURS);
  if (kept) return { verdict: "intact", chosen: kept, equals: [kept] };
  const byDistance = [...equals].sort((a, b) => distance(selector, a.place) - distance(selector, b.place));
  const [nearest, next] = byDistance as [T, T | undefined];
  const decided = !next || distance(selector, next.place) > CLEARLY_NEARER * (1 + distance(selector, nearest.place));
  if (!decided) return { verdict: "ambiguous", chosen: nearest, equals };
  return { verdict: hasPosition(selector) ? "moved" : "intact", chosen: nearest, equals: [nearest] };
}

const neighboursOf = (one: Possible) => one.neighbours ?? 0;

/** Whether a place is where the selector says: at its offsets, or without these within its lines. */
export function standsWhereCited(selector: Selector, place: PassagePlace): boolean {
  if (selector.start !== undefined) return place.start === selector.start;
  if (selector.startLine === undefined) return false;
  return place.startLine >= selector.startLine && place.endLine <= (selector.endLine ?? selector.startLine);
}

export function hasPosition(selector: Selector): boolean {
  return selector.start !== undefined || selector.startLine !== undefined;
}

/** How far a place is from where it was, in lines or, where only offsets are known, in UTF-16 units. */
function distance(selector: Selector, place: PassagePlace): number {
  if (selector.startLine !== undefined) return Math.abs(place.startLine - selector.startLine);
  return selector.start === undefined ? 0 : Math.abs(place.start - selector.start);
}
