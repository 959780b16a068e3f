import type { Span } from "../../text/span.ts";

export type ClaimKind = "number" | "name" | "date" | "negation";

/** Something that a note's sentence tells and the passage that it cites does not hold. */
export interface Claim extends Span {
  readonly kind: ClaimKind;
  /** The words of the note, where the claim's span is. */
  readonly said: string;
  /** What the source has there instead, as an offset span of the source with its words; null when nothing stands for it. */
  readonly found: (Span & { readonly words: string }) | null;
}
