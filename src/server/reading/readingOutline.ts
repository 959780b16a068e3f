import type { DocumentSymbol } from "vscode-languageserver";
import { SymbolKind } from "vscode-languageserver";
import { type Article, clock, type Locator, placesOver, type Reading, type Span } from "../../engine/engine.ts";
import { rangeOf } from "../host/positions.ts";
import type { Say } from "../host/say.ts";
import { labelText } from "../wording/labelText.ts";
import { shorten } from "../wording/markdownText.ts";

/** A row of an outline, and the paragraphs that it stands for. */
export interface OutlineRow extends Span {
  readonly symbol: DocumentSymbol;
}

/** What rows of pages and of chapters are. */
export const SECTION_KINDS = [SymbolKind.File, SymbolKind.Module] as const;

/** A page or a chapter, from where it begins. */
interface Section {
  readonly start: number;
  /** Where its own heading ends, as it stands in the text. */
  readonly headingEnd: number;
  /** What is of a higher level is within. */
  readonly level: number;
  readonly name: string;
  readonly kind: (typeof SECTION_KINDS)[number];
}

/** An open section, and what was found in it. */
interface Open extends Section {
  readonly children: DocumentSymbol[];
}

/**
 * The rows of a reading, by what its format knows of its parts: in pages, and in these by headings; by chapters; by time, which is
 * said with each row. A paragraph that goes on over a page's end is a row of the page on which it begins.
 */
export function inSections(
  say: Say,
  article: Article,
  reading: Reading,
  rows: readonly OutlineRow[],
): DocumentSymbol[] {
  if (reading.places[0]?.locator.kind === "time") return rows.map((row) => timed(reading, row));
  const sections = sectionsOf(say, reading);
  const nest = new Nest(article);
  let next = 0;
  for (const row of rows) {
    for (; next < sections.length && sections[next]!.start <= row.start; next++) nest.open(sections[next]!);
    nest.add(row);
  }
  for (; next < sections.length; next++) nest.open(sections[next]!);
  return nest.end();
}

function timed({ places }: Reading, { symbol, ...span }: OutlineRow): DocumentSymbol {
  const { locator } = placesOver(places, span)[0]!;
  return locator.kind === "time" ? { ...symbol, detail: joined(clock(locator.seconds), symbol.detail) } : symbol;
}

const joined = (...details: (string | undefined)[]) => details.filter(Boolean).join(" · ");

function sectionsOf(say: Say, { places, headings }: Reading): Section[] {
  const pages = places.flatMap(({ start, end, locator }): Section[] => {
    const name = pageName(say, locator);
    return name === null || start === end ? [] : [{ start, headingEnd: start, level: 0, name, kind: SymbolKind.File }];
  });
  const chapters = headings.map(({ start, end, level, title }): Section => {
    return { start, headingEnd: end, level, name: nameOf(title), kind: SymbolKind.Module };
  });
  return [...pages, ...chapters].sort((a, b) => a.start - b.start || a.level - b.level);
}

const pageName = (say: Say, locator: Locator) =>
  locator.kind === "page" ? say("Page {0}", labelText(locator.label ?? String(locator.page))) : null;

const LONGEST_NAME = 60;

/** Never empty: an outline has no row without a name. */
const nameOf = (title: string) => labelText(shorten(title, LONGEST_NAME)) || "...";

/** Puts rows into sections, and sections into each other, as they come. */
class Nest {
  private readonly rows: DocumentSymbol[] = [];
  private readonly opened: Open[] = [];

  constructor(private readonly article: Article) {}

  open(section: Section): void {
    this.closeTo(section.level, section.start);
    this.opened.push({ ...section, children: [] });
  }

  /** The words of a heading are the section's own row; what is named in them is within it. */
  add({ symbol, end }: OutlineRow): void {
    const inner = this.opened.at(-1);
    if (inner && end <= inner.headingEnd) inner.children.push(...(symbol.children ?? []));
    else (inner?.children ?? this.rows).push(symbol);
  }

  end(): DocumentSymbol[] {
    this.closeTo(0, this.article.source.text.length);
    return this.rows;
  }

  private closeTo(level: number, at: number): void {
    while (this.opened.length > 0 && this.opened.at(-1)!.level >= level) this.close(this.opened.pop()!, at);
  }

  private close({ start, name, kind, children }: Open, at: number): void {
    const end = start + this.article.source.text.slice(start, at).trimEnd().length;
    const range = rangeOf(this.article, { start, end });
    const symbol = { name, kind, range, selectionRange: { start: range.start, end: range.start }, children };
    (this.opened.at(-1)?.children ?? this.rows).push(symbol);
  }
}
