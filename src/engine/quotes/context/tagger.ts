import { FeatureHasher } from "../../model/features.ts";
import type { LabelRows } from "../../model/labelRows.ts";
import { splitByWord, WordSums } from "../../model/wordSums.ts";
import type { PlacedWords } from "../words/placedWords.ts";
import { TAG_FEATURES, type TaggedSoFar } from "../words/tagFeatures.ts";
import { TAG } from "../words/tags.ts";
import type { SentenceFindings } from "./sentenceMemory.ts";

/** A text with the part of speech of each word (a number of TAGS). */
export interface TaggedText extends PlacedWords {
  readonly tags: Uint8Array;
}

/** What stands beyond the edges of a sentence. */
const BEYOND = {};
/** How far around a word the features look. */
const REACH = 2;

/** Tags words from left to right, each by its best score: a tenth of a point worse than the best sequence, and linear. */
export class Tagger {
  private readonly ofWord: WordSums<TaggedSoFar>;
  private readonly hasher: FeatureHasher<TaggedSoFar>;
  private readonly hashes: Int32Array;

  constructor(private readonly rows: LabelRows) {
    const { ofWord, others } = splitByWord(TAG_FEATURES);
    this.ofWord = new WordSums(rows, ofWord);
    this.hasher = new FeatureHasher(others);
    this.hashes = new Int32Array(this.hasher.width);
  }

  /** Tags a text; the tags of sentences that are remembered are taken from there. */
  tag(words: PlacedWords, remembered: readonly SentenceFindings[] | null): TaggedText {
    const { sentenceStarts } = words;
    const text = { ...words, tags: new Uint8Array(words.tokens.length) };
    for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence++) {
      const [first, end] = [sentenceStarts[sentence]!, sentenceStarts[sentence + 1]!];
      const known = remembered?.[sentence];
      if (known?.tags) text.tags.set(known.tags, first);
      else this.tagSentence(text, first, end);
      if (known) known.tags ??= text.tags.slice(first, end);
    }
    return text;
  }

  private tagSentence(text: TaggedText, first: number, end: number): void {
    const { width } = this.rows;
    const sums = new Int32Array((end - first) * width);
    const edge = new Array<object>(REACH).fill(BEYOND);
    this.ofWord.add(text, first, [...edge, ...text.forms.slice(first, end), ...edge], REACH, sums);
    for (let i = first; i < end; i++) {
      const { isWord, text: letters } = text.tokens[i]!;
      if (!isWord && letters[0] !== "'" && letters[0] !== "’") {
        text.tags[i] = TAG.MARK;
        continue;
      }
      const at = (i - first) * width;
      this.rows.add(this.hashes, this.hasher.write(text, i, this.hashes), sums, at);
      text.tags[i] = this.rows.best(sums, at);
    }
  }
}
