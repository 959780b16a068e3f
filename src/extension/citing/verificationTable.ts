import * as vscode from "vscode";
import type { VerdictKind, VerifiedCitation } from "../../protocol/citing/verifying.ts";
import type { ShownTexts } from "../host/shownTexts.ts";
import { verdictWord } from "../host/terms.ts";
import { summaryOf } from "./verificationSummary.ts";

const GRAVITY: readonly VerdictKind[] = ["missing", "changed", "ambiguous", "moved", "unquoted", "intact"];

/** Wider columns would push the last one, which says what is wrong, out of sight. */
const WIDEST = 60;

/** Shows what *Verify All Citations* found, the gravest first, as a text of its own; places are links. */
export async function showVerification(
  verified: readonly VerifiedCitation[],
  isCancelled: boolean,
  texts: ShownTexts,
): Promise<void> {
  const head = isCancelled ? [vscode.l10n.t("Cancelled: not all notes were verified.")] : [];
  const above = [...head, summaryOf(verified), ""];
  const sorted = [...verified].sort((a, b) => gravityOf(a) - gravityOf(b));
  const first = firstColumn();
  const links = sorted.map((one, i) => linkTo(one, above.length + i, first));
  const text = [...above, ...linesOf(sorted, first), ""].join("\n");
  const shown = texts.show(vscode.l10n.t("Citations"), text, links);
  await vscode.window.showTextDocument(shown, { preview: true });
}

/** Of what is intact comes first of which there is something to say. */
const gravityOf = ({ verdict, sentence }: VerifiedCitation) => GRAVITY.indexOf(verdict) + (sentence === "" ? 0.5 : 0);

/** The verdict first, as wide as the longest: the link to the place begins where the second column does. */
const firstColumn = () => Math.max(...GRAVITY.map((verdict) => verdictWord(verdict).length)) + 2;

function linesOf(verified: readonly VerifiedCitation[], first: number): string[] {
  const rows = verified.map((one) => [placeOf(one), one.source, one.sentence || shorten(one.words)]);
  const widths = [0, 1].map((column) => Math.min(WIDEST, Math.max(0, ...rows.map((row) => row[column]!.length))));
  return rows.map((row, i) => {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return (verdictWord(verified[i]!.verdict).padEnd(first) + cells.join("  ")).trimEnd();
  });
}

function linkTo(one: VerifiedCitation, line: number, first: number): vscode.DocumentLink {
  const range = new vscode.Range(line, first, line, first + placeOf(one).length);
  return new vscode.DocumentLink(range, vscode.Uri.parse(one.note, true).with({ fragment: `L${one.line}` }));
}

function placeOf({ note, line }: VerifiedCitation): string {
  return `${vscode.workspace.asRelativePath(vscode.Uri.parse(note, true))}:${line}`;
}

const shorten = (words: string) => (words.length > 90 ? `${words.slice(0, 87).toWellFormed()}...` : words);
