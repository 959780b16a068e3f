import * as vscode from "vscode";
import type { VerdictKind, VerifiedCitation } from "../../protocol/citing/verifying.ts";
import { pluralText } from "../host/pluralText.ts";

/** "12 citations: 9 intact, 2 moved, 1 missing" */
export function summaryOf(verified: readonly VerifiedCitation[]): string {
  const counts = new Map<VerdictKind, number>();
  for (const { verdict } of verified) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  if (counts.size === 0) return vscode.l10n.t("No note cites anything.");
  const parts = VERDICTS.flatMap((verdict) => {
    const count = counts.get(verdict);
    return count === undefined ? [] : [countText(verdict, count)];
  });
  const all = pluralText(vscode.l10n.t("{0, plural, one {# citation} other {# citations}}"), verified.length);
  return `${all}: ${parts.join(", ")}`;
}

const VERDICTS: readonly VerdictKind[] = ["intact", "moved", "changed", "ambiguous", "missing", "unquoted"];

/** "2 moved"; whole, because in other languages the word follows the number. */
export function countText(verdict: VerdictKind, count: number): string {
  const texts: Readonly<Record<VerdictKind, string>> = {
    intact: vscode.l10n.t("{0, plural, one {# intact} other {# intact}}"),
    moved: vscode.l10n.t("{0, plural, one {# moved} other {# moved}}"),
    changed: vscode.l10n.t("{0, plural, one {# changed} other {# changed}}"),
    ambiguous: vscode.l10n.t("{0, plural, one {# ambiguous} other {# ambiguous}}"),
    missing: vscode.l10n.t("{0, plural, one {# missing} other {# missing}}"),
    unquoted: vscode.l10n.t("{0, plural, one {# unquoted} other {# unquoted}}"),
  };
  return pluralText(texts[verdict], count);
}
