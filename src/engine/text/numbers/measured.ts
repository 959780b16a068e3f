import type { Lexicon, UnitWord } from "./lexicon.ts";
import type { Dimension } from "./quantity.ts";
import { SIGN_BEFORE, SIGN_BEHIND, SYMBOLS } from "./symbols.ts";

/** What a number measures, and where the words end that say so. */
export interface Measure {
  readonly dimension: Dimension;
  readonly unit: string;
  readonly factor: number;
  readonly end: number;
}

/** The sign of a currency right before an offset, with where it begins; null when there is none. */
export function currencyBefore(text: string, at: number): { currency: string; start: number } | null {
  const before = text.slice(Math.max(0, at - 8), at);
  for (const { pattern, currency } of SIGN_BEFORE) {
    const match = pattern.exec(before);
    if (match) return { currency: currency || match[1]!, start: at - match[0].length };
  }
  return null;
}

/** The unit that stands right behind an offset, over one space or hyphen; null when none does. */
export function measureBehind(text: string, at: number, lexicon: Lexicon): Measure | null {
  for (const { pattern, currency } of SIGN_BEHIND) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { dimension: "money", unit: currency || match[1]!, factor: 1, end: at + match[0].length };
  }
  const gap = /[ \u00A0\u202F\u2009]?[-‐‑]?[ \u00A0]?(?:d['’]|de )?/y;
  gap.lastIndex = at;
  const from = at + (gap.exec(text)?.[0].length ?? 0);
  const word = unitAt(text, from, lexicon.units) ?? unitAt(text, from, SYMBOLS);
  return word && { dimension: word.dimension, unit: word.name, factor: word.factor, end: word.end };
}

/** The unit whose word begins at an offset: the longest of those that fit. */
export function unitAt(text: string, at: number, units: readonly UnitWord[]): (UnitWord & { end: number }) | null {
  let best: (UnitWord & { end: number }) | null = null;
  for (const unit of units) {
    unit.pattern.lastIndex = at;
    const match = unit.pattern.exec(text);
    const end = at + (match?.[0].length ?? 0);
    if (match && end > (best?.end ?? at)) best = { ...unit, end };
  }
  return best;
}
