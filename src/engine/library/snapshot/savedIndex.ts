/** The files of the sentence index: see snapshot.ts for their names, search/savedSegment.ts for what they hold. */
import type { Cache } from "../../ports.ts";
import { seal, unseal } from "../records/sealed.ts";
import { wordsEnd } from "../search/savedSegment.ts";
import type { SentenceIndex } from "../search/sentenceIndex.ts";

/** More files of words than this are made into one. */
const MOST_WORD_FILES = 12;

export class SavedIndex {
  /** The name of a segment's file. */
  private readonly segments = new Map<object, string>();
  private wordFiles: string[] = [];
  /** So many words are saved. */
  private savedWords = 0;
  private nextNumber = 1;

  /** `tag`: for a dictionary that begins now. */
  constructor(
    private readonly cache: Cache,
    private readonly index: SentenceIndex,
    private readonly breathe: () => Promise<void>,
    public tag: string,
  ) {}

  /**
   * Begins the index anew with what is saved of it and fits, and removes what does not. `again` puts in what it held, right
   * behind the saved words: what an editor shows is read before.
   */
  async load(isCurrent: (uri: string, content: string) => boolean, again: () => void): Promise<void> {
    const names = (await this.cache.names()).filter((name) => /^[ws]-/.test(name));
    const tag = tagOf(names.find((name) => name.startsWith("w-")) ?? "");
    if (
      await this.loadWords(
        names.filter((name) => name.startsWith(`w-${tag}-`)),
        again,
      )
    ) {
      this.tag = tag;
      const segments = names.filter((name) => name.startsWith(`s-${tag}-`));
      // The newest first: it may be what others were merged into.
      for (const name of segments.sort((a, b) => numberOf(b) - numberOf(a))) {
        this.nextNumber = Math.max(this.nextNumber, numberOf(name) + 1);
        const content = await this.read(name);
        const segment = content && this.index.loadSegment(content, isCurrent);
        if (segment) this.segments.set(segment, name);
        await this.breathe();
      }
    }
    const used = new Set([...this.wordFiles, ...this.segments.values()]);
    for (const name of names) if (!used.has(name)) await this.cache.remove(name);
  }

  /** False when words are missing: those behind a gap are lost, and a dictionary under a new tag begins. */
  private async loadWords(names: string[], again: () => void): Promise<boolean> {
    const files: string[] = [];
    const words: Uint8Array[] = [];
    let next = 0;
    for (const name of names.sort((a, b) => numberOf(a) - numberOf(b))) {
      // Words that were saved with others later, before the smaller file could be removed.
      if (numberOf(name) !== next) continue;
      const content = await this.read(name);
      if (!content) return false;
      next = wordsEnd(content);
      files.push(name);
      words.push(content);
    }
    if (files.length === 0 || !(await this.index.beginWith(words, this.breathe, again))) return false;
    this.wordFiles = files;
    this.savedWords = next;
    return true;
  }

  /** Saves the words and segments that are not saved yet, and removes the files of segments that are no more. */
  async save(): Promise<void> {
    const { index } = this;
    const savable = index.savable;
    const fresh = savable.filter((segment) => !this.segments.has(segment));
    if (fresh.length > 0 && !(await this.saveWords())) return;
    for (const segment of fresh) {
      const name = `s-${this.tag}-${this.nextNumber++}`;
      // Words may have come since these were saved.
      if (await this.write(name, index.savedSegment(segment, this.savedWords))) this.segments.set(segment, name);
    }
    for (const [segment, name] of this.segments) {
      if (savable.includes(segment)) continue;
      this.segments.delete(segment);
      await this.cache.remove(name);
    }
  }

  private async saveWords(): Promise<boolean> {
    const { index } = this;
    if (index.wordCount === this.savedWords) return true;
    const isNew = this.wordFiles.length >= MOST_WORD_FILES;
    const from = isNew ? 0 : this.savedWords;
    const count = index.wordCount;
    const name = `w-${this.tag}-${from}`;
    if (!(await this.write(name, index.savedWords(from)))) return false;
    const old = isNew ? this.wordFiles.filter((file) => file !== name) : [];
    this.wordFiles = [...this.wordFiles.filter((file) => file !== name && !old.includes(file)), name];
    this.savedWords = count;
    for (const file of old) await this.cache.remove(file);
    return true;
  }

  private async read(name: string): Promise<Uint8Array | null> {
    const file = await this.cache.read(name);
    return file && unseal(file, this.cache.build, this.breathe);
  }

  private async write(name: string, content: readonly Uint8Array[]): Promise<boolean> {
    return this.cache.write(name, await seal(content, this.cache.build, this.breathe));
  }
}

/** "s-TAG-NUMBER" */
function tagOf(name: string): string {
  return name.split("-")[1] ?? "";
}

function numberOf(name: string): number {
  return Number(name.split("-")[2]) || 0;
}
