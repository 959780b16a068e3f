import type { Entity, Role } from "../../entities/grouping/entities.ts";
import type { EntityPage } from "../../entities/pages/pages.ts";
import type { Quotation } from "../../quotes/quotation.ts";
import type { Span } from "../../text/span.ts";
import type { Article } from "../article/article.ts";
import type { NamePlace } from "../article/places.ts";
import { entityOf, nameAt, quotationsBy } from "../article/places.ts";
import type { TextDocument } from "../article/textDocument.ts";
import type { Current, ReadLibrary } from "../documents/current.ts";
import type { NameUse } from "../names/nameUses.ts";

/** What a hover card says of a name. */
export interface NameCard {
  /** The words that were pointed at. */
  readonly place: NamePlace;
  readonly entity: Entity;
  /** The entity page that says who it is. */
  readonly page: EntityPage | undefined;
  /** What the entity is, and the document that says so. */
  readonly role: { readonly document: TextDocument; readonly role: Role } | null;
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
export function nameCardAt(article: Article, offset: number, { library, citations }: Current): NameCard | null {
  const place = nameAt(article, offset);
  if (!place) return null;
  const { entity } = place;
  const use = library.names.of(entity.id);
  return {
    place,
    entity,
    page: entity.page === undefined ? undefined : library.pages.get(entity.page),
    role: roleIn(article, entity.id) ?? (use && use.roles.size > 0 ? roleElsewhere(entity.id, library) : null),
    aliases: aliasesOf(entity, use),
    mentions: entity.mentions,
    otherSources: library.urisNaming(entity.id).filter((uri) => uri !== article.uri && library.isSource(uri)),
    quotations: quotationsBy(article, entity.id).map((quotation) => ({
      quotation,
      citedIn: citations.notesCiting(article.uri, quotation),
    })),
  };
}

function roleIn(article: Article, entityId: string): NameCard["role"] {
  const role = entityOf(article, entityId)?.role;
  return role ? { document: article, role } : null;
}

function roleElsewhere(entityId: string, library: ReadLibrary): NameCard["role"] {
  for (const article of library.someNaming(entityId)) {
    const found = roleIn(article, entityId);
    if (found) return found;
  }
  return null;
}

/** Its forms in this article first, then those in others. */
function aliasesOf({ name, aliases }: Entity, use: NameUse | undefined): string[] {
  const elsewhere = use ? [use.name, ...use.aliases] : [];
  return [...new Set([...aliases, ...elsewhere])].filter((alias) => alias !== name);
}
