import type { KeptArticle } from "../records/keptArticle.ts";

/** The same article with other ids for some of its persons. */
export function withIds(article: KeptArticle, ids: ReadonlyMap<string, string>): KeptArticle {
  const now = (id: string) => ids.get(id) ?? id;
  return Object.create(article, {
    entities: { get: () => article.entities.map((entity) => ({ ...entity, id: now(entity.id) })) },
    references: {
      get: () => article.references.map((found) => ({ ...found, entityId: now(found.entityId) })),
    },
    quotations: {
      get: () =>
        article.quotations.map((said) => (said.speakerId ? { ...said, speakerId: now(said.speakerId) } : said)),
    },
  });
}
