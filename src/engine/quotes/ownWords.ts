import type { Reference } from "../entities/references/reference.ts";
import type { SourceText } from "../text/sourceText.ts";
import type { Quotation } from "./quotation.ts";

/** Whoever speaks calls himself "I": "he" and "her" in words in marks are others. */
const OTHERS = /^(?:he|him|his|himself|she|her|hers|herself)$/i;
/** A speaker less likely than this decides nothing. */
const LEAST_CONFIDENCE = 0.5;

/**
 * The references of a text without the pronouns that stand in somebody's own words and were taken for that person: of
 * “I think his drawings are better,” he said. `references` and `quotations` in order, and so is the result. Linear.
 */
export function withoutOwnPronouns(
  { text }: SourceText,
  references: readonly Reference[],
  quotations: readonly Quotation[],
): Reference[] {
  const spoken = quotations.filter(
    ({ kind, speakerId, confidence }) => kind === "direct" && speakerId !== null && confidence >= LEAST_CONFIDENCE,
  );
  const pieces = spoken.flatMap(({ segments, speakerId }) =>
    segments.map(({ start, end }) => ({ start, end, speakerId })),
  );
  pieces.sort((a, b) => a.start - b.start);
  let next = 0;
  return references.filter(({ start, end, entityId }) => {
    while (next < pieces.length && pieces[next]!.end <= start) next++;
    const piece = pieces[next];
    const isOwn = piece !== undefined && piece.start <= start && piece.speakerId === entityId;
    return !isOwn || !OTHERS.test(text.slice(start, end));
  });
}
