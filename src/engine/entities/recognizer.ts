import { Chain } from "../model/chain.ts";
import { FeatureHasher } from "../model/features.ts";
import { spansOf } from "../model/labels.ts";
import type { ChainWeights } from "../model/weights.ts";
import type { WordClasses } from "../model/wordClasses.ts";
import type { SourceText } from "../text/sourceText.ts";
import type { Span } from "../text/span.ts";
import type { Mention } from "./mention.ts";
import { nameEdges } from "./nameEdges.ts";
import { NAME_FEATURES } from "./nameFeatures.ts";
import { NAME_TYPES } from "./nameLabels.ts";
import { type NameView, viewOf } from "./nameView.ts";
import { type Candidate, voteOnTypes } from "./typeVote.ts";
import { WordReader } from "./wordForm.ts";

/** A name found, before its text has voted on its type. */
interface Found extends Candidate {
  readonly span: Span;
}

/** Finds names with given weights: labels sentence by sentence, then one vote a name over the text. */
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
    const found = view.stretches.flatMap(({ first, length }) => this.findIn(view, first, length));
    const types = voteOnTypes(found);
    return found.flatMap(({ span }, i) => {
      const type = NAME_TYPES[types[i]!]!;
      const edges = nameEdges(source.prose, span, type);
      return edges ? [{ ...edges, type }] : [];
    });
  }

  private findIn(view: NameView, place: number, length: number): Found[] {
    const scores = this.chain.score(this.hasher, view, place, length);
    return spansOf(this.chain.decode(scores)).map(({ first, last }) => {
      const span = { start: view.starts[place + first]!, end: view.ends[place + last]! };
      const name = view.prose.slice(span.start, span.end).replace(/\s+/gu, " ");
      return { span, name, typeScores: this.chain.typeScores(scores, first, last) };
    });
  }
}
