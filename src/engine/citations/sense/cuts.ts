import type { Span } from "../../text/span.ts";
import { governorsBefore } from "./before.ts";
import { governorsBehind } from "./behind.ts";
import type { Governor, SenseKind } from "./governors.ts";
import type { SenseWord } from "./words.ts";

/** A word of a source that governs what is quoted and stands outside of it; UTF-16 offsets of the source. */
export interface Cut extends Span {
  readonly kind: SenseKind;
}

/**
 * What governs the words from the offset `start` to `end`, and stands before them in the sentence of the first. Words that
 * begin the sentence are cut off from nothing.
 */
export function cutsBefore(sentence: readonly SenseWord[], start: number, end: number): Cut[] {
  const first = sentence.findIndex((word) => word.isWord && word.end > start);
  if (first <= 0) return [];
  const behind = sentence.findIndex((word) => word.start >= end);
  // Words that go on in the next sentence go beyond this one's last.
  const last = behind < 0 ? sentence.length + (sentence.at(-1)!.end < end ? 2 : 0) : behind;
  return governorsBefore(sentence, first, last).map((governor) => cutOf(sentence, governor));
}

/** What governs the words from the offset `start` to `end`, and stands behind them in the sentence of the last. */
export function cutsBehind(sentence: readonly SenseWord[], start: number, end: number): Cut[] {
  const behind = sentence.findIndex((word) => word.start >= end);
  if (behind <= 0) return [];
  const first = Math.max(
    0,
    sentence.findIndex((word) => word.end > start),
  );
  return governorsBehind(sentence, first, behind).map((governor) => cutOf(sentence, governor));
}

function cutOf(sentence: readonly SenseWord[], { kind, at, width }: Governor): Cut {
  return { kind, start: sentence[at]!.start, end: sentence[Math.min(sentence.length, at + width) - 1]!.end };
}
