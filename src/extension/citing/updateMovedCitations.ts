import * as vscode from "vscode";
import { movedEdits } from "../../protocol/citing/citing.ts";
import { applyFileEdits } from "../host/fileEdits.ts";
import { pluralText } from "../host/pluralText.ts";
import { sayBriefly } from "../host/saying.ts";
import type { Server } from "../host/server.ts";

/** Brings the lines of every moved citation up to date, in all notes; one undo takes it back. */
export async function updateMovedCitations({ server }: { server: Server }): Promise<void> {
  const { changes, notes } = await applyFileEdits(await server.ask(movedEdits, { source: null }));
  const said =
    changes === 0
      ? vscode.l10n.t("No citation has moved.")
      : pluralText(
          vscode.l10n.t(
            "{0, plural, one {# change} other {# changes}} in {1, plural, one {# note} other {# notes}}: all moved citations are up to date.",
          ),
          changes,
          notes,
        );
  sayBriefly(said, 5000);
}
