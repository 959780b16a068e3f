import type { ArchiveSearchResult } from "../../protocol/archive/archive.ts";
import type { Progress } from "../../protocol/host/places.ts";
import type { SearchHit, SearchParams, SearchResult } from "../../protocol/quotations/quoteSearch.ts";
import type { ArchiveAnswer } from "../archive/archiveAnswer.ts";
import type { QuoteRow } from "./quoteRows.ts";

/** What the quote search knows. It changes in `quotePickReducer.ts` alone. */
export interface QuotePickState {
  /** What stands in the box. */
  readonly box: string;
  /** The article that is open, by its URI; null while that is not known, and where none is. */
  readonly article: string | null;
  readonly thisArticleOnly: boolean;
  readonly quotationsOnly: boolean;
  /**
   * What the rows wait for: an answer to what stands in the box, or that answer and then Enter, which was pressed too
   * soon. Null: the rows are the answer; one that still comes brings them up to date.
   */
  readonly waits: "answer" | "answerThenEnter" | null;
  /** What the workspace answered last. */
  readonly result: SearchResult | null;
  /** What archives answer to what stands in the box, in the order in which they are set. */
  readonly archives: readonly ArchiveAnswer[];
  readonly rows: readonly QuoteRow[];
  /** When rows that nobody has seen before were listed, in milliseconds. */
  readonly listedAt: number;
  /** The row under the cursor. */
  readonly active: QuoteRow | null;
  /** The key of the row that is under the cursor because the list was filled: nobody moved there. */
  readonly unmoved: string | null;
  /** How far the library is; null when the rows are of all of it. */
  readonly indexing: Progress | null;
  /** What looks like a filter and is none, as typed. */
  readonly unknown: readonly string[];
  /** What Tab completes is offered. */
  readonly offersFilter: boolean;
  /** What becomes of a passage once the search has ended; null while nothing was chosen. */
  readonly outcome: Outcome | null;
  /** The list is gone. */
  readonly ended: boolean;
}

/** A passage, and what was chosen to be done with it. */
export interface Outcome {
  readonly hit: SearchHit;
  readonly does: "enter" | Exclude<RowAction, "copy">;
}

/** The buttons above the list: two toggles, and the recent queries. */
export type TopButton = "quotations" | "article" | "recent";

/** The buttons on a passage. */
export type RowAction = "insert" | "beside" | "copy";

/** What is waited for with a clock: to ask again while there is more to be indexed, to preview the active row. */
export type Clock = "refresh" | "preview";

/** What happens to the search. `at` is a time in milliseconds, `recent` the recent queries, the latest first. */
export type QuotePickEvent =
  /** It is known which article is open, null for none. */
  | { readonly type: "began"; readonly article: string | null }
  | { readonly type: "typed"; readonly text: string }
  /** The answer to what was asked last. */
  | {
      readonly type: "answered";
      readonly result: SearchResult;
      readonly recent: readonly string[];
      readonly at: number;
    }
  | { readonly type: "failed"; readonly error: unknown }
  /** Archives are asked what stands in the box. */
  | { readonly type: "askedArchives"; readonly names: readonly string[] }
  /** One of them answers what was asked last. */
  | {
      readonly type: "archiveAnswered";
      readonly name: string;
      readonly result: ArchiveSearchResult;
      readonly recent: readonly string[];
    }
  /** Another row is the active one. */
  | { readonly type: "moved"; readonly row: QuoteRow | null }
  /** Enter, with the row that VS Code takes it for. */
  | { readonly type: "entered"; readonly row: QuoteRow | null; readonly at: number }
  /** Tab, while a filter is offered. */
  | { readonly type: "completed" }
  | {
      readonly type: "pressedTop";
      readonly button: TopButton;
      readonly recent: readonly string[];
      readonly at: number;
    }
  | { readonly type: "pressedRow"; readonly action: RowAction; readonly hit: SearchHit }
  /** A clock ran down. */
  | { readonly type: "due"; readonly clock: Clock }
  /** The list is gone, by Escape, by `hide` or because the focus went elsewhere. */
  | { readonly type: "hid" };

/** What is to be done, in this order, by whoever holds the Quick Pick. */
export type QuotePickEffect =
  /** Ask the server. Only the answer to the last question is an event. */
  | { readonly does: "ask"; readonly params: SearchParams }
  /** Nobody waits for the answer any more. */
  | { readonly does: "takeBack" }
  /** List the rows of the state; `active` is to stay the active one, with what is in sight. */
  | { readonly does: "list"; readonly active: QuoteRow | null; readonly keepsScroll: boolean }
  | { readonly does: "fillBox"; readonly text: string }
  /** Start a clock anew. */
  | { readonly does: "wait"; readonly clock: Clock; readonly milliseconds: number }
  | { readonly does: "stop"; readonly clock: Clock }
  | { readonly does: "preview"; readonly hit: SearchHit }
  /** The query led somewhere. */
  | { readonly does: "remember"; readonly query: string }
  | { readonly does: "copy"; readonly hit: SearchHit }
  | { readonly does: "say"; readonly error: unknown }
  /** End the search, everything as it was before; then comes the outcome. */
  | { readonly does: "hide" };

/** The search as it opens; nothing is answered yet. */
export function opening(box: string, thisArticleOnly: boolean): QuotePickState {
  return {
    box,
    article: null,
    thisArticleOnly,
    quotationsOnly: false,
    waits: "answer",
    result: null,
    archives: [],
    rows: [],
    listedAt: 0,
    active: null,
    unmoved: null,
    indexing: null,
    unknown: [],
    offersFilter: false,
    outcome: null,
    ended: false,
  };
}
