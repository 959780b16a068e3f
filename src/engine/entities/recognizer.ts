import { Chain } from "../model/chain.ts";
import { FeatureHasher } from "../model/features.ts";
import { spansOf } from "../model/labels.ts";
import type { ChainWeights } from "../model/weights.ts";
import type { WordClasses } from "../model/wordClasses.ts";
import type { SourceText } from "../text/sourceText.ts";
import type { Mention } from "./mention.ts";
import { nameEdges } from "./nameEdges.ts";
import { NAME_FEATURES } from "./nameFeatures.ts";
import { NAME_TYPES } from "./nameLabels.ts";
import { type NameView, viewOf } from "./nameView.ts";
import { type PlacedName, withRepeats } from "./repeats.ts";
import { type Candidate, voteOnTypes } from "./typeVote.ts";
import { PARTS, WordReader } from "./wordForm.ts";

/** A name found, before its text has voted on its type: its places, `last` included. */
interface Found extends Candidate {
  readonly first: number;
  readonly last: number;
}

/** Finds names with given weights: labels sentence by sentence, then what only the whole text can tell. */
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
    const named = found.map(({ first, last }, i) => ({ first, last, type: types[i]! }));
    const all = withRepeats(view.columns[EXACT]!, named, (name) => isRepeated(view, name));
    return all.flatMap(({ first, last, type }) => {
      const span = { start: view.starts[first]!, end: view.ends[last]! };
      const edges = nameEdges(view.prose, span, NAME_TYPES[type]!);
      return edges ? [{ ...edges, type: NAME_TYPES[type]! }] : [];
    });
  }

  private findIn(view: NameView, place: number, length: number): Found[] {
    const scores = this.chain.score(this.hasher, view, place, length);
    return spansOf(this.chain.decode(scores)).map(({ first, last }) => {
      const name = view.prose.slice(view.starts[place + first]!, view.ends[place + last]!).replace(/\s+/gu, " ");
      return { first: place + first, last: place + last, name, typeScores: this.chain.typeScores(scores, first, last) };
    });
  }
}

const EXACT = PARTS.indexOf("exact");
const GROUP = NAME_TYPES.indexOf("group");

/** A word for a people stands for other things, too ("Western", "democratic"), and so do very short names. */
function isRepeated(view: NameView, { first, last, type }: PlacedName): boolean {
  return type !== GROUP && view.ends[last]! - view.starts[first]! > 2;
}
