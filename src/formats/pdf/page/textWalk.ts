import { type FontFacts, UNKNOWN_FONT } from "../pdfjs/fontFacts.ts";
import { OPS } from "../pdfjs/operators.ts";
import type { Drawing } from "../pdfjs/pdfFile.ts";
import { firstState, type GraphicsState } from "./graphicsState.ts";
import { IDENTITY, matrixOf, times } from "./matrix.ts";
import { Paper } from "./paper.ts";
import type { Word } from "./word.ts";
import { type Glyph, WordPen } from "./wordPen.ts";

/** Letters of a page beyond which it is no page that anybody wrote. */
const MOST_LETTERS = 400_000;
/** States within each other: those beyond are not kept. */
const DEEPEST = 2000;

/** The page holds more than any page does; what came before may be read. */
export class TooMuch extends Error {}

/** Follows the drawing of a page, and writes down its words. */
export class TextWalk {
  readonly paper = new Paper();
  /** Text was drawn in a font that cannot be read: its letters are not known. */
  isIncomplete = false;
  private state: GraphicsState = firstState();
  private readonly kept: GraphicsState[] = [];
  private readonly pen = new WordPen(this.paper);

  constructor(private readonly fonts: ReadonlyMap<string, FontFacts>) {}

  /** All words so far, in the order of the drawing. */
  get words(): readonly Word[] {
    return this.pen.words;
  }

  /**
   * Goes on with the next piece of the drawing.
   * @throws TooMuch
   */
  follow({ fnArray, argsArray }: Drawing): void {
    for (let at = 0; at < fnArray.length; at++) this.step(fnArray[at]!, argsArray[at] ?? []);
    if (this.pen.letters > MOST_LETTERS) throw new TooMuch();
  }

  private step(operator: number, args: readonly unknown[]): void {
    const { state } = this;
    switch (operator) {
      case OPS.showText:
        if (state.font === UNKNOWN_FONT) this.isIncomplete = true;
        this.pen.show(state, args[0] as readonly (Glyph | number)[]);
        return;
      case OPS.save:
        if (this.kept.length < DEEPEST) this.kept.push({ ...state });
        return;
      case OPS.restore:
        this.restore();
        return;
      case OPS.transform:
        state.ctm = times(state.ctm, matrixOf(args));
        return;
      case OPS.paintFormXObjectBegin:
        this.kept.push({ ...state });
        if (args[0]) state.ctm = times(state.ctm, matrixOf(args[0]));
        return;
      case OPS.beginAnnotation:
        this.kept.push({ ...state });
        this.state = firstState();
        this.state.ctm = times(matrixOf(args[2]), matrixOf(args[3]));
        return;
      case OPS.paintFormXObjectEnd:
      case OPS.endAnnotation:
        this.restore();
        return;
      case OPS.setFillRGBColor:
        state.colour = Number.parseInt(String(args[0]).slice(1), 16) || 0;
        return;
      case OPS.setFillColorN:
      case OPS.setFillTransparent:
        state.colour = 0;
        return;
      case OPS.constructPath:
        this.path(args);
        return;
      case OPS.setGState:
        this.parameters(args[0] as readonly (readonly [string, unknown])[]);
        return;
      default:
        this.text(operator, args);
    }
  }

  private text(operator: number, args: readonly unknown[]): void {
    const { state } = this;
    const first = Number(args[0]) || 0;
    switch (operator) {
      case OPS.beginText:
        state.textMatrix = IDENTITY;
        state.x = state.lineX = state.y = state.lineY = 0;
        return;
      case OPS.setFont:
        state.font = this.fonts.get(String(args[0])) ?? UNKNOWN_FONT;
        state.size = Number(args[1]) || 0;
        return;
      case OPS.setTextMatrix:
        state.textMatrix = matrixOf(args[0]);
        state.x = state.lineX = state.y = state.lineY = 0;
        return;
      case OPS.moveText:
        this.move(first, Number(args[1]) || 0);
        return;
      case OPS.setLeadingMoveText:
        state.leading = -(Number(args[1]) || 0);
        this.move(first, Number(args[1]) || 0);
        return;
      case OPS.nextLine:
        this.move(0, -state.leading);
        return;
      case OPS.setLeading:
        state.leading = first;
        return;
      case OPS.setCharSpacing:
        state.charSpacing = first;
        return;
      case OPS.setWordSpacing:
        state.wordSpacing = first;
        return;
      case OPS.setHScale:
        state.scale = first / 100;
        return;
      case OPS.setTextRise:
        state.rise = first;
        return;
      case OPS.setTextRenderingMode:
        state.mode = first;
        return;
    }
  }

  private move(x: number, y: number): void {
    const { state } = this;
    state.x = state.lineX += x;
    state.y = state.lineY += y;
  }

  private restore(): void {
    const before = this.kept.pop();
    if (before) this.state = before;
  }

  /** A path and what becomes of it, with its box. */
  private path([fate, , box]: readonly unknown[]): void {
    if (!box || !FILLS.has(fate as number)) return;
    this.paper.fill(box as ArrayLike<number>, this.state.ctm, this.state.colour);
  }

  private parameters(entries: readonly (readonly [string, unknown])[] | undefined): void {
    if (!Array.isArray(entries)) return;
    for (const [name, value] of entries) {
      if (name !== "Font" || !Array.isArray(value)) continue;
      this.state.font = this.fonts.get(String(value[0])) ?? UNKNOWN_FONT;
      this.state.size = Number(value[1]) || 0;
    }
  }
}

const FILLS: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
