import type { NameView } from "../engine/entities/features/nameView.ts";
import { viewOf } from "../engine/entities/features/nameView.ts";
import type { SentenceReader } from "../engine/entities/features/sentenceWords.ts";
import type { FeatureHasher } from "../engine/model/features.ts";
import { readSource } from "../engine/text/sourceText.ts";
import type { AnnotatedText } from "./corpus.ts";
import { goldLabels } from "./goldLabels.ts";
import { GrowingInts, shared } from "./growing.ts";

/** Sentences to learn from, flat, so that worker threads share them. */
export interface Examples {
  /** Of each sentence, its first place; one more at the end. */
  readonly sentences: Int32Array;
  /** Of each place, where its features begin in `rows`; one more at the end. */
  readonly features: Int32Array;
  readonly rows: Int32Array;
  /** Of each place, the set of labels that it may have. */
  readonly gold: Int32Array;
  /** The hash of each row. */
  readonly hashes: Int32Array;
}

/**
 * The features of all texts. A feature gets a row when it is seen `least` times or more: what is seen once can only be learnt by
 * heart.
 */
export function readExamples(
  texts: readonly AnnotatedText[],
  hasher: FeatureHasher<NameView>,
  reader: SentenceReader,
  least: number,
): Examples {
  const lists = { sentences: new GrowingInts(), features: new GrowingInts(), gold: new GrowingInts() };
  const hashes = new GrowingInts();
  const out = new Int32Array(hasher.width);
  for (const annotated of texts) {
    const view = viewOf(readSource(annotated.text, "text"), reader);
    for (const stretch of view.stretches) {
      if (stretch.length === 0) continue;
      lists.sentences.push(lists.gold.length);
      for (const mask of goldLabels(annotated, view, stretch)) lists.gold.push(mask);
      for (let i = stretch.first; i < stretch.first + stretch.length; i++) {
        lists.features.push(hashes.length);
        const count = hasher.write(view, i, out);
        for (let f = 0; f < count; f++) hashes.push(out[f]!);
      }
    }
  }
  lists.sentences.push(lists.gold.length);
  lists.features.push(hashes.length);
  const [kept, rows] = numbered(hashes.view(), least);
  return {
    ...withoutRare(lists.features.view(), rows),
    sentences: shared(lists.sentences.view()),
    gold: shared(lists.gold.view()),
    hashes: kept,
  };
}

/** Numbers the hashes that occur `least` times, in order of their first use; -1 for the others. */
function numbered(hashes: Int32Array, least: number): [Int32Array, Int32Array] {
  const table = new CountingTable(hashes.length);
  for (let i = 0; i < hashes.length; i++) table.add(hashes[i]!);
  const kept = new GrowingInts();
  const rows = hashes.map((hash) => table.numberOf(hash, least, kept));
  return [kept.view().slice(), rows];
}

/** Counts of hashes, then their numbers, in one open-addressed table. */
class CountingTable {
  private readonly mask: number;
  private readonly keys: Int32Array;
  private readonly counts: Int32Array;
  private readonly numbers: Int32Array;

  constructor(most: number) {
    let size = 1 << 12;
    while (size < most / 2) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.counts = new Int32Array(size);
    this.numbers = new Int32Array(size).fill(-1);
  }

  add(hash: number): void {
    const slot = this.slotOf(hash);
    this.keys[slot] = hash;
    this.counts[slot]!++;
  }

  numberOf(hash: number, least: number, kept: GrowingInts): number {
    const slot = this.slotOf(hash);
    if (this.counts[slot]! < least) return -1;
    if (this.numbers[slot]! < 0) {
      this.numbers[slot] = kept.length;
      kept.push(hash);
    }
    return this.numbers[slot]!;
  }

  private slotOf(hash: number): number {
    let slot = hash & this.mask;
    while (this.counts[slot] !== 0 && this.keys[slot] !== hash) slot = (slot + 1) & this.mask;
    return slot;
  }
}

function withoutRare(features: Int32Array, rows: Int32Array): Pick<Examples, "features" | "rows"> {
  const kept = new GrowingInts();
  const starts = new GrowingInts();
  for (let place = 0; place < features.length; place++) {
    starts.push(kept.length);
    const end = features[place + 1] ?? features[place]!;
    for (let f = features[place]!; f < end; f++) if (rows[f]! >= 0) kept.push(rows[f]!);
  }
  return { features: shared(starts.view()), rows: shared(kept.view()) };
}
