import * as vscode from "vscode";
import type { IndexingReport } from "../../protocol/indexing/indexing.ts";
import { pluralText } from "../host/pluralText.ts";

/** A path at the beginning of a line, and the file that it names. */
interface PathLink {
  readonly line: number;
  readonly length: number;
  readonly uri: string;
}

/** The report as a text for a person. */
export function reportText(
  { sources, notes, indexing, paused, skipped, partly }: IndexingReport,
  pathOf: (uri: string) => string,
): { text: string; links: PathLink[] } {
  const counts = pluralText(
    vscode.l10n.t(
      "{0, plural, one {# source} other {# sources}} and {1, plural, one {# note} other {# notes}} in the library.",
    ),
    sources,
    notes,
  );
  const going =
    indexing && pluralText(vscode.l10n.t("Indexing {0, number} of {1, number}."), indexing.done, indexing.total);
  const state = paused ? vscode.l10n.t("Indexing is paused.") : going;
  const lines = [counts, ...(state ? [state] : [])];
  const links: PathLink[] = [];
  const list = (title: string, files: readonly { uri: string; reason: string }[]) => {
    lines.push("", title);
    for (const { uri, reason } of files) {
      // A name may hold line breaks.
      const path = pathOf(uri).replace(/\s+/gu, " ");
      links.push({ line: lines.length, length: path.length, uri });
      lines.push(`${path}  ${reason.replace(/\s+/gu, " ")}`);
    }
  };
  list(skipped.length === 0 ? vscode.l10n.t("No file is left out.") : vscode.l10n.t("Left out:"), skipped);
  if (partly.length > 0) list(vscode.l10n.t("Read in part:"), partly);
  return { text: `${lines.join("\n")}\n`, links };
}
