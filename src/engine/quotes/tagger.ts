import { FeatureHasher } from "../model/features.ts";
import type { Linear } from "../model/linear.ts";
import { TAG_FEATURES } from "./tagFeatures.ts";
import { TAG } from "./tags.ts";
import type { Words } from "./words.ts";

/** A text with the part of speech of each word (a number of TAGS). */
export interface TaggedText extends Words {
  readonly tags: Uint8Array;
}

/** Tags words from left to right, each by its best score: a tenth of a point worse than the best sequence, and linear. */
export class Tagger {
  private readonly hasher = new FeatureHasher(TAG_FEATURES);
  private readonly hashes = new Int32Array(this.hasher.width);
  private readonly sums: Int32Array;

  constructor(private readonly model: Linear) {
    this.sums = new Int32Array(model.labels);
  }

  tag(words: Words): TaggedText {
    const tags = new Uint8Array(words.tokens.length);
    const text = { ...words, tags };
    for (let i = 0; i < tags.length; i++) {
      if (!words.tokens[i]!.isWord && !/^['’]/.test(words.tokens[i]!.text)) tags[i] = TAG.MARK;
      else tags[i] = this.model.best(this.hashes, this.hasher.write(text, i, this.hashes), this.sums);
    }
    return text;
  }
}
