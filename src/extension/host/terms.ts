import * as vscode from "vscode";
import type { VerdictKind } from "../../protocol/citing/verifying.ts";
import { pluralText } from "./pluralText.ts";

/** The words that people read for what the protocol tells apart by kinds; the server has the same. */

/** "moved" */
export function verdictWord(verdict: VerdictKind): string {
  const words: Readonly<Record<VerdictKind, string>> = {
    intact: vscode.l10n.t("intact"),
    moved: vscode.l10n.t("moved"),
    changed: vscode.l10n.t("changed"),
    ambiguous: vscode.l10n.t("ambiguous"),
    missing: vscode.l10n.t("missing"),
    unquoted: vscode.l10n.t("unquoted"),
  };
  return words[verdict];
}

/** "person" */
export function typeWord(type: string): string {
  const words: Readonly<Record<string, string>> = {
    person: vscode.l10n.t("person"),
    organization: vscode.l10n.t("organization"),
    location: vscode.l10n.t("location"),
    group: vscode.l10n.t("group"),
    other: vscode.l10n.t("other"),
  };
  return words[type] ?? type;
}

/** "3 mentions" */
export const mentionsWord = (count: number) =>
  pluralText(vscode.l10n.t("{0, plural, one {# mention} other {# mentions}}"), count);

/** "3 quotations" */
export const quotationsWord = (count: number) =>
  pluralText(vscode.l10n.t("{0, plural, one {# quotation} other {# quotations}}"), count);
