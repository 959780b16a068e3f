/** From hashes to row numbers: open addressing, linear probing, at most half full. */
export class HashIndex {
  private readonly mask: number;
  private readonly hashes: Int32Array;
  /** Row + 1; 0 is an empty slot. */
  private readonly rows: Int32Array;

  /** Rows are numbered in the order of `hashes`. */
  constructor(hashes: Int32Array) {
    let size = 16;
    while (size < 2 * hashes.length) size *= 2;
    this.mask = size - 1;
    this.hashes = new Int32Array(size);
    this.rows = new Int32Array(size);
    for (let row = 0; row < hashes.length; row++) {
      let slot = hashes[row]! & this.mask;
      while (this.rows[slot] !== 0) slot = (slot + 1) & this.mask;
      this.hashes[slot] = hashes[row]!;
      this.rows[slot] = row + 1;
    }
  }

  /** The row of `hash`, or -1. */
  rowOf(hash: number): number {
    let slot = hash & this.mask;
    while (this.rows[slot] !== 0) {
      if (this.hashes[slot] === hash) return this.rows[slot]! - 1;
      slot = (slot + 1) & this.mask;
    }
    return -1;
  }
}
