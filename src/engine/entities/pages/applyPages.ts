import type { SourceText } from "../../text/sourceText.ts";
import { lastStartingAt, overlaps, type Span } from "../../text/span.ts";
import type { Entity } from "../grouping/entities.ts";
import { nameKey, nameWords } from "../knowledge/nameForms.ts";
import type { Mention } from "../mention.ts";
import type { PageBook } from "./pageBook.ts";
import { formsOfPages, linksToPages, type PageMention } from "./pageMentions.ts";
import type { EntityPage } from "./pages.ts";

/** The id of the entity that a page describes: the same in every article. */
export const pageEntityId = (uri: string): string => `page:${uri}`;

/**
 * What the entity pages make of an article's entities: names that a page claims belong to it, whatever the recogniser
 * made of them; what it overlooked is found, what a page ignores is gone.
 * @returns the same array when no page has anything to say
 */
export function applyPages(source: SourceText, recognised: readonly Entity[], book: PageBook): readonly Entity[] {
  if (book.isEmpty) return recognised;
  const claimed = new Claims(source, book).of(recognised);
  const links = linksToPages(source, book);
  const forms = withoutRecognised(formsOfPages(source, book), claimed.all);
  if (claimed.pages.length === 0 && links.length === 0 && forms.length === 0) return recognised;
  const mentions = merged(links, [...forms, ...claimed.pages]);
  const left = claimed.left.flatMap((entity) => without(source, entity, mentions));
  return [...left, ...pageEntities(source, mentions, claimed.roles)].sort(
    (a, b) => a.mentions[0]!.start - b.mentions[0]!.start,
  );
}

interface Claimed {
  /** What no page claims: entities with the mentions that are left to them. */
  readonly left: readonly Entity[];
  readonly pages: readonly PageMention[];
  /** Every mention of the recogniser, in order. */
  readonly all: readonly Span[];
  readonly roles: ReadonlyMap<EntityPage, Entity["role"]>;
}

/** Which page claims which mention that the recogniser found. */
class Claims {
  constructor(
    private readonly source: SourceText,
    private readonly book: PageBook,
  ) {}

  of(entities: readonly Entity[]): Claimed {
    const left: Entity[] = [];
    const pages: PageMention[] = [];
    const roles = new Map<EntityPage, Entity["role"]>();
    for (const entity of entities) {
      const kept: Mention[] = [];
      const whole = this.book.titled(entity.name)[0] ?? this.book.aliased(entity.name)[0];
      const forms = [...new Set(entity.mentions.map((mention) => formOf(this.source, mention)))];
      const pageOf = new Map(forms.map((form) => [form, this.pageOf(form, forms, entity, whole)]));
      for (const mention of entity.mentions) {
        const page = pageOf.get(formOf(this.source, mention));
        if (page) pages.push({ page, start: mention.start, end: mention.end });
        else kept.push(mention);
      }
      const bearer = bearerOfRole(entity);
      const roled = bearer && pageOf.get(formOf(this.source, bearer));
      if (roled && !roles.has(roled)) roles.set(roled, entity.role);
      if (kept.length === entity.mentions.length) left.push(entity);
      else if (kept.length > 0) left.push(remaining(this.source, entity, kept));
    }
    const all = entities.flatMap(({ mentions }) => mentions).sort((a, b) => a.start - b.start);
    return { left, pages, all, roles };
  }

  /** A page named so, the page of the whole entity, or one with that alias, unless the article means somebody else by it. */
  private pageOf(form: string, forms: readonly string[], entity: Entity, whole: EntityPage | undefined) {
    const titled = this.book.titled(form);
    if (titled.length > 0) return titled[0];
    const aliased = this.book.aliased(form);
    if (whole && (aliased.length === 0 || aliased.includes(whole))) return whole;
    const meant = aliased.find((page) => !this.meansAnother(form, forms, entity, page));
    return meant ?? whole;
  }

  /** "Carter" in an article that names Jimmy Carter is nobody else's, whoever lists "Carter" among the aliases. */
  private meansAnother(form: string, forms: readonly string[], entity: Entity, page: EntityPage): boolean {
    if (entity.type !== "person" || nameWords(form).length > 1) return false;
    const key = nameKey(form);
    const fuller = forms.filter((other) => nameWords(other).length > 1 && nameWords(other).map(nameKey).includes(key));
    return fuller.length > 0 && !fuller.some((other) => this.book.claiming(other).includes(page));
  }
}

/** The mention that a role stands beside: of an entity that pages split, only that part is the mayor. */
function bearerOfRole({ role, mentions }: Entity): Mention | null {
  if (!role) return null;
  const distance = ({ start, end }: Span) => Math.max(role.start - end, start - role.end);
  return mentions.reduce((nearest, mention) => (distance(mention) < distance(nearest) ? mention : nearest));
}

function remaining(source: SourceText, entity: Entity, mentions: readonly Mention[]): Entity {
  const forms = new Set(mentions.map((mention) => formOf(source, mention)));
  const bearer = bearerOfRole(entity);
  const role = bearer && mentions.includes(bearer) ? entity.role : null;
  return { ...entity, mentions, role, aliases: entity.aliases.filter((alias) => forms.has(alias)) };
}

/** The forms that the recogniser has not read itself; what it read as part of a longer name stays part of that. */
function withoutRecognised(forms: readonly PageMention[], recognised: readonly Span[]): PageMention[] {
  return forms.filter((form) => {
    const around = recognised[lastStartingAt(recognised, form.start)];
    return !around || around.end < form.end;
  });
}

/** Both lists as one, in order, without overlaps: a link before anything, a longer name before a shorter one. */
function merged(links: readonly PageMention[], others: readonly PageMention[]): PageMention[] {
  const isLink = new Set(links);
  const wins = (a: PageMention, b: PageMention) =>
    isLink.has(a) === isLink.has(b) ? a.end - a.start > b.end - b.start : isLink.has(a);
  const kept: PageMention[] = [];
  for (const mention of [...links, ...others].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (!last || last.end <= mention.start) kept.push(mention);
    else if (wins(mention, last)) kept[kept.length - 1] = mention;
  }
  return kept;
}

function without(source: SourceText, entity: Entity, taken: readonly Span[]): Entity[] {
  const free = entity.mentions.filter((mention) => {
    const at = lastStartingAt(taken, mention.end - 1);
    return at < 0 || !overlaps(taken[at]!, mention);
  });
  if (free.length === entity.mentions.length) return [entity];
  return free.length === 0 ? [] : [remaining(source, entity, free)];
}

function pageEntities(
  source: SourceText,
  mentions: readonly PageMention[],
  roles: ReadonlyMap<EntityPage, Entity["role"]>,
): Entity[] {
  const byPage = new Map<EntityPage, PageMention[]>();
  for (const mention of mentions) {
    const own = byPage.get(mention.page);
    if (own) own.push(mention);
    else byPage.set(mention.page, [mention]);
  }
  return [...byPage].flatMap(([page, own]) => {
    const { type, name, uri } = page;
    if (type === "ignore") return [];
    const forms = own.map((mention) => formOf(source, mention));
    return {
      id: pageEntityId(uri),
      name,
      type,
      mentions: own.map(({ start, end }) => ({ start, end, type })),
      aliases: [...new Set(forms)].filter((form) => form !== name),
      role: roles.get(page) ?? null,
      page: uri,
    };
  });
}

const formOf = ({ prose }: SourceText, { start, end }: Span) => prose.slice(start, end).replace(/\s+/gu, " ");
