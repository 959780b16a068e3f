/** What the pages of a PDF and the extension say to each other, and what the pages keep; for both ends. */

import type { PagedSpan, PagedThread, Stretch } from "../../protocol/pages/pages.ts";

/** Where to go: a page from 1, and the words on it, if it is words; `isLit`: they are lit, and not only brought into sight. */
export interface PagePlace {
  page: number;
  span: PagedSpan | null;
  isLit: boolean;
}

/** A stretch of the reading: offsets, end exclusive. */
export interface Chosen {
  start: number;
  end: number;
}

/** From the pages. */
export type FromPages =
  /** They can hear. */
  | { kind: "ready" }
  /** `id`: of the question, for its answer. */
  | { kind: "stretches"; id: number; page: number }
  /** An answer to `choose` or `look`: null when no words are there that the reading has. */
  | { kind: "chosen"; id: number; chosen: Chosen | null }
  /** A command, which has its button in the page or follows from a key. */
  | { kind: "run"; command: PageCommand }
  /** A note of a cited passage is to be shown. */
  | { kind: "openNote"; span: PagedSpan; note: number }
  /** For tests and benches: the page is drawn, and the words are lit. */
  | { kind: "shown"; page: number; lit: boolean };

export type PageCommand =
  | "sourceline.citeSelection"
  | "sourceline.openReading"
  | "workbench.action.navigateBack"
  | "workbench.action.navigateForward";

/** To the pages. */
export type ToPages =
  | { kind: "stretches"; id: number; stretches: Stretch[]; failed: string | null }
  | { kind: "threads"; threads: PagedThread[] }
  | { kind: "go"; place: PagePlace }
  /** To where somebody was before a link led away, or after. */
  | { kind: "back" | "forward" }
  /** What is selected? or: what stands at the top of what is seen, when nothing is? */
  | { kind: "choose" | "look"; id: number };

/** What stands in the page when it opens. */
export interface PagesOpening {
  /** The addresses of the file, of the worker's script, and of the folder with fonts, tables of letters and decoders. */
  file: string;
  worker: string;
  data: string;
  name: string;
  words: PagesWords;
  /** A BCP 47 tag. */
  language: string;
}

/** What is as it was when the pages come back. */
export interface PagesState {
  /** As pdf.js says a place: a page, and how far from its left and its bottom, in points. */
  page: number;
  left: number;
  top: number;
  /** "auto", "page-width", "page-fit", or a number. */
  scale: string;
  dark: boolean;
  outline: boolean;
}

export interface PagesWords {
  pages: string;
  page: string;
  pageNumber: string;
  /** How many pages there are, and where what is printed on the page is another number, which one this is. */
  pageOf: string;
  labelOf: string;
  back: string;
  forward: string;
  previousPage: string;
  nextPage: string;
  outline: string;
  noOutline: string;
  zoomIn: string;
  zoomOut: string;
  zoom: string;
  pageWidth: string;
  wholePage: string;
  find: string;
  findNext: string;
  findPrevious: string;
  close: string;
  matchCase: string;
  wholeWords: string;
  matches: string;
  noMatches: string;
  darkPages: string;
  cite: string;
  openReading: string;
  cited: string;
  citedIn: string;
  openNote: string;
  loading: string;
  notFound: string;
  encrypted: string;
  damaged: string;
  empty: string;
  notPdf: string;
  wordsNotFound: string;
}
