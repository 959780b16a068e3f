/**
 * A 64-bit checksum of bytes: whether a saved file is whole, and whether a document is the one that was read.
 *
 * Two lanes of multiply and rotate, as in MurmurHash3 (Appleby, public domain), four bytes a step: a gigabyte a second.
 * Not for secrets: nobody gains from making two texts of one sum in their own folder.
 */

/** Two numbers from 0 to 2^32 - 1. */
export type Checksum = readonly [number, number];

/** The checksum of bytes. */
export function checksum(bytes: Uint8Array): Checksum {
  const sum = new RunningChecksum(bytes.length);
  sum.add(bytes);
  return sum.value;
}

/** The checksum of bytes that are given one part after the other. */
export class RunningChecksum {
  private a: number;
  private b = 0x3c6ef372;

  /** `length`: of all parts together. */
  constructor(length: number) {
    this.a = 0x9747b28c ^ length;
  }

  /** The next part; the length of all but the last is a multiple of four. */
  add(bytes: Uint8Array): void {
    let { a, b } = this;
    const whole = bytes.length & ~3;
    if (bytes.byteOffset % 4 === 0) {
      const words = new Int32Array(bytes.buffer, bytes.byteOffset, whole / 4);
      for (let i = 0; i < words.length; i++) {
        const word = words[i]!;
        a = Math.imul(rotated(a ^ Math.imul(word, 0xcc9e2d51)), 0x85ebca6b);
        b = Math.imul(rotated(b + word), 0x1b873593) ^ a;
      }
    } else {
      for (let i = 0; i < whole; i += 4) {
        const word = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
        a = Math.imul(rotated(a ^ Math.imul(word, 0xcc9e2d51)), 0x85ebca6b);
        b = Math.imul(rotated(b + word), 0x1b873593) ^ a;
      }
    }
    for (let i = whole; i < bytes.length; i++) {
      a = Math.imul(a ^ bytes[i]!, 0x01000193);
      b = Math.imul(rotated(b + bytes[i]!), 0x1b873593);
    }
    this.a = a;
    this.b = b;
  }

  get value(): Checksum {
    return [mixed(this.a ^ this.b), mixed(this.b + 0x27d4eb2f)];
  }
}

/** The same as sixteen letters. */
export function fingerprint(bytes: Uint8Array): string {
  return checksum(bytes)
    .map((half) => half.toString(16).padStart(8, "0"))
    .join("");
}

function rotated(value: number): number {
  return (value << 13) | (value >>> 19);
}

function mixed(value: number): number {
  let mix = value;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
