import type { FilterOffer, SearchHit, SearchResult } from "../../protocol/quotations/quoteSearch.ts";
import type { ArchiveAnswer } from "../archive/archiveAnswer.ts";

/** A row of the quote search as data: a passage, a text that goes into the box, or a line between rows. */
export type QuoteRow = PassageRow | OfferRow | RecentRow | NoticeRow | LineRow;

/** A passage. What stands above the row, or goes without saying, is not said again. */
export interface PassageRow {
  readonly kind: "passage";
  readonly hit: SearchHit;
  readonly says: { readonly speaker: boolean; readonly file: boolean };
}

/** A filter, or a value of one, that is offered while it is typed. */
export interface OfferRow {
  readonly kind: "offer";
  readonly offer: FilterOffer;
}

/** A query of before. */
export interface RecentRow {
  readonly kind: "recent";
  readonly query: string;
}

/** What went wrong with an archive; choosing it does nothing. */
export interface NoticeRow {
  readonly kind: "notice";
  readonly text: string;
}

/** A line between rows, which cannot be chosen. */
export interface LineRow {
  readonly kind: "line";
  readonly title: LineTitle;
}

/** What follows below a line; `name` is the speaker, null when several or nobody is named. */
export type LineTitle =
  | { readonly of: "filters" | "passages" | "otherPassages" | "narrowBy" | "recent" }
  | { readonly of: "speaker" | "saidBy"; readonly name: string | null }
  | { readonly of: "archive"; readonly name: string };

/** What the rows of an answer depend on beside it. */
export interface RowContext {
  /** What stands in the box. */
  readonly typed: string;
  /** All rows are of one article. */
  readonly oneArticle: boolean;
  /** The recent queries, the latest first. */
  readonly recent: readonly string[];
  /** What archives answer, below all that is in the workspace. */
  readonly archives?: readonly ArchiveAnswer[];
}

/**
 * The rows of an answer: what completes the filter that is being typed first, then passages, then names of filters that
 * the last word may begin. With nothing typed the quotations of the open article; with none of these either, the recent
 * queries and what a query may hold.
 */
export function rowsOf({ hits, offers }: SearchResult, context: RowContext): QuoteRow[] {
  const isEmpty = context.typed.trim() === "";
  if (isEmpty && hits.length > 0) return listed(hits);
  if (isEmpty) return [...recentRows(context.recent), ...titled({ of: "narrowBy" }, offers.map(offerRow))];
  const values = offers.filter(({ value }) => value !== null).map(offerRow);
  const names = offers.filter(({ value }) => value === null).map(offerRow);
  const passages = found(hits, context);
  return [
    ...titled({ of: "filters" }, values),
    ...(values.length > 0 ? titled({ of: "passages" }, passages) : passages),
    ...titled({ of: "narrowBy" }, names),
    ...(context.archives ?? []).flatMap(archiveRows),
  ];
}

/** What an archive answers, below its name; nothing while it does not, and where it has nothing. */
function archiveRows({ name, result }: ArchiveAnswer): QuoteRow[] {
  if (result === null) return [];
  const passages = result.hits.map((hit): QuoteRow => ({ kind: "passage", hit, says: { speaker: true, file: true } }));
  const notice: QuoteRow[] = result.trouble === null ? [] : [{ kind: "notice", text: result.trouble }];
  return titled({ of: "archive", name }, [...passages, ...notice]);
}

/** So many rows are in sight at once, where the window is low. */
export const IN_SIGHT = 10;

/** What an archive answers below the rows that are in sight. */
export interface BelowSight {
  readonly name: string;
  /** None: it only says what went wrong. */
  readonly passages: number;
}

/** The archives whose rows begin where nobody sees them without going there, in the order of the rows. */
export function belowSight(rows: readonly QuoteRow[]): BelowSight[] {
  return rows.flatMap((row, i) => {
    if (i < IN_SIGHT || row.kind !== "line" || row.title.of !== "archive") return [];
    const next = rows.findIndex(({ kind }, at) => at > i && kind === "line");
    const own = rows.slice(i + 1, next < 0 ? undefined : next);
    return [{ name: row.title.name, passages: own.filter(({ kind }) => kind === "passage").length }];
  });
}

/** The recent queries, under a line that says so. */
export function recentRows(recent: readonly string[]): QuoteRow[] {
  return titled(
    { of: "recent" },
    recent.map((query) => ({ kind: "recent", query })),
  );
}

/** What tells a row from the others of its list, and finds it again in the next list; null for a line between rows. */
export function keyOf(row: QuoteRow): string | null {
  if (row.kind === "line") return null;
  if (row.kind === "notice") return `${row.kind} ${row.text}`;
  if (row.kind !== "passage") return `${row.kind} ${completionOf(row)}`;
  const { uri, range } = row.hit;
  return `${uri} ${range.start.line}:${range.start.character}`;
}

/** What stands in the box once the row is taken; null where that is no text for the box. */
export function completionOf(row: QuoteRow): string | null {
  if (row.kind === "offer") return row.offer.text;
  return row.kind === "recent" ? row.query : null;
}

/** Quotations in the order of their article, a line wherever somebody else speaks. */
function listed(hits: readonly SearchHit[]): QuoteRow[] {
  return hits.flatMap((hit, i): QuoteRow[] => {
    const row: PassageRow = { kind: "passage", hit, says: { speaker: false, file: false } };
    const isNew = i === 0 || hits[i - 1]!.speaker !== hit.speaker;
    return isNew ? [line({ of: "speaker", name: hit.speaker }), row] : [row];
  });
}

/** What was found, a line before and behind what is said by whom the words name. */
function found(hits: readonly SearchHit[], { oneArticle }: RowContext): QuoteRow[] {
  return hits.flatMap((hit, i): QuoteRow[] => {
    const row: PassageRow = { kind: "passage", hit, says: { speaker: true, file: !oneArticle } };
    const before = hits[i - 1]?.by ?? "words";
    if (hit.by === before) return [row];
    return [line(hit.by === "name" ? { of: "saidBy", name: onlySpeaker(hits) } : { of: "otherPassages" }), row];
  });
}

/** Who says all that was found by a name; null when they are several. */
function onlySpeaker(hits: readonly SearchHit[]): string | null {
  const speakers = new Set(hits.flatMap(({ by, speaker }) => (by === "name" ? (speaker ?? []) : [])));
  const [speaker] = speakers;
  return speakers.size === 1 ? speaker! : null;
}

function offerRow(offer: FilterOffer): OfferRow {
  return { kind: "offer", offer };
}

function line(title: LineTitle): LineRow {
  return { kind: "line", title };
}

function titled(title: LineTitle, rows: readonly QuoteRow[]): QuoteRow[] {
  return rows.length > 0 ? [line(title), ...rows] : [];
}
