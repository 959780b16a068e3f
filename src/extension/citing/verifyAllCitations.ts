import * as vscode from "vscode";
import { verifyAll, verifyProgress } from "../../protocol/citing/verifying.ts";
import type { Progress } from "../../protocol/host/places.ts";
import { pluralText } from "../host/pluralText.ts";
import { sayBriefly } from "../host/saying.ts";
import type { Server } from "../host/server.ts";
import type { ShownTexts } from "../host/shownTexts.ts";
import { summaryOf } from "./verificationSummary.ts";
import { showVerification } from "./verificationTable.ts";

/** Verifies every citation of every note; what is wrong goes to Problems, everything into a table. */
export async function verifyAllCitations({ server, texts }: { server: Server; texts: ShownTexts }): Promise<void> {
  const title = vscode.l10n.t("Verifying citations");
  const location = vscode.ProgressLocation.Notification;
  const { verified, isCancelled } = await vscode.window.withProgress(
    { location, title, cancellable: true },
    async (progress, token) => {
      let before = 0;
      const client = await server.start();
      const listening = client.onNotification(verifyProgress.method, ({ done, total }: Progress) => {
        progress.report({
          message: pluralText(vscode.l10n.t("{0, number} of {1, number}"), done, total),
          increment: (100 * (done - before)) / Math.max(1, total),
        });
        before = done;
      });
      try {
        return { verified: await server.ask(verifyAll, null, token), isCancelled: token.isCancellationRequested };
      } finally {
        listening.dispose();
      }
    },
  );
  sayBriefly(summaryOf(verified), 8000);
  await showVerification(verified, isCancelled, texts);
}
