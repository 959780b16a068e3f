import { type FoldedWord, foldedWords, isSameKey } from "./fold.ts";
import { isNoteSign, noteNumbers } from "./noteNumbers.ts";
import { alignWords, type Row } from "./wordAlignment.ts";

/** One stretch of a word-by-word difference: what the quotation has and the source has not is deleted. */
export interface Change {
  readonly op: "same" | "inserted" | "deleted";
  /** As written, spaces folded; of the same words, the source's. */
  readonly text: string;
}

/** The difference from a quotation to the source's words, word by word, in reading order. Empty texts give []. */
export function differenceOf(quotation: string, source: string): Change[] {
  const standing = wordsOfSource(quotation, source);
  const quoted = inTheirCase(
    foldedWords(quotation).filter(({ key }) => !isNoteSign(key)),
    standing,
  );
  const pairs = pairsOf(quoted, standing);
  const changes = new Changes(quotation, source);
  let i = 0;
  let j = 0;
  for (const [row, word] of [...pairs, [quoted.length, standing.length] as const]) {
    changes.add("deleted", quoted.slice(i, row));
    changes.add("inserted", standing.slice(j, word));
    if (word < standing.length) changes.add("same", [standing[word]!]);
    i = row + 1;
    j = word + 1;
  }
  return changes.all;
}

/** The numbers of a source's notes are no words of it, unless the quotation has some, too. */
export function wordsOfSource(quotation: string, source: string): FoldedWord[] {
  const notes = noteNumbers(quotation).length > 0 ? [] : noteNumbers(source);
  return foldedWords(source).filter(
    ({ key, start, end }) => !isNoteSign(key) && !notes.some((note) => note.start <= start && end <= note.end),
  );
}

/** A quotation's first letter follows the sentence that it stands in: that is no difference. */
function inTheirCase(quoted: readonly FoldedWord[], standing: readonly FoldedWord[]): readonly FoldedWord[] {
  const [first, ...rest] = quoted;
  const [theirs] = standing;
  const sameBut = first && theirs && first.key !== theirs.key && first.key.slice(1) === theirs.key.slice(1);
  return sameBut && first.key.toLowerCase() === theirs.key.toLowerCase()
    ? [{ ...first, key: theirs.key }, ...rest]
    : quoted;
}

/** The words that both have, as pairs of indexes, ascending; what both begin and end with needs no search. */
function pairsOf(quoted: readonly FoldedWord[], standing: readonly FoldedWord[]): (readonly [number, number])[] {
  const most = Math.min(quoted.length, standing.length);
  let head = 0;
  while (head < most && isSameKey(quoted[head]!.key, standing[head]!.key)) head++;
  let tail = 0;
  while (tail < most - head && isSameKey(quoted.at(-1 - tail)!.key, standing.at(-1 - tail)!.key)) tail++;
  const middle = aligned(quoted.slice(head, quoted.length - tail), standing.slice(head, standing.length - tail));
  return [
    ...Array.from({ length: head }, (_, i) => [i, i] as const),
    ...middle.map(([row, word]) => [row + head, word + head] as const),
    ...Array.from({ length: tail }, (_, i) => [quoted.length - tail + i, standing.length - tail + i] as const),
  ];
}

function aligned(quoted: readonly FoldedWord[], standing: readonly FoldedWord[]): (readonly [number, number])[] {
  const rows: Row[] = quoted.map((word) => ({
    kind: "word",
    worth: word.isWord ? 4 : 2,
    fits: (j) => isSameKey(standing[j]!.key, word.key),
  }));
  const slack = Math.max(quoted.length, standing.length);
  const { places, matched } = alignWords(rows, standing.length, 0, slack);
  return [...places].flatMap((place, row) => (matched[row] ? [[row, place] as const] : []));
}

class Changes {
  readonly all: Change[] = [];
  private lastEnd = -1;

  constructor(
    private readonly quotation: string,
    private readonly source: string,
  ) {}

  /** Adds words that stand next to each other; a stretch goes on when its neighbour is of the same kind. */
  add(op: Change["op"], words: readonly FoldedWord[]): void {
    if (words.length === 0) return;
    const text = op === "deleted" ? this.quotation : this.source;
    const start = words[0]!.start;
    const end = words.at(-1)!.end;
    const last = this.all.at(-1);
    if (last?.op === op) {
      this.all[this.all.length - 1] = { op, text: last.text + spaced(text.slice(this.lastEnd, end)) };
    } else {
      this.all.push({ op, text: spaced(text.slice(start, end)) });
    }
    this.lastEnd = end;
  }
}

const spaced = (text: string) => text.replace(/\s+/gu, " ");
