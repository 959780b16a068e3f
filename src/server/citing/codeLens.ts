import { type CodeLens, CodeLensRefreshRequest } from "vscode-languageserver";
import { SHOW_CITATIONS } from "../../protocol/host/commands.ts";
import { rangeOf } from "../host/positions.ts";
import type { Feature } from "../host/session.ts";
import { citationsWord } from "../wording/terms.ts";

/** "2 citations" above the lines of a source that notes cite; off unless it is set. */
export const codeLens: Feature = {
  capabilities: () => ({ codeLensProvider: {} }),
  register({ connection, engine, settings, client, say, settled }) {
    connection.onCodeLens(async ({ textDocument: { uri } }): Promise<CodeLens[]> => {
      const source = (await settings.latest).codeLens ? engine.files.text(uri) : undefined;
      if (!source) return [];
      const byLine = new Map<number, { start: number; end: number; count: number }>();
      for (const { start, end } of engine.citations.passagesOf(source)) {
        const line = source.source.lines.lineAt(start);
        const known = byLine.get(line) ?? { start, end, count: 0 };
        byLine.set(line, { ...known, count: known.count + 1 });
      }
      return [...byLine.values()].map(({ start, end, count }) => {
        const range = rangeOf(source, { start, end });
        const title = citationsWord(say, count);
        const middle = rangeOf(source, { start: Math.floor((start + end) / 2), end }).start;
        return { range, command: { title, command: client.commands ? SHOW_CITATIONS : "", arguments: [uri, middle] } };
      });
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
