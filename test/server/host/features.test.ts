import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { SERVER_COMMANDS } from "../../../src/protocol/host/commands.ts";
import { FEATURES } from "../../../src/server/features.ts";
import { clientOf } from "../../../src/server/host/client.ts";
import { DEFAULTS } from "../../../src/server/host/settings.ts";
import { TestClient } from "../client.ts";

const PLAIN = clientOf({ processId: null, rootUri: null, capabilities: {} });

describe("the features of the server", () => {
  it("declare each capability once", () => {
    const declared = FEATURES.flatMap((feature) => Object.keys(feature.capabilities?.(PLAIN, DEFAULTS) ?? {}));
    assert.deepEqual(declared.sort(), [...new Set(declared)].sort());
  });

  it("are told to the client together", async () => {
    const client = await TestClient.start({});
    const { completionProvider, semanticTokensProvider, textDocumentSync, ...others } = client.capabilities;
    assert.deepEqual(completionProvider?.triggerCharacters, ['"', "“", "«", " ", "@"]);
    assert.deepEqual(textDocumentSync, { openClose: true, change: 2 });
    assert.equal(semanticTokensProvider?.full, true);
    assert.deepEqual(others, {
      hoverProvider: true,
      documentHighlightProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentSymbolProvider: { label: "Sourceline" },
      workspaceSymbolProvider: true,
      documentLinkProvider: {},
      renameProvider: { prepareProvider: true },
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      codeLensProvider: {},
      inlayHintProvider: true,
      positionEncoding: "utf-16",
      codeActionProvider: { codeActionKinds: ["quickfix"] },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    });
    await client.stop();
  });

  it("have commands that the guide tells of, and no others", () => {
    const guide = readFileSync(".github/guide/editors.md", "utf8");
    const told = [...guide.matchAll(/`(sourceline\.\w+)`/g)].map(([, command]) => command!);
    // What a fix hands over is made by the server.
    const given = SERVER_COMMANDS.filter((command) => command !== "sourceline.applyFix");
    assert.deepEqual([...new Set(told)].sort(), [...given].sort());
  });

  it("watch the files of a client that keeps settings, too", async () => {
    for (const settings of [undefined, {}]) {
      const client = await TestClient.start({}, { commands: true }, settings);
      // Whatever is answered now was asked after the registration.
      await client.request("workspace/symbol", { query: "" });
      assert.deepEqual([...client.registered], ["workspace/didChangeWatchedFiles"]);
      await client.stop();
    }
  });
});
