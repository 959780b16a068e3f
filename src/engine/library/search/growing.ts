/**
 * Typed arrays that grow: what is appended while an index is made.
 *
 * Plain arrays of numbers take eight bytes an item and are walked by the garbage collector; these take one and four.
 */

/** Bytes, with numbers appended as varints: seven bits a byte, the low ones first, the last byte below 128. */
export class Bytes {
  data: Uint8Array;
  length = 0;

  constructor(capacity: number) {
    this.data = new Uint8Array(capacity);
  }

  /** Appends a whole number below 2^32. */
  pushVarint(value: number): void {
    if (this.length + 5 > this.data.length) this.data = grown(this.data, new Uint8Array(this.data.length * 2 + 5));
    const { data } = this;
    let rest = value;
    while (rest > 127) {
      data[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    data[this.length++] = rest;
  }

  /** Appends a stretch of bytes. */
  pushAll(bytes: Uint8Array): void {
    const wanted = this.length + bytes.length;
    if (wanted > this.data.length) this.data = grown(this.data, new Uint8Array(wanted * 2));
    this.data.set(bytes, this.length);
    this.length = wanted;
  }

  /** A copy that is no longer than what it holds. */
  toArray(): Uint8Array {
    return this.data.slice(0, this.length);
  }
}

/** Whole numbers from 0 to 2^32 - 1. */
export class Numbers {
  data: Uint32Array;
  length = 0;

  constructor(capacity = 8) {
    this.data = new Uint32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.data.length) this.data = grown(this.data, new Uint32Array(this.length * 2 + 8));
    this.data[this.length++] = value;
  }

  /** A copy that is no longer than what it holds. */
  toArray(): Uint32Array {
    return this.data.slice(0, this.length);
  }
}

/** `into`, beginning with what `array` holds. */
export function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array>(array: T, into: T): T {
  into.set(array);
  return into;
}

/** How many bytes a number takes as a varint. */
export function varintLength(value: number): number {
  if (value < 1 << 7) return 1;
  if (value < 1 << 14) return 2;
  if (value < 1 << 21) return 3;
  return value < 1 << 28 ? 4 : 5;
}
