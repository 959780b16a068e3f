import { NODE_TYPES } from "./filters.ts";
import type { PictureState, Tab } from "./messages.ts";

/** What VS Code gives a web view. */
export interface VSCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

/** How a view begins. */
export function firstState(tab: Tab): PictureState {
  return {
    tab,
    asTable: false,
    filter: { within: "", after: "", before: "" },
    types: [...NODE_TYPES],
    saidOnly: false,
    limit: 200,
    zoom: null,
    places: {},
    focus: null,
    sorted: { map: null, timeline: null },
  };
}

/** What was kept, or a beginning; what an older version has kept lacks what it did not know. */
export function keptState(api: VSCodeApi, tab: Tab): PictureState {
  const kept = api.getState();
  return { ...firstState(tab), ...(typeof kept === "object" ? kept : null) };
}
