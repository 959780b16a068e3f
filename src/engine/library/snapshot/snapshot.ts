/**
 * The library, kept from one start to the next: documents in packs, the index in segments, each in sealed files that
 * are written once.
 *
 * Goals: a start costs reading, not analysing; a save costs what changed, not what there is; the process may be killed
 * at any moment. No goals: being exact to the second. What is missing, stale or broken is read from the documents again,
 * in silence.
 *
 * Files, by name:
 *   p-NUMBER-TAG   a pack (pack.ts); of two that tell of one document the higher number counts
 *   w-TAG-FROM     words of the dictionary from number FROM on (search/savedSegment.ts)
 *   s-TAG-NUMBER   a segment of the index, in the words of the same tag
 * TAG is drawn anew with each start that has to begin a dictionary, so files of two beginnings never mix.
 *
 * There is no table of contents that could be torn or go stale: every file says what it holds, and a document counts
 * only while its file on disk has the stamp, or the bytes, that it was read from. So the order of writes does not
 * matter, a lost file costs its documents only, and two programs at once do no harm but do work twice.
 */
import type { Cache, Host } from "../../ports.ts";
import type { Library } from "../library.ts";
import { seal, unseal } from "../records/sealed.ts";
import { inSlices, never } from "../slices.ts";
import { type Packed, readPack, writePack } from "./pack.ts";
import { SavedIndex } from "./savedIndex.ts";

/** A pack is closed at about so many bytes. */
const PACK_SIZE = 4_000_000;
/** More packs than this are made into fewer. */
const MOST_PACKS = 40;

export class Snapshot {
  /** What was saved of a document that is not in the library yet. */
  private readonly waiting = new Map<string, Packed>();
  /** The pack that holds today's record of a document. */
  private readonly packOf = new Map<string, { readonly record: Uint8Array; readonly pack: string }>();
  /** By name: how many documents it was written with. */
  private readonly packs = new Map<string, number>();
  private readonly index: SavedIndex;
  private nextNumber = 1;
  private saving: Promise<void> | null = null;
  private readonly breathe = () => this.host.breathe();

  constructor(
    private readonly cache: Cache,
    private readonly library: Library,
    private readonly host: Host,
    tag: string,
  ) {
    this.index = new SavedIndex(cache, library.sentences, this.breathe, tag);
  }

  /** Reads all packs; what they tell waits for `find`. */
  async load(): Promise<void> {
    const names = [...(await this.cache.names())].filter((name) => name.startsWith("p-")).sort(byNumber);
    for (const name of names) {
      const documents = await this.readPackFile(name);
      if (!documents) {
        await this.cache.remove(name);
        continue;
      }
      this.packs.set(name, documents.length);
      this.nextNumber = Math.max(this.nextNumber, numberOf(name) + 1);
      for (const document of documents) {
        this.waiting.set(document.uri, document);
        this.packOf.set(document.uri, { record: document.record, pack: name });
      }
      await this.breathe();
    }
  }

  /** What was saved of a document, if anything. */
  find(uri: string): Packed | undefined {
    return this.waiting.get(uri);
  }

  /** Loads the index of the documents that `isCurrent` accepts; call before they are put into the library. */
  loadIndex(isCurrent: (uri: string, content: string) => boolean): Promise<void> {
    return this.index.load(isCurrent, () => this.library.indexAgain());
  }

  /** Nothing more is asked for: forgets what no document of the library is. */
  settle(): void {
    this.waiting.clear();
  }

  /** Saves the documents that are not saved yet; asked while a save is under way, it resolves with that. */
  saveDocuments(): Promise<void> {
    return this.saving ?? this.afterwards(() => this.saveAll());
  }

  /** Saves all that is not saved yet, and removes what nobody needs. For when nothing else is to be done. */
  save(): Promise<void> {
    return this.afterwards(async () => {
      await this.saveAll();
      await this.compact();
      await this.index.save();
    });
  }

  /** One save at a time. */
  private afterwards(work: () => Promise<void>): Promise<void> {
    const saving = (this.saving ?? Promise.resolve()).then(work).finally(() => {
      if (this.saving === saving) this.saving = null;
    });
    this.saving = saving;
    return saving;
  }

  private async saveAll(): Promise<void> {
    const unsaved: string[] = [];
    await inSlices(this.library.uris(), this.host, never, (uri) => {
      if (this.packOf.get(uri)?.record !== this.library.keptOf(uri)?.record) unsaved.push(uri);
    });
    for (const part of parted(this.packed(unsaved))) await this.writePackFile(part);
  }

  /** Packs that hold little that counts, or are too many, become one. */
  private async compact(): Promise<void> {
    const held = new Map<string, string[]>([...this.packs.keys()].map((name) => [name, []]));
    await inSlices(this.packOf, this.host, never, ([uri, { record, pack }]) => {
      if (this.library.keptOf(uri)?.record === record) held.get(pack)?.push(uri);
      else if (!this.waiting.has(uri) && !this.library.keptOf(uri)) this.packOf.delete(uri);
    });
    const names = [...this.packs.keys()];
    const wasted = names.filter((name) => held.get(name)!.length * 2 < this.packs.get(name)!);
    const small = names.length > MOST_PACKS ? names.sort((a, b) => this.packs.get(a)! - this.packs.get(b)!) : [];
    const merged = new Set([...wasted, ...small.slice(0, names.length - MOST_PACKS / 2)]);
    if (merged.size === 0 || this.waiting.size > 0) return;
    const documents = [...merged].flatMap((name) => held.get(name)!);
    for (const part of parted(this.packed(documents))) if (!(await this.writePackFile(part))) return;
    for (const name of merged) {
      this.packs.delete(name);
      await this.cache.remove(name);
    }
  }

  /** As they are now: a document that changed and is not read to the end again yet is not saved. */
  private *packed(uris: readonly string[]): Iterable<Packed> {
    for (const uri of uris) {
      const { isAnalysed, origin, record } = this.library.keptOf(uri) ?? {};
      if (isAnalysed && origin && record) yield { uri, origin, record };
    }
  }

  private async writePackFile(documents: readonly Packed[]): Promise<boolean> {
    const name = `p-${this.nextNumber++}-${this.index.tag}`;
    await this.breathe();
    const file = await seal([writePack(documents)], this.cache.build, this.breathe);
    if (!(await this.cache.write(name, file))) return false;
    this.packs.set(name, documents.length);
    for (const { uri, record } of documents) this.packOf.set(uri, { record, pack: name });
    return true;
  }

  private async readPackFile(name: string): Promise<Packed[] | null> {
    const file = await this.cache.read(name);
    const content = file && (await unseal(file, this.cache.build, this.breathe));
    return content && readPack(content);
  }
}

/** Documents for one pack each. */
function* parted(documents: Iterable<Packed>): Iterable<Packed[]> {
  let part: Packed[] = [];
  let size = 0;
  for (const document of documents) {
    part.push(document);
    size += document.record.length;
    if (size < PACK_SIZE) continue;
    yield part;
    [part, size] = [[], 0];
  }
  if (part.length > 0) yield part;
}

function numberOf(name: string): number {
  return Number(name.split("-")[1]) || 0;
}

function byNumber(a: string, b: string): number {
  return numberOf(a) - numberOf(b);
}
