import { isNoteName } from "../../../documentFiles.ts";
import { blocksIn } from "../../text/markdown/block.ts";
import type { Mark } from "../../text/markdown/inlines/inlines.ts";
import type { SourceText } from "../../text/sourceText.ts";
import type { Span } from "../../text/span.ts";
import type { PageBook } from "./pageBook.ts";
import type { EntityPage } from "./pages.ts";

/** Words that a page claims, where they stand. */
export interface PageMention extends Span {
  readonly page: EntityPage;
}

/** A link of a Markdown text to a page: the words that it shows, and where it says which page. */
export interface PageLink extends PageMention {
  readonly target: Span;
  readonly isWikilink: boolean;
}

/** The links of a Markdown text that lead to pages, in order. */
export function linksToPages({ markdown, prose }: SourceText, book: PageBook): PageLink[] {
  if (!markdown) return [];
  const found: PageLink[] = [];
  for (const { inlines } of blocksIn(markdown.root)) {
    for (const mark of inlines.marks) {
      const target = targetOf(mark);
      const page = target && book.linked(target.name);
      // Where the prose is blank stands code, which mentions nobody.
      if (!page || prose.slice(mark.inner.start, mark.inner.end).trim() === "") continue;
      found.push({ page, ...mark.inner, target: target.span, isWikilink: mark.kind === "wikilink" });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** What a link says of which page it leads to, and where: "[[Ashton Carter|Carter]]", "[Carter](Ashton%20Carter.md)". */
function targetOf({ kind, start, label, destination }: Mark): { name: string; span: Span } | null {
  if (kind === "wikilink") return { name: label, span: { start: start + 2, end: start + 2 + label.length } };
  if (kind !== "link" || !destination) return null;
  const path = destination.address.replace(/#.*$/s, "");
  if (!isNoteName(path)) return null;
  const { url } = destination;
  return { name: decoded(path), span: { start: url.start, end: Math.min(url.start + path.length, url.end) } };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * Where the names and aliases of pages stand in the prose, letter for letter, in order, without overlaps; the longest
 * form first. A single word that stands only where sentences begin may be any word ("Will they come?") and is left out.
 */
export function formsOfPages(source: SourceText, book: PageBook): PageMention[] {
  const { prose } = source;
  const found: PageMention[] = [];
  const inside = new Set<string>();
  const doubtful: PageMention[] = [];
  const starts = sentenceStarts(source);
  let behind = 0;
  for (const { 0: word, index } of prose.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (index < behind) continue;
    for (const { text, page } of book.startingWith(word)) {
      const end = endOf(prose, index, text);
      if (end < 0) continue;
      const mention = { page, start: index, end };
      if (text === word && starts.has(index)) doubtful.push(mention);
      else {
        found.push(mention);
        inside.add(word);
      }
      behind = end;
      break;
    }
  }
  const sure = doubtful.filter(({ start, end }) => inside.has(prose.slice(start, end)));
  return [...found, ...sure].sort((a, b) => a.start - b.start);
}

/** Where a form ends that begins at an offset; -1 when another word stands there. A line may break between its words. */
function endOf(prose: string, start: number, form: string): number {
  let at = start;
  for (let i = 0; i < form.length; i++) {
    if (/\s/u.test(form[i]!)) {
      const from = at;
      while (at < prose.length && /\s/u.test(prose[at]!)) at++;
      if (at === from) return -1;
      while (i + 1 < form.length && /\s/u.test(form[i + 1]!)) i++;
    } else if (sameLetter(prose[at], form[i]!)) at++;
    else return -1;
  }
  return /[\p{L}\p{M}\p{N}]/u.test(prose.slice(at, at + 1)) ? -1 : at;
}

const sameLetter = (a: string | undefined, b: string) =>
  a === b || (a === "’" && b === "'") || (a === "'" && b === "’");

/** The offsets of the first words of sentences. */
function sentenceStarts({ prose, sentences }: SourceText): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { start, end } of sentences) {
    let at = start;
    while (at < end && !/[\p{L}\p{N}]/u.test(prose[at]!)) at++;
    starts.add(at);
  }
  return starts;
}
