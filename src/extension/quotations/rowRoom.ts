/** So many letters are in sight of a row with buttons: what it says, where that stands, and the word of a line above. */
const IN_SIGHT = 76;

/** Where letters are narrow, so many are. */
const MOST_IN_SIGHT = 82;

/** A row with less of the words does not tell which they are: before that, the name of who says them is cut. */
const FEWEST_OF_WORDS = 32;

/** What of a row can be shortened. */
export interface RowWords {
  readonly excerpt: string;
  readonly speaker: string | null;
}

/**
 * A row's words and speaker, so short that all the row says is in sight: VS Code cuts the end, where the line stands.
 * `rest` letters are taken by what cannot be cut, `word` by the word of a line above. At least one word of each stays.
 */
export function fitRow(row: RowWords, rest: number, word: number): RowWords {
  const { excerpt, speaker } = row;
  const where = rest + (speaker?.length ?? 0);
  if (word === 0 && excerpt.length + where <= MOST_IN_SIGHT) return row;
  const room = Math.min(excerpt.length, Math.max(FEWEST_OF_WORDS, IN_SIGHT - word - where));
  const left = IN_SIGHT - word - rest - room;
  return { excerpt: shortened(excerpt, room), speaker: speaker && shortened(speaker, left) };
}

/** Whole words, as many as there is room for, and one at least. */
function shortened(text: string, room: number): string {
  if (text.length <= room) return text;
  const end = text.lastIndexOf(" ", Math.max(0, room - " ...".length));
  const first = end > 0 ? end : text.indexOf(" ");
  return first > 0 ? `${text.slice(0, first)} ...` : text;
}
