import type { SearchHit, SearchParams, SearchResult } from "../../protocol/quotations/quoteSearch.ts";
import type { Clock, QuotePickEffect, QuotePickEvent, QuotePickState, TopButton } from "./quotePickState.ts";
import { completionOf, keyOf, type QuoteRow, recentRows, rowsOf } from "./quoteRows.ts";

/** So many passages are listed; of the open article, all its quotations. */
export const LIMIT = 50;
export const LISTED = 500;
/** How often an answer is asked for again while there is more to be indexed, in milliseconds. */
export const REFRESH = 500;
/** How long a row must be the active one before its passage is shown, in milliseconds: fast typing opens no editors. */
export const LINGER = 60;
/** Milliseconds in which nobody sees rows and chooses one. */
export const TO_CHOOSE = 100;

/** The state after an event, and what is to be done. */
export interface Step {
  readonly state: QuotePickState;
  readonly effects: readonly QuotePickEffect[];
}

/**
 * What follows from what happens to the quote search. It is pure: keys, answers, clocks and their times come as events,
 * so that each order in which they may come can be tried without an editor.
 */
export function reduce(state: QuotePickState, event: QuotePickEvent): Step {
  if (event.type === "hid") return ended(state);
  // What still comes is late: a passage is chosen, or the list is gone.
  return state.outcome || state.ended ? { state, effects: [] } : afterEvent(state, event);
}

function afterEvent(state: QuotePickState, event: Exclude<QuotePickEvent, { type: "hid" }>): Step {
  switch (event.type) {
    case "began":
      return asked({ ...state, article: event.article, waits: state.waits ?? "answer" });
    case "typed":
      // What is put into the box by `fillBox` comes back as if it were typed.
      return event.text === state.box ? { state, effects: [] } : searched({ ...state, box: event.text });
    case "answered":
      return answered(state, event.result, event.recent, event.at);
    case "askedArchives":
      return { state: { ...state, archives: event.names.map((name) => ({ name, result: null })) }, effects: [] };
    case "archiveAnswered":
      return archiveAnswered(state, event);
    case "failed":
      return {
        state: { ...state, waits: null, indexing: null },
        effects: [{ does: "say", error: event.error }],
      };
    case "moved":
      return moved(state, event.row);
    case "entered":
      return entered(state, event.row, event.at);
    case "completed":
      return completed(state);
    case "pressedTop":
      return pressed(state, event.button, event.recent, event.at);
    case "pressedRow":
      return act(state, event);
    case "due":
      return due(state, event.clock);
  }
}

/** Whether something is still to come. */
export function isBusy({ waits, indexing, archives }: QuotePickState): boolean {
  return waits !== null || indexing !== null || archives.some(({ result }) => result === null);
}

/** A question that the rows are no answer to; Enter that was pressed before was for another one. */
function searched(state: QuotePickState): Step {
  return asked({ ...state, waits: "answer" });
}

function asked(state: QuotePickState): Step {
  return {
    state,
    effects: [
      { does: "stop", clock: "refresh" },
      { does: "ask", params: queryOf(state) },
    ],
  };
}

function queryOf({ box, article, thisArticleOnly, quotationsOnly }: QuotePickState): SearchParams {
  const open = article === null ? {} : { open: article };
  const only = article !== null && thisArticleOnly ? { only: article } : {};
  return { text: box, limit: isBlank(box) ? LISTED : LIMIT, quotationsOnly, ...open, ...only };
}

function answered(before: QuotePickState, result: SearchResult, recent: readonly string[], at: number): Step {
  const oneArticle = before.thisArticleOnly && before.article !== null;
  const rows = rowsOf(result, { typed: before.box, oneArticle, recent, archives: before.archives });
  const { indexing, unknown } = result;
  const offersFilter = result.offers.length > 0 && !isBlank(before.box);
  const answer = { ...before, result, rows, indexing, unknown, offersFilter };
  const { state, effects } = before.waits === null ? refreshed(answer) : listed(answer, at);
  const again: readonly QuotePickEffect[] = indexing ? [{ does: "wait", clock: "refresh", milliseconds: REFRESH }] : [];
  const step = { state, effects: [...effects, ...again] };
  return before.waits === "answerThenEnter" ? followedBy(step, take(state, firstOf(rows))) : step;
}

/** An archive's rows come below those that are there; when the workspace's are still to come, they are listed with these. */
function archiveAnswered(
  before: QuotePickState,
  { name, result, recent }: QuotePickEvent & { type: "archiveAnswered" },
): Step {
  const archives = before.archives.map((one) => (one.name === name ? { name, result } : one));
  const state = { ...before, archives };
  if (before.waits !== null || before.result === null || isBlank(before.box)) return { state, effects: [] };
  const oneArticle = before.thisArticleOnly && before.article !== null;
  const next = { ...state, rows: rowsOf(before.result, { typed: before.box, oneArticle, recent, archives }) };
  if (before.active !== null && before.active.kind !== "notice") return refreshed(next);
  // Nobody chose what went wrong with another archive.
  const active = firstOf(next.rows);
  return { state: { ...next, active }, effects: [{ does: "list", active, keepsScroll: false }] };
}

/** The same rows and some more: the active one stays, and what is in sight. */
function refreshed(state: QuotePickState): Step {
  const key = state.active && keyOf(state.active);
  const kept = key === null ? undefined : state.rows.find((row) => keyOf(row) === key);
  return {
    state: { ...state, active: kept ?? state.active },
    effects: [{ does: "list", active: kept ?? null, keepsScroll: true }],
  };
}

/** Rows that nobody has seen before. */
function listed(state: QuotePickState, at: number): Step {
  const first = firstOf(state.rows);
  const unmoved = first && isBlank(state.box) ? keyOf(first) : null;
  return {
    state: { ...state, waits: null, listedAt: at, unmoved },
    effects: [{ does: "list", active: null, keepsScroll: false }],
  };
}

/** The passage of a row that somebody moved to, or searched for, is shown once it has been the active one for a while. */
function moved(state: QuotePickState, row: QuoteRow | null): Step {
  const stop: QuotePickEffect = { does: "stop", clock: "preview" };
  if (row === null || keyOf(row) === state.unmoved) return { state: { ...state, active: row }, effects: [stop] };
  return {
    state: { ...state, active: row, unmoved: null },
    effects: [row.kind === "passage" ? { does: "wait", clock: "preview", milliseconds: LINGER } : stop],
  };
}

/**
 * While the rows are those of what was typed before, Enter is for the first of the answer that is to come. Where they have
 * just been listed, VS Code names one by its place among those before: nobody chose it.
 */
function entered(state: QuotePickState, row: QuoteRow | null, at: number): Step {
  if (state.waits !== null) return { state: { ...state, waits: "answerThenEnter" }, effects: [] };
  return take(state, at - state.listedAt < TO_CHOOSE ? firstOf(state.rows) : row);
}

function take(state: QuotePickState, row: QuoteRow | null): Step {
  if (row?.kind === "passage") return chosen(state, row.hit, "enter");
  const text = row && completionOf(row);
  return text === null ? { state, effects: [] } : filled(state, text);
}

/** Puts the active filter row, or the first, into the box. */
function completed(state: QuotePickState): Step {
  const rows = [...(state.active ? [state.active] : []), ...state.rows];
  const text = rows.map(completionOf).find((one) => one !== null);
  return text === undefined ? { state, effects: [] } : filled(state, text);
}

function filled(state: QuotePickState, text: string): Step {
  return followedBy({ state, effects: [{ does: "fillBox", text }] }, searched({ ...state, box: text }));
}

function pressed(state: QuotePickState, button: TopButton, recent: readonly string[], at: number): Step {
  if (button === "quotations") return searched({ ...state, quotationsOnly: !state.quotationsOnly });
  if (button === "article") return searched({ ...state, thisArticleOnly: !state.thisArticleOnly });
  const nothingToCome: QuotePickEffect[] = [{ does: "takeBack" }, { does: "stop", clock: "refresh" }];
  const answer = { indexing: null, unknown: [], offersFilter: false, archives: [] };
  return followedBy({ state, effects: nothingToCome }, listed({ ...state, ...answer, rows: recentRows(recent) }, at));
}

function act(state: QuotePickState, { action, hit }: QuotePickEvent & { type: "pressedRow" }): Step {
  if (action !== "copy") return chosen(state, hit, action);
  return {
    state,
    effects: [
      { does: "remember", query: state.box },
      { does: "copy", hit },
    ],
  };
}

function chosen(state: QuotePickState, hit: SearchHit, does: "enter" | "insert" | "beside"): Step {
  return {
    state: { ...state, outcome: { hit, does } },
    effects: [{ does: "remember", query: state.box }, { does: "hide" }],
  };
}

function due(state: QuotePickState, clock: Clock): Step {
  if (clock === "refresh") return state.waits === null ? asked(state) : { state, effects: [] };
  const { active } = state;
  return { state, effects: active?.kind === "passage" ? [{ does: "preview", hit: active.hit }] : [] };
}

function ended(state: QuotePickState): Step {
  return {
    state: { ...state, ended: true, offersFilter: false },
    effects: [{ does: "takeBack" }, { does: "stop", clock: "refresh" }, { does: "stop", clock: "preview" }],
  };
}

function followedBy(first: Step, then: Step): Step {
  return { state: then.state, effects: [...first.effects, ...then.effects] };
}

function firstOf(rows: readonly QuoteRow[]): QuoteRow | null {
  return rows.find(({ kind }) => kind !== "line" && kind !== "notice") ?? null;
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
