import type { AnchorText } from "./anchorText.ts";
import { foldedWords } from "./fold.ts";
import type { Occurrence } from "./occurrences.ts";
import type { Quotation } from "./quotation.ts";
import type { Remark } from "./verdict.ts";

/** English only; another language's elisions are shown with all their words anyway. */
const NEGATION = /^(?:no|not|never|none|nor|neither|nobody|nothing|nowhere|cannot|without|hardly|\p{L}+n't)$/iu;

/**
 * What the quotation's elisions and brackets stand for at an occurrence. `paragraphs` is how many may be reached over.
 */
export function remarksOf(document: AnchorText, quotation: Quotation, found: Occurrence, paragraphs: number): Remark[] {
  const { starts, ends } = document.words;
  const hull = { start: starts[found.from]!, end: ends[found.to - 1]! };
  const tooFar = quotation.joints.length > 0 && document.paragraphsIn(hull) > paragraphs;
  return quotation.joints.map(({ kind, written }, i) => {
    const { from, to } = found.joints[i]!;
    const source = to > from ? document.text.slice(starts[from]!, ends[to - 1]!) : "";
    const hidesNegation = foldedWords(source).some((word) => NEGATION.test(word.key));
    return { kind, written, source, hidesNegation, reachesTooFar: tooFar && kind === "elision" };
  });
}
