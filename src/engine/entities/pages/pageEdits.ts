import { type Entry, readFrontMatter, type Written } from "../../text/markdown/frontMatter.ts";
import type { Span } from "../../text/span.ts";
import type { EntityPage, PageType } from "./pages.ts";

/** A change of a page's text, at offsets of the text before it. */
export interface PageEdit extends Span {
  readonly newText: string;
}

/** The text of a new page. */
export function newPage(type: PageType, name: string, aliases: readonly string[]): string {
  const list = aliases.length === 0 ? "" : `aliases: [${aliases.map(scalar).join(", ")}]\n`;
  return `---\nentity: ${type}\n${list}---\n\n# ${escapeHeading(name)}\n`;
}

/** Adds names to a page's aliases, in the way in which they are written there; those that it has are left alone. */
export function addAliases(text: string, page: EntityPage, names: readonly string[]): PageEdit[] {
  const known = new Set([page.name, ...page.aliases.map((alias) => alias.text)]);
  const fresh = [...new Set(names)].filter((name) => !known.has(name));
  if (fresh.length === 0) return [];
  const entry = aliasEntry(text);
  return [entry ? added(text, entry, fresh) : newEntry(text, page, fresh)];
}

function added(text: string, entry: Entry, fresh: readonly string[]): PageEdit {
  const { form, value, values, key } = entry;
  const last = values.at(-1);
  const list = fresh.map(scalar).join(", ");
  if (form === "flow") {
    const at = last ? last.end : value.start + 1;
    return { start: at, end: at, newText: last ? `, ${list}` : list };
  }
  if (form === "block" && last) {
    const lineStart = text.lastIndexOf("\n", last.start) + 1;
    const indent = /^[ \t]*/.exec(text.slice(lineStart))![0];
    return {
      start: last.end,
      end: last.end,
      newText: fresh.map((n) => `${eolOf(text)}${indent}- ${scalar(n)}`).join(""),
    };
  }
  if (form === "scalar") {
    const before = values.flatMap((written) => written.text.split(",")).map((name) => name.trim());
    return { ...spanOf(value), newText: `[${[...before.filter(Boolean), ...fresh].map(scalar).join(", ")}]` };
  }
  return { start: key.end + 1, end: key.end + 1, newText: ` [${list}]` };
}

/** Behind the line that says what the page is. */
function newEntry(text: string, page: EntityPage, fresh: readonly string[]): PageEdit {
  const at = page.typeSpan.end;
  const line = /^[^\r\n]*/.exec(text.slice(at))![0].length;
  return { start: at + line, end: at + line, newText: `${eolOf(text)}aliases: [${fresh.map(scalar).join(", ")}]` };
}

/** Takes names out of a page's aliases. */
export function removeAliases(text: string, names: readonly string[]): PageEdit[] {
  const entry = aliasEntry(text);
  if (!entry) return [];
  const isGone = (name: string) => names.includes(name);
  if (entry.form === "scalar") {
    const all = entry.values.flatMap((written) => written.text.split(",")).map((name) => name.trim());
    const left = all.filter((name) => !isGone(name));
    return left.length === all.length ? [] : [{ ...spanOf(entry.value), newText: `[${left.map(scalar).join(", ")}]` }];
  }
  if (entry.form === "block") return entry.values.filter((v) => isGone(v.text)).map((v) => withoutLine(text, v));
  const left = entry.values.filter((written) => !isGone(written.text));
  if (left.length === entry.values.length) return [];
  return [{ ...spanOf(entry.value), newText: `[${left.map((v) => text.slice(v.start, v.end)).join(", ")}]` }];
}

function withoutLine(text: string, { start, end }: Written): PageEdit {
  const lineStart = text.lastIndexOf("\n", start) + 1;
  const next = text.indexOf("\n", end);
  return { start: lineStart, end: next < 0 ? text.length : next + 1, newText: "" };
}

/** Says that the page is of another type. */
export function setType({ typeSpan }: EntityPage, type: PageType): PageEdit {
  return { ...spanOf(typeSpan), newText: type };
}

/** Gives a page another name; the one that it had becomes an alias, so that nothing written is lost to it. */
export function renamed(text: string, page: EntityPage, name: string): PageEdit[] {
  const { nameSpan } = page;
  const inYaml = nameSpan !== null && nameSpan.start < (readFrontMatter(text)?.body.end ?? 0);
  const title = nameSpan ? [{ ...spanOf(nameSpan), newText: inYaml ? scalar(name) : escapeHeading(name) }] : [];
  const becomesName = page.aliases.find((alias) => alias.text === name);
  const isList = aliasEntry(text)?.form !== "scalar";
  if (becomesName && isList) return [...title, { ...spanOf(becomesName), newText: scalar(page.name) }];
  const has = page.aliases.some((alias) => alias.text === page.name);
  const entry = aliasEntry(text);
  const kept = entry ? added(text, entry, [page.name]) : newEntry(text, page, [page.name]);
  return has ? title : [...title, kept];
}

function aliasEntry(text: string): Entry | undefined {
  return readFrontMatter(text)?.entries.find(({ key }) => key.text === "aliases" || key.text === "alias");
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

const eolOf = (text: string) => (/^[^\n]*\r\n/.test(text) ? "\r\n" : "\n");

/** A name that YAML reads as itself needs no marks. */
function scalar(name: string): string {
  const isPlain =
    /^\p{L}[\p{L}\p{M}\p{N} .'’‑–()/-]*$/u.test(name) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(name);
  return isPlain ? name : JSON.stringify(name.toWellFormed());
}

/** What would be markup in a heading. */
const escapeHeading = (name: string) => name.replace(/[\\`*_[<]/g, "\\$&").replace(/#+$/, "\\$&");
