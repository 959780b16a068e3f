import assert from "node:assert/strict";
import * as vscode from "vscode";
import { processClient } from "../../../src/extension/desktop.ts";
import { Server } from "../../../src/extension/host/server.ts";
import { documentKind } from "../../../src/protocol/indexing/indexing.ts";
import { sampleFile } from "../sample.ts";

describe("a server that cannot be started", () => {
  const program = vscode.extensions.getExtension("sourceline.sourceline")!.extensionUri.fsPath;
  const create = processClient(`${program}/dist/server.js`);

  it("is started anew by who asks next", async () => {
    let offline = true;
    const server = new Server(async (options) => {
      if (offline) throw new Error("A file of the extension cannot be fetched.");
      return create(options);
    }, undefined);
    const asked = () => server.ask(documentKind, { uri: sampleFile("articles/pilots-letter.txt").toString() });
    await assert.rejects(asked(), /cannot be fetched/);
    assert.equal(server.running, false);
    offline = false;
    await asked();
    assert.equal(server.running, true);
    server.dispose();
  });
});
