import type { Span } from "../../text/span.ts";
import type { AnchorText } from "../anchoring/anchorText.ts";
import { sentenceAt } from "../anchoring/sentenceWords.ts";
import { cutsAt } from "../verifying/cutOff.ts";

/** What governs may be governed in turn; then the sentence is taken. */
const MOST_STEPS = 3;

/**
 * The span grown by what governs its words in the source, so that what is cited says what the source says: from
 * "permitted to leave" to "not permitted to leave"; to its sentence's end, where a condition stands behind it.
 */
export function growToSense(document: AnchorText, span: Span): Span {
  let grown = span;
  for (let step = 0; step <= MOST_STEPS; step++) {
    const cuts = cutsAt(document, grown);
    if (cuts.length === 0) return grown;
    const { start, end } = grown;
    const isLast = step === MOST_STEPS;
    const isBehind = isLast || cuts.some((cut) => cut.start >= end);
    const first = isLast ? sentenceAt(document, start).start : Math.min(start, ...cuts.map((cut) => cut.start));
    grown = { start: first, end: isBehind ? Math.max(end, sentenceAt(document, end - 1).end) : end };
  }
  return grown;
}
