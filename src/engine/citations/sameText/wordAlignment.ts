/** One word of what is looked for. */
export interface Row {
  /** Joints take up any words of the document for nothing. */
  readonly kind: "word" | "elision" | "bracket";
  /** What finding it is worth. */
  readonly worth: number;
  /** Whether the document's word `j` is this word. */
  readonly fits: (j: number) => boolean;
}

/** For each row the document's word that it stands on, or -1; and whether it is the same word. */
export interface WordAlignment {
  readonly score: number;
  readonly places: Int32Array;
  readonly matched: Uint8Array;
}

const DIAGONAL = 1;
const SKIP_ROW = 2;
const SKIP_WORD = 3;

const DIFFERENT = -2;
const LEFT_OUT = -2;
const PUT_IN = -2;
const REPLACED = -1;

/** Bounds memory and time for passages of book length; the band gets narrower instead. */
const MOST_CELLS = 3_000_000;

/**
 * The best alignment of rows with the document's words near `shift`: all the rows in order, the document's words before
 * and after free (semi-global alignment, Needleman and Wunsch 1970 with free ends), within `slack` words of the diagonal.
 */
export function alignWords(rows: readonly Row[], count: number, shift: number, slack: number): WordAlignment {
  const half = Math.max(8, Math.min(slack, Math.floor(MOST_CELLS / (2 * rows.length + 2))));
  const width = 2 * half + 1;
  const steps = new Uint8Array((rows.length + 1) * width);
  // Column k of row i is the state after i rows, with the document's next word at shift + i + k - half.
  let before = new Int32Array(width);
  let here = new Int32Array(width);
  for (let i = 1; i <= rows.length; i++) {
    fillRow(rows[i - 1]!, i, { before, here, steps, width, first: shift + i - 1 - half, count });
    [before, here] = [here, before];
  }
  let best = half;
  for (let k = 0; k < width; k++) {
    const ahead = before[k]! - before[best]!;
    if (ahead > 0 || (ahead === 0 && Math.abs(k - half) < Math.abs(best - half))) best = k;
  }
  return { score: before[best]!, ...traced(rows, steps, width, best, shift - half) };
}

interface Band {
  readonly before: Int32Array;
  readonly here: Int32Array;
  readonly steps: Uint8Array;
  readonly width: number;
  /** The document's word that column 0 of this row would take by a diagonal step. */
  readonly first: number;
  readonly count: number;
}

const IMPOSSIBLE = -1_000_000_000;

function fillRow(row: Row, i: number, { before, here, steps, width, first, count }: Band): void {
  const isWord = row.kind === "word";
  const skipWord = isWord ? PUT_IN : row.kind === "elision" ? 0 : REPLACED;
  const skipRow = isWord ? LEFT_OUT : 0;
  for (let k = 0; k < width; k++) {
    const j = first + k;
    let score = IMPOSSIBLE;
    let step = SKIP_ROW;
    if (isWord && j >= 0 && j < count) {
      score = before[k]! + (row.fits(j) ? row.worth : DIFFERENT);
      step = DIAGONAL;
    }
    if (k + 1 < width && before[k + 1]! + skipRow > score) {
      score = before[k + 1]! + skipRow;
      step = SKIP_ROW;
    }
    if (k > 0 && j >= 0 && j < count && here[k - 1]! + skipWord > score) {
      score = here[k - 1]! + skipWord;
      step = SKIP_WORD;
    }
    here[k] = score;
    steps[i * width + k] = step;
  }
}

/** Walks the steps back from the end. */
function traced(rows: readonly Row[], steps: Uint8Array, width: number, best: number, origin: number) {
  const places = new Int32Array(rows.length).fill(-1);
  const matched = new Uint8Array(rows.length);
  let i = rows.length;
  let k = best;
  while (i > 0) {
    const step = steps[i * width + k]!;
    if (step === SKIP_WORD) k--;
    else if (step === SKIP_ROW) {
      i--;
      k++;
    } else {
      i--;
      places[i] = origin + i + k;
      matched[i] = rows[i]!.fits(origin + i + k) ? 1 : 0;
    }
  }
  return { places, matched };
}
