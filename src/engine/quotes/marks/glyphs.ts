/** The two kinds of marks that stand inside each other; guillemets pair with guillemets only. */
export type MarkFamily = "double" | "single" | "guillemet";

/** A quotation mark, and what its glyph and its neighbours allow it to do. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly family: MarkFamily;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** A closing single mark that may as well be an apostrophe: "the pilots' letter". */
  readonly mayBeApostrophe: boolean;
}

const GLYPHS = /''|``|’’|‘‘|[“”„‟"«»'‘’‚]/gu;
const OPENS_BY_SHAPE = /^(?:“|„|‟|``|‘‘|«|‘|‚)$/;
const CLOSES_BY_SHAPE = /^(?:”|’’|»|’)$/;

/** Word beginnings that are cut off: 'em, 'tis, '90s. */
const CUT_WORD = /^(?:em|tis|twas|til|till|cause|bout|n|round|\d\ds?)(?![\p{L}\p{N}])/iu;

/** The quotation marks of a stretch of text, apostrophes left out. Offsets are those of `text`. */
export function marksIn(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  for (const match of text.slice(start, end).matchAll(GLYPHS)) {
    const mark = readMark(text, start + match.index, match[0], start, end);
    if (mark && (mark.canOpen || mark.canClose)) marks.push(mark);
  }
  return marks;
}

function readMark(text: string, at: number, glyph: string, start: number, end: number): Mark | null {
  const before = at > start ? text[at - 1]! : " ";
  const next = at + glyph.length;
  const after = next < end ? text[next]! : " ";
  const family = familyOf(glyph);
  const free = !/[\p{L}\p{N}]/u.test(before);
  const opens = free && !/\s/u.test(after) && !/[.,;:!?)\]]/.test(after);
  const closes = !/[\s([]/u.test(before) && !/[\p{L}\p{N}]/u.test(after);
  const base = { start: at, end: next, family, mayBeApostrophe: false };
  if (family === "single") return readSingle(base, glyph, opens, closes, text.slice(next, next + 8), before);
  if (OPENS_BY_SHAPE.test(glyph)) return { ...base, canOpen: true, canClose: closes && !opens };
  if (CLOSES_BY_SHAPE.test(glyph)) return { ...base, canOpen: opens && !closes, canClose: true };
  if (/\d/.test(before) && !closes) return null;
  return { ...base, canOpen: opens || !closes, canClose: closes || !opens };
}

function readSingle(
  base: Omit<Mark, "canOpen" | "canClose">,
  glyph: string,
  opens: boolean,
  closes: boolean,
  ahead: string,
  before: string,
): Mark {
  const mayOpen = opens && !CLOSES_BY_SHAPE.test(glyph) && !CUT_WORD.test(ahead);
  const mayClose = closes && !OPENS_BY_SHAPE.test(glyph);
  const mayBeApostrophe = mayClose && /[\p{L}]/u.test(before) && /^\s+\p{L}/u.test(ahead);
  return { ...base, canOpen: mayOpen, canClose: mayClose, mayBeApostrophe };
}

function familyOf(glyph: string): MarkFamily {
  if (/[«»]/.test(glyph)) return "guillemet";
  return /^['‘’‚]$/.test(glyph) ? "single" : "double";
}
