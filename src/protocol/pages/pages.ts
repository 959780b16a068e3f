import type { Range } from "../host/places.ts";
import type { Request } from "../host/request.ts";
import type { MarginThread } from "../margin/margin.ts";

/** A stretch of a reading: `start` is its offset in the whole, in UTF-16 units. */
export interface Stretch {
  start: number;
  text: string;
}

/**
 * What is read of a page of a PDF (from 1), with some of what stands around it, in the order of the reading; fails with a sentence for
 * a person where nothing can be read of the file.
 */
export const pageStretches: Request<{ uri: string; page: number }, Stretch[]> = {
  method: "sourceline/pageStretches",
};

/** Where a passage stands in the reading: offsets, end exclusive, and the pages that it is on, from 1. */
export interface PagedSpan {
  start: number;
  end: number;
  firstPage: number;
  lastPage: number;
}

/** All that notes say of one passage, and on which pages it stands. */
export interface PagedThread extends MarginThread {
  span: PagedSpan;
}

/** The passages of a PDF that notes cite, in its order; none for what is no source. */
export const pagedThreads: Request<{ uri: string }, PagedThread[]> = { method: "sourceline/pagedThreads" };

/** On which pages a range of the reading stands; null where nothing is read of the file. */
export const pagedSpan: Request<{ uri: string; range: Range }, PagedSpan | null> = { method: "sourceline/pagedSpan" };

/** The range of the reading between two offsets; null where nothing is read of the file. */
export const rangeOfSpan: Request<{ uri: string; start: number; end: number }, Range | null> = {
  method: "sourceline/rangeOfSpan",
};
