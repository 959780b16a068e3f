import type { Location, Range } from "../host/places.ts";
import type { Request } from "../host/request.ts";

/** What the sources say of a quotation of a draft. */
export type QuotationVerdict = "intact" | "changed" | "ambiguous" | "missing";

export interface CheckedQuotation {
  /** Where it stands in the draft. */
  range: Range;
  words: string;
  verdict: QuotationVerdict;
  /** Where it stands, how it differs, or that no source holds it. */
  sentence: string;
  /** Whether a link of the draft leads to what was found. */
  isLinked: boolean;
  /** Where the source holds it, or nearly; null when none does. */
  place: Location | null;
}

/**
 * Checks the quotations of an open document against all sources, and keeps what it finds among its problems until it is closed;
 * null for a document that is not followed, or when it was cancelled. Refused with a sentence when the document is too long.
 */
export const checkQuotations: Request<{ uri: string }, CheckedQuotation[] | null> = {
  method: "sourceline/checkQuotations",
};

/** Takes what was found from a document's problems. */
export const stopCheckingQuotations: Request<{ uri: string }, null> = { method: "sourceline/stopCheckingQuotations" };
