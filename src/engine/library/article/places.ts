import type { Entity } from "../../entities/grouping/entities.ts";
import type { Reference } from "../../entities/references/references.ts";
import type { Quotation } from "../../quotes/quotation.ts";
import type { Span } from "../../text/span.ts";
import { touches } from "../../text/span.ts";
import type { Article } from "./article.ts";
import type { TextDocument } from "./textDocument.ts";

/** A passage, with the document that holds it. */
export interface DocumentPlace extends Span {
  readonly document: TextDocument;
}

/** The same of a document that is read to the end. */
export interface ArticlePlace extends DocumentPlace {
  readonly document: Article;
}

/** A name, or a word that stands for one, and whom it means. */
export interface NamePlace extends Span {
  readonly entity: Entity;
  /** Null where the name itself stands. */
  readonly reference: Reference | null;
}

/** What stands at an offset of an article: the name that the caret or the mouse is on. */
export function nameAt(article: Article, offset: number): NamePlace | null {
  for (const entity of article.entities) {
    const mention = entity.mentions.find((span) => touches(span, offset));
    if (mention) return { start: mention.start, end: mention.end, entity, reference: null };
  }
  const reference = article.references.find((span) => touches(span, offset));
  const entity = reference && entityOf(article, reference.entityId);
  return reference && entity ? { start: reference.start, end: reference.end, entity, reference } : null;
}

/** The innermost quotation whose words or marks hold the offset. */
export function quotationAt(article: Article, offset: number): Quotation | null {
  const holding = article.quotations.filter((quotation) =>
    quotedSpans(quotation).some((span) => touches(span, offset)),
  );
  return holding.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}

/** Where a quotation's words stand: its pieces, so that "he said" between two of them is not of it. */
export function quotedSpans(quotation: Quotation): readonly Span[] {
  return quotation.segments.length > 1 ? quotation.segments : [quotation.marks ?? quotation];
}

/** The numbers of the sentences that hold some of a quotation, rising. */
export function quotedSentences({ source, quotations }: Article): number[] {
  const { sentences } = source;
  const quoted = new Set<number>();
  let next = 0;
  for (const quotation of quotations) {
    while (next < sentences.length && sentences[next]!.end <= quotation.start) next++;
    for (let i = next; i < sentences.length && sentences[i]!.start < quotation.end; i++) quoted.add(i);
  }
  return [...quoted];
}

/** The article's entity of that id, if it has one. */
export function entityOf(article: Article, id: string): Entity | undefined {
  return article.entities.find((entity) => entity.id === id);
}

/** The quotations that an entity says, in order. */
export function quotationsBy(article: Article, entityId: string): readonly Quotation[] {
  return article.quotations.filter((quotation) => quotation.speakerId === entityId);
}

/** Where the first of some articles that names an entity does so: by its full name, if it stands there. */
export function introductionIn(articles: readonly Article[], entityId: string): ArticlePlace | null {
  for (const document of articles) {
    const { source, entities } = document;
    const entity = entities.find(({ id }) => id === entityId);
    const full = entity?.mentions.find(({ start, end }) => source.text.slice(start, end) === entity.name);
    const first = full ?? entity?.mentions[0];
    if (first) return { document, start: first.start, end: first.end };
  }
  return null;
}
