import * as vscode from "vscode";
import type { FilterName, FilterOffer, SearchHit } from "../../protocol/quotations/quoteSearch.ts";
import { plainLabel } from "../host/plainLabel.ts";
import { mentionsWord, quotationsWord } from "../host/terms.ts";

/** One row of the quote search: a passage, or a text that goes into the box; or a line between rows. */
export interface QuoteItem extends vscode.QuickPickItem {
  readonly hit?: SearchHit;
  /** What stands in the box once the row is taken. */
  readonly completes?: string;
}

/** The word stands in the first row below the line, and must leave room for what that says. */
const LONGEST_WORD = 40;

/** A line between rows, with a word on what follows. */
export function separator(label: string): QuoteItem {
  const line = label.replace(/\s+/g, " ");
  const shown = line.length > LONGEST_WORD ? `${line.slice(0, LONGEST_WORD).toWellFormed().trimEnd()} ...` : line;
  return { label: shown, kind: vscode.QuickPickItemKind.Separator };
}

/** A passage. What stands above the row, or goes without saying, is not said again. */
export function passageRow(
  hit: SearchHit,
  says: { speaker: boolean; file: boolean },
  buttons: readonly vscode.QuickInputButton[],
): QuoteItem {
  const line = hit.range.start.line + 1;
  const place = says.file ? `${hit.fileName}:${line}` : vscode.l10n.t("line {0}", line);
  const description = says.speaker && hit.speaker ? `${hit.speaker} · ${place}` : place;
  return { hit, label: plainLabel(hit.excerpt), description: plainLabel(description), alwaysShow: true, buttons };
}

/** A filter, or a value of one, that is offered while it is typed. */
export function offerRow({ filter, value, count, text }: FilterOffer): QuoteItem {
  return {
    completes: text,
    label: plainLabel(`${filter}:${value ?? ""}`),
    description: value === null ? meaningOf(filter) : countOf(filter, count),
    iconPath: new vscode.ThemeIcon("filter"),
    alwaysShow: true,
  };
}

/** A query of before. */
export function recentRow(query: string): QuoteItem {
  return { completes: query, label: plainLabel(query), iconPath: new vscode.ThemeIcon("history"), alwaysShow: true };
}

function meaningOf(filter: FilterName): string {
  const meanings: Record<FilterName, string> = {
    speaker: vscode.l10n.t("who says it, by any form of the name"),
    about: vscode.l10n.t("whom or what it names"),
    in: vscode.l10n.t("a file, a folder or a title"),
    kind: vscode.l10n.t("direct, indirect or mixed"),
    cited: vscode.l10n.t("yes or no: whether a note cites it"),
    after: vscode.l10n.t("published then or later: a year, a month or a day"),
    before: vscode.l10n.t("published before then"),
  };
  return meanings[filter];
}

function countOf(filter: FilterName, count: number | null): string {
  if (count === null) return "";
  return filter === "speaker" ? quotationsWord(count) : mentionsWord(count);
}
