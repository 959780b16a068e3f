import type { Entity, Role } from "../../entities/entities.ts";
import type { EntityPage } from "../../entities/pages.ts";
import type { Quotation } from "../../quotes/quotation.ts";
import type { Span } from "../../text/span.ts";
import type { Article } from "../article.ts";
import type { CitationRegister } from "../citing/citationRegister.ts";
import type { Library } from "../library.ts";
import type { NamePlace } from "../places.ts";
import { entityOf, nameAt, quotationsBy } from "../places.ts";

/** What a hover card says of a name. */
export interface NameCard {
  /** The words that were pointed at. */
  readonly place: NamePlace;
  readonly entity: Entity;
  /** The entity page that says who it is. */
  readonly page: EntityPage | undefined;
  /** What the entity is, and the document that says so. */
  readonly role: { readonly uri: string; readonly role: Role } | null;
  /** The other forms of the name, in this article and in others. */
  readonly aliases: readonly string[];
  readonly mentions: readonly Span[];
  /** The other sources that name it. */
  readonly otherSources: readonly string[];
  readonly quotations: readonly CitedQuotation[];
}

/** A quotation with the notes that cite some of it. */
export interface CitedQuotation {
  readonly quotation: Quotation;
  readonly citedIn: readonly string[];
}

/** The card of the name at an offset, or null where no name stands. */
export function nameCardAt(
  article: Article,
  offset: number,
  library: Library,
  register: CitationRegister,
): NameCard | null {
  const place = nameAt(article, offset);
  if (!place) return null;
  const { entity } = place;
  const others = library.someNaming(entity.id).filter(({ uri }) => uri !== article.uri);
  return {
    place,
    entity,
    page: entity.page === undefined ? undefined : library.pages.get(entity.page),
    role: roleOf(entity.id, [article, ...others]),
    aliases: aliasesOf(entity, others),
    mentions: entity.mentions,
    otherSources: library.urisNaming(entity.id).filter((uri) => uri !== article.uri && library.isSource(uri)),
    quotations: quotationsBy(article, entity.id).map((quotation) => ({
      quotation,
      citedIn: notesCiting(register, article.uri, quotation),
    })),
  };
}

/** The notes that cite some of a passage, each once. */
export function notesCiting(register: CitationRegister, source: string, passage: Span): string[] {
  return [
    ...new Set(
      register
        .backlinks(source)
        .over(passage)
        .map(({ note }) => note),
    ),
  ];
}

function roleOf(entityId: string, articles: readonly Article[]): NameCard["role"] {
  for (const article of articles) {
    const role = entityOf(article, entityId)?.role;
    if (role) return { uri: article.uri, role };
  }
  return null;
}

function aliasesOf(entity: Entity, others: readonly Article[]): string[] {
  const elsewhere = others.flatMap((article) => {
    const same = entityOf(article, entity.id);
    return same ? [same.name, ...same.aliases] : [];
  });
  return [...new Set([...entity.aliases, ...elsewhere])].filter((alias) => alias !== entity.name);
}
