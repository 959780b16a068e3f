import { Chain } from "../model/chain.ts";
import { FeatureHasher } from "../model/features.ts";
import { type LabelledSpan, spansOf } from "../model/labels.ts";
import type { ChainWeights } from "../model/weights.ts";
import type { WordClasses } from "../model/wordClasses.ts";
import type { SourceText } from "../text/sourceText.ts";
import type { Mention } from "./mention.ts";
import { NAME_FEATURES } from "./nameFeatures.ts";
import { NAME_TYPES } from "./nameLabels.ts";
import { type NameView, viewOf } from "./nameView.ts";
import { WordReader } from "./wordForm.ts";

/** Finds names with given weights. */
export class Recognizer {
  private readonly chain: Chain;
  private readonly reader: WordReader;
  private readonly hasher: FeatureHasher<NameView>;

  constructor(weights: ChainWeights, classes: WordClasses, features = NAME_FEATURES) {
    this.chain = new Chain(weights);
    this.reader = new WordReader(classes);
    this.hasher = new FeatureHasher(features);
  }

  find(source: SourceText): Mention[] {
    const view = viewOf(source, this.reader);
    return view.stretches.flatMap(({ first, length }) => {
      const labels = this.chain.decode(this.chain.score(this.hasher, view, first, length));
      return spansOf(labels).map((span) => mentionOf(view, first, span));
    });
  }
}

function mentionOf(view: NameView, place: number, { first, last, type }: LabelledSpan): Mention {
  return { start: view.starts[place + first]!, end: view.ends[place + last]!, type: NAME_TYPES[type]! };
}
