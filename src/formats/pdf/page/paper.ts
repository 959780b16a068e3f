import { applied, type Matrix } from "./matrix.ts";

/** A place on the page that was painted before what stands on it. */
interface Painted {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
  readonly light: boolean;
}

/** What is remembered of a page; a map may hold millions of shapes. */
const MOST = 4000;
/** A shape that no word stands on. */
const SMALL = 4;

/** What the page is painted with beneath its words: tells whether white words can be seen. */
export class Paper {
  private readonly painted: Painted[] = [];

  /** A shape is filled; `box`: [left, bottom, right, top] before `ctm`. */
  fill(box: ArrayLike<number>, ctm: Matrix, colour: number): void {
    if (this.painted.length >= MOST || box.length < 4) return;
    const [ax, ay] = applied(ctm, box[0]!, box[1]!);
    const [bx, by] = applied(ctm, box[2]!, box[3]!);
    const shape = {
      left: Math.min(ax, bx),
      right: Math.max(ax, bx),
      bottom: Math.min(ay, by),
      top: Math.max(ay, by),
      light: isLight(colour),
    };
    if (shape.right - shape.left < SMALL || shape.top - shape.bottom < SMALL) return;
    this.painted.push(shape);
  }

  /** Whether what was painted last at a place is as light as paper; paper is when nothing was. */
  isLightAt(x: number, y: number): boolean {
    for (let at = this.painted.length - 1; at >= 0; at--) {
      const { left, right, bottom, top, light } = this.painted[at]!;
      if (x >= left && x <= right && y >= bottom && y <= top) return light;
    }
    return true;
  }
}

/** As good as white: nobody sees it on paper. */
export function isLight(colour: number): boolean {
  return colour >> 16 >= 0xf4 && ((colour >> 8) & 0xff) >= 0xf4 && (colour & 0xff) >= 0xf4;
}
