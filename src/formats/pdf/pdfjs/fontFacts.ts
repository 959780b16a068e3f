/** What is known of a font of the file, besides its shapes. Lengths are in parts of its size. */
export interface FontFacts {
  readonly name: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly vertical: boolean;
  /** Its letters are little drawings, with a matrix of their own. */
  readonly drawn: boolean;
  readonly matrix: readonly number[];
  /** Of vertical writing: the usual step down, and where a letter begins from its origin. */
  readonly down: readonly number[];
}

const IDENTITY: readonly number[] = [0.001, 0, 0, 0.001, 0, 0];
const DOWN: readonly number[] = [-1, 0, 0.88];

/** Of a font that pdf.js did not send, since it could not be read. */
export const UNKNOWN_FONT: FontFacts = {
  name: "",
  bold: false,
  italic: false,
  vertical: false,
  drawn: false,
  matrix: IDENTITY,
  down: DOWN,
};

/** pdf.js packs the facts of a font into bytes (its class `FontInfo`): ten flags of two bits, three doubles, box, matrix, names. */
const FLAGS = ["black", "bold", "", "", "", "drawn", "italic", "", "", "vertical"];
const NUMBERS = 3;
const MATRIX = NUMBERS + 3 * 8 + 1 + 4 * 2;
const METRICS = MATRIX + 1 + 6 * 8;
const STRINGS = METRICS + 1 + 3 * 2;
/** Of the four names: the one that the file gives. */
const NAME = 3;

/** Reads them. `undefined` and bytes of another layout give what most fonts have. */
export function fontFactsOf(packed: ArrayBuffer | undefined): FontFacts {
  if (!packed || packed.byteLength < STRINGS + 4) return UNKNOWN_FONT;
  const view = new DataView(packed);
  const flag = (name: string) => {
    const at = FLAGS.indexOf(name);
    return ((view.getUint8(at >> 2) >> ((at & 3) * 2)) & 3) === 2;
  };
  const name = nameOf(view);
  return {
    name,
    bold: flag("bold") || flag("black") || /bold|black|heavy/i.test(name),
    italic: flag("italic") || /italic|oblique/i.test(name),
    vertical: flag("vertical"),
    drawn: flag("drawn"),
    matrix: matrixOf(view),
    down: view.getUint8(METRICS) ? downOf(view) : DOWN,
  };
}

function matrixOf(view: DataView): readonly number[] {
  if (view.getUint8(MATRIX) !== 6) return IDENTITY;
  const matrix = Array.from({ length: 6 }, (_, at) => view.getFloat64(MATRIX + 1 + at * 8, true));
  return matrix.every(Number.isFinite) && matrix[0] !== 0 ? matrix : IDENTITY;
}

function downOf(view: DataView): readonly number[] {
  return [0, 1, 2].map((at) => view.getInt16(METRICS + 1 + at * 2, true) / 1000);
}

function nameOf(view: DataView): string {
  let at = STRINGS + 4;
  for (let skipped = 0; skipped < NAME; skipped++) {
    if (at + 4 > view.byteLength) return "";
    at += 4 + view.getUint32(at);
  }
  if (at + 4 > view.byteLength) return "";
  const length = view.getUint32(at);
  if (at + 4 + length > view.byteLength) return "";
  return new TextDecoder().decode(new Uint8Array(view.buffer, at + 4, length));
}
