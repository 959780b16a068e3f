import { nameKey } from "../knowledge/nameForms.ts";
import type { EntityPage } from "./pages.ts";

/** A form of a name that a page claims, to be found in running text. */
export interface PageForm {
  readonly text: string;
  readonly page: EntityPage;
}

/** All entity pages together: which page claims a form of a name. The order of the pages decides between equals. */
export class PageBook {
  private readonly titles = new Map<string, EntityPage[]>();
  private readonly aliases = new Map<string, EntityPage[]>();
  private readonly targets = new Map<string, EntityPage>();
  private readonly byFirstWord = new Map<string, PageForm[]>();

  constructor(readonly pages: readonly EntityPage[]) {
    for (const page of pages) {
      push(this.titles, nameKey(page.name), page);
      this.addForm(page.name, page);
      for (const { text } of page.aliases) {
        push(this.aliases, nameKey(text), page);
        this.addForm(text, page);
      }
    }
    for (const page of pages) this.addTargets(page);
    for (const forms of this.byFirstWord.values()) forms.sort((a, b) => b.text.length - a.text.length);
  }

  get isEmpty(): boolean {
    return this.pages.length === 0;
  }

  /** The pages whose own name this is. */
  titled(form: string): readonly EntityPage[] {
    return this.titles.get(nameKey(form)) ?? [];
  }

  /** The pages that list this form among their aliases. */
  aliased(form: string): readonly EntityPage[] {
    return this.aliases.get(nameKey(form)) ?? [];
  }

  /** Every page that claims a form, by its name or by an alias. */
  claiming(form: string): readonly EntityPage[] {
    return [...new Set([...this.titled(form), ...this.aliased(form)])];
  }

  /** The page that a wikilink leads to: by its file's name, its name or an alias, whatever the case; folders before it count not. */
  linked(target: string): EntityPage | undefined {
    return this.targets.get(targetKey(target));
  }

  /** The forms that begin with a word, the longest first. */
  startingWith(word: string): readonly PageForm[] {
    return this.byFirstWord.get(word) ?? [];
  }

  private addForm(text: string, page: EntityPage): void {
    const word = /^[\p{L}\p{M}\p{N}]+/u.exec(text)?.[0];
    if (word !== undefined && nameKey(text) !== "") push(this.byFirstWord, word, { text, page });
  }

  private addTargets(page: EntityPage): void {
    for (const name of [page.fileName, page.name, ...page.aliases.map(({ text }) => text)]) {
      const key = targetKey(name);
      if (key !== "" && !this.targets.has(key)) this.targets.set(key, page);
    }
  }
}

/** As Obsidian and Foam resolve links: the last part of the path, without its ending, a heading or a block behind "#". */
function targetKey(target: string): string {
  const path = target.replace(/[#^].*$/s, "").trim();
  return path
    .slice(path.lastIndexOf("/") + 1)
    .replace(/\.(?:md|markdown)$/i, "")
    .toLowerCase();
}

function push<Value>(index: Map<string, Value[]>, key: string, value: Value): void {
  const list = index.get(key);
  if (list) list.push(value);
  else index.set(key, [value]);
}
