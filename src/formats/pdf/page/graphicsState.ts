import { type FontFacts, UNKNOWN_FONT } from "../pdfjs/fontFacts.ts";
import { IDENTITY, type Matrix } from "./matrix.ts";

/** What `q` keeps and `Q` brings back, as far as it says where and how text is drawn (ISO 32000-2, 8.4.1 and 9.3). */
export interface GraphicsState {
  ctm: Matrix;
  font: FontFacts;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  /** Of what is filled: 0xRRGGBB. */
  colour: number;
  textMatrix: Matrix;
  /** Where the pen is, and where its line began. */
  x: number;
  y: number;
  lineX: number;
  lineY: number;
}

export function firstState(): GraphicsState {
  return {
    ctm: IDENTITY,
    font: UNKNOWN_FONT,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
    colour: 0,
    textMatrix: IDENTITY,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
  };
}
