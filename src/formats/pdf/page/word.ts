import type { FontFacts } from "../pdfjs/fontFacts.ts";

/**
 * Letters that stand together on a page. Lengths are in points of the page, in the frame of its own writing: `x` runs along the line,
 * `y` is the base line and grows from line to line.
 */
export interface Word {
  text: string;
  readonly x0: number;
  x1: number;
  readonly y: number;
  /** Height of its font, as it is drawn. */
  readonly size: number;
  readonly font: FontFacts;
  /** Which it is in the order in which the page is drawn. */
  readonly order: number;
  /** A space is drawn before it. */
  spaced: boolean;
  /** Which way it is written, in degrees against the clock: 0 for what is upright. */
  readonly angle: number;
  readonly look: Look;
  /** It is lifted from, or sunk below its line: a number of a note, most likely. Set when lines are made. */
  raised?: boolean;
}

/** seen: as drawn. unpainted: drawn without ink (the text behind a scanned picture). blank: drawn in the colour of the paper. */
export type Look = "seen" | "unpainted" | "blank";
