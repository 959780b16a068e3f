import type { Span } from "../../text/span.ts";

/** A pronoun or a short nominal ("he", "the general") and the entity it stands for. */
export interface Reference extends Span {
  readonly entityId: string;
  /** From 0 to 1: how often such a reference is right. */
  readonly confidence: number;
}
