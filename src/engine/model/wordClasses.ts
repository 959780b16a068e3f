import { hashString } from "./hash.ts";

/**
 * Words and the class of words that each belongs to, without the words themselves: a table of hashes in buckets.
 * A word that is not in it passes for one that is about once in ten thousand times.
 *
 *     u32 magic  u32 words  u16 x CLASSES x 2   the middle and the broad class that each fine class lies in
 *     u8  x 65536         how many words each bucket (the low 16 bits of a hash) holds
 *     u24 x words         bucket by bucket: 14 more bits of the hash, 10 bits of fine class
 */
export const CLASSES = 1024;

const MAGIC = 0x31434c53;
const BUCKETS = 1 << 16;
const HEADER = 8 + CLASSES * 4;
const CHECK_BITS = 14;

/** A word's class (below CLASSES) and the classes around it; UNKNOWN has its own. */
export class WordClasses {
  private readonly bytes: Uint8Array;
  private readonly starts: Uint32Array;
  /** The middle class of each fine one, then the broad class of each. */
  private readonly wider: Uint16Array;

  constructor(bytes: Uint8Array) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < HEADER + BUCKETS || view.getUint32(0, true) !== MAGIC)
      throw new Error("These bytes are no classes.");
    this.bytes = bytes;
    this.starts = new Uint32Array(BUCKETS + 1);
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      this.starts[bucket + 1] = this.starts[bucket]! + bytes[HEADER + bucket]!;
    }
    this.wider = Uint16Array.from({ length: CLASSES * 2 }, (_, i) => view.getUint16(8 + 2 * i, true));
  }

  /** The fine class of a word in small letters, or -1. */
  classOf(word: string): number {
    const hash = hashString(word);
    const bucket = hash & (BUCKETS - 1);
    const check = checkOf(hash);
    for (let entry = this.starts[bucket]!; entry < this.starts[bucket + 1]!; entry++) {
      const at = HEADER + BUCKETS + 3 * entry;
      const packed = this.bytes[at]! | (this.bytes[at + 1]! << 8) | (this.bytes[at + 2]! << 16);
      if (packed >>> 10 === check) return packed & (CLASSES - 1);
    }
    return -1;
  }

  /** The middle class that a fine class lies in. */
  middle(fine: number): number {
    return this.wider[fine]!;
  }

  /** The broad class that a fine class lies in. */
  broad(fine: number): number {
    return this.wider[CLASSES + fine]!;
  }
}

/** The binary of word classes; `classes[i]` is the fine class of `words[i]`. */
export function writeWordClasses(
  words: readonly string[],
  classes: Uint16Array,
  middle: Uint16Array,
  broad: Uint16Array,
): Uint8Array {
  const entries = words
    .map((word, i) => ({ hash: hashString(word), fine: classes[i]! }))
    .map(({ hash, fine }) => ({ bucket: hash & (BUCKETS - 1), packed: (checkOf(hash) << 10) | fine }))
    .sort((a, b) => a.bucket - b.bucket || a.packed - b.packed);
  const bytes = new Uint8Array(HEADER + BUCKETS + 3 * entries.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, entries.length, true);
  [...middle, ...broad].forEach((wider, i) => {
    view.setUint16(8 + 2 * i, wider, true);
  });
  entries.forEach(({ bucket, packed }, i) => {
    bytes[HEADER + bucket]!++;
    const at = HEADER + BUCKETS + 3 * i;
    bytes.set([packed & 255, (packed >>> 8) & 255, packed >>> 16], at);
  });
  return bytes;
}

const checkOf = (hash: number) => (hash >>> 16) & ((1 << CHECK_BITS) - 1);
