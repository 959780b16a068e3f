import { Analyzer } from "../src/engine/library/article/analyzer.ts";
import { weightsIn } from "../src/node/weightsFolder.ts";

/** What was learnt, read once for all tests and benches. */
export const weights = { ...weightsIn("src/engine/model") };

/** Reads texts as the product does. */
export const analyzer = new Analyzer(weights);
