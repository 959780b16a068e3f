import type { Entity } from "../../entities/grouping/entities.ts";
import type { Quotation } from "../../quotes/quotation.ts";
import { contains } from "../../text/span.ts";
import type { Article } from "../article/article.ts";
import { quotedSpans } from "../article/places.ts";

/** A quotation with whom it is about. */
export interface Voice {
  readonly quotation: Quotation;
  /** Who says it; null when the article does not name them. */
  readonly speaker: Entity | null;
  /** Who and what its words name, the speaker not. */
  readonly about: readonly Entity[];
}

/** Who speaks in an article, and about whom. */
export function voicesIn({ entities, quotations }: Article): Voice[] {
  if (quotations.length === 0) return [];
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const mentions = entities
    .flatMap((entity) => entity.mentions.map(({ start, end }) => ({ start, end, entity })))
    .sort((a, b) => a.start - b.start);
  return quotations.map((quotation) => {
    const about = new Set<Entity>();
    const spans = quotedSpans(quotation);
    for (let i = firstFrom(mentions, quotation.start); i < mentions.length; i++) {
      const mention = mentions[i]!;
      if (mention.start >= quotation.end) break;
      const isSpeaker = mention.entity.id === quotation.speakerId;
      if (!isSpeaker && spans.some((span) => contains(span, mention))) about.add(mention.entity);
    }
    return { quotation, speaker: byId.get(quotation.speakerId ?? "") ?? null, about: [...about] };
  });
}

/** The first of some places in order that starts at an offset or behind it. */
function firstFrom(places: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
