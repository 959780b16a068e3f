import * as vscode from "vscode";
import type { Progress, VerifiedCitation } from "../protocol.ts";
import { verifyProgress } from "../protocol.ts";
import type { Server } from "./server.ts";
import { summaryOf } from "./verificationSummary.ts";

/** The output table of *Verify All Citations*, made when it is first needed. */
export class VerificationTable implements vscode.Disposable {
  /** Hears how far a verification is. */
  onProgress: (progress: Progress) => void = () => {};
  private channel: vscode.OutputChannel | null = null;

  constructor(server: Server) {
    server.listen(verifyProgress, (progress) => this.onProgress(progress));
  }

  /** Shows the table, the gravest first, without taking the focus. */
  show(verified: readonly VerifiedCitation[], isCancelled: boolean): void {
    this.channel ??= vscode.window.createOutputChannel(vscode.l10n.t("Sourceline Citations"));
    this.channel.replace(tableOf(verified, isCancelled));
    this.channel.show(true);
  }

  dispose(): void {
    this.channel?.dispose();
  }
}

const GRAVITY = ["missing", "changed", "ambiguous", "moved", "intact"];

function tableOf(verified: readonly VerifiedCitation[], isCancelled: boolean): string {
  const cancelled = isCancelled ? `${vscode.l10n.t("Cancelled: not all notes were verified.")}\n` : "";
  const sorted = [...verified].sort((a, b) => GRAVITY.indexOf(a.verdict) - GRAVITY.indexOf(b.verdict));
  const rows = sorted.map(({ verdict, note, line, source, sentence, words }) => {
    const place = `${vscode.workspace.asRelativePath(vscode.Uri.parse(note, true))}:${line}`;
    return [verdict, place, source, sentence || shorten(words)];
  });
  const widths = [0, 1, 2].map((column) => Math.min(60, Math.max(0, ...rows.map((row) => row[column]!.length))));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  return `${cancelled}${summaryOf(verified)}\n\n${lines.join("\n")}\n`;
}

const shorten = (words: string) => (words.length > 90 ? `${words.slice(0, 87)}...` : words);
