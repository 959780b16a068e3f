import { type InlayHint, InlayHintRefreshRequest } from "vscode-languageserver";
import type { CheckedCitation, TextDocument } from "../../engine/engine.ts";
import { rangeOf, spanOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { labelText } from "../wording/labelText.ts";
import { linesWord, verdictWord } from "../wording/terms.ts";

/** "intact" or "moved, line 9" behind each citation of a note; off unless it is set. */
export const inlayHints: Feature = {
  capabilities: () => ({ inlayHintProvider: true }),
  register(session) {
    const { connection, engine, settings, client, settled } = session;
    connection.languages.inlayHint.on(async ({ textDocument, range }): Promise<InlayHint[]> => {
      const note = (await settings.latest).inlayHints ? engine.files.text(textDocument.uri) : undefined;
      if (!note) return [];
      const asked = spanOf(note, range);
      const checked = await engine.citations.check(note);
      return checked
        .filter(({ citation: { link } }) => asked.start <= link.end && link.end <= asked.end)
        .map((one) => hintOf(session, note, one));
    });
    if (!client.refreshesHints) return;
    const refresh = () => {
      void connection.sendRequest(InlayHintRefreshRequest.type).catch(() => {
        // The client closed meanwhile.
      });
    };
    settings.changed(refresh);
    settled.event(async () => {
      if ((await settings.latest).inlayHints) refresh();
    });
  },
};

function hintOf({ say }: Session, note: TextDocument, { citation, verification }: CheckedCitation): InlayHint {
  const { verdict, place } = verification;
  const word = verdictWord(say, verdict);
  const today = verdict === "moved" && place ? `, ${linesWord(say, place.startLine, place.endLine)}` : "";
  return { position: rangeOf(note, citation.link).end, label: labelText(word + today), paddingLeft: true };
}
