import assert from "node:assert/strict";
import * as vscode from "vscode";
import { Views } from "../../../src/extension/views/views.ts";
import type { Progress } from "../../../src/protocol/host/places.ts";
import { status } from "../../../src/protocol/indexing/indexing.ts";
import { until } from "../sample.ts";

/** VS Code shows what a view says once it has said nothing else for so many milliseconds. */
const SHOWN_AFTER = 200;

describe("what the Library says while sources are indexed", () => {
  const { createTreeView } = vscode.window;
  after(() => Object.assign(vscode.window, { createTreeView }));

  it("stays for as long as VS Code needs to show it, however often the server tells its progress", async () => {
    const said: { message: string | undefined; at: number }[] = [];
    Object.assign(vscode.window, {
      createTreeView: () => ({
        set message(message: string | undefined) {
          if (message !== said.at(-1)?.message) said.push({ message, at: Date.now() });
        },
        onDidChangeVisibility: () => new vscode.Disposable(() => {}),
        dispose: () => {},
      }),
    });
    let tell: ((told: { indexing: Progress }) => void) | undefined;
    const listen = (notification: unknown, heard: (told: { indexing: Progress }) => void) => {
      if (notification === status) tell = heard;
    };
    const views = new Views({ listen, running: false } as never);
    let done = 0;
    await until(() => {
      tell!({ indexing: { done: ++done, total: 1000 } });
      return said.length === 4 ? true : undefined;
    });
    views.dispose();
    for (const [i, { at, message }] of said.slice(1).entries())
      assert.ok(at - said[i]!.at > SHOWN_AFTER, `${message} came ${at - said[i]!.at} ms after ${said[i]!.message}`);
    assert.match(said[3]!.message!, /^indexing \d+ of 1,000$/);
  });
});
