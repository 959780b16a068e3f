/** Feet or minutes, and inches or seconds: the keys of marks that measure. */
export const FEET = "′";
export const INCHES = "″";

/** A mark of measure: what it says and where it ends, as a UTF-16 offset. */
export interface Measure {
  readonly key: typeof FEET | typeof INCHES;
  readonly end: number;
}

const SINGLE = "'’´`‘";
const DOUBLE = '"”＂“';
const DIGIT = /[\p{Nd}½¼¾⅓⅔⅛⅜⅝⅞]/u;

/**
 * The mark of measure at `at`, behind a digit: 12', 12", 5′ 30″; null where the mark may as well close a quotation that is
 * open there. A prime is always one. Bounded in time: only a stretch around the mark is read.
 */
export function measureAt(text: string, at: number): Measure | null {
  if (at === 0 || !DIGIT.test(text[at - 1]!)) return null;
  const glyph = text[at]!;
  const isDoubled = text[at + 1] === glyph;
  if (glyph === FEET) return isDoubled ? { key: INCHES, end: at + 2 } : { key: FEET, end: at + 1 };
  if (glyph === INCHES) return { key: INCHES, end: at + 1 };
  const isSingle = SINGLE.includes(glyph);
  if (!isSingle && !DOUBLE.includes(glyph)) return null;
  const end = isSingle && isDoubled ? at + 2 : at + 1;
  if (isSingle && /[\p{L}]/u.test(text[end] ?? "") && text[end] !== "x") return null;
  const isInches = !isSingle || isDoubled;
  if (mayClose(text, at, end, isSingle && !isDoubled ? SINGLE : isSingle ? SINGLE + DOUBLE : DOUBLE)) return null;
  return { key: isInches ? INCHES : FEET, end };
}

/** So far around it a mark that opens and one that closes are looked for. UTF-16 units. */
const LOOK_AROUND = 400;

/** Whether the mark from `at` to `end` may close a quotation: one is open there, and no later mark must be what closes it. */
function mayClose(text: string, at: number, end: number, family: string): boolean {
  return isOpenBefore(text, at, family) && !closesNext(text, end, family);
}

function isOpenBefore(text: string, at: number, family: string): boolean {
  let open = 0;
  for (let i = paragraphStart(text, at); i < at; i++) {
    if (!family.includes(text[i]!)) continue;
    const facing = facingAt(text, i);
    if (facing === "opens") open++;
    else if (facing === "closes" && open > 0 && !DIGIT.test(text[i - 1]!)) open--;
  }
  return open > 0;
}

function closesNext(text: string, from: number, family: string): boolean {
  const end = from + text.slice(from, from + LOOK_AROUND).split(BLANK_LINE, 1)[0]!.length;
  for (let i = from; i < end; i++) {
    if (!family.includes(text[i]!)) continue;
    const facing = facingAt(text, i);
    if (facing !== "neither") return facing === "closes";
  }
  return false;
}

const BLANK_LINE = /(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)/u;

/** Where the paragraph of `at` begins, or what of it is looked at. */
function paragraphStart(text: string, at: number): number {
  return (
    at -
    text
      .slice(Math.max(0, at - LOOK_AROUND), at)
      .split(BLANK_LINE)
      .at(-1)!.length
  );
}

const OPENS_BEHIND = /[\s([{–—-]/u;
const CLOSES_BEFORE = /[\s.,;:!?)\]}…–—"”’'-]/u;

/** What a mark may do between its neighbours; between letters it is an apostrophe. */
function facingAt(text: string, at: number): "opens" | "closes" | "neither" {
  const before = text[at - 1] ?? " ";
  const after = text[at + 1] ?? " ";
  if (OPENS_BEHIND.test(before) && !/\s/u.test(after)) return "opens";
  return CLOSES_BEFORE.test(after) && !/\s/u.test(before) ? "closes" : "neither";
}
