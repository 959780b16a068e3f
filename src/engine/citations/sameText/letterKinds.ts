/** What a character is to someone who asks whether two texts are the same. */
export const Kind = {
  Other: 0,
  /** Any space or line break: parts words, is nothing itself. */
  Space: 1,
  /** Letters, their accents, and digits of scripts that part words by spaces. */
  Letter: 2,
  Digit: 3,
  /** A letter of a script written without spaces: a word of its own. */
  Ideograph: 4,
  /** Quotation marks of every shape; the apostrophe is one of them. */
  Mark: 5,
  Dash: 6,
  Stop: 7,
  Ellipsis: 8,
  /** Printing only: soft hyphens, zero-width characters, controls, Markdown's emphasis. */
  Ignored: 9,
} as const;

const MARKS = "\"'`´‘’‚‛“”„‟«»‹›′″＂＇〝〞〟❛❜❝❞「」『』";
const DASHES = "-‐‑‒–—―−⸺⸻﹘﹣－";
const IGNORED = "*_\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\ufffd";

const NO_SPACES =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]/u;

/** Kinds of the basic plane, found when first asked for: texts use few of its characters, and often. */
const known = new Uint8Array(0x10000).fill(255);

/** The kind of the character at `index`; for a surrogate pair, that of the pair. */
export function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  if (code >= 0xd800 && code <= 0xdfff) return kindOf(String.fromCodePoint(text.codePointAt(index)!));
  const kind = known[code]!;
  if (kind !== 255) return kind;
  const found = kindOf(text[index]!);
  known[code] = found;
  return found;
}

/** UTF-16 units of the character at `index`. */
export function lengthAt(text: string, index: number): number {
  return text.codePointAt(index)! > 0xffff ? 2 : 1;
}

function kindOf(character: string): number {
  if (MARKS.includes(character)) return Kind.Mark;
  if (DASHES.includes(character)) return Kind.Dash;
  if (IGNORED.includes(character)) return Kind.Ignored;
  if (character === ".") return Kind.Stop;
  if (character === "…" || character === "⋯") return Kind.Ellipsis;
  if (/\s/u.test(character)) return Kind.Space;
  if (/[\p{Cc}\p{Cf}\p{Variation_Selector}]/u.test(character)) return Kind.Ignored;
  if (/\p{L}/u.test(character)) return NO_SPACES.test(character) ? Kind.Ideograph : Kind.Letter;
  if (/\p{M}/u.test(character)) return Kind.Letter;
  return /\p{N}/u.test(character) ? Kind.Digit : Kind.Other;
}
