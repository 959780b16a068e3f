import { inflateSync, Unzip, UnzipInflate } from "fflate";
import { Unreadable } from "../engine/text/reading/unreadable.ts";
import { crc32 } from "./crc32.ts";

/** A part unpacks to so many bytes at most, and all that are asked for to so many: a book has one or two megabytes of text. */
const LARGEST_PART = 150_000_000;
const LARGEST = 500_000_000;
/** More entries than this no office program and no book has. */
const MOST_ENTRIES = 100_000;

interface Entry {
  readonly start: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly method: number;
  readonly checksum: number;
  readonly isEncrypted: boolean;
}

/**
 * A zip archive in memory (APPNOTE.TXT 6.3). Nothing is unpacked but what is asked for, and nothing is written to a disk, so that
 * names that lead out of the archive lead nowhere. Of one that is cut off, the parts before the cut are there.
 */
export class Archive {
  /** Whether its end is missing. */
  readonly isCutOff: boolean;
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly rescued: ReadonlyMap<string, Uint8Array>;
  private unpacked = 0;

  /** @throws Unreadable when the bytes are no archive, or hold nothing */
  constructor(private readonly packed: Uint8Array) {
    const end = endRecord(packed);
    this.isCutOff = end === null;
    this.entries = end === null ? new Map() : entriesOf(packed, end);
    this.rescued = end === null ? rescue(packed) : new Map();
    if (this.names.length === 0) throw new Unreadable(this.isCutOff ? "cutOff" : "damaged");
  }

  /** The names of its parts, in the order of its directory. */
  get names(): readonly string[] {
    return [...this.entries.keys(), ...this.rescued.keys()];
  }

  /**
   * The bytes of a part; null when there is none, or its bytes are damaged.
   * @throws Unreadable when it is encrypted or unpacks to more than is read
   */
  part(name: string): Uint8Array | null {
    const rescued = this.rescued.get(name);
    if (rescued) return rescued;
    const entry = this.entries.get(name);
    if (!entry) return null;
    if (entry.isEncrypted) throw new Unreadable("encrypted");
    this.unpacked += entry.unpacked;
    if (entry.unpacked > LARGEST_PART || this.unpacked > LARGEST) throw new Unreadable("tooLarge");
    return unpack(this.packed, entry);
  }
}

function unpack(packed: Uint8Array, entry: Entry): Uint8Array | null {
  const { start, packed: size, unpacked, method, checksum } = entry;
  const from = start + 30 + word(packed, start + 26) + word(packed, start + 28);
  const bytes = packed.subarray(from, from + size);
  if (long(packed, start) !== LOCAL || bytes.length < size || (method !== STORED && method !== DEFLATED)) return null;
  try {
    // It never writes beyond this, whatever the bytes say.
    const read = method === STORED ? bytes : inflateSync(bytes, { out: new Uint8Array(unpacked) });
    return read.length === unpacked && crc32(read) === checksum ? read : null;
  } catch {
    return null;
  }
}

const [LOCAL, DIRECTORY, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [STORED, DEFLATED] = [0, 8];
const END_SIZE = 22;

const word = (bytes: Uint8Array, at: number) => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
const long = (bytes: Uint8Array, at: number) => (word(bytes, at) | (word(bytes, at + 2) << 16)) >>> 0;

/** Where the record stands that ends an archive; behind it is nothing but a comment. */
function endRecord(bytes: Uint8Array): number | null {
  const first = Math.max(0, bytes.length - END_SIZE - 0xffff);
  for (let at = bytes.length - END_SIZE; at >= first; at--) if (long(bytes, at) === END) return at;
  return null;
}

function entriesOf(bytes: Uint8Array, end: number): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  const size = long(bytes, end + 12);
  // What stands before an archive moves all of it: offsets count from its own beginning.
  const shift = end - size - long(bytes, end + 16);
  let at = end - size;
  while (at >= 0 && long(bytes, at) === DIRECTORY && entries.size < MOST_ENTRIES) {
    const [name, extra, comment] = [word(bytes, at + 28), word(bytes, at + 30), word(bytes, at + 32)];
    const key = nameIn(bytes.subarray(at + 46, at + 46 + name));
    const entry = {
      start: long(bytes, at + 42) + Math.max(0, shift),
      packed: long(bytes, at + 20),
      unpacked: long(bytes, at + 24),
      method: word(bytes, at + 10),
      checksum: long(bytes, at + 16),
      isEncrypted: (word(bytes, at + 8) & 1) === 1,
    };
    if (!entries.has(key)) entries.set(key, entry);
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** Some programs write "\" between folders. */
const nameIn = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replaceAll("\\", "/");

/** What parts of text stand whole, or begin, before the end of an archive that is cut off. */
function rescue(bytes: Uint8Array): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>();
  let size = 0;
  const unzip = new Unzip((file) => {
    if (!/\.(?:xml|rels|x?html?|opf|ncx)$|^mimetype$/i.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    parts.set(file.name, chunks);
    file.ondata = (error, chunk) => {
      size += chunk?.length ?? 0;
      if (!error && size <= LARGEST_PART) chunks.push(chunk);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    unzip.push(bytes, true);
  } catch {
    // What came before the cut is there.
  }
  return new Map([...parts].filter(([, chunks]) => chunks.length > 0).map(([name, chunks]) => [name, joined(chunks)]));
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
