import { type CodeLens, CodeLensRefreshRequest } from "vscode-languageserver";
import type { Backlink, TextDocument } from "../../engine/engine.ts";
import { OPEN_PASSAGE, SHOW_CITATIONS } from "../../protocol/host/commands.ts";
import { rangeOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { citationsWord } from "../wording/terms.ts";

/** "2 citations" above the lines of a source that notes cite; off unless it is set. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: {} }),
  register(session) {
    const { connection, engine, settings, client, say, settled } = session;
    connection.onCodeLens(async ({ textDocument: { uri } }): Promise<CodeLens[]> => {
      const source = (await settings.latest).codeLens ? engine.files.text(uri) : undefined;
      if (!source) return [];
      const byLine = new Map<number, { first: Backlink; count: number }>();
      for (const passage of engine.citations.passagesOf(source)) {
        const line = source.source.lines.lineAt(passage.start);
        const known = byLine.get(line) ?? { first: passage, count: 0 };
        byLine.set(line, { ...known, count: known.count + 1 });
      }
      return [...byLine.values()].map(({ first, count }) => ({
        range: rangeOf(source, first),
        command: { title: citationsWord(say, count), ...commandOf(session, source, first) },
      }));
    });
    if (!client.refreshesLenses) return;
    const refresh = () => {
      void connection.sendRequest(CodeLensRefreshRequest.type).catch(() => {
        // The client closed meanwhile.
      });
    };
    settings.changed(refresh);
    settled.event(async () => {
      if ((await settings.latest).codeLens) refresh();
    });
  },
};

/** The client's list of the citations; or the first of them, where the client opens documents. Others show the number. */
function commandOf({ client, engine }: Session, source: TextDocument, { start, end, note, citation }: Backlink) {
  if (client.commands) {
    const middle = rangeOf(source, { start: Math.floor((start + end) / 2), end }).start;
    return { command: SHOW_CITATIONS, arguments: [source.uri, middle] };
  }
  const document = client.showsDocuments ? engine.files.text(note) : undefined;
  if (!document) return { command: "" };
  return { command: OPEN_PASSAGE, arguments: [{ uri: note, range: rangeOf(document, citation.link) }] };
}
