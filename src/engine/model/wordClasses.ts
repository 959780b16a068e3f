import { hashString } from "./hash.ts";

/**
 * Words and what words they are used like, without the words themselves: a table of hashes in buckets. A word that is
 * not in it passes for one that is about once in ten thousand times.
 *
 * Each word has a class (k-means of its vector; CLASSES of them, with two wider classes around each) and ASPECTS: for each
 * fifth of its vector, the nearest of 256 centres (product quantization; Jégou, Douze & Schmid 2011), so that words of different
 * classes may still be alike in something.
 *
 *     u32 magic  u32 words  u16 x CLASSES x 2   the middle and the broad class that each fine class lies in
 *     u8  x 65536         how many words each bucket (the low 16 bits of a hash) holds
 *     u24 x words         bucket by bucket: 14 more bits of the hash, 10 bits of fine class
 *     u8  x words x ASPECTS
 */
export const ASPECTS = 5;
export const CLASSES = 1024;

const MAGIC = 0x32434c53;
const BUCKETS = 1 << 16;
const HEADER = 8 + CLASSES * 4;
const CHECK_BITS = 14;

/** Looks words up. A word is known by its entry: a number, -1 for a word that is not in the table. */
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

  /** The entry of a word in small letters, or -1. */
  entryOf(word: string): number {
    const hash = hashString(word);
    const bucket = hash & (BUCKETS - 1);
    const check = checkOf(hash);
    for (let entry = this.starts[bucket]!; entry < this.starts[bucket + 1]!; entry++) {
      if (this.packed(entry) >>> 10 === check) return entry;
    }
    return -1;
  }

  /** The fine class of an entry, below CLASSES. */
  classOf(entry: number): number {
    return this.packed(entry) & (CLASSES - 1);
  }

  /** An aspect of an entry, below 256. */
  aspect(entry: number, number: number): number {
    return this.bytes[HEADER + BUCKETS + 3 * this.starts[BUCKETS]! + ASPECTS * entry + number]!;
  }

  private packed(entry: number): number {
    const at = HEADER + BUCKETS + 3 * entry;
    return this.bytes[at]! | (this.bytes[at + 1]! << 8) | (this.bytes[at + 2]! << 16);
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

/** What is known of words before it is packed: for each word its fine class and its aspects, for each class the wider ones. */
export interface ClassedWords {
  readonly words: readonly string[];
  readonly classes: ArrayLike<number>;
  readonly aspects: readonly ArrayLike<number>[];
  readonly middle: ArrayLike<number>;
  readonly broad: ArrayLike<number>;
}

/** The binary of classed words. */
export function writeWordClasses({ words, classes, aspects, middle, broad }: ClassedWords): Uint8Array {
  const entries = words
    .map((word, i) => ({ i, hash: hashString(word) }))
    .map(({ i, hash }) => ({ i, bucket: hash & (BUCKETS - 1), packed: (checkOf(hash) << 10) | classes[i]! }))
    .sort((a, b) => a.bucket - b.bucket || a.packed - b.packed || a.i - b.i);
  const bytes = new Uint8Array(HEADER + BUCKETS + (3 + ASPECTS) * entries.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, entries.length, true);
  [...Array.from(middle), ...Array.from(broad)].forEach((wider, i) => {
    view.setUint16(8 + 2 * i, wider, true);
  });
  entries.forEach(({ i, bucket, packed }, entry) => {
    bytes[HEADER + bucket]!++;
    bytes.set([packed & 255, (packed >>> 8) & 255, packed >>> 16], HEADER + BUCKETS + 3 * entry);
    const own = aspects.map((aspect) => aspect[i]!);
    bytes.set(own, HEADER + BUCKETS + 3 * entries.length + ASPECTS * entry);
  });
  return bytes;
}

const checkOf = (hash: number) => (hash >>> 16) & ((1 << CHECK_BITS) - 1);
