/**
 * The sentences of all articles, in segments: added, replaced and dropped one article at a time.
 *
 * New sentences are appended to an open segment, which is sealed (indexed) when it is full or somebody searches. What is
 * replaced or dropped is marked dead where it stands. Segments of like size are merged, eight into one, so that there
 * are few and each sentence is indexed again a few times only; a merge drops the dead. Small merges are done at once,
 * big ones a little with every article added and whenever the host says `tidy`, so that no call is long.
 */
import { Dictionary } from "./dictionary.ts";
import { Bytes, Numbers } from "./growing.ts";
import { readSearchWords } from "./searchWords.ts";
import type { Placed, Sentences } from "./segment.ts";
import { hasBit, type Segment, setBit } from "./segment.ts";
import { buildSegment, finished } from "./segmentBuilder.ts";

/** An open segment is sealed at so many sentences. */
const FULL = 16_384;
/** So many segments of like size become one. */
const MERGED_AT_ONCE = 8;
/** A merge up to so many sentences is done at once. */
const SMALL_MERGE = 4_096;
/** Slices of a big merge that are done with every article added. */
const SLICES_WITH_EACH = 2;

export class SegmentStore {
  readonly dictionary = new Dictionary();
  sentenceCount = 0;
  /** Another number whenever sentences have come or gone. */
  version = 0;
  private sealed: Segment[] = [];
  private open = new OpenSegment();
  private readonly places = new Map<string, Placed>();
  private merge: { readonly parts: readonly Segment[]; readonly work: Generator<void, Segment> } | null = null;

  /** Puts an article's sentences in the place of those it had. */
  set(article: string, sentences: readonly string[], content: string, quoted?: (sentence: number) => boolean): void {
    this.delete(article);
    if (sentences.length === 0) return;
    this.places.set(article, this.open.add(article, sentences, this.dictionary, content, quoted));
    this.sentenceCount += sentences.length;
    if (this.open.size >= FULL) this.seal();
    for (let slice = 0; slice < SLICES_WITH_EACH; slice++) this.tidy();
  }

  delete(article: string): void {
    const placed = this.places.get(article);
    if (!placed) return;
    const { holder } = placed;
    this.places.delete(article);
    placed.holder = null;
    this.sentenceCount -= placed.count;
    if (holder !== this.open) (holder as Segment).bury(placed);
  }

  /** Says of an article's sentences what was not known when they were set: their content, and which are quoted. */
  describe(article: string, content: string, quoted: readonly number[]): void {
    const placed = this.places.get(article);
    if (!placed?.holder) return;
    placed.content = content;
    const numbers = quoted.map((sentence) => placed.first + sentence);
    if (placed.holder === this.open) this.open.quote(numbers);
    else for (const sentence of numbers) setBit((placed.holder as Segment).sentences.quoted, sentence);
  }

  /**
   * Takes in a segment that was saved: of its articles those that have no sentences yet and are accepted. Its words must
   * be in the dictionary. Returns how many sentences came with it; a segment without any is left out.
   */
  adopt(segment: Segment, accepts: (article: string, content: string) => boolean): number {
    let count = 0;
    for (const placed of segment.sentences.articles) {
      if (placed.content === "" || this.places.has(placed.article) || !accepts(placed.article, placed.content))
        continue;
      placed.holder = segment;
      this.places.set(placed.article, placed);
      count += placed.count;
    }
    this.sentenceCount += count;
    if (count > 0) this.admit(segment);
    return count;
  }

  /** All segments, ready to be searched. */
  segments(): readonly Segment[] {
    if (this.open.size > 0) this.seal();
    return this.sealed;
  }

  /** Where an article's sentences are, if it has any; call `segments` first. */
  placeOf(article: string): Placed | undefined {
    return this.places.get(article);
  }

  /** Does a few milliseconds of merging; false when there is nothing to do. */
  tidy(): boolean {
    this.merge ??= this.nextMerge();
    if (!this.merge) return false;
    const { done, value } = this.merge.work.next();
    if (done) this.replace(this.merge.parts, value);
    return true;
  }

  private seal(): void {
    const sentences = this.open.toSentences();
    this.open = new OpenSegment();
    this.admit(finished(buildSegment(sentences, this.dictionary)));
    for (let parts = this.likeSized(); parts && sizeOf(parts) <= SMALL_MERGE && !this.merge; parts = this.likeSized()) {
      this.replace(parts, finished(this.merging(parts)));
    }
  }

  /** Takes in a segment that was made from sentences some of which may have died in the meantime. */
  private admit(segment: Segment): void {
    this.version++;
    this.sealed.push(segment);
    for (const placed of segment.sentences.articles) {
      if (placed.holder === null) segment.bury(placed);
      else placed.holder = segment;
    }
    segment.words.forEach((word, row) => {
      this.dictionary.frequencies[word]! += segment.counts[row]!;
    });
  }

  private replace(parts: readonly Segment[], merged: Segment): void {
    this.merge = null;
    this.sealed = this.sealed.filter((segment) => !parts.includes(segment));
    for (const part of parts) {
      part.words.forEach((word, row) => {
        this.dictionary.frequencies[word]! -= part.counts[row]!;
      });
    }
    if (merged.size > 0) this.admit(merged);
  }

  private nextMerge(): typeof this.merge {
    const parts = this.likeSized() ?? this.mostlyDead();
    return parts ? { parts, work: this.merging(parts) } : null;
  }

  /** Eight segments of one power of eight. */
  private likeSized(): Segment[] | null {
    const tiers = new Map<number, Segment[]>();
    for (const segment of this.sealed) {
      const tier = Math.floor(Math.log(segment.size) / Math.log(MERGED_AT_ONCE));
      const like = tiers.get(tier) ?? [];
      tiers.set(tier, like);
      like.push(segment);
      if (like.length === MERGED_AT_ONCE) return like;
    }
    return null;
  }

  private mostlyDead(): Segment[] | null {
    const segment = this.sealed.find(({ size, deadCount }) => deadCount * 2 > size);
    return segment ? [segment] : null;
  }

  private *merging(parts: readonly Segment[]): Generator<void, Segment> {
    const joined = new OpenSegment();
    const moved: [Placed, Placed][] = [];
    for (const part of parts) {
      for (const placed of part.sentences.articles) {
        if (placed.holder === part) moved.push([placed, joined.copy(part, placed)]);
        if (joined.isRested()) yield;
      }
    }
    const segment = yield* buildSegment(joined.toSentences(), this.dictionary);
    for (const [before, after] of moved) {
      if (this.places.get(before.article) === before) this.places.set(before.article, after);
      else after.holder = null;
      if (before.content !== after.content) this.takeOver(before, after, segment);
    }
    return segment;
  }

  /** What was said of an article while its sentences were being merged. */
  private takeOver(before: Placed, after: Placed, merged: Segment): void {
    after.content = before.content;
    const { quoted } = (before.holder as Segment).sentences;
    for (let i = 0; i < before.count; i++) {
      if (hasBit(quoted, before.first + i)) setBit(merged.sentences.quoted, after.first + i);
    }
  }
}

function sizeOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { size }) => sum + size, 0);
}

/** Sentences that are written down and not indexed yet. */
class OpenSegment {
  private readonly tokens = new Bytes(1 << 10);
  private readonly starts = new Numbers(64);
  private readonly quotedSentences: number[] = [];
  private readonly articles: Placed[] = [];
  private rests = 0;

  get size(): number {
    return this.starts.length;
  }

  add(
    article: string,
    sentences: readonly string[],
    dictionary: Dictionary,
    content: string,
    quoted: ((sentence: number) => boolean) | undefined,
  ): Placed {
    const { tokens } = this;
    const sink = {
      word: (letters: Uint16Array, length: number, hash: number) =>
        tokens.pushVarint(dictionary.intern(letters, length, hash)),
    };
    const placed: Placed = { article, holder: this, first: this.size, count: sentences.length, content };
    this.articles.push(placed);
    for (let i = 0; i < sentences.length; i++) {
      if (quoted?.(i)) this.quotedSentences.push(this.size);
      this.starts.push(tokens.length);
      readSearchWords(sentences[i]!, sink);
    }
    return placed;
  }

  /** Marks sentences as quotations. */
  quote(sentences: readonly number[]): void {
    for (const sentence of sentences) this.quotedSentences.push(sentence);
  }

  /** Appends an article's sentences from a segment. */
  copy(from: Segment, { article, first, count, content }: Placed): Placed {
    const placed: Placed = { article, holder: this, first: this.size, count, content };
    const { starts, tokens, quoted } = from.sentences;
    const shift = this.tokens.length - starts[first]!;
    for (let i = first; i < first + count; i++) {
      if (hasBit(quoted, i)) this.quotedSentences.push(this.size);
      this.starts.push(starts[i]! + shift);
    }
    this.tokens.pushAll(tokens.subarray(starts[first]!, starts[first + count]!));
    this.articles.push(placed);
    return placed;
  }

  /** True once in some thousand sentences: time to rest. */
  isRested(): boolean {
    const due = this.size >> 13 > this.rests;
    this.rests = this.size >> 13;
    return due;
  }

  toSentences(): Sentences {
    const quoted = new Uint32Array((this.size + 31) >>> 5);
    for (const sentence of this.quotedSentences) setBit(quoted, sentence);
    const starts = new Uint32Array(this.size + 1);
    starts.set(this.starts.data.subarray(0, this.size));
    starts[this.size] = this.tokens.length;
    return { tokens: this.tokens.toArray(), starts, quoted, articles: this.articles };
  }
}
