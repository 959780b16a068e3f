import type { Span } from "../text/span.ts";

/** direct: in quotation marks; indirect: reported without marks; mixed: quoted words inside reported speech. */
export type QuotationKind = "direct" | "indirect" | "mixed";

/** Words that somebody says in the text. Its span is the content from first to last word, without the marks. */
export interface Quotation extends Span {
  readonly kind: QuotationKind;
  /** The content with its marks; null when there are none. */
  readonly marks: Span | null;
  /** The pieces of the content, in order, at least one: over paragraphs, or around "he said". */
  readonly segments: readonly Span[];
  /** The words that name the speaker: "Ashton Carter", "he", "officials". */
  readonly speaker: Span | null;
  /** The entity that the speaker is, and its name; null when that is not known. */
  readonly speakerId: string | null;
  readonly speakerName: string | null;
  /** The words that say that something is said: "said", "according to". */
  readonly cue: Span | null;
  /** From 0 to 1: how often a quotation found in this way is right. */
  readonly confidence: number;
}
