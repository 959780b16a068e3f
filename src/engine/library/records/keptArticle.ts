import type { Article } from "../article/article.ts";
import type { NamedHere } from "./analysisBytes.ts";

/** Somebody named in a document, and how often the document mentions and quotes them. */
export interface NameCount extends NamedHere {
  readonly quotationCount: number;
}

/** An article of the library. */
export interface KeptArticle extends Article {
  /** Whether names and quotations were looked for. */
  readonly isAnalysed: boolean;
  /** Nothing is kept of it. */
  readonly isUseless: boolean;
  /** Who is named, and how often each is mentioned and quoted. */
  nameCounts(): NameCount[];
}

/** An article that was read here and now; `isAnalysed`: to the end. */
export function keptArticle(article: Article, isAnalysed: boolean): KeptArticle {
  return { ...article, isAnalysed, isUseless: false, nameCounts: () => nameCountsOf(article) };
}

function nameCountsOf({ entities, quotations }: Article): NameCount[] {
  const said = new Map<string | null, number>();
  for (const { speakerId } of quotations) said.set(speakerId, (said.get(speakerId) ?? 0) + 1);
  return entities.map((entity) => ({ ...namedHere(entity), quotationCount: said.get(entity.id) ?? 0 }));
}

/** What all documents together want to know of an entity of one. */
export function namedHere({ id, name, type, aliases, role, mentions }: Article["entities"][number]): NamedHere {
  return { id, name, type, aliases, role: role?.text ?? null, mentionCount: mentions.length };
}
