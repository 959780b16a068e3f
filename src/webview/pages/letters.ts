/** The letters and digits of a text as they are compared, and where each of them stands. */
export interface Letters {
  /** Small letters without accents, and digits; nothing else. */
  readonly text: string;
  /** For each unit of `text`: the offset of the character that it comes from; one more, at the end, for the end of the text. */
  readonly at: Int32Array;
}

/**
 * Spaces, hyphens and marks are where a page and its reading differ: a word that is split at a line's end, a ligature, an accent of
 * its own. Letters are what both have.
 */
export function lettersOf(text: string): Letters {
  const units: string[] = [];
  const at: number[] = [];
  for (let offset = 0; offset < text.length; ) {
    const character = String.fromCodePoint(text.codePointAt(offset)!);
    for (const unit of folded(character)) {
      units.push(unit);
      at.push(offset);
    }
    offset += character.length;
  }
  at.push(text.length);
  return { text: units.join(""), at: Int32Array.from(at) };
}

/** Letters of several texts, one behind the other; `start`: where each text stands, which offsets are told from. */
export function joinedLetters(texts: readonly { start: number; text: string }[]): Letters {
  const all = texts.map(({ start, text }) => ({ start, letters: lettersOf(text) }));
  const at = all.flatMap(({ start, letters }) => [...letters.at.subarray(0, -1)].map((offset) => start + offset));
  const last = texts.at(-1);
  at.push(last ? last.start + last.text.length : 0);
  return { text: all.map(({ letters }) => letters.text).join(""), at: Int32Array.from(at) };
}

/** UTF-16 units, so that offsets in the letters are those of a string. */
function folded(character: string): string[] {
  if (/^[a-z0-9]$/.test(character)) return [character];
  return character
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .split("");
}
