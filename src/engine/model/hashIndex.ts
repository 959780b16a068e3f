/** From hashes to row numbers: open addressing, linear probing, at most half full. */
export class HashIndex {
  private readonly mask: number;
  /** Of each slot its hash, then its row + 1 (0: empty), side by side: a look-up in memory this large costs what it must fetch. */
  private readonly slots: Int32Array;
  /**
   * A bit for each value of a hash's high bits, set where a hash of the table has them (a Bloom filter of one function; Bloom 1970):
   * most hashes that are asked for are in no table, and these bits lie nearer than the slots.
   */
  private readonly seen: Uint8Array;
  private readonly shift: number;

  /** Rows are numbered in the order of `hashes`. */
  constructor(hashes: Int32Array) {
    let size = 16;
    while (size < 2 * hashes.length) size *= 2;
    this.mask = size - 1;
    this.slots = new Int32Array(2 * size);
    this.seen = new Uint8Array(size >> 1);
    this.shift = 30 - Math.log2(size);
    for (let row = 0; row < hashes.length; row++) {
      let at = 2 * (hashes[row]! & this.mask);
      while (this.slots[at + 1] !== 0) at = (at + 2) & (2 * this.mask + 1);
      this.slots[at] = hashes[row]!;
      const high = hashes[row]! >>> this.shift;
      this.seen[high >> 3]! |= 1 << (high & 7);
      this.slots[at + 1] = row + 1;
    }
  }

  /** The row of `hash`, or -1. */
  rowOf(hash: number): number {
    const high = hash >>> this.shift;
    if ((this.seen[high >> 3]! & (1 << (high & 7))) === 0) return -1;
    const { slots, mask } = this;
    let at = 2 * (hash & mask);
    for (let row = slots[at + 1]!; row !== 0; row = slots[at + 1]!) {
      if (slots[at] === hash) return row - 1;
      at = (at + 2) & (2 * mask + 1);
    }
    return -1;
  }
}
