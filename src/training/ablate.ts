import { NAME_FEATURES } from "../engine/entities/features/nameFeatures.ts";
import { Recognizer } from "../engine/entities/recognition/recognizer.ts";
import type { WordClasses } from "../engine/model/wordClasses.ts";
import type { AnnotatedText } from "./corpus.ts";
import { describeLine, reportOn } from "./report.ts";
import { NAME_SETTINGS, trainNames } from "./trainNames.ts";

/** Trains once with all features and once without each group, one model each, and says what the dev parts lose. */
export async function ablate(
  train: readonly AnnotatedText[],
  dev: readonly AnnotatedText[],
  classes: WordClasses,
  log: (line: string) => void,
): Promise<void> {
  const groups = [...new Set(NAME_FEATURES.map(({ group }) => group))];
  for (const left of ["nothing", ...groups]) {
    const features = NAME_FEATURES.filter(({ group }) => group !== left);
    const weights = await trainNames(train, features, classes, { ...NAME_SETTINGS, seeds: [1] }, () => {});
    log(`without ${left} (${NAME_FEATURES.length - features.length} lines)`);
    for (const line of reportOn(dev, new Recognizer(weights, classes, features))) log(`  ${describeLine(line)}`);
  }
}
