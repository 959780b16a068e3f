/**
 * How many slips of the finger lie between two words: a letter wrong, missing, too many, or two neighbours swapped
 * (optimal string alignment).
 */

/** Letters of a word within a bigger array. */
export interface Letters {
  readonly letters: Uint16Array;
  readonly start: number;
  readonly length: number;
}

/** The distance between two words if it is at most `most` (1 or 2), otherwise `most` + 1. */
export function slipsBetween(a: Letters, b: Letters, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  const shorter = Math.min(a.length, b.length);
  let head = 0;
  while (head < shorter && a.letters[a.start + head] === b.letters[b.start + head]) head++;
  let aEnd = a.length;
  let bEnd = b.length;
  while (aEnd > head && bEnd > head && a.letters[a.start + aEnd - 1] === b.letters[b.start + bEnd - 1]) {
    aEnd--;
    bEnd--;
  }
  return middle(a, b, head, aEnd, bEnd, most);
}

/** The distance between what is left once equal beginnings and ends are off. */
function middle(a: Letters, b: Letters, head: number, aEnd: number, bEnd: number, most: number): number {
  const rows = aEnd - head;
  const columns = bEnd - head;
  if (rows === 0 || columns === 0) return Math.min(Math.max(rows, columns), most + 1);
  if (rows === 1 && columns === 1) return 1;
  if (most === 1) return rows === 2 && columns === 2 && isSwapped(a, b, head, head) ? 1 : 2;
  return Math.min(table(a, b, head, rows, columns), most + 1);
}

/** Whether the two letters from `from` in one word are the two from `to` in the other, swapped. */
function isSwapped(a: Letters, b: Letters, from: number, to: number): boolean {
  const i = a.start + from;
  const j = b.start + to;
  return a.letters[i] === b.letters[j + 1] && a.letters[i + 1] === b.letters[j];
}

/** Rows of the usual table: the one before last, the last, the present one. */
let twoAbove = new Uint8Array(80);
let above = new Uint8Array(80);
let row = new Uint8Array(80);

function table(a: Letters, b: Letters, head: number, rows: number, columns: number): number {
  for (let j = 0; j <= columns; j++) above[j] = j;
  for (let i = 1; i <= rows; i++) {
    row[0] = i;
    const letter = a.letters[a.start + head + i - 1];
    for (let j = 1; j <= columns; j++) {
      const other = b.letters[b.start + head + j - 1];
      let best = Math.min(above[j - 1]! + (letter === other ? 0 : 1), above[j]! + 1, row[j - 1]! + 1);
      if (i > 1 && j > 1 && isSwapped(a, b, head + i - 2, head + j - 2)) best = Math.min(best, twoAbove[j - 2]! + 1);
      row[j] = best;
    }
    [twoAbove, above, row] = [above, row, twoAbove];
  }
  return above[columns]!;
}
