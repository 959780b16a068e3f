import * as vscode from "vscode";
import type { FilterName, FilterOffer, SearchHit } from "../../protocol/quotations/quoteSearch.ts";
import { plainLabel } from "../host/plainLabel.ts";
import { mentionsWord, quotationsWord } from "../host/terms.ts";
import type { LineTitle, PassageRow, QuoteRow } from "./quoteRows.ts";
import { fitRow } from "./rowRoom.ts";

/** A row as VS Code shows it. */
export interface QuoteItem extends vscode.QuickPickItem {
  readonly row: QuoteRow;
}

/** The word stands in the first row below the line, and must leave room for what that says. */
const LONGEST_WORD = 40;

/** An icon takes the room of so many letters. */
const ICON = 3;

/** The rows of the quote search; `buttons` stand on passages. */
export function quoteItems(rows: readonly QuoteRow[], buttons: readonly vscode.QuickInputButton[]): QuoteItem[] {
  return rows.map((row, i) => {
    if (row.kind !== "passage") return quoteItem(row);
    const above = rows[i - 1];
    const word = above?.kind === "line" ? separator(lineText(above.title)).label.length : 0;
    return { row, ...fitting(row, word), buttons };
  });
}

/** A passage in the room that a word of the line above leaves. */
function fitting({ hit, says }: PassageRow, word: number): vscode.QuickPickItem {
  const whole = passageItem(hit, says);
  const speaker = says.speaker ? hit.speaker : null;
  const rest = whole.description!.length - (speaker?.length ?? 0) + (hit.archive === undefined ? 0 : ICON);
  return passageItem({ ...hit, ...fitRow({ excerpt: hit.excerpt, speaker }, rest, word) }, says);
}

function quoteItem(row: Exclude<QuoteRow, PassageRow>): QuoteItem {
  switch (row.kind) {
    case "offer":
      return { row, ...offerItem(row.offer) };
    case "recent":
      return {
        row,
        label: plainLabel(row.query),
        iconPath: new vscode.ThemeIcon("history"),
        alwaysShow: true,
      };
    case "notice":
      return { row, label: plainLabel(row.text), iconPath: new vscode.ThemeIcon("warning"), alwaysShow: true };
    case "line":
      return { row, ...separator(lineText(row.title)) };
  }
}

/** A line between rows, with a word on what follows. */
export function separator(label: string): vscode.QuickPickItem {
  const line = label.replace(/\s+/g, " ");
  const shown = line.length > LONGEST_WORD ? `${line.slice(0, LONGEST_WORD).toWellFormed().trimEnd()} ...` : line;
  return { label: shown, kind: vscode.QuickPickItemKind.Separator };
}

/** A passage: its words, who says them, whether they are only reported, and where they stand, as far as `says` has it. */
export function passageItem(hit: SearchHit, says: { speaker: boolean; file: boolean }): vscode.QuickPickItem {
  const line = hit.range.start.line + 1;
  const own = hit.place ?? vscode.l10n.t("line {0}", line);
  const withFile = hit.place ? `${hit.fileName} · ${hit.place}` : `${hit.fileName}:${line}`;
  const place = says.file ? withFile : own;
  const speaker = says.speaker ? hit.speaker : null;
  const kind = hit.kind === "indirect" ? vscode.l10n.t("reported") : null;
  const description = [speaker, kind, place].filter((part) => part !== null).join(" · ");
  // The line above the first says which archive: that is read out, and shown.
  const mark = hit.archive === undefined ? {} : { iconPath: new vscode.ThemeIcon("database") };
  return { label: plainLabel(hit.excerpt), description: plainLabel(description), ...mark, alwaysShow: true };
}

function offerItem({ filter, value, count }: FilterOffer): vscode.QuickPickItem {
  return {
    label: plainLabel(`${filter}:${value ?? ""}`),
    description: value === null ? meaningOf(filter) : countOf(filter, count),
    iconPath: new vscode.ThemeIcon("filter"),
    alwaysShow: true,
  };
}

function lineText(title: LineTitle): string {
  switch (title.of) {
    case "filters":
      return vscode.l10n.t("filter");
    case "passages":
      return vscode.l10n.t("passages");
    case "otherPassages":
      return vscode.l10n.t("other passages");
    case "narrowBy":
      return vscode.l10n.t("narrow by");
    case "recent":
      return vscode.l10n.t("recent searches");
    case "speaker":
      return title.name ?? vscode.l10n.t("speaker not named");
    case "archive":
      return vscode.l10n.t("archive {0}", title.name);
    case "saidBy":
      return title.name === null ? vscode.l10n.t("said by who is called so") : vscode.l10n.t("said by {0}", title.name);
  }
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
