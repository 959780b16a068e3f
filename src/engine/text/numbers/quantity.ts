import type { Span } from "../span.ts";

/**
 * What a number measures. count: how many of something; share: per cent, fractions; points: percentage points; order: "third";
 * times: "twice", "threefold"; clock: a time of the day, in minutes. Two quantities of different dimensions are never the same.
 */
export type Dimension =
  | "count"
  | "share"
  | "points"
  | "order"
  | "times"
  | "clock"
  | "money"
  | "length"
  | "area"
  | "volume"
  | "mass"
  | "duration"
  | "speed"
  | "power"
  | "energy"
  | "data"
  | "temperature";

/** A number that a text gives, with what it measures. */
export interface Quantity extends Span {
  /** As it is written: 30 in "30 km". */
  readonly amount: number;
  /** In the base unit of its dimension: metres, days, kilograms, per cent, units of the currency. */
  readonly value: number;
  readonly dimension: Dimension;
  /** The unit's name: "mile", "USD"; "" for counts. */
  readonly unit: string;
  /** The words behind a count that may say what is counted, in lower case: "us", "airstrikes". */
  readonly counted: readonly string[];
  /** Whether the text says that it is not exact: "about", "more than", "up to". */
  readonly isAbout: boolean;
  /** What it is rounded to, as far as its digits tell: 10 for "40", 5 for "45", 100,000 for "1.2 million". */
  readonly step: number;
  /** sure; doubtful: the words often mean no number ("one", "a year"); hidden: they hold one and tell none ("both", "halved"). */
  readonly certainty: "sure" | "doubtful" | "hidden";
}
