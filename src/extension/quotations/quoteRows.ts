import * as vscode from "vscode";
import type { SearchHit, SearchResult } from "../../protocol/quotations/quoteSearch.ts";
import { offerRow, passageRow, type QuoteItem, recentRow, separator } from "./quoteItem.ts";

/** What the rows of an answer depend on beside it. */
export interface RowContext {
  /** What stands in the box. */
  readonly typed: string;
  /** All rows are of one article. */
  readonly oneArticle: boolean;
  readonly recent: readonly string[];
  readonly buttons: readonly vscode.QuickInputButton[];
}

/**
 * The rows of an answer: what completes the filter that is being typed first, then passages, then names of filters that
 * the last word may begin. With nothing typed the quotations of the open article; with none of these either, the recent
 * queries and what a query may hold.
 */
export function rowsOf({ hits, offers }: SearchResult, context: RowContext): QuoteItem[] {
  const isEmpty = context.typed.trim() === "";
  if (isEmpty && hits.length > 0) return listed(hits, context);
  if (isEmpty) return [...recentRows(context.recent), ...titled(vscode.l10n.t("narrow by"), offers.map(offerRow))];
  const values = offers.filter(({ value }) => value !== null).map(offerRow);
  const names = offers.filter(({ value }) => value === null).map(offerRow);
  const passages = found(hits, context);
  return [
    ...titled(vscode.l10n.t("filter"), values),
    ...(values.length > 0 ? titled(vscode.l10n.t("passages"), passages) : passages),
    ...titled(vscode.l10n.t("narrow by"), names),
  ];
}

/** The recent queries, under a line that says so. */
export function recentRows(recent: readonly string[]): QuoteItem[] {
  return titled(vscode.l10n.t("recent searches"), recent.map(recentRow));
}

/** Quotations in the order of their article, a line wherever somebody else speaks. */
function listed(hits: readonly SearchHit[], { buttons }: RowContext): QuoteItem[] {
  return hits.flatMap((hit, i) => {
    const row = passageRow(hit, { speaker: false, file: false }, buttons);
    const isNew = i === 0 || hits[i - 1]!.speaker !== hit.speaker;
    return isNew ? [separator(hit.speaker ?? vscode.l10n.t("speaker not named")), row] : [row];
  });
}

/** What was found, a line before and behind what is said by whom the words name. */
function found(hits: readonly SearchHit[], { oneArticle, buttons }: RowContext): QuoteItem[] {
  return hits.flatMap((hit, i) => {
    const row = passageRow(hit, { speaker: true, file: !oneArticle }, buttons);
    const before = hits[i - 1]?.by ?? "words";
    if (hit.by === before) return [row];
    return [separator(hit.by === "name" ? saidBy(hits) : vscode.l10n.t("other passages")), row];
  });
}

function saidBy(hits: readonly SearchHit[]): string {
  const speakers = new Set(hits.flatMap(({ by, speaker }) => (by === "name" ? (speaker ?? []) : [])));
  const [speaker] = speakers;
  return speakers.size === 1 ? vscode.l10n.t("said by {0}", speaker!) : vscode.l10n.t("said by who is called so");
}

function titled(title: string, rows: readonly QuoteItem[]): QuoteItem[] {
  return rows.length > 0 ? [separator(title), ...rows] : [];
}
