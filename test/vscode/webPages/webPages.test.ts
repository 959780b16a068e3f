import assert from "node:assert/strict";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import * as vscode from "vscode";
import { sampleFile, until } from "../sample.ts";

const PAGE = `<!doctype html>
<html lang="en"><head><title>The lamp that nobody saw</title></head><body><article><h1>The lamp that nobody saw</h1>
<p>Walter Rowe, a pilot, said on Monday that the mole had been dark for a week.</p></article></body></html>
`;

/** The network is this machine's own, which is refused unless it is set. */
describe("saving a web page in VS Code", () => {
  const shown: string[] = [];
  const { showErrorMessage } = vscode.window;
  let server: Server;
  const address = (path: string) => `http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`;
  const allow = (value: boolean | undefined) =>
    vscode.workspace
      .getConfiguration("sourceline.sources")
      .update("privateNetwork", value, vscode.ConfigurationTarget.Global);
  const save = (path: string) => vscode.commands.executeCommand("sourceline.saveWebPage", address(path));
  const saved = async () =>
    (
      await vscode.workspace.fs.readDirectory(sampleFile("sources")).then(
        (files) => files,
        () => [],
      )
    ).map(([name]) => name);

  before(async () => {
    await vscode.extensions.getExtension("sourceline.sourceline")!.activate();
    Object.assign(vscode.window, { showErrorMessage: async (message: string) => void shown.push(message) });
    server = createServer(({ url }, answer) => {
      if (url === "/moved") answer.writeHead(302, { location: "/lamp" }).end();
      else if (url === "/lamp") answer.writeHead(200, { "content-type": "text/html" }).end(PAGE);
      else answer.writeHead(404).end();
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  });
  beforeEach(() => {
    shown.length = 0;
  });
  after(async () => {
    Object.assign(vscode.window, { showErrorMessage });
    await allow(undefined);
    server.close();
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    await vscode.workspace.fs.delete(sampleFile("sources"), { recursive: true });
  });

  it("asks nothing of a private address unless that is set", async () => {
    await save("moved");
    assert.match(
      shown.join(),
      /^127\.0\.0\.1 is on this machine or in a private network .*sourceline\.sources\.private/,
    );
    assert.deepEqual(await saved(), []);
  });

  it("keeps it under its title, with its address, and opens its reading", async () => {
    await allow(true);
    await save("moved");
    assert.deepEqual(shown, []);
    assert.deepEqual(await saved(), ["The lamp that nobody saw.html"]);
    const bytes = await vscode.workspace.fs.readFile(sampleFile("sources/The lamp that nobody saw.html"));
    const [first, second, third, ...rest] = new TextDecoder().decode(bytes).split("\n");
    assert.equal(first, "<!doctype html>");
    assert.equal(second, `<!-- saved from url=(00${address("lamp").length})${address("lamp")} -->`);
    assert.match(third!, /^<!-- saved date: \w{3} \w{3} \d\d \d{4} -->$/);
    assert.equal([first, ...rest].join("\n"), PAGE);
    const { document } = vscode.window.activeTextEditor!;
    assert.equal(document.uri.scheme, "sourceline-reading");
    await until(() => (document.getText().includes("dark for a week") ? true : undefined));
  });

  it("writes over nothing", async () => {
    await save("lamp");
    assert.deepEqual(await saved(), ["The lamp that nobody saw 2.html", "The lamp that nobody saw.html"]);
  });

  it("says what went wrong, once", async () => {
    await save("not-there");
    assert.equal(shown.length, 1);
    assert.match(shown[0]!, /answers “404 Not Found”; nothing was saved/);
    assert.equal((await saved()).length, 2);
  });
});
