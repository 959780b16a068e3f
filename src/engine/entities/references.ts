import type { SourceText } from "../text/sourceText.ts";
import { overlaps, type Span } from "../text/span.ts";
import type { Entity } from "./entities.ts";
import { nominalReferences } from "./nominals.ts";
import { pronounReferences } from "./pronouns.ts";

/** A pronoun or a short nominal ("he", "the general") and the entity it stands for. */
export interface Reference extends Span {
  readonly entityId: string;
  /** From 0 to 1: how often such a reference is right. */
  readonly confidence: number;
}

/** The pronouns and short nominals of a text that stand for one of `entities`, in order, without overlaps. */
export function findReferences(source: SourceText, entities: readonly Entity[]): Reference[] {
  const nominals = nominalReferences(source, entities);
  const all = [...pronounReferences(source, entities, nominals), ...nominals].sort((a, b) => a.start - b.start);
  return all.filter((reference, i) => i === 0 || !overlaps(all[i - 1]!, reference));
}
