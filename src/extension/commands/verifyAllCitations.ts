import * as vscode from "vscode";
import { verifyAll } from "../../protocol.ts";
import type { Desk } from "../desk.ts";
import { summaryOf } from "../verificationSummary.ts";

/** Verifies every citation of every note; what is wrong goes to Problems, everything into a table in the output. */
export async function verifyAllCitations({ server, verification }: Desk): Promise<void> {
  const title = vscode.l10n.t("Verifying citations");
  const location = vscode.ProgressLocation.Notification;
  await vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    let before = 0;
    verification.onProgress = ({ done, total }) => {
      progress.report({ message: `${done} / ${total}`, increment: (100 * (done - before)) / Math.max(1, total) });
      before = done;
    };
    const verified = await server.ask(verifyAll, null, token);
    verification.show(verified, token.isCancellationRequested);
    vscode.window.setStatusBarMessage(summaryOf(verified), 8000);
  });
}
