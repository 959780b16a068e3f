import * as vscode from "vscode";
import type { VerifiedCitation } from "../protocol.ts";

/** "12 citations: 9 intact, 2 moved, 1 missing" */
export function summaryOf(verified: readonly VerifiedCitation[]): string {
  const counts = new Map<string, number>();
  for (const { verdict } of verified) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  const parts = ["intact", "moved", "changed", "ambiguous", "missing"].flatMap((verdict) =>
    counts.has(verdict) ? [`${counts.get(verdict)} ${verdict}`] : [],
  );
  const all = verified.length === 1 ? vscode.l10n.t("1 citation") : vscode.l10n.t("{0} citations", verified.length);
  return parts.length === 0 ? vscode.l10n.t("No note cites anything.") : `${all}: ${parts.join(", ")}`;
}
