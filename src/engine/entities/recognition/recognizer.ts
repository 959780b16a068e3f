import { Chain } from "../../model/chain.ts";
import { FeatureHasher } from "../../model/features.ts";
import { spansOf } from "../../model/labels.ts";
import type { ChainWeights } from "../../model/weights.ts";
import type { WordClasses } from "../../model/wordClasses.ts";
import { splitByWord, WordSums } from "../../model/wordSums.ts";
import type { SourceText } from "../../text/sourceText.ts";
import { isOfDocument, NAME_FEATURES } from "../features/nameFeatures.ts";
import { NAME_TYPES } from "../features/nameLabels.ts";
import type { WordRange } from "../features/nameText.ts";
import { type NameView, viewOf } from "../features/nameView.ts";
import { CASING, SentenceReader, type SentenceWords } from "../features/sentenceWords.ts";
import { LETTER_CASES, PARTS } from "../features/wordForm.ts";
import type { Mention } from "../mention.ts";
import { isWorkedFor, saidType } from "../roles/roles.ts";
import { withMistypedAcronyms } from "./acronymSlips.ts";
import { withCourtNames } from "./courtNames.ts";
import { withFamilyNames } from "./familyNames.ts";
import { nameEdges } from "./nameEdges.ts";
import { withPlaceNamesakes } from "./placeNamesakes.ts";
import { type LabelledName, withRepeats } from "./repeats.ts";
import { type NameCandidate, voteOnTypes } from "./typeVote.ts";
import { withVerbSurnames } from "./verbSurnames.ts";

/** A name found, before its text has voted on its type: its places, `last` included. */
interface Found extends NameCandidate {
  readonly first: number;
  readonly last: number;
}

/** A sentence as it was read last. */
interface ReadSentence {
  /** What it says by itself. */
  readonly own: Int32Array;
  /** What the text said of its words, and the names that both came to. */
  readonly said: Int32Array;
  readonly names: readonly LocalName[];
}

/** A name within a sentence: `first` and `last` are places in it. */
interface LocalName {
  readonly first: number;
  readonly last: number;
  readonly typeScores: Float64Array;
}

/**
 * Finds names with given weights: labels sentence by sentence, then what only the whole text can tell. While a text is
 * edited its other sentences are remembered with what they say by themselves, most of the work; what the text says
 * of their words is added anew, so that the names are those that a first reading would find.
 */
export class Recognizer {
  private readonly chain: Chain;
  private readonly reader: SentenceReader;
  private readonly ofWord: WordSums<NameView>;
  private readonly ofSentence: FeatureHasher<NameView>;
  private readonly ofDocument: FeatureHasher<NameView>;
  private readonly hashes: Int32Array;
  private saying: Int32Array = new Int32Array(1 << 12);
  private readonly read = new WeakMap<SentenceWords, ReadSentence>();

  constructor(weights: ChainWeights, classes: WordClasses, features = NAME_FEATURES) {
    this.chain = new Chain(weights);
    this.reader = new SentenceReader(classes);
    const { ofWord, others } = splitByWord(features.filter((feature) => !isOfDocument(feature)));
    this.ofWord = new WordSums(this.chain.rows, ofWord);
    this.ofSentence = new FeatureHasher(others);
    this.ofDocument = new FeatureHasher(features.filter(isOfDocument));
    this.hashes = new Int32Array(this.ofDocument.width);
  }

  find(source: SourceText): Mention[] {
    const view = viewOf(source, this.reader);
    const found = view.stretches.flatMap((stretch) => this.findIn(source, view, stretch));
    const types = voteOnTypes(found);
    const named = found.map(({ first, last }, i) => ({ first, last, type: types[i]! }));
    const all = withRepeats(view.columns[EXACT]!, named, (name) => isRepeated(view, name));
    const written = withMistypedAcronyms(view, withFamilyNames(view, withVerbSurnames(view, all)));
    const mentions = written.flatMap(({ first, last, type }) => {
      const span = { start: view.starts[first]!, end: view.ends[last]! };
      const edges = nameEdges(view.prose, span, NAME_TYPES[type]!);
      return edges && !isSmallPeople(view, { first, last, type }) ? [{ ...edges, type: NAME_TYPES[type]! }] : [];
    });
    return withCourtNames(source, withPlaceNamesakes(view.prose, mentions));
  }

  private findIn(source: SourceText, view: NameView, stretch: WordRange): Found[] {
    return this.namesIn(view, stretch).map((name) => {
      const [first, last] = [stretch.first + name.first, stretch.first + name.last];
      const span = { start: view.starts[first]!, end: view.ends[last]! };
      const words = view.prose.slice(span.start, span.end).replace(/\s+/gu, " ");
      const said = saidType(source, span);
      return {
        first,
        last,
        name: words,
        typeScores: name.typeScores,
        saidType: said && NAME_TYPES.indexOf(said),
        isWorkedFor: isWorkedFor(source, span),
      };
    });
  }

  /** The names of a sentence; labelled again only when it or what the text says of it has changed. */
  private namesIn(view: NameView, { first, length, sentence }: WordRange): readonly LocalName[] {
    const known = sentence ? this.read.get(sentence) : undefined;
    const own = known?.own ?? new Int32Array(length * this.chain.rows.width);
    if (!known) {
      this.ofWord.add(view, first, view.forms, first, own);
      this.chain.add(this.ofSentence, view, first, own);
    }
    const said = this.said(view, first, length);
    if (known && areEqual(said, known.said)) return known.names;
    const sums = own.slice();
    this.addSaid(said, sums);
    const names = this.label(sums);
    if (sentence) this.read.set(sentence, { own, said, names });
    return names;
  }

  /** What the text says of the words from place `first`: for each their number and then the hashes of its features. */
  private said(view: NameView, first: number, length: number): Int32Array {
    const { hashes, ofDocument } = this;
    let size = 0;
    for (let i = first; i < first + length; i++) {
      if (this.saying.length < size + 1 + hashes.length) this.saying = grown(this.saying);
      const count = ofDocument.write(view, i, hashes);
      this.saying[size++] = count;
      for (let f = 0; f < count; f++) this.saying[size++] = hashes[f]!;
    }
    return this.saying.slice(0, size);
  }

  private addSaid(said: Int32Array, sums: Int32Array): void {
    const { rows } = this.chain;
    for (let at = 0, from = 0; from < said.length; at += rows.width, from += 1 + said[from]!) {
      rows.add(said, said[from]!, sums, at, from + 1);
    }
  }

  private label(sums: Int32Array): LocalName[] {
    const scores = this.chain.scoresOf(sums);
    return spansOf(this.chain.decode(scores)).map(({ first, last }) => {
      return { first, last, typeScores: this.chain.typeScores(scores, first, last) };
    });
  }
}

/** In a text with capitals a people has one: the smell of floor polish is not Polish. */
function isSmallPeople({ forms, casings }: NameView, { first, last, type }: LabelledName): boolean {
  if (type !== GROUP || casings[first] !== CASING.plain) return false;
  return forms
    .slice(first, last + 1)
    .every(({ written }) => written === LETTER_CASES.small || written === LETTER_CASES.mark);
}

function grown(numbers: Int32Array): Int32Array {
  const more = new Int32Array(2 * numbers.length);
  more.set(numbers);
  return more;
}

function areEqual(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return i === a.length;
}

const EXACT = PARTS.indexOf("exact");
const GROUP = NAME_TYPES.indexOf("group");

/** A word for a people stands for other things, too ("Western", "democratic"), and so do very short names. */
function isRepeated(view: NameView, { first, last, type }: LabelledName): boolean {
  return type !== GROUP && view.ends[last]! - view.starts[first]! > 2;
}
