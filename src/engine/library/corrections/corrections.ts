import { formatTarget } from "../../citations/links/target.ts";
import type { Entity } from "../../entities/grouping/entities.ts";
import { addAliases, newPage, type PageEdit, removeAliases, renamed, setType } from "../../entities/pages/pageEdits.ts";
import { linksToPages } from "../../entities/pages/pageMentions.ts";
import type { EntityPage, PageProblem, PageType } from "../../entities/pages/pages.ts";
import type { Files } from "../../ports.ts";
import type { Article } from "../article/article.ts";
import { entityOf, nameAt } from "../article/places.ts";
import { fileName, pathBetween, resolveUri } from "../article/uri.ts";
import { fileExists, fileNameFor, firstFree, placeWithin } from "../article/writablePlace.ts";
import type { Current } from "../documents/current.ts";
import { type DocumentEdits, type FileChanges, NO_CHANGES } from "../fileChanges.ts";
import type { PageConflict } from "../names/entityPages.ts";

/** A name as it is meant somewhere: the words there, who that is, and the page that says so. */
export interface MeantName {
  /** The words at the place, on one line. */
  readonly form: string;
  readonly entity: Entity;
  readonly page: EntityPage | undefined;
  /** Every form that the article uses for the entity, its name first. */
  readonly forms: readonly string[];
}

/**
 * Corrections by hand: they write entity pages, which win over the recogniser. New pages go into `folder`; what makes one
 * throws NoPlace when that leads out of the workspace.
 */
export class Corrections {
  constructor(
    private readonly current: Current,
    private readonly files: Files,
  ) {}

  /** The entity page at a URI; undefined when there stands none, or a broken one. */
  page(uri: string): EntityPage | undefined {
    return this.current.pages.get(uri);
  }

  /** Why a document that means to be an entity page is ignored; undefined when it is not. */
  problemOf(uri: string): PageProblem | undefined {
    return this.current.pages.problemOf(uri);
  }

  /** The names that a page and another one both claim. */
  conflictsOf(uri: string): PageConflict[] {
    return this.current.pages.conflictsOf(uri);
  }

  /** Every entity page. */
  get pages(): readonly EntityPage[] {
    return this.current.pages.book.pages;
  }

  /** Every document that means to be an entity page and is ignored. */
  get broken(): readonly string[] {
    return this.current.pages.broken;
  }

  /** Who is meant at an offset of a document; null where no name stands. */
  meantAt(article: Article, offset: number): MeantName | null {
    const place = nameAt(article, offset);
    if (!place) return null;
    return this.meantBy(place.entity, place.reference ? place.entity.name : wordsOf(article, place));
  }

  /** An entity as the first document that names it has it; null when none does. */
  meant(entityId: string): MeantName | null {
    const [article] = this.current.library.someNaming(entityId);
    const entity = article && entityOf(article, entityId);
    return entity ? this.meantBy(entity, entity.name) : null;
  }

  private meantBy(entity: Entity, form: string): MeantName {
    const forms = [...new Set([entity.name, ...entity.aliases])];
    return { form, entity, page: entity.page === undefined ? undefined : this.current.pages.get(entity.page), forms };
  }

  /** The page of a name: the one that there is, or a new one that lists the name's other forms. */
  async pageOf({ entity, page, forms }: MeantName, near: string, folder: string): Promise<FileChanges> {
    if (page) return { ...NO_CHANGES, shown: page.uri };
    return this.created(entity.type, entity.name, forms.slice(1), near, folder);
  }

  /** Says that the words at a place are no name. */
  async notAName({ form, page }: MeantName, near: string, folder: string): Promise<FileChanges> {
    if (page && page.name === form) return this.edited(page, () => [setType(page, "ignore")]);
    const silenced = await this.created("ignore", form, [], near, folder);
    const removed = page ? this.edited(page, (text) => removeAliases(text, [form])) : NO_CHANGES;
    return { ...silenced, edits: removed.edits };
  }

  /** Makes two names one: the second one's page takes in every form of the first. */
  async merge(from: MeantName, into: MeantName, near: string, folder: string): Promise<FileChanges> {
    const forms = [...from.forms, from.page?.name ?? "", ...(from.page?.aliases ?? []).map(({ text }) => text)];
    const fresh = [...new Set(forms)].filter((form) => form !== "" && form !== into.entity.name);
    const remove = from.page && from.page.uri !== into.page?.uri ? [from.page.uri] : [];
    const target = into.page;
    if (target) return { ...this.edited(target, (text) => addAliases(text, target, fresh)), remove };
    const aliases = [...new Set([...into.forms.slice(1), ...fresh])];
    return { ...(await this.created(into.entity.type, into.entity.name, aliases, near, folder)), remove };
  }

  /** Gives some forms of a name a page of their own, and what is left another, so that neither takes the other's. */
  async split(meant: MeantName, forms: readonly string[], near: string, folder: string): Promise<FileChanges> {
    const [name, ...aliases] = [...forms].sort((a, b) => b.length - a.length);
    if (name === undefined) return NO_CHANGES;
    const { entity, page } = meant;
    const own = await this.created(entity.type, name, aliases, near, folder);
    if (page) return { ...own, edits: this.edited(page, (text) => removeAliases(text, forms)).edits };
    const [left, ...others] = meant.forms.filter((form) => !forms.includes(form));
    if (left === undefined) return own;
    const rest = await this.created(entity.type, left, others, near, folder);
    return { ...own, create: [...own.create, ...rest.create] };
  }

  /** Gives a name's page another name, and its file, when that was called after it; makes the page when there is none. */
  async rename(meant: MeantName, name: string, near: string, folder: string): Promise<FileChanges> {
    const { page, entity, forms } = meant;
    if (!page)
      return this.created(
        entity.type,
        name,
        forms.filter((form) => form !== name),
        near,
        folder,
      );
    const changes = this.edited(page, (text) => renamed(text, page, name));
    if (page.fileName !== fileNameFor(page.name)) return changes;
    const to = await this.free(folder, resolveUri(page.uri, `${fileNameFor(name)}.md`, this.files.roots) ?? page.uri);
    return to === page.uri ? changes : { ...changes, rename: [{ from: page.uri, to }], shown: to };
  }

  /** The edits that lead the links to a page's file to its new one, note by note; what links show stays as it is. */
  linkEdits(from: string, to: string): DocumentEdits[] {
    const page = this.page(from);
    if (!page) return [];
    const name = fileName(to).replace(/\.[^.]+$/, "");
    const { library, pages } = this.current;
    return [...library.allAsRead()].flatMap((document) => {
      const { uri, source } = document;
      const links = linksToPages(source, pages.book).filter((link) => link.page === page);
      const edits = links.flatMap(({ target, isWikilink }) => {
        const written = source.text.slice(target.start, target.end);
        if (!isWikilink) return [{ ...target, newText: formatTarget(pathBetween(uri, to, this.files.roots), null) }];
        const at = written.toLowerCase().indexOf(page.fileName.toLowerCase());
        if (at < 0) return [];
        const start = target.start + at;
        return [{ start, end: start + page.fileName.length, newText: name }];
      });
      return edits.length > 0 ? [{ document, edits }] : [];
    });
  }

  private edited(page: EntityPage, edit: (text: string) => PageEdit[]): FileChanges {
    const document = this.current.text(page.uri);
    const edits = document ? edit(document.source.text) : [];
    return { ...NO_CHANGES, edits: document && edits.length > 0 ? [{ document, edits }] : [], shown: page.uri };
  }

  private async created(
    type: PageType,
    name: string,
    aliases: readonly string[],
    near: string,
    folder: string,
  ): Promise<FileChanges> {
    const uri = await this.free(folder, placeWithin(near, folder, `${fileNameFor(name)}.md`, this.files.roots));
    return { ...NO_CHANGES, create: [{ uri, text: newPage(type, name, aliases) }], shown: uri };
  }

  /** The address itself, or the first with a number behind the name that no file has. */
  private free(folder: string, uri: string): Promise<string> {
    const nameFor = (number: number) => (number === 1 ? uri : uri.replace(/\.md$/, `%20${number}.md`));
    return firstFree(folder, nameFor, async (one) => !this.current.text(one) && !(await fileExists(this.files, one)));
  }
}

const wordsOf = ({ source }: Article, { start, end }: { start: number; end: number }) =>
  source.prose.slice(start, end).replace(/\s+/gu, " ");
