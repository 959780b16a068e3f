import { drawn } from "../dom.ts";

/** Drawn on 16 by 16 with lines of one width, in the colour of the text around. */
const PATHS = {
  outline: "M2.5 3.5h2M2.5 8h2M2.5 12.5h2M6.5 3.5h7M6.5 8h7M6.5 12.5h7",
  back: "M13 8H3.5M7.5 4l-4 4 4 4",
  forward: "M3 8h9.5M8.5 4l4 4-4 4",
  previous: "M3.5 10.5 8 6l4.5 4.5",
  next: "M3.5 5.5 8 10l4.5-4.5",
  zoomIn: "M8 3v10M3 8h10",
  zoomOut: "M3 8h10",
  find: "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9M10.2 10.2 14 14",
  dark: "M13 9.5A5.5 5.5 0 1 1 6.5 3a4.5 4.5 0 0 0 6.5 6.5z",
  close: "M4 4l8 8M12 4l-8 8",
  cite: "M3 4.5h3.5v4c0 2-1 3-3 3.5M9 4.5h3.5v4c0 2-1 3-3 3.5",
  reading: "M2.5 3.5h11M2.5 6.5h11M2.5 9.5h11M2.5 12.5h7",
} as const;

export type Icon = keyof typeof PATHS;

export function icon(name: Icon): SVGElement {
  const path = drawn("path", { d: PATHS[name] });
  return drawn("svg", { viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" }, path);
}
