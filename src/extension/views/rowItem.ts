import * as vscode from "vscode";
import type { Row } from "../../protocol/views/views.ts";
import type { TreeRow } from "./treeRow.ts";

/** Rows that only hold others; all others show a passage when they are chosen. */
const HOLDERS = /^(?:type|quotations|speaker(?:\.name)?|verdict|shelf|drawer)$/;

const STATES = {
  open: vscode.TreeItemCollapsibleState.Expanded,
  closed: vscode.TreeItemCollapsibleState.Collapsed,
} as const;

/** A row as VS Code shows it. */
export function itemOf(element: TreeRow): vscode.TreeItem {
  const { row } = element;
  const state = row.children ? STATES[row.children] : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(row.label, state);
  item.id = row.id;
  item.contextValue = row.kind;
  if (row.description !== undefined) item.description = row.description;
  if (row.icon !== undefined) item.iconPath = new vscode.ThemeIcon(row.icon, colorOf(row));
  item.accessibilityInformation = { label: row.spoken ?? [row.label, row.description].filter(Boolean).join(", ") };
  if (!HOLDERS.test(row.kind)) {
    item.command = { command: "sourceline.openRow", title: vscode.l10n.t("Show"), arguments: [element] };
  }
  return item;
}

const colorOf = ({ color }: Row) => (color === undefined ? undefined : new vscode.ThemeColor(color));
