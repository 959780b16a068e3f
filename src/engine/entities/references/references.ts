import type { Scorer } from "../../model/scorer.ts";
import type { SourceText } from "../../text/sourceText.ts";
import { overlaps } from "../../text/span.ts";
import type { Entity } from "../grouping/entities.ts";
import { nominalReferences } from "./nominals.ts";
import type { PronounQuestion } from "./pronounFeatures.ts";
import { pronounReferences } from "./pronouns.ts";
import type { Reference } from "./reference.ts";
import { theyReferences } from "./singularThey.ts";

export type { Reference };

/**
 * The pronouns and short nominals of a text that stand for one of `entities`, in order, without overlaps. `pronouns` scores whom
 * a pronoun may mean.
 */
export function findReferences(
  source: SourceText,
  entities: readonly Entity[],
  pronouns: Scorer<PronounQuestion>,
): Reference[] {
  const nominals = nominalReferences(source, entities);
  const heAndShe = pronounReferences(source, entities, nominals, pronouns);
  const they = theyReferences(source, entities, heAndShe);
  const all = [...heAndShe, ...they, ...nominals].sort((a, b) => a.start - b.start);
  return all.filter((reference, i) => i === 0 || !overlaps(all[i - 1]!, reference));
}
