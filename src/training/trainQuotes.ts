import type { ChainWeights } from "../engine/model/weights.ts";
import type { WordClasses } from "../engine/model/wordClasses.ts";
import { QuoteReader } from "../engine/quotes/quoteReader.ts";
import type { Choices, ChoiceSettings, ChoiceWeights } from "./choices.ts";
import { PassageQuestions, type QuoteExample, WordQuestions } from "./quoteExamples.ts";

const SETTINGS: ChoiceSettings = { epochs: 6, rate: 0.1, dropout: 0.3, leastUses: 2, seed: 1 };

/** How many features each kind of question keeps, by what they are worth. */
const ROWS_KEPT = {
  cue: 9_000,
  source: 8_000,
  start: 7_000,
  end: 7_000,
  accept: 4_000,
  keep: 5_000,
  speaker: 10_000,
} as const;

type Kind = keyof typeof ROWS_KEPT;

/** How many parts the texts are cut in; the weights of one part judge the words of the others. */
const FOLDS = 2;

/**
 * The weights of all questions about quotations. Later questions look at the answers to earlier ones, and have to learn from
 * answers as good as they will get: so the words of each half are judged by weights that the other half gave (stacking;
 * Wolpert 1992).
 */
export function trainQuotes(
  examples: readonly QuoteExample[],
  tags: ChainWeights,
  classes: WordClasses,
  log: (line: string) => void,
): ChainWeights {
  const passages = new PassageQuestions();
  for (let fold = 0; fold < FOLDS; fold++) {
    const judge = new QuoteReader(tags, merged(learnWords(examples.filter((_, i) => i % FOLDS !== fold))), classes);
    for (const example of examples.filter((_, i) => i % FOLDS === fold)) passages.add(example, judge);
    log(`quotations: part ${fold + 1} of ${FOLDS} judged by the rest`);
  }
  const { accept, keep, speaker } = passages;
  const all = [...learnWords(examples), ...learn({ accept, keep, speaker })];
  for (const [kind, { numbers }] of all) log(`${kind}: ${numbers.hashes.length} features`);
  return merged(all);
}

type Learnt = [Kind, ChoiceWeights][];

function learnWords(examples: readonly QuoteExample[]): Learnt {
  const words = new WordQuestions();
  for (const example of examples) words.add(example);
  const { cue, source, start, end } = words;
  return learn({ cue, source, start, end });
}

function learn(questions: Partial<Record<Kind, { learn: Choices<never>["learn"] }>>): Learnt {
  return (Object.entries(questions) as [Kind, { learn: Choices<never>["learn"] }][]).map(([kind, choices]) => [
    kind,
    choices.learn(SETTINGS),
  ]);
}

/** The largest weight that a feature may have; larger ones are cut. */
const LARGEST = 4;

/** One table of all kinds' features; their names keep them apart. Of each kind those stay that change scores most. */
function merged(learnt: Learnt): ChainWeights {
  const scale = LARGEST / 127;
  const kept = learnt.flatMap(([kind, { numbers, weights }]) => {
    const worth = weights.map((weight, row) => Math.abs(weight) * numbers.uses[row]! ** 0.3);
    const best = Array.from(weights.keys()).sort((a, b) => worth[b]! - worth[a]! || a - b);
    const steps = (row: number) => Math.max(-127, Math.min(127, Math.round(weights[row]! / scale)));
    return best.slice(0, ROWS_KEPT[kind]).map((row) => ({ hash: numbers.hashes[row]!, steps: steps(row) }));
  });
  return {
    labels: 1,
    scale,
    transitions: new Float32Array(0),
    hashes: Int32Array.from(kept, ({ hash }) => hash),
    rows: Int8Array.from(kept, ({ steps }) => steps),
  };
}
