import type { PassagePlace } from "../../citations/anchoring/anchorText.ts";
import type { Anchored } from "../../citations/anchoring/verdict.ts";
import type { CitedWords } from "../../citations/links/citation.ts";
import type { TextDocument } from "../article/textDocument.ts";
import type { Attribution } from "../attribution/attribution.ts";

/**
 * What the sources say of a draft's quotation. intact: one holds it word for word. changed: one holds nearly these words.
 * ambiguous: it stands word for word in several places. missing: no source holds anything like it.
 */
export type QuotationVerdict = "intact" | "changed" | "ambiguous" | "missing";

/** A place of a source that holds a draft's words, or nearly. */
export interface SourcePlace extends PassagePlace {
  /** The URI of the source. */
  readonly source: string;
}

/** Where words stand in the sources; holds as long as no source changes. */
export interface Standing {
  readonly verdict: QuotationVerdict;
  /** One when intact or changed; when ambiguous as many as are worth a choice, by source; none when missing. */
  readonly places: readonly SourcePlace[];
  /** How many places there are, those that are not told, too. */
  readonly placeCount: number;
  /** What was found at the first place: of changed words their difference; null when missing. */
  readonly anchored: Anchored | null;
}

export const STANDS_NOWHERE: Standing = {
  verdict: "missing",
  places: [],
  placeCount: 0,
  anchored: null,
};

/** A quotation of a draft with what the sources say of it. */
export interface CheckedQuotation extends Standing {
  readonly words: CitedWords;
  /** Whether a link of the draft leads to the source that was found, or says of these words what is wrong with them. */
  readonly isLinked: boolean;
  /** In whose mouth the words are, as far as names of the source are read; whether the draft is wrong about it. */
  readonly speaker: Attribution;
}

/** A draft with what the sources say of its quotations, in its order. */
export interface CheckedDraft {
  readonly document: TextDocument;
  readonly quotations: readonly CheckedQuotation[];
  /** What was found, by the words: to be taken over when the draft is checked again. */
  readonly standings: ReadonlyMap<string, Standing>;
}
