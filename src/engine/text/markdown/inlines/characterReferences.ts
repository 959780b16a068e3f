import { characterEntities } from "character-entities";

/** A character reference ("&amp;", "&#38;", "&#x26;") that stands at an offset; null when none does. */
export function referenceAt(text: string, at: number): { length: number; text: string } | null {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(text);
  if (!match) return null;
  const [written, decimal, hexadecimal, name] = match;
  const character = name === undefined ? numbered(decimal, hexadecimal!) : named(name);
  return character === null ? null : { length: written.length, text: character };
}

/** CommonMark 0.31, 2.5. */
const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,31}));/y;

function named(name: string): string | null {
  return Object.hasOwn(characterEntities, name) ? characterEntities[name]! : null;
}

/** No character stands for nothing, half of a pair and what is beyond the last one. */
function numbered(decimal: string | undefined, hexadecimal: string): string {
  const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return isNone ? "\ufffd" : String.fromCodePoint(code);
}

/** A text without the backslashes of its escapes, its character references read (CommonMark 0.31, 2.4 and 2.5). */
export function unescaped(text: string): string {
  if (!/[\\&]/.test(text)) return text;
  return text.replace(/\\([!-/:-@[-`{-~])|&[#\w]{2,33};/g, (written, escaped: string | undefined) =>
    escaped === undefined ? (referenceAt(written, 0)?.text ?? written) : escaped,
  );
}
