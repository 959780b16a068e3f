import type { DocumentSymbol, FoldingRange, Range, SelectionRange } from "vscode-languageserver";
import { FoldingRangeKind, SymbolKind } from "vscode-languageserver";
import type { Article, Entity, Quotation, Span } from "../../engine/engine.ts";
import { spokenWords } from "../../engine/engine.ts";
import { offsetOf, rangeOf } from "../host/positions.ts";
import type { Say } from "../host/say.ts";
import type { Feature } from "../host/session.ts";
import { articleOf } from "../host/session.ts";
import { labelText } from "../wording/labelText.ts";
import { shorten } from "../wording/markdownText.ts";
import { nameSymbol } from "../wording/nameSymbol.ts";
import { inSections, type OutlineRow, SECTION_KINDS } from "./readingOutline.ts";

const LONGEST_NAME = 60;

/**
 * A source as outline, breadcrumbs and sticky scroll show it: its paragraphs, in each what is said and by whom, and the
 * names that come up in it for the first time. What somebody says over several paragraphs holds these paragraphs; of a transcript
 * the turns stand in their place. What a reading has of pages and chapters holds all of these.
 */
export function outlineOf(say: Say, article: Article): DocumentSymbol[] {
  const rows = outlineRows(say, article);
  const { reading } = article.source;
  return reading ? inSections(say, article, reading, rows) : rows.map(({ symbol }) => symbol);
}

function outlineRows(say: Say, article: Article): OutlineRow[] {
  const { paragraphs } = article.source;
  const rows = new Rows(say, article);
  const stretches = stretchesOf(article);
  const outline: OutlineRow[] = [];
  let next = 0;
  for (let i = 0; i < paragraphs.length; i++) {
    while (next < stretches.length && stretches[next]!.end <= paragraphs[i]!.start) next++;
    const stretch = stretches[next];
    if (!stretch || stretch.start >= paragraphs[i]!.end) {
      outline.push({ ...paragraphs[i]!, symbol: rows.paragraph(paragraphs[i]!) });
      continue;
    }
    const last = Math.max(i, firstFrom(paragraphs, stretch.end) - 1);
    const inside = paragraphs.slice(i, last + 1);
    const symbol = stretch.isTurn ? rows.turn(stretch, inside) : rows.said(stretch.quotation, hull(inside), inside);
    outline.push({ ...hull(inside), symbol });
    i = last;
  }
  return outline;
}

/** What somebody says over several paragraphs, or in a turn of a transcript, with its label. */
interface Stretch extends Span {
  readonly quotation: Quotation;
  readonly isTurn: boolean;
}

/** In order, without overlaps. */
function stretchesOf({ source, quotations }: Article): Stretch[] {
  const { paragraphs, turns } = source;
  const turnAt = new Map(turns.map((turn) => [turn.start, turn]));
  const stretches: Stretch[] = [];
  for (const quotation of quotations) {
    const { start, end } = quotation;
    const turn = turnAt.get(start);
    if (start < (stretches.at(-1)?.end ?? 0)) continue;
    if (turn?.end === end) stretches.push({ quotation, start: turn.lead.start, end, isTurn: true });
    // What is merely reported never goes on over a paragraph's end.
    else if (start < (paragraphs[firstFrom(paragraphs, end) - 1]?.start ?? 0)) {
      stretches.push({ quotation, start, end, isTurn: false });
    }
  }
  return stretches;
}

/** The number of the first span that starts at an offset or behind it. */
function firstFrom(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

const hull = (spans: readonly Span[]): Span => ({ start: spans[0]!.start, end: spans.at(-1)!.end });

/** Makes the rows of an article: a long one has thousands, so what stands in a paragraph is looked up by its place. */
class Rows {
  /** The entities in the order of their first mentions, and these. */
  private readonly entities: readonly Entity[];
  private readonly introductions: readonly Span[];

  constructor(
    private readonly say: Say,
    private readonly article: Article,
  ) {
    this.entities = [...article.entities].sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
    this.introductions = this.entities.map(({ mentions }) => mentions[0]!);
  }

  /** `turn`: what holds the paragraph and is none of its rows. */
  paragraph(paragraph: Span, turn?: Quotation): DocumentSymbol {
    const { say, article } = this;
    const inside = within(article.quotations, article.quotations, paragraph).filter((one) => one !== turn);
    const said = inside.map((quotation) => {
      const span = { start: quotation.start, end: Math.min(quotation.end, paragraph.end) };
      return saidSymbol(say, article, quotation, span, []);
    });
    const introduced = within(this.entities, this.introductions, paragraph).map((one) => nameSymbol(say, article, one));
    const range = rangeOf(article, paragraph);
    const children = [...said, ...introduced].sort((a, b) => before(a.range, b.range));
    const name = textOf(article, paragraph);
    return { name, kind: SymbolKind.String, range, selectionRange: startOf(range), children };
  }

  /** What somebody says over several paragraphs. */
  said(quotation: Quotation, span: Span, paragraphs: readonly Span[]): DocumentSymbol {
    const children = paragraphs.map((paragraph) => this.paragraph(paragraph));
    return saidSymbol(this.say, this.article, quotation, span, children);
  }

  /** A turn by who speaks; in it its paragraphs, when there are several, or what is quoted and named in its only one. */
  turn(stretch: Stretch, paragraphs: readonly Span[]): DocumentSymbol {
    const { quotation } = stretch;
    const rows = paragraphs
      .filter(({ end }) => end > quotation.start)
      .map((paragraph) => this.paragraph(paragraph, quotation));
    return saidSymbol(this.say, this.article, quotation, stretch, rows.length === 1 ? (rows[0]!.children ?? []) : rows);
  }
}

/** Those of some items, by their places in order, that start in a paragraph. */
function within<Item>(items: readonly Item[], places: readonly Span[], { start, end }: Span): readonly Item[] {
  return items.slice(firstFrom(places, start), firstFrom(places, end));
}

const before = (a: Range, b: Range) => a.start.line - b.start.line || a.start.character - b.start.character;

function saidSymbol(
  say: Say,
  article: Article,
  quotation: Quotation,
  span: Span,
  children: DocumentSymbol[],
): DocumentSymbol {
  const { speaker, speakerName } = quotation;
  const name = speakerName ?? (speaker ? textOf(article, speaker) : say("Speaker not named"));
  const range = rangeOf(article, span);
  return {
    name: labelText(name),
    detail: labelText(shorten(spokenWords(article.source.text, quotation), LONGEST_NAME)),
    kind: SymbolKind.Event,
    range,
    selectionRange: startOf(range),
    children,
  };
}

const startOf = ({ start }: Range): Range => ({ start, end: start });

/** Never empty: an outline has no row without a name. */
const textOf = ({ source }: Article, { start, end }: Span) =>
  labelText(shorten(source.text.slice(start, Math.min(end, start + 4 * LONGEST_NAME)), LONGEST_NAME)) || "...";

/** What somebody says, and what holds paragraphs. */
const SECTIONS: ReadonlySet<SymbolKind> = new Set(SECTION_KINDS);
const FOLDED: ReadonlySet<SymbolKind> = new Set([SymbolKind.Event, ...SECTION_KINDS]);

/** Paragraphs of several lines, what somebody says over several paragraphs, and pages and chapters can be folded away. */
export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register(session) {
    session.connection.onFoldingRanges(({ textDocument }): FoldingRange[] => {
      const article = articleOf(session, textDocument);
      if (article?.kind !== "source") return [];
      const long = withInside(outlineOf(session.say, article)).filter(({ kind }) => FOLDED.has(kind));
      const ranges = [
        ...long.map(({ range }) => range),
        ...article.source.paragraphs.map((one) => rangeOf(article, one)),
      ];
      return ranges
        .filter(({ start, end }) => end.line > start.line)
        .map(({ start, end }) => ({ startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Region }));
    });
  },
};

function withInside(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...(SECTIONS.has(symbol.kind) ? withInside(symbol.children ?? []) : [])]);
}

/** Expand Selection: from the word over the name, what is said, the sentence, to the paragraph. */
export const selectionRanges: Feature = {
  capabilities: () => ({ selectionRangeProvider: true }),
  register(session) {
    session.connection.onSelectionRanges(({ textDocument, positions }): SelectionRange[] => {
      const article = articleOf(session, textDocument);
      if (!article || article.kind === "other") return [];
      return positions.map((position) => {
        const offset = offsetOf(article, position);
        const spans = spansAround(article, offset).sort((a, b) => b.end - b.start - (a.end - a.start));
        const whole: SelectionRange = { range: rangeOf(article, { start: 0, end: article.source.text.length }) };
        return nested(spans).reduce(
          (parent, span): SelectionRange => ({ range: rangeOf(article, span), parent }),
          whole,
        );
      });
    });
  },
};

function spansAround({ source, quotations, entities }: Article, offset: number): Span[] {
  const holds = ({ start, end }: Span) => start <= offset && offset <= end;
  const word = /[\p{L}\p{M}\p{N}'’-]*$/u.exec(source.text.slice(Math.max(0, offset - 100), offset))![0].length;
  const rest = /^[\p{L}\p{M}\p{N}'’-]*/u.exec(source.text.slice(offset, offset + 100))![0].length;
  return [
    { start: offset - word, end: offset + rest },
    ...entities.flatMap(({ mentions }) => mentions.filter(holds)),
    ...quotations.flatMap(({ segments, marks, start, end }) =>
      [...segments, { start, end }, ...(marks ? [marks] : [])].filter(holds),
    ),
    ...source.sentences.filter(holds),
    ...source.paragraphs.filter(holds),
  ].filter(({ start, end }) => end > start);
}

/** The largest first, each inside the one before it and smaller: of what lies across a border, what lies within. */
function nested(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    const last = kept.at(-1) ?? span;
    const inside = { start: Math.max(span.start, last.start), end: Math.min(span.end, last.end) };
    if (kept.length === 0 || inside.end - inside.start < last.end - last.start) kept.push(inside);
  }
  return kept;
}
