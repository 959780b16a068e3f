import type { Entity } from "../../entities/grouping/entities.ts";
import { applyPages } from "../../entities/pages/applyPages.ts";
import { PageBook } from "../../entities/pages/pageBook.ts";
import { type EntityPage, type PageProblem, readPage } from "../../entities/pages/pages.ts";
import type { Analysis, Analyzer } from "../article/analyzer.ts";
import type { Article } from "../article/article.ts";
import { fileName } from "../article/uri.ts";
import { type KeptArticle, type NameCount, namedHere } from "../records/keptArticle.ts";

/** The entity pages of a library: what they claim, what is wrong with them, and what they make of an article. */
export class EntityPages {
  private readonly pages = new Map<string, EntityPage>();
  private readonly problems = new Map<string, PageProblem>();
  private made: PageBook | null = null;

  constructor(private readonly analyzer: Analyzer) {}

  /** All pages, the same whatever order they were read in. */
  get book(): PageBook {
    this.made ??= new PageBook([...this.pages.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1)));
    return this.made;
  }

  get(uri: string): EntityPage | undefined {
    return this.pages.get(uri);
  }

  /** The documents that mean to be pages and are ignored. */
  get broken(): readonly string[] {
    return [...this.problems.keys()];
  }

  /** Why a document that means to be a page is ignored; undefined when it is none, or a good one. */
  problemOf(uri: string): PageProblem | undefined {
    return this.problems.get(uri);
  }

  /**
   * Takes a document in, or out when it is gone or no page any more.
   * @returns the names whose meaning this may change; null when it changes none
   */
  set(uri: string, article: Article | undefined): readonly string[] | null {
    const before = this.pages.get(uri);
    const reading = article?.kind === "page" ? readPage(uri, fileName(uri), article.source) : null;
    if (reading?.problem) this.problems.set(uri, reading.problem);
    else this.problems.delete(uri);
    const after = reading?.page ?? undefined;
    if (after) this.pages.set(uri, after);
    else this.pages.delete(uri);
    this.made = null;
    return sameClaims(before, after) ? null : [...new Set([...formsOf(before), ...formsOf(after)])];
  }

  /** An article as some pages want it; the article itself when they have nothing to say of it. */
  applyTo(article: KeptArticle, book: PageBook): KeptArticle {
    const entities = applyPages(article.source, article.entities, book);
    if (entities === article.entities) return article;
    return withPages(article, entities, this.analyzer);
  }

  /** What a page and another one both claim, at the words of the first that do so. */
  conflictsOf(uri: string): PageConflict[] {
    const page = this.pages.get(uri);
    if (!page) return [];
    const own = page.nameSpan ?? page.typeSpan;
    const forms = [{ text: page.name, start: own.start, end: own.end, isAlias: false }].concat(
      page.aliases.map((alias) => ({ ...alias, isAlias: true })),
    );
    return forms.flatMap((form) => {
      const other = this.book.claiming(form.text).find((claiming) => claiming.uri !== uri);
      return other ? [{ ...form, other }] : [];
    });
  }
}

/** The same article with other entities. For whom "he" stands and who says what is worked out when it is asked for. */
function withPages(article: KeptArticle, entities: readonly Entity[], analyzer: Analyzer): KeptArticle {
  let known: Analysis | null = null;
  const derived = () => {
    known ??= analyzer.withEntities(article.source, entities);
    return known;
  };
  return Object.create(article, {
    entities: { value: entities },
    nameCounts: { value: () => countsOf(article, entities) },
    references: { get: () => derived().references },
    quotations: { get: () => (article.kind === "source" ? derived().quotations : []) },
  });
}

/** Who is named with the pages; whoever said something goes on to say it under the name that he has now. */
function countsOf(article: KeptArticle, entities: readonly Entity[]): NameCount[] {
  const nameAt = new Map(entities.flatMap(({ id, mentions }) => mentions.map(({ start }) => [start, id])));
  const firstOf = new Map(article.entities.map(({ id, mentions }) => [id, mentions[0]?.start ?? -1]));
  const said = new Map<string, number>();
  for (const { id, quotationCount } of article.nameCounts()) {
    const now = nameAt.get(firstOf.get(id)!);
    if (now !== undefined) said.set(now, (said.get(now) ?? 0) + quotationCount);
  }
  return entities.map((entity) => ({ ...namedHere(entity), quotationCount: said.get(entity.id) ?? 0 }));
}

/** A form of a name that two pages claim. */
export interface PageConflict extends PageProblemSpan {
  readonly text: string;
  /** Whether it is an alias here, and not the page's own name. */
  readonly isAlias: boolean;
  readonly other: EntityPage;
}

type PageProblemSpan = Omit<PageProblem, "why">;

function formsOf(page: EntityPage | undefined): string[] {
  return page ? [page.name, page.fileName, ...page.aliases.map(({ text }) => text)] : [];
}

/** Whether two readings of a page claim the same for the same; their first paragraphs may differ. */
function sameClaims(a: EntityPage | undefined, b: EntityPage | undefined): boolean {
  if (a?.type !== b?.type || a?.name !== b?.name) return false;
  const [before, after] = [formsOf(a), formsOf(b)];
  return before.length === after.length && before.every((form, i) => form === after[i]);
}
