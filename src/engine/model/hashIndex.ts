/** From hashes to row numbers: open addressing, linear probing, at most half full. */
export class HashIndex {
  private readonly mask: number;
  /** Of each slot its hash, then its row + 1 (0: empty), side by side: a look-up in memory this large costs what it must fetch. */
  private readonly slots: Int32Array;

  /** Rows are numbered in the order of `hashes`. */
  constructor(hashes: Int32Array) {
    let size = 16;
    while (size < 2 * hashes.length) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(2 * size);
    for (let row = 0; row < hashes.length; row++) {
      let at = 2 * (hashes[row]! & this.mask);
      while (this.slots[at + 1] !== 0) at = (at + 2) & (2 * this.mask + 1);
      this.slots[at] = hashes[row]!;
      this.slots[at + 1] = row + 1;
    }
  }

  /** The row of `hash`, or -1. */
  rowOf(hash: number): number {
    const { slots, mask } = this;
    let at = 2 * (hash & mask);
    for (let row = slots[at + 1]!; row !== 0; row = slots[at + 1]!) {
      if (slots[at] === hash) return row - 1;
      at = (at + 2) & (2 * mask + 1);
    }
    return -1;
  }
}
