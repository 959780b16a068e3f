import type { Direction } from "./mapGraph.ts";

/** What a key does on the map: Enter opens, arrows go to neighbours, + - 0 zoom. */
export type MapAct = Direction | "open" | "in" | "out" | "fit" | "first" | "last";

const ACTS: Readonly<Record<string, MapAct>> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Enter: "open",
  " ": "open",
  "+": "in",
  "=": "in",
  "-": "out",
  "0": "fit",
  Home: "first",
  End: "last",
};

/** Null for keys that are VS Code's own. */
export function mapKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): MapAct | null {
  return ctrlKey || metaKey || altKey ? null : (ACTS[key] ?? null);
}
