/**
 * What LastSeen remembers, from one start to the next: a file for each source, `l-` and the checksum of its URI. Sealed
 * like all others, but not by the build that wrote it: what was seen stays true however texts are read later, and cannot
 * be found out again.
 *
 * Layout: the URI; how many words; for each the words as notes write them, then the fields of `Seen` in their order.
 */
import type { Cache } from "../../ports.ts";
import { fingerprint } from "../records/checksum.ts";
import { PackedReader, PackedWriter } from "../records/packedBytes.ts";
import { seal, unseal } from "../records/sealed.ts";
import type { Sighting } from "./sighting.ts";

/** Raised when the layout changes. */
const FORMAT = "sightings 1";

/** More words than this are not remembered of one source: the oldest are forgotten. */
const MOST = 1000;

export class SavedSightings {
  private readonly known = new Map<string, ReadonlyMap<string, Sighting>>();

  constructor(private readonly cache: Cache) {}

  /** By the words as notes write them; empty when nothing is known, or the file is broken. */
  async read(source: string): Promise<ReadonlyMap<string, Sighting>> {
    const known = this.known.get(source);
    if (known) return known;
    const file = await this.cache.read(nameOf(source));
    const content = file && (await unseal(file, FORMAT, atOnce));
    const sightings = content ? unpacked(content, source) : new Map<string, Sighting>();
    this.known.set(source, sightings);
    return sightings;
  }

  /** False when it could not be written. */
  async write(source: string, sightings: ReadonlyMap<string, Sighting>): Promise<boolean> {
    const newest = [...sightings].sort(([, a], [, b]) => b.at - a.at).slice(0, MOST);
    this.known.set(source, new Map(newest));
    return this.cache.write(nameOf(source), await seal([packed(source, newest)], FORMAT, atOnce));
  }
}

/** These files are small. */
const atOnce = () => Promise.resolve();

function nameOf(source: string): string {
  const uri = new PackedWriter();
  uri.string(source);
  return `l-${fingerprint(uri.finish())}`;
}

function packed(source: string, sightings: readonly (readonly [string, Sighting])[]): Uint8Array {
  const writer = new PackedWriter();
  writer.string(source);
  writer.whole(sightings.length);
  for (const [words, seen] of sightings) {
    writer.string(words);
    writer.number(seen.at);
    writer.whole(seen.startLine);
    writer.whole(seen.endLine);
    for (const text of [seen.before, seen.words, seen.after]) writer.string(text);
  }
  return writer.finish();
}

/** Two sources of one checksum are told apart by the URI. */
function unpacked(bytes: Uint8Array, source: string): ReadonlyMap<string, Sighting> {
  const reader = new PackedReader(bytes);
  const sightings = new Map<string, Sighting>();
  if (reader.string() !== source) return sightings;
  for (let left = reader.whole(); left > 0; left--) {
    const written = reader.string();
    const [at, startLine, endLine] = [reader.number(), reader.whole(), reader.whole()];
    const [before, words, after] = [reader.string(), reader.string(), reader.string()];
    sightings.set(written, { at, startLine, endLine, before, words, after });
  }
  return sightings;
}
