import type { DocumentSymbol, FoldingRange, Range, SelectionRange } from "vscode-languageserver";
import { FoldingRangeKind, SymbolKind } from "vscode-languageserver";
import type { Article, Quotation, Span } from "../../engine/engine.ts";
import { spokenWords } from "../../engine/engine.ts";
import { offsetOf, rangeOf } from "../host/positions.ts";
import type { Say } from "../host/say.ts";
import type { Feature } from "../host/session.ts";
import { articleOf } from "../host/session.ts";
import { labelText } from "../wording/labelText.ts";
import { shorten } from "../wording/markdownText.ts";
import { nameSymbol } from "../wording/nameSymbol.ts";

const LONGEST_NAME = 60;

/**
 * A source as outline, breadcrumbs and sticky scroll show it: its paragraphs, in each what is said and by whom, and the
 * names that come up in it for the first time. What somebody says over several paragraphs holds these paragraphs; of a transcript
 * the turns stand in their place.
 */
export function outlineOf(say: Say, article: Article): DocumentSymbol[] {
  const { paragraphs } = article.source;
  const turns = turnsOf(article);
  const isTurn = new Set(turns.map(({ quotation }) => quotation));
  const long = longQuotations(article).filter((quotation) => !isTurn.has(quotation));
  const symbols: DocumentSymbol[] = [];
  let next = 0;
  for (let i = 0; i < paragraphs.length; i++) {
    while (next < turns.length && turns[next]!.whole.end <= paragraphs[i]!.start) next++;
    const turn = turns[next];
    if (turn && turn.whole.start < paragraphs[i]!.end) {
      const end = paragraphs.findIndex((paragraph, k) => k > i && paragraph.start >= turn.whole.end);
      const inside = paragraphs.slice(i, end < 0 ? paragraphs.length : end);
      symbols.push(turnSymbol(say, article, turn, inside));
      i += inside.length - 1;
      continue;
    }
    const said = long.find((quotation) => overlaps(quotation, paragraphs[i]!));
    const last = said
      ? Math.max(
          i,
          paragraphs.findLastIndex((paragraph) => paragraph.start < said.end),
        )
      : i;
    const inside = paragraphs.slice(i, last + 1);
    const children = inside.map((paragraph) => paragraphSymbol(say, article, paragraph));
    symbols.push(said && last > i ? saidSymbol(say, article, said, hull(inside), children) : children[0]!);
    i = last;
  }
  return symbols;
}

/** What somebody says in a transcript, with the stretch that its label and its words take. */
interface SpokenTurn {
  readonly quotation: Quotation;
  readonly whole: Span;
}

function turnsOf({ source, quotations }: Article): SpokenTurn[] {
  if (source.turns.length === 0) return [];
  const byStart = new Map(source.turns.map((turn) => [turn.start, turn]));
  return quotations.flatMap((quotation) => {
    const turn = byStart.get(quotation.start);
    if (turn?.end !== quotation.end) return [];
    byStart.delete(quotation.start);
    return { quotation, whole: { start: turn.lead.start, end: turn.end } };
  });
}

/** A turn by who speaks; in it its paragraphs, when there are several, or what is quoted and named in its only one. */
function turnSymbol(
  say: Say,
  article: Article,
  { quotation, whole }: SpokenTurn,
  inside: readonly Span[],
): DocumentSymbol {
  const symbols = inside
    .filter(({ end }) => end > quotation.start)
    .map((paragraph) => paragraphSymbol(say, article, paragraph, quotation));
  const children = symbols.length === 1 ? (symbols[0]!.children ?? []) : symbols;
  return saidSymbol(say, article, quotation, whole, children);
}

/** Those that go on over a paragraph's end; what is merely reported never does. */
function longQuotations({ source, quotations }: Article): Quotation[] {
  return quotations.filter(({ start, end }) =>
    source.paragraphs.some((paragraph) => start < paragraph.start && paragraph.start < end),
  );
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

const hull = (spans: readonly Span[]): Span => ({ start: spans[0]!.start, end: spans.at(-1)!.end });

/** `turn`: what holds the paragraph and is none of its rows. */
function paragraphSymbol(say: Say, article: Article, paragraph: Span, turn?: Quotation): DocumentSymbol {
  const within = ({ start }: Span) => paragraph.start <= start && start < paragraph.end;
  const inside = article.quotations.filter((quotation) => quotation !== turn && within(quotation));
  const said = inside.map((quotation) => {
    const span = { start: quotation.start, end: Math.min(quotation.end, paragraph.end) };
    return saidSymbol(say, article, quotation, span, []);
  });
  const introduced = article.entities
    .filter(({ mentions }) => within(mentions[0]!))
    .map((one) => nameSymbol(say, article, one));
  const range = rangeOf(article, paragraph);
  const children = [...said, ...introduced].sort((a, b) => before(a.range, b.range));
  return { name: textOf(article, paragraph), kind: SymbolKind.String, range, selectionRange: startOf(range), children };
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

/** Paragraphs of several lines, and what somebody says over several paragraphs, can be folded away. */
export const folding: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),
  register(session) {
    session.connection.onFoldingRanges(({ textDocument }): FoldingRange[] => {
      const article = articleOf(session, textDocument);
      if (article?.kind !== "source") return [];
      const long = outlineOf(session.say, article).filter(({ kind }) => kind === SymbolKind.Event);
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
