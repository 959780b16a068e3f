import { Linear } from "../../model/linear.ts";
import weights from "../../model/references.bin";
import { Scorer } from "../../model/scorer.ts";
import { readWeights } from "../../model/weights.ts";
import type { SourceText } from "../../text/sourceText.ts";
import { overlaps } from "../../text/span.ts";
import type { Entity } from "../grouping/entities.ts";
import { nominalReferences } from "./nominals.ts";
import { PRONOUN_FEATURES, type PronounQuestion } from "./pronounFeatures.ts";
import { pronounReferences } from "./pronouns.ts";
import type { Reference } from "./reference.ts";
import { theyReferences } from "./singularThey.ts";

export type { Reference };

let scorer: Scorer<PronounQuestion> | null = null;

/** The pronouns and short nominals of a text that stand for one of `entities`, in order, without overlaps. */
export function findReferences(source: SourceText, entities: readonly Entity[]): Reference[] {
  scorer ??= new Scorer(new Linear(readWeights(weights)), PRONOUN_FEATURES);
  const nominals = nominalReferences(source, entities);
  const pronouns = pronounReferences(source, entities, nominals, scorer);
  const they = theyReferences(source, entities, pronouns);
  const all = [...pronouns, ...they, ...nominals].sort((a, b) => a.start - b.start);
  return all.filter((reference, i) => i === 0 || !overlaps(all[i - 1]!, reference));
}
