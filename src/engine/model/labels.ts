/**
 * The labels of a chain that marks typed spans, BILOU (Ratinov & Roth 2009): Outside, and for every type Begin, Inside,
 * Last, Unit. Label 0 is O; type t has 1 + 4t (B), 2 + 4t (I), 3 + 4t (L), 4 + 4t (U).
 */
export const OUTSIDE = 0;

export type Part = "B" | "I" | "L" | "U";

const PARTS: readonly Part[] = ["B", "I", "L", "U"];

/** The label of a part of a span of type number `type`. */
export function labelOf(part: Part, type: number): number {
  return 1 + 4 * type + PARTS.indexOf(part);
}

/** The number of labels for so many types. */
export function labelCount(types: number): number {
  return 1 + 4 * types;
}

/** The type number of a label other than O. */
export function typeOf(label: number): number {
  return (label - 1) >> 2;
}

const partOf = (label: number): Part => PARTS[(label - 1) & 3]!;

/** Whether a sequence may begin with `label`, or a span begin at it: O, B or U. */
export function mayBegin(label: number): boolean {
  return label === OUTSIDE || partOf(label) === "B" || partOf(label) === "U";
}

/** Whether a sequence may end with `label`: O, L or U. */
export function mayEnd(label: number): boolean {
  return label === OUTSIDE || partOf(label) === "L" || partOf(label) === "U";
}

/** Whether `next` may follow `label`: an open span goes on with its own type, a closed one lets anything begin. */
export function mayFollow(label: number, next: number): boolean {
  if (mayEnd(label)) return mayBegin(next);
  return !mayBegin(next) && typeOf(label) === typeOf(next);
}

/** The pairs (label, next) that may follow one another: `from[k]`, `to[k]`. */
export interface Transitions {
  readonly from: Uint8Array;
  readonly to: Uint8Array;
}

export function validTransitions(labels: number): Transitions {
  const from: number[] = [];
  const to: number[] = [];
  for (let next = 0; next < labels; next++) {
    for (let label = 0; label < labels; label++) {
      if (!mayFollow(label, next)) continue;
      from.push(label);
      to.push(next);
    }
  }
  return { from: Uint8Array.from(from), to: Uint8Array.from(to) };
}

/** A span of places, `last` included, with its type number. */
export interface LabelledSpan {
  readonly first: number;
  readonly last: number;
  readonly type: number;
}

/** The spans that a valid sequence of labels marks, in order. */
export function spansOf(labels: ArrayLike<number>): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  let first = 0;
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (label === OUTSIDE) continue;
    if (mayBegin(label)) first = i;
    if (mayEnd(label)) spans.push({ first, last: i, type: typeOf(label) });
  }
  return spans;
}
