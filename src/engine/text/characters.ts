/**
 * What a character is (Unicode's general categories), asked at an offset of a text. A pattern is asked once for each character
 * of the basic plane and the answer kept; characters beyond it are two UTF-16 units and asked each time.
 */
const LETTER = 1;
const CAPITAL = 2;
const NUMBER = 4;
const MARK = 8;
const SPACE = 16;
const ASKED = 32;

const kinds = new Uint8Array(0x10000);

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return 0;
  if (unitsAt(text, at) === 2) return kindOf(text.slice(at, at + 2));
  const known = kinds[unit]!;
  if (known !== 0) return known;
  kinds[unit] = kindOf(text[at]!) | ASKED;
  return kinds[unit];
}

function kindOf(character: string): number {
  return (
    (/\p{L}/u.test(character) ? LETTER : 0) |
    (/\p{Lu}/u.test(character) ? CAPITAL : 0) |
    (/\p{N}/u.test(character) ? NUMBER : 0) |
    (/\p{M}/u.test(character) ? MARK : 0) |
    (/\s/u.test(character) ? SPACE : 0)
  );
}

/** How many UTF-16 units the character at `at` has: 2 for a pair of surrogates, else 1. */
export function unitsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff) return 1;
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

export const isLetter = (text: string, at: number): boolean => (kindAt(text, at) & LETTER) !== 0;
export const isCapital = (text: string, at: number): boolean => (kindAt(text, at) & CAPITAL) !== 0;
export const isNumber = (text: string, at: number): boolean => (kindAt(text, at) & NUMBER) !== 0;
export const isSpace = (text: string, at: number): boolean => (kindAt(text, at) & SPACE) !== 0;

/** A letter, a digit or a mark upon one. */
export const isWordCharacter = (text: string, at: number): boolean =>
  (kindAt(text, at) & (LETTER | NUMBER | MARK)) !== 0;
