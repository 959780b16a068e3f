import { accented, isAccent, isUnspaced, letters } from "./characters.ts";
import type { GraphicsState } from "./graphicsState.ts";
import { applied, type Matrix, times } from "./matrix.ts";
import { isLight, type Paper } from "./paper.ts";
import type { Look, Word } from "./word.ts";

/** A letter as pdf.js gives it. */
export interface Glyph {
  readonly unicode: string;
  /** In units of the font's matrix. */
  readonly width: number;
  /** Of vertical writing: step down, and where it begins; in thousandths. */
  readonly vmetric?: readonly number[] | null;
  readonly isSpace: boolean;
}

/** A gap that parts words where no space is drawn, in parts of the font's size: kerning stays below, the narrowest spaces are above. */
const GAP = 0.14;
/** A step back that no letter makes within a word. */
const BACK = -0.5;
/** In points; smaller than anybody can read. */
const SPECK = 0.9;
/** Invisible: neither filled nor stroked (ISO 32000-2, table 104). */
const UNPAINTED = new Set([3, 7]);

/** How the letters of one call stand on the page. */
interface Placing {
  /** From the text's own space to the page. */
  readonly matrix: Matrix;
  readonly angle: number;
  readonly cos: number;
  readonly sin: number;
  readonly size: number;
  /** Length on the page of one unit along the line. */
  readonly unit: number;
}

/** Writes down the words that letters make. */
export class WordPen {
  /** How many letters were drawn. */
  letters = 0;
  readonly words: Word[] = [];
  private order = 0;
  /** A space was drawn since the last letter. */
  private spaced = true;
  private word: Word | null = null;
  /** Of the last letter: where it begins in its call, and how wide it is. */
  private start = 0;
  private width = 0;

  constructor(private readonly paper: Paper) {}

  /** Letters are drawn; numbers between them move the pen. The state's pen ends where the next would stand. */
  show(state: GraphicsState, glyphs: readonly (Glyph | number)[]): void {
    if (!Array.isArray(glyphs) || state.size === 0) return;
    this.letters += glyphs.length;
    const { font, size, charSpacing, wordSpacing } = state;
    const placing = placingOf(state);
    const scale = font.vertical ? 1 : state.scale;
    const sign = font.vertical ? -1 : 1;
    const gap = GAP + tracking(glyphs);
    // Whether a call goes on with a word of the one before is seen from where they stand.
    this.word = null;
    let pen = 0;
    let end = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        pen -= ((sign * glyph * size) / 1000) * scale;
        continue;
      }
      const width = widthOf(state, glyph) * scale;
      this.letter(state, placing, letters(glyph.unicode), pen, width, (pen - end) / Math.abs(size), gap);
      pen += width + sign * (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
      end = pen;
    }
    if (font.vertical) state.y -= pen;
    else state.x += pen;
  }

  /** `step`: how far it stands from the end of the one before, in parts of the size; `gap`: what parts words. */
  private letter(
    state: GraphicsState,
    placing: Placing,
    text: string,
    pen: number,
    width: number,
    step: number,
    gap: number,
  ): void {
    if (text.trim() === "") {
      if (text !== "") this.spaced = true;
      if (text !== "") this.word = null;
      return;
    }
    const { word } = this;
    if (word && step > BACK && (step < gap || (step < 1 && isUnspaced(text) && isUnspaced(word.text)))) {
      this.extend(word, text, placing, pen, width);
    } else {
      if (word && step >= gap) this.spaced = true;
      this.begin(state, placing, text, pen, width);
    }
    this.start = pen;
    this.width = width;
  }

  private begin(state: GraphicsState, placing: Placing, text: string, pen: number, width: number): void {
    const [px, py] = state.font.vertical
      ? applied(placing.matrix, state.x, state.y - pen)
      : applied(placing.matrix, state.x + pen, state.y + state.rise);
    const x0 = px * placing.cos + py * placing.sin;
    const word: Word = {
      text,
      x0,
      x1: x0 + width * placing.unit,
      y: px * placing.sin - py * placing.cos,
      size: placing.size,
      font: state.font,
      order: this.order++,
      spaced: this.spaced,
      angle: placing.angle,
      look: this.look(state, px, py, placing.size),
    };
    if (placing.size >= SPECK && Number.isFinite(x0 + word.y + word.x1)) this.words.push(word);
    this.spaced = false;
    this.word = word;
  }

  private extend(word: Word, text: string, { unit }: Placing, pen: number, width: number): void {
    const last = word.text.slice(-1);
    const over = pen - this.start < 0.6 * Math.max(this.width, width);
    // TeX draws an accent on its own, and the letter beneath it next; others do it the other way round.
    if (over && isAccent(last)) word.text = word.text.slice(0, -1) + accented(text, last);
    else if (over && isAccent(text)) word.text = word.text.slice(0, -1) + accented(last, text);
    else word.text += text;
    word.x1 = Math.max(word.x1, word.x1 + (pen - this.start + width - this.width) * unit);
  }

  private look({ mode, colour }: GraphicsState, x: number, y: number, size: number): Look {
    if (UNPAINTED.has(mode)) return "unpainted";
    if ((mode === 0 || mode === 4) && isLight(colour) && this.paper.isLightAt(x, y + size * 0.3)) return "blank";
    return "seen";
  }
}

function widthOf({ font, size }: GraphicsState, glyph: Glyph): number {
  if (font.vertical) return -(glyph.vmetric ? glyph.vmetric[0]! / 1000 : font.down[0]!) * size;
  return glyph.width * font.matrix[0]! * size;
}

function placingOf(state: GraphicsState): Placing {
  const matrix = times(state.ctm, state.textMatrix);
  const [a, b, c, d] = matrix;
  const way = Math.sign(state.size);
  const [x, y] = state.font.vertical ? [-c * way, -d * way] : [a * way, b * way];
  const angle = snapped((Math.atan2(y, x) * 180) / Math.PI);
  const turn = (angle * Math.PI) / 180;
  const across = state.font.vertical ? Math.hypot(a, b) : Math.hypot(c, d);
  return {
    matrix,
    angle,
    cos: Math.cos(turn),
    sin: Math.sin(turn),
    size: Math.abs(state.size) * across * (state.font.drawn ? Math.abs(state.font.matrix[3]!) * 1000 || 1 : 1),
    unit: Math.hypot(x, y) * way,
  };
}

/** Whole degrees, 0 to 359; what is nearly upright is upright. */
function snapped(angle: number): number {
  const right = Math.round(angle / 90) * 90;
  const near = Math.abs(angle - right) <= 2 ? right : Math.round(angle);
  return ((near % 360) + 360) % 360;
}

/** How far the letters of a call are spread by numbers between them all, as in a spaced-out heading; in parts of the size. */
function tracking(glyphs: readonly (Glyph | number)[]): number {
  const steps = glyphs.filter((glyph) => typeof glyph === "number").map((step) => -step / 1000);
  const count = glyphs.length - steps.length;
  if (count < 4 || steps.length < 0.7 * (count - 1)) return 0;
  const middle = steps.sort((a, b) => a - b)[steps.length >> 1]!;
  return middle > 0.05 && middle < 0.8 ? middle : 0;
}
