import type { Entity } from "../engine/entities/grouping/entities.ts";
import { nominalReferences } from "../engine/entities/references/nominals.ts";
import { PRONOUN_FEATURES, type PronounQuestion } from "../engine/entities/references/pronounFeatures.ts";
import { type PronounAsked, pronounReferences } from "../engine/entities/references/pronouns.ts";
import { Linear } from "../engine/model/linear.ts";
import { Scorer } from "../engine/model/scorer.ts";
import type { ChainWeights } from "../engine/model/weights.ts";
import type { SourceText } from "../engine/text/sourceText.ts";
import { Choices } from "./choices.ts";
import { mergedChoices, NO_WEIGHTS } from "./mergedChoices.ts";
import type { QuotedText } from "./quoteCorpus.ts";

/** A text with the pronouns of its speakers told, and who is who in it. */
export interface ReferenceExample {
  readonly marked: QuotedText;
  readonly source: SourceText;
  readonly entities: readonly Entity[];
}

const SETTINGS = { epochs: 8, rounds: 1, rate: 0.1, dropout: 0.3, leastUses: 2, seed: 1 };
const ROWS_KEPT = 3_000;

/**
 * Each round reads the texts with the weights of the round before, since whom a pronoun means hangs on whom the pronouns before it
 * meant; the first round takes whoever was mentioned last.
 */
const ROUNDS = 3;

/** The weights that pronouns are taken to their persons by, from pronouns that two programs took to the same last name. */
export function trainReferences(examples: readonly ReferenceExample[], log: (line: string) => void): ChainWeights {
  let weights = NO_WEIGHTS;
  for (let round = 0; round < ROUNDS; round++) {
    const choices = new Choices(PRONOUN_FEATURES);
    const scorer = new Scorer(new Linear(weights), PRONOUN_FEATURES);
    let right = 0;
    for (const example of examples) {
      const answers = answersOf(example.marked);
      const nominals = nominalReferences(example.source, example.entities);
      pronounReferences(example.source, example.entities, nominals, scorer, (asked) => {
        const answer = rightOf(asked, answers);
        if (answer !== null) {
          if (isFirst(scorer, asked, answer)) right++;
          choices.add(asked.question, [...asked.people.keys()], (k) => k === answer);
        }
        return answer;
      });
    }
    log(
      `pronouns, round ${round + 1} of ${ROUNDS}: ${((100 * right) / choices.size).toFixed(1)} % right of ${choices.size} before it`,
    );
    weights = mergedChoices([{ learnt: choices.learn(SETTINGS), rowsKept: ROWS_KEPT }]);
  }
  return weights;
}

function isFirst(scorer: Scorer<PronounQuestion>, { question, people }: PronounAsked, answer: number): boolean {
  const shares = scorer.shares(question, [...people.keys()]);
  return shares.every((share, k) => k === answer || share < shares[answer]!);
}

/** The last name that each marked pronoun stands for, by where it begins. */
function answersOf({ quotes }: QuotedText): Map<number, string> {
  const told = quotes.flatMap(({ speaker, silver, pronoun }) =>
    speaker && silver && /^(?:he|she)$/.test(pronoun ?? "") ? [[speaker.start, silver] as const] : [],
  );
  return new Map(told);
}

/** The number of the only person of that last name; null when there is none, or several. */
function rightOf({ start, people }: PronounAsked, answers: ReadonlyMap<number, string>): number | null {
  const name = answers.get(start);
  if (!name) return null;
  const fitting = people.flatMap((person, k) => (lastNames(person).has(name) ? [k] : []));
  return fitting.length === 1 ? fitting[0]! : null;
}

function lastNames({ name, aliases }: Entity): Set<string> {
  return new Set(
    [name, ...aliases].map(
      (form) =>
        form
          .toLowerCase()
          .split(/[\s-]+/)
          .at(-1)!,
    ),
  );
}
