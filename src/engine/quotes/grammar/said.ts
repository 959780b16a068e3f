import type { Span } from "../../text/span.ts";
import type { QuotationKind } from "../quotation.ts";
import type { CueVerb } from "./cueVerbs.ts";
import type { NounPhrase } from "./nounPhrases.ts";

/** Words that somebody says, with what of the text tells it. */
export interface Said {
  readonly kind: QuotationKind;
  readonly marks: Span | null;
  readonly segments: readonly Span[];
  readonly speaker: NounPhrase | null;
  /** The words that bring it: a verb, or "laut". Null for none. */
  readonly cue: Pick<CueVerb, "at" | "last"> | null;
  /** How sure it is that these are somebody's words, from 0 to 1. */
  readonly confidence: number;
  /** The words of the sentences that it stands in. */
  readonly first: number;
  readonly last: number;
}
