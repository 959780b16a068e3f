import type { Span } from "../../text/span.ts";

/** A quotation mark, with what its glyph and its neighbours allow it to do. UTF-16 offsets of the text. */
export interface Mark extends Span {
  readonly glyph: string;
  /** Marks close each other within a family. */
  readonly family: string;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** By its neighbours it can only close. */
  readonly closesOnly: boolean;
  /** "the boys’ time" */
  readonly mayBeApostrophe: boolean;
  /** Feet, inches, minutes or seconds: 19", 6'. */
  readonly mayBeMeasure: boolean;
}

type Facing = "opens" | "closes" | "either";

interface Glyph {
  readonly family: string;
  readonly facing: Facing;
  /** It stands between letters of scripts without spaces: its shape alone tells. */
  readonly byShape: boolean;
}

/**
 * The marks of the world's languages and keyboards by family: what opens, what closes, what does either. Unicode's general
 * category Pi/Pf does not say it: „German“, ”Swedish” and »Danish« turn the marks around (Unicode Standard, 6.2).
 */
const FAMILIES: readonly (readonly [family: string, opens: string, closes: string, either: string, byShape?: true])[] =
  [
    ["double", "“ „ ‟ `` ,,", "” 〞 〟", "\" ＂ '' ´´ 〝"],
    ["guillemet", "« <<", "» >>", ""],
    ["single", "‘ ‚ ‛ `", "’", "' ´ ＇"],
    ["single guillemet", "‹", "›", ""],
    ["corner", "「 ｢", "」 ｣", "", true],
    ["white corner", "『", "』", "", true],
    ["double angle", "《", "》", "", true],
    ["angle", "〈", "〉", "", true],
  ];

/** What closes a mark by its shape; any other mark closes its like. */
const CLOSERS: Readonly<Record<string, readonly string[]>> = {
  "“": ["”"],
  "„": ["“", "”"],
  "‟": ["”"],
  "``": ["''"],
  ",,": ["''", "“", "”"],
  "〝": ["〞", "〟"],
  "«": ["»"],
  "»": ["«", "»"],
  "<<": [">>"],
  "‘": ["’"],
  "‚": ["‘", "’"],
  "‛": ["’"],
  "`": ["'", "´"],
  "‹": ["›"],
  "›": ["‹", "›"],
};

/** The glyphs that close one by their shape. */
export function closersOf(glyph: string): readonly string[] {
  return CLOSERS[glyph] ?? (GLYPHS.get(glyph)?.byShape ? CLOSED_BY_SHAPE : [glyph]);
}

const CLOSED_BY_SHAPE = ["」", "｣", "』", "》", "〉"];

/** Whether a mark closes another one by its shape. */
export const fits = (opening: Mark, closing: Mark): boolean => closersOf(opening.glyph).includes(closing.glyph);

const GLYPHS: ReadonlyMap<string, Glyph> = new Map(
  FAMILIES.flatMap(([family, opens, closes, either, byShape = false]) =>
    (
      [
        ["opens", opens],
        ["closes", closes],
        ["either", either],
      ] as const
    ).flatMap(([facing, glyphs]) =>
      glyphs.split(" ").flatMap((glyph) => (glyph === "" ? [] : [[glyph, { family, facing, byShape }] as const])),
    ),
  ),
);

/** Longer glyphs first: '' is one mark, not two. */
const ANY_GLYPH = new RegExp(
  [...GLYPHS.keys()]
    .sort((a, b) => b.length - a.length)
    .map((glyph) => glyph.replace(/[`'",]/g, "\\$&"))
    .join("|"),
  "g",
);

/** Word beginnings that are cut off: ’em, ’tis, ’90s. */
const CUT_WORD = /^(?:em|tis|twas|til|till|cause|bout|n|round|\d\ds?)(?![\p{L}\p{N}])/iu;

const IS_WORD = /[\p{L}\p{N}]/u;
const IS_DIGIT = /[\p{Nd}½¼¾⅓⅔⅛⅜⅝⅞]/u;
/** Behind one of these nothing is closed, before one of those nothing is opened. */
const OPENING = /[\s([{]/u;
const CLOSING = /[\s.,;:!?)\]}…]/u;

/** The quotation marks from `start` to `end` of a text, in order; apostrophes within words are none. */
export function quotationMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  ANY_GLYPH.lastIndex = start;
  for (let match = ANY_GLYPH.exec(text); match && match.index < end; match = ANY_GLYPH.exec(text)) {
    const at = { start: match.index, end: match.index + match[0].length };
    const mark = markAt(at, GLYPHS.get(match[0])!, text, start, end);
    if (mark.canOpen || mark.canClose) marks.push(mark);
  }
  return marks;
}

function markAt(at: Span, glyph: Glyph, text: string, from: number, to: number): Mark {
  const before = at.start > from ? text[at.start - 1]! : " ";
  const after = at.end < to ? text[at.end]! : " ";
  const ahead = text.slice(at.end, at.end + 10);
  const { family } = glyph;
  const base = { ...at, glyph: text.slice(at.start, at.end), family, mayBeApostrophe: false, mayBeMeasure: false };
  if (glyph.byShape) {
    const canOpen = glyph.facing === "opens";
    return { ...base, canOpen, canClose: !canOpen, closesOnly: !canOpen };
  }
  const { canOpen, canClose } = facingOf(glyph, before, after);
  const isCut = family === "single" && CUT_WORD.test(ahead);
  const isSingle = family === "single";
  return {
    ...base,
    canOpen: canOpen && !isCut,
    canClose,
    closesOnly: canClose && !canOpen,
    mayBeApostrophe: isSingle && canClose && /[sxz]/i.test(before) && /^\s+\p{L}/u.test(ahead),
    mayBeMeasure: (isSingle || family === "double") && canClose && IS_DIGIT.test(before),
  };
}

/** What a mark may do between two characters; one that faces neither way by its neighbours goes by its glyph. */
function facingOf({ family, facing }: Glyph, before: string, after: string): { canOpen: boolean; canClose: boolean } {
  const opens = !IS_WORD.test(before) && !CLOSING.test(after);
  const closes = !OPENING.test(before) && !IS_WORD.test(after);
  if (opens !== closes) {
    // Chinese puts no space before “.
    return { canOpen: opens, canClose: closes };
  }
  const isInWord = IS_WORD.test(before) && IS_WORD.test(after);
  if (isInWord && (family === "single" || facing === "either")) return { canOpen: false, canClose: false };
  if (facing === "either") return { canOpen: opens, canClose: closes };
  return { canOpen: facing === "opens", canClose: facing === "closes" };
}
