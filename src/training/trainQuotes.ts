import type { ChainWeights } from "../engine/model/weights.ts";
import type { WordClasses } from "../engine/model/wordClasses.ts";
import { QuoteReader } from "../engine/quotes/finding/quoteReader.ts";
import type { ChoiceSettings, Choices, ChoiceWeights } from "./choices.ts";
import { mergedChoices } from "./mergedChoices.ts";
import { PassageQuestions, type QuoteExample, SpanQuestions, WordQuestions } from "./quoteExamples.ts";

const WORD_SETTINGS: ChoiceSettings = { epochs: 6, rounds: 4, rate: 0.1, dropout: 0.3, leastUses: 2, seed: 1 };
/** Passages are fewer than words: they are read more often, and less is left out. */
const PASSAGE_SETTINGS: ChoiceSettings = { ...WORD_SETTINGS, epochs: 10, dropout: 0.15 };

/** How many features each kind of question keeps, by what they are worth. */
const ROWS_KEPT = {
  cue: 9_000,
  source: 8_000,
  start: 7_000,
  end: 7_000,
  span: 4_000,
  accept: 4_000,
  keep: 6_000,
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
  const parts = [...Array(FOLDS).keys()].map((fold) => examples.filter((_, i) => i % FOLDS === fold));
  const others = (fold: number) => parts.filter((_, i) => i !== fold).flat();
  const words = parts.map((_, fold) => learnWords(others(fold)));
  const judges = words.map((learnt) => new QuoteReader(tags, merged(learnt), classes));
  const passages = new PassageQuestions();
  parts.forEach((part, fold) => {
    const judge = new QuoteReader(tags, merged([...words[fold]!, ...learnSpans(parts, judges, fold)]), classes);
    for (const example of part) passages.add(example, judge);
    log(`quotations: part ${fold + 1} of ${FOLDS} judged by the rest`);
  });
  const { accept, keep, speaker } = passages;
  const { span } = askedOfSpans(parts, judges, () => true);
  const all = [...learnWords(examples), ...learn({ span, accept, keep, speaker }, PASSAGE_SETTINGS)];
  for (const [kind, { numbers }] of all) log(`${kind}: ${numbers.hashes.length} features`);
  return merged(all);
}

function merged(learnt: Learnt): ChainWeights {
  return mergedChoices(learnt.map(([kind, own]) => ({ learnt: own, rowsKept: ROWS_KEPT[kind] })));
}

type Learnt = [Kind, ChoiceWeights][];

function learnWords(examples: readonly QuoteExample[]): Learnt {
  const words = new WordQuestions();
  for (const example of examples) words.add(example);
  const { cue, source, start, end } = words;
  return learn({ cue, source, start, end }, WORD_SETTINGS);
}

/** What the parts other than `fold` teach about spans, each judged by what has not learnt from it. */
function learnSpans(parts: readonly (readonly QuoteExample[])[], judges: readonly QuoteReader[], fold: number): Learnt {
  const { span } = askedOfSpans(parts, judges, (part) => part !== fold);
  return learn({ span }, PASSAGE_SETTINGS);
}

/** The questions about spans of some parts, each judged by what has not learnt from it. */
function askedOfSpans(
  parts: readonly (readonly QuoteExample[])[],
  judges: readonly QuoteReader[],
  isAsked: (part: number) => boolean,
): SpanQuestions {
  const questions = new SpanQuestions();
  parts.forEach((part, number) => {
    if (isAsked(number)) for (const example of part) questions.add(example, judges[number]!);
  });
  return questions;
}

function learn(questions: Partial<Record<Kind, { learn: Choices<never>["learn"] }>>, settings: ChoiceSettings): Learnt {
  return (Object.entries(questions) as [Kind, { learn: Choices<never>["learn"] }][]).map(([kind, choices]) => [
    kind,
    choices.learn(settings),
  ]);
}
