import { reduce } from "../../../src/extension/quotations/quotePickReducer.ts";
import {
  opening,
  type QuotePickEffect,
  type QuotePickEvent,
  type QuotePickState,
} from "../../../src/extension/quotations/quotePickState.ts";
import type { QuoteRow } from "../../../src/extension/quotations/quoteRows.ts";
import type {
  FilterOffer,
  SearchHit,
  SearchParams,
  SearchResult,
} from "../../../src/protocol/quotations/quoteSearch.ts";

/** The quote search in memory: what happens to it is told by the test, what it wants done is kept. */
export class Palette {
  state: QuotePickState;
  /** What is still to be done or was done, the latest last. */
  readonly effects: QuotePickEffect[] = [];
  /** Milliseconds, as far as the test has moved them. */
  now = 10_000;
  recent: readonly string[] = ["of before"];

  constructor(box = "", thisArticleOnly = false) {
    this.state = opening(box, thisArticleOnly);
  }

  /** Tells of an event; the effects that follow from it. */
  on(event: QuotePickEvent): readonly QuotePickEffect[] {
    const { state, effects } = reduce(this.state, event);
    this.state = state;
    this.effects.push(...effects);
    return effects;
  }

  began(article: string | null = "file:///a.txt") {
    return this.on({ type: "began", article });
  }

  type(text: string) {
    return this.on({ type: "typed", text });
  }

  answer(result: Partial<SearchResult>) {
    return this.on({ type: "answered", result: resultOf(result), recent: this.recent, at: this.now });
  }

  /** The row of the place in the list, lines not counted. */
  row(place: number): QuoteRow {
    return this.state.rows.filter(({ kind }) => kind !== "line")[place]!;
  }

  move(place: number) {
    return this.on({ type: "moved", row: this.row(place) });
  }

  /** Enter on a row, a second after the rows were listed. */
  enter(place: number) {
    this.now += 1000;
    return this.enterAtOnce(place);
  }

  enterAtOnce(place: number) {
    return this.on({ type: "entered", row: this.row(place) ?? null, at: this.now });
  }

  press(button: "quotations" | "article" | "recent") {
    return this.on({ type: "pressedTop", button, recent: this.recent, at: this.now });
  }

  /** What was asked last. */
  get asked(): SearchParams | undefined {
    return this.effects.findLast((effect) => effect.does === "ask")?.params;
  }

  /** The words of the passage that was chosen. */
  get chosen(): string | undefined {
    return this.state.outcome?.hit.excerpt;
  }
}

/** What an answer says while there is more to be indexed. */
export const INDEXING = { indexing: { done: 1, total: 9 } };

/** A passage of that line, found by its words. */
export function hit(excerpt: string, line = 1): SearchHit {
  const at = { line, character: 0 };
  return {
    uri: "file:///a.txt",
    range: { start: at, end: at },
    matches: [],
    excerpt,
    speaker: "Rowe",
    kind: "direct",
    place: null,
    fileName: "a.txt",
    by: "words",
  };
}

export function offer(text: string): FilterOffer {
  return { filter: "speaker", value: text, count: 1, text };
}

export function resultOf(result: Partial<SearchResult>): SearchResult {
  return { hits: [], offers: [], unknown: [], indexing: null, ...result };
}

/** The names of what is to be done. */
export function names(effects: readonly QuotePickEffect[]): string[] {
  return effects.map((effect) => ("clock" in effect ? `${effect.does} ${effect.clock}` : effect.does));
}
