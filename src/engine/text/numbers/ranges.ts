import type { Quantity } from "./quantity.ts";

/** A number with what its words multiplied it by. */
export interface ReadNumber extends Omit<Quantity, "amount"> {
  /** What its unit is in base units. */
  readonly factor: number;
  /** 1,000,000 in "1.2 million", else 1. */
  readonly scale: number;
  /** Whether the unit stands behind the number, and so for the numbers joined to it as well. */
  readonly isUnitBehind: boolean;
}

/** What joins two numbers that share their unit: "30 to 40 per cent", "$30-40 million". */
const JOINT = /^\s*(?:[-–—/]|to|and|or|through|bis|und|oder|et|à|ou)\s*$/iu;

/** The same numbers; one without a unit that is joined to one with a unit has that unit, too. */
export function withSharedUnits(text: string, numbers: readonly ReadNumber[]): Quantity[] {
  const shared = [...numbers];
  const isJoined = (i: number) => JOINT.test(text.slice(shared[i]!.end, shared[i + 1]!.start));
  for (let i = shared.length - 2; i >= 0; i--) {
    if (isBare(shared[i]!) && shared[i + 1]!.isUnitBehind && isJoined(i))
      shared[i] = behaving(shared[i]!, shared[i + 1]!);
  }
  for (let i = 0; i + 1 < shared.length; i++) {
    const [one, next] = [shared[i]!, shared[i + 1]!];
    if (one.dimension === "money" && next.dimension === "count" && isJoined(i)) {
      shared[i] = scaledLike(one, next);
      shared[i + 1] = { ...next, dimension: "money", unit: one.unit, counted: [] };
    }
  }
  return shared.map(({ factor, scale: _scale, isUnitBehind: _isUnitBehind, ...quantity }) => {
    return { ...quantity, amount: quantity.value / factor };
  });
}

const isBare = ({ dimension, counted }: ReadNumber) => dimension === "count" && counted.length === 0;

/** "30" before "to 40 kilometres" is of kilometres. */
function behaving(one: ReadNumber, next: ReadNumber): ReadNumber {
  const { dimension, unit, counted, factor } = next;
  const measured = {
    ...one,
    dimension,
    unit,
    counted,
    factor,
    isUnitBehind: true,
    value: one.value * factor,
    step: one.step * factor,
  };
  return scaledLike(measured, next);
}

/** "1.2" before "to 1.5 million" is of millions; "800" before "to 1 million" is not. */
function scaledLike(one: ReadNumber, { value, scale }: ReadNumber): ReadNumber {
  if (one.scale > 1 || one.value * scale > 2 * value) return one;
  return { ...one, value: one.value * scale, step: one.step * scale, scale };
}
