import type { Change } from "../sameText/difference.ts";
import type { PassagePlace } from "./anchorText.ts";

/**
 * intact: the same words at the cited place. moved: the same words elsewhere. changed: other words, most of them the
 * same. ambiguous: several places that fit equally well. missing: not in the text.
 */
export type VerdictKind = "intact" | "moved" | "changed" | "ambiguous" | "missing";

/** An allowance that was made for the quotation, and that its reader should know of. */
export interface Remark {
  /**
   * order: the parts that an elision joins stand in another order in the source, which no quotation may do. cut: the words
   * are cut off from one that governs them in the source's sentence.
   */
  readonly kind: "elision" | "bracket" | "order" | "cut";
  /** What the quotation writes: "...", "[Daesh]". */
  readonly written: string;
  /** What the source has there; empty when the bracket adds to it. Of a cut, the word that governs: "not", "if". */
  readonly source: string;
  /** Whether a negation, a condition or a doubt of the sentence is left out or replaced: what is quoted says something else then. */
  readonly hidesNegation: boolean;
  /** Whether it reaches over more paragraphs than are cited, which no quotation may. */
  readonly reachesTooFar: boolean;
  /** Whether the dots or brackets are the source's own, and other words stand with them there now. */
  readonly isSources: boolean;
}

/** What anchoring says of a selector. */
export interface Anchored {
  readonly verdict: VerdictKind;
  /** Null when missing; the likeliest of the candidates when ambiguous. */
  readonly place: PassagePlace | null;
  /** The places that fit equally well, in the text's order, when ambiguous; otherwise empty. */
  readonly candidates: readonly PassagePlace[];
  /** When changed: word by word, from the quotation's words to those that stand at `place`. */
  readonly difference: readonly Change[];
  readonly remarks: readonly Remark[];
}

export const MISSING: Anchored = { verdict: "missing", place: null, candidates: [], difference: [], remarks: [] };
