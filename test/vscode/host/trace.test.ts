import assert from "node:assert/strict";
import * as vscode from "vscode";
import { processClient } from "../../../src/extension/desktop.ts";
import { Server } from "../../../src/extension/host/server.ts";
import { documentKind } from "../../../src/protocol/indexing/indexing.ts";
import { sampleFile, until } from "../sample.ts";

/** The log of what client and server say, in a channel whose level is Trace. */
describe("sourceline.trace.server", () => {
  const logged: string[] = [];
  const channel = {
    name: "trace",
    logLevel: vscode.LogLevel.Trace,
    onDidChangeLogLevel: () => new vscode.Disposable(() => {}),
    trace: (line: string) => void logged.push(line),
  };
  const program = vscode.extensions.getExtension("sourceline.sourceline")!.extensionUri.fsPath;
  const create = processClient(`${program}/dist/server.js`);
  const server = new Server((options) => create({ ...options, traceOutputChannel: channel as never }), undefined);
  const set = (value?: string) => vscode.workspace.getConfiguration("sourceline").update("trace.server", value);

  after(async () => {
    await set(undefined);
    server.dispose();
  });

  /** What is logged of a question. */
  async function logOfAsking(): Promise<string> {
    logged.length = 0;
    await server.ask(documentKind, { uri: sampleFile("articles/pilots-letter.txt").toString() });
    await until(() => (logged.some((line) => line.includes("Received response")) ? true : undefined));
    return logged.join("\n");
  }

  it("logs what is asked and how long the answer takes", async () => {
    const log = await logOfAsking();
    assert.match(log, /Sending request 'sourceline\/documentKind/);
    assert.match(log, /Received response 'sourceline\/documentKind.* in \d+ms/);
    assert.doesNotMatch(log, /pilots-letter/);
  });

  it("logs questions and answers whole when it is verbose, from the moment that it is set", async () => {
    await set("verbose");
    await until(async () => (/Params:[\s\S]*pilots-letter\.txt/.test(await logOfAsking()) ? true : undefined));
    assert.match(logged.join("\n"), /Received response .sourceline\/documentKind/);
  });
});
