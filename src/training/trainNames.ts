import { NAME_TYPES } from "../engine/entities/features/nameLabels.ts";
import type { NameView } from "../engine/entities/features/nameView.ts";
import { SentenceReader } from "../engine/entities/features/sentenceWords.ts";
import { type Feature, FeatureHasher } from "../engine/model/features.ts";
import { labelCount } from "../engine/model/labels.ts";
import type { ChainWeights } from "../engine/model/weights.ts";
import type { WordClasses } from "../engine/model/wordClasses.ts";
import { compressed, meanOf } from "./compress.ts";
import type { AnnotatedText } from "./corpus.ts";
import { readExamples } from "./examples.ts";
import { recased } from "./recased.ts";
import { trainChains } from "./trainChains.ts";

export interface NameSettings {
  readonly epochs: number;
  readonly rate: number;
  readonly dropout: number;
  /** A feature seen less often is left out. */
  readonly leastUses: number;
  /** The share of texts that are learnt in capitals, too, and the share in small letters. */
  readonly recasedShare: number;
  readonly rowsKept: number;
  readonly seeds: readonly number[];
}

export const NAME_SETTINGS: NameSettings = {
  epochs: 4,
  rate: 0.03,
  dropout: 0.3,
  leastUses: 2,
  recasedShare: 0.25,
  rowsKept: 100_000,
  seeds: [1, 2, 3],
};

/** The weights of the name recogniser from annotated texts. */
export async function trainNames(
  texts: readonly AnnotatedText[],
  features: readonly Feature<NameView>[],
  classes: WordClasses,
  settings: NameSettings,
  log: (line: string) => void,
): Promise<ChainWeights> {
  const labels = labelCount(NAME_TYPES.length);
  const all = [...texts, ...recasedTexts(texts, settings.recasedShare)];
  const examples = readExamples(all, new FeatureHasher(features), new SentenceReader(classes), settings.leastUses);
  const rows = examples.hashes.length;
  log(`${all.length} texts, ${examples.gold.length} words, ${rows} features`);
  const models = await trainChains(examples, { ...settings, labels, rows }, settings.seeds, log);
  return compressed(meanOf(models), examples.hashes, labels, settings.rowsKept);
}

/** Copies of some texts in capitals and of others in small letters, spread evenly over the sets (golden ratio). */
function recasedTexts(texts: readonly AnnotatedText[], share: number): AnnotatedText[] {
  return texts.flatMap((text, i) => {
    const place = (i * 0.6180339887) % 1;
    if (place < share) return [recased(text, "upper")];
    return place >= 1 - share ? [recased(text, "lower")] : [];
  });
}
