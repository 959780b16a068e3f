import type { Span } from "../text/span.ts";
import type { PlainText } from "./plainText.ts";

/** A part of a note as it reads, with the places in it at which something is cited. */
export interface Stretch {
  readonly plain: PlainText;
  /** Plain offsets of the citing links and footnote references, in order. */
  readonly sites: readonly Span[];
}
