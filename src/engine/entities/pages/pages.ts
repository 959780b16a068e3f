import { blocksIn } from "../../text/markdown/block.ts";
import { type Entry, readFrontMatter, type Unreadable, type Written } from "../../text/markdown/frontMatter.ts";
import { type MarkdownDocument, parseMarkdown } from "../../text/markdown/markdownDocument.ts";
import { textWithin } from "../../text/markdown/plainText.ts";
import type { SourceText } from "../../text/sourceText.ts";
import type { Span } from "../../text/span.ts";
import type { EntityType } from "../mention.ts";

/** What a page may say that a name is; "ignore": no name at all. */
export const PAGE_TYPES = ["person", "organization", "location", "group", "other", "ignore"] as const;

export type PageType = EntityType | "ignore";

/**
 * A note that says who somebody is (design.md, "An entity page"): its front matter has `entity`, and perhaps `aliases` in
 * the ways of Obsidian and Foam.
 */
export interface EntityPage {
  readonly uri: string;
  readonly type: PageType;
  /** Where `type` is written. */
  readonly typeSpan: Span;
  readonly name: string;
  /** The file's name without its ending: what wikilinks say. */
  readonly fileName: string;
  /** Where the name is written; null when the page goes by its file's name. */
  readonly nameSpan: Span | null;
  readonly aliases: readonly Written[];
  /** The first paragraph as it reads; "" when there is none. */
  readonly summary: string;
}

/** What is wrong with a page, and where. */
export interface PageProblem extends Span {
  readonly why: PageFault;
}

/** Its front matter cannot be read, or says of no known type what it describes: `written` is what it says, null when nothing. */
export type PageFault = Unreadable | { readonly kind: "noType"; readonly written: string | null };

/** A page as it reads; null, with the problem, when it cannot be one. */
export interface PageReading {
  readonly page: EntityPage | null;
  readonly problem: PageProblem | null;
}

/** Whether a Markdown text means to be an entity page: it begins with front matter that has an `entity:` line. */
export function isEntityPage(text: string): boolean {
  const matter = readFrontMatter(text);
  if (!matter || !ENTITY_LINE.test(text.slice(matter.body.start, matter.body.end))) return false;
  // What cannot be read is a page that says so.
  return matter.problem !== null || matter.entries.some(isEntity);
}

const isEntity = ({ key }: Entry) => key.text === "entity";

/** Most front matter has none, and so need not be read. */
const ENTITY_LINE = /^entity:(?:[ \t]+\S|[ \t]*\r?$)/m;

/** Reads a page. `fileName` is the file's name with its ending. */
export function readPage(uri: string, fileName: string, source: SourceText): PageReading {
  const document = source.markdown ?? parseMarkdown(source.text);
  const matter = document.frontMatter;
  if (!matter) return { page: null, problem: null };
  const { problem } = matter;
  if (problem) return { page: null, problem };
  const entity = matter.entries.find(isEntity);
  if (!entity) return { page: null, problem: null };
  const type = PAGE_TYPES.find((known) => known === entity.values[0]?.text.toLowerCase());
  if (!type || entity.form !== "scalar") return { page: null, problem: wrongType(entity) };
  const stem = fileName.replace(/\.[^.]+$/, "");
  const words = readWords(document);
  const titled = nameIn(document, words);
  const page: EntityPage = {
    uri,
    type,
    typeSpan: entity.value,
    name: titled?.text ?? stem.trim(),
    fileName: stem,
    nameSpan: titled && { start: titled.start, end: titled.end },
    aliases: aliasesIn(matter.entries),
    summary: words.find(({ level }) => level === 0)?.text ?? "",
  };
  return { page, problem: null };
}

function wrongType({ key, value, values, form }: Entry): PageProblem {
  const written = form === "scalar" ? (values[0]?.text ?? null) : null;
  return { start: key.start, end: Math.max(key.end, value.end), why: { kind: "noType", written } };
}

/** A declared title, or the heading that the page begins with. */
function nameIn({ frontMatter }: MarkdownDocument, words: readonly ReadWords[]): Written | null {
  return frontMatter?.valueOf((key) => key === "title") ?? (words[0]?.level === 1 ? words[0] : null);
}

/** `aliases` or `alias`: a list, or, as Foam reads it, names with commas between them. */
function aliasesIn(entries: readonly Entry[]): Written[] {
  const entry = entries.find(({ key }) => key.text === "aliases" || key.text === "alias");
  if (!entry) return [];
  return entry.form === "scalar" ? entry.values.flatMap(commaSeparated) : [...entry.values];
}

function commaSeparated({ text, start, end }: Written): Written[] {
  const names = text.split(",").map((name) => name.trim());
  return names.filter((name) => name !== "").map((name) => ({ text: name, start, end }));
}

/** A paragraph, a heading or a cell as it reads, on one line. */
interface ReadWords extends Written {
  /** Of a heading, how deep; 0 for all else. */
  readonly level: number;
}

/** What is read of a page, up to the first paragraph. */
function readWords(page: MarkdownDocument): ReadWords[] {
  const found: ReadWords[] = [];
  for (const block of blocksIn(page.root)) {
    const { runs } = block.inlines;
    const text = textWithin(page, block, block).replace(/\s+/gu, " ").trim();
    if (text === "") continue;
    found.push({ text, start: runs[0]!.start, end: runs.at(-1)!.end, level: block.level });
    if (block.level === 0) break;
  }
  return found;
}
