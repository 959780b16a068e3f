import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../host/temporary.ts";
import { writeFiles } from "../server/files.ts";
import { INQUIRY, LIBRARY, VOTE } from "../server/library.ts";
import { COMMAND, environment, type Message, RawServer } from "./serving.ts";

/** So many articles take seconds to be read, more than a busy machine needs to ask. */
const MANY = 500;

describe("the process", () => {
  const folder = temporaryFolder("mcp-library");
  const many = temporaryFolder("mcp-many");
  const cache = temporaryFolder("mcp-cache");
  const servers: RawServer[] = [];

  before(() => {
    writeFiles(folder, LIBRARY);
    for (let i = 0; i < MANY; i++) writeFiles(many, { [`${i}.txt`]: `Number ${i}\n\n${VOTE}\n${INQUIRY}` });
    writeFiles(many, { "said.md": LIBRARY["notes/said.md"] });
  });
  afterEach(() => {
    for (const server of servers.splice(0)) server.process.kill("SIGKILL");
  });

  const started = async (...args: ConstructorParameters<typeof RawServer>) => {
    const server = new RawServer(...args);
    servers.push(server);
    await server.greet();
    return server;
  };

  /** Asks until all is indexed; how far it was each time. */
  const untilIndexed = async (server: RawServer, id = 1000): Promise<{ done: number; total: number }[]> => {
    server.call(id, "list_sources", { limit: 1 });
    const { indexing } = (await server.answer(id)).result!.structuredContent;
    return indexing === null ? [] : [indexing, ...(await untilIndexed(server, id + 1))];
  };

  it("writes nothing but the protocol, and nothing into the folders", async () => {
    const before = tree(folder);
    const server = await started([folder], cache);
    await untilIndexed(server);
    server.process.stdin!.write("no JSON at all\n\n{}\n[1,2]\n");
    server.call(1, "verify_notes", {});
    server.call(2, "who_is", { name: "Tolland" });
    server.send({ id: 3, method: "no/such/method" });
    await Promise.all([server.answer(1), server.answer(2)]);
    assert.equal((await server.answer(3)).error?.code, -32601);
    server.process.stdin!.end();
    assert.equal(await server.ended, 0);
    for (const line of server.lines) assert.equal(JSON.parse(line).jsonrpc, "2.0");
    assert.deepEqual(tree(folder), before);
  });

  it("keeps nothing when the cache would lie in a folder that it serves", async () => {
    const home = temporaryFolder("mcp-home");
    mkdirSync(join(home, "notes"));
    writeFiles(join(home, "notes"), LIBRARY);
    const before = tree(home);
    const server = await started([home], home);
    await untilIndexed(server);
    // What is saved is saved when nobody asks.
    await new Promise((resolve) => setImmediate(resolve));
    server.call(1, "verify_notes", {});
    await server.answer(1);
    server.process.stdin!.end();
    await server.ended;
    assert.deepEqual(tree(home), before);
  });

  it("ends when its client closes stdin or dies, in the middle of work or not", async () => {
    const idle = await started([folder], cache);
    const busy = await started([many], temporaryFolder("mcp-cold"));
    busy.call(1, "verify_notes", {}, 1);
    await busy.message(({ method }) => method === "notifications/progress");
    const dead = await started([many], temporaryFolder("mcp-cold"));
    dead.call(1, "verify_notes", {});
    idle.process.stdin!.end();
    busy.process.stdin!.end();
    dead.process.stdin!.destroy();
    dead.process.stdout!.destroy();
    assert.deepEqual(await Promise.all([idle.ended, busy.ended, dead.ended]), [0, 0, 0]);
  });

  it("answers while it indexes, and says so and how far", async () => {
    const server = await started([many], temporaryFolder("mcp-cold"));
    server.call(1, "search_quotes", { query: "never seen the memo", limit: 3 });
    const { structuredContent, content } = (await server.answer(1)).result!;
    assert.equal(structuredContent.indexing.total, MANY + 1);
    assert.match(content![0]!.text, /is being indexed, \d+ of 501: the answer may lack/);
    const seen = (await untilIndexed(server)).map(({ done }) => done);
    assert.deepEqual(
      seen,
      [...seen].sort((a, b) => a - b),
    );
    server.call(2, "search_quotes", { query: "never seen the memo", limit: 3 });
    assert.equal((await server.answer(2)).result!.structuredContent.passages.length, 3);
  });

  it("tells whoever waits for a verdict how far it is, and lets go of a call that is taken back", async () => {
    const server = await started([many], temporaryFolder("mcp-cold"));
    const isProgress = ({ method }: Message) => method === "notifications/progress";
    server.call(1, "verify_notes", {}, 77);
    const { params } = await server.message(isProgress);
    assert.ok(params!.total! > 0 && params!.progress! > 0);
    server.send({ method: "notifications/cancelled", params: { requestId: 1 } });
    server.call(2, "read_passage", { source: "said.md" });
    await server.answer(2);
    const told = server.messages.filter(isProgress).length;
    await untilIndexed(server);
    assert.equal(server.messages.filter(isProgress).length, told);
    assert.ok(!server.messages.some(({ id }) => id === 1));
    const steps = server.messages.filter(isProgress).map(({ params }) => params!.progress!);
    assert.deepEqual(
      steps,
      [...new Set(steps)].sort((a, b) => a - b),
    );
  });

  it("has everything at once when it starts again", async () => {
    const kept = temporaryFolder("mcp-kept");
    const first = await started([many], kept);
    await untilIndexed(first);
    await untilKept(kept, first);
    first.process.stdin!.end();
    await first.ended;
    const second = await started([many], kept);
    second.call(1, "search_quotes", { query: "never seen the memo", limit: 3 });
    const { passages, indexing } = (await second.answer(1)).result!.structuredContent;
    assert.deepEqual([passages.length, indexing], [3, null]);
  });

  it("serves several folders, each under its name", async () => {
    const second = temporaryFolder("mcp-second");
    writeFiles(second, { "7.txt": `Number 7\n\n${VOTE}` });
    const server = await started([folder, second], cache);
    await untilIndexed(server);
    const [one, other] = [folder, second].map((path) => path.split("/").at(-1)!);
    server.call(1, "read_passage", { source: `${one}/articles/vote.txt`, lines: "1" });
    server.call(2, "read_passage", { source: `${other}/7.txt`, lines: "1" });
    assert.equal((await server.answer(1)).result!.structuredContent.lines[0].text, VOTE.split("\n")[0]);
    assert.equal((await server.answer(2)).result!.structuredContent.lines[0].text, "Number 7");
  });

  it("is refused with a sentence when it is called wrongly", () => {
    for (const args of [["--stdio"], ["no such folder"], [join(folder, "notes/said.md")]]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [...COMMAND, ...args], {
        env: environment(cache),
        encoding: "utf8",
      });
      assert.equal(status, 2);
      assert.equal(stdout, "");
      assert.match(stderr, /^sourceline: There is no .+\.\n$/);
    }
  });

  after(() => rmSync(many, { recursive: true, force: true }));
});

/** Waits until a server has kept what it read, and the words of it: that is done when nobody asks. */
async function untilKept(cache: string, server: RawServer): Promise<void> {
  for (let id = 1; !readdirSync(cache, { recursive: true }).some((name) => /\Ws-/.test(String(name))); id++) {
    server.call(id, "list_sources", { limit: 1 });
    await server.answer(id);
  }
}

/** Every file and folder below a folder, with what each holds and when it was changed. */
function tree(folder: string): string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .map((path) => {
      const found = statSync(path);
      return `${path} ${found.mtimeMs} ${found.isFile() ? readFileSync(path, "utf8") : ""}`;
    })
    .sort();
}
