import assert from "node:assert/strict";
import { Archive } from "../../src/archive/archive.ts";
import { temporaryFolder } from "../host/temporary.ts";
import { writeFiles } from "../server/files.ts";
import { VOTE } from "../server/library.ts";
import { GoBetween, says } from "./goBetween.ts";
import { killAndRestart, node } from "./sharedNode.ts";
import { archiveCommand, ended, push, sentencesIn, sourcesIn, started, status } from "./terminal.ts";

/** So many sources take a few seconds to be read, so that there is a middle to be killed in. */
const MANY = 80;

/** Kills of each kind; a kill takes ten seconds, and `SOURCELINE_KILLS=10` looks further. */
const KILLS = Number(process.env.SOURCELINE_KILLS ?? 1);

/** Letters of one source of `MANY`: some kilobytes, so that a push takes several requests. */
const article = (number: number, words: string) =>
  `Number ${number} of the harbour papers\n\n${VOTE.repeat(6)}\n“${words} ${number},” said Ruth Tolland.\n`;

describe("a push that fails in the middle", function () {
  this.timeout(120_000 * Math.max(1, KILLS));
  const folder = temporaryFolder("many");
  let between: GoBetween;

  before(async () => {
    for (let i = 0; i < MANY; i++) writeFiles(folder, { [`${i}.txt`]: article(i, "We began with number") });
    between = await new GoBetween().start();
  });
  beforeEach(() => {
    between.answer = undefined;
    between.came.length = 0;
  });
  after(() => between.stop());

  /** What a push from the beginning brings: the same in whatever way it came about. */
  const assertWhole = async (index: string, words: string) => {
    const { sources, sentences, unfinished } = await status(index);
    assert.deepEqual([sources, unfinished], [MANY, 0]);
    const counted = (await sourcesIn(index)).reduce((sum, { count }) => sum + Number(count), 0);
    assert.equal(sentences, counted);
    const last = (await sentencesIn(index)).map(({ source, number }) => `${source} ${number}`);
    assert.equal(new Set(last).size, last.length);
    const archive = new Archive({ url: node().url, index });
    const query = {
      words: [],
      isOpen: false,
      exact: [words.toLowerCase().split(" ")],
      without: [],
      filters: [],
      quotationsOnly: false,
    };
    const { candidates } = await archive.search(query);
    await archive.close();
    assert.equal(new Set(candidates.map(({ source }) => source)).size, MANY);
    assert.equal(candidates.length, MANY);
  };

  for (let kill = 0; kill < KILLS; kill++) {
    it(`loses nothing, and has nothing twice, when OpenSearch is killed (${kill + 1} of ${KILLS})`, async () => {
      const index = `killed-${kill}`;
      const pushing = started(["archive", "push", folder, "--index", index, "--to", node().url]);
      const result = ended(pushing);
      await until(async () => (await count(index)) > kill * 100);
      const searching = searchingAgain(index);
      await killAndRestart();
      const { code, err } = await result;
      assert.ok(await searching.ended);
      // It waits for half a minute: whether that was enough is the machine's affair.
      if (code !== 0) assert.match(err, /^sourceline: The archive killed-\d is not in reach|broke off/m);
      await push(index, folder);
      await assertWhole(index, "We began with number");
    });

    it(`goes on where it was when the push itself is killed (${kill + 1} of ${KILLS})`, async () => {
      const index = `stopped-${kill}`;
      const pushing = started(["archive", "push", folder, "--index", index, "--to", node().url]);
      const result = ended(pushing);
      await until(async () => (await count(index)) > kill * 100);
      pushing.kill("SIGKILL");
      await result;
      await push(index, folder);
      await assertWhole(index, "We began with number");
    });
  }

  it("shows the old version of a source, whole, until the new one is", async () => {
    const index = "replaced";
    const own = temporaryFolder("replaced");
    writeFiles(own, { "a.txt": VOTE });
    await push(index, own);
    writeFiles(own, { "a.txt": VOTE.replace("I do not regret it.", "I regret it now.") });
    // Everything is sent but the last word: that the new version is shown.
    let requests = 0;
    between.answer = (request, response) =>
      request.url!.includes("_bulk") && ++requests > 2 ? says(400, "mapper_exception")(request, response) : false;
    const { code, err } = await archiveCommand(["push", own, "--index", index, "--to", between.url]);
    assert.equal(code, 1);
    assert.match(err, /^sourceline: The archive replaced could not do it\. It says: mapper_exception/);
    const regrets = async () => {
      await fetch(`${node().url}/${index}/_refresh`, { method: "POST" });
      const archive = new Archive({ url: node().url, index });
      const query = { words: ["regret"], isOpen: false, exact: [], without: [], filters: [], quotationsOnly: false };
      const { candidates } = await archive.search(query);
      await archive.close();
      return candidates.map(({ text }) => text).filter((text) => text.includes("regret"));
    };
    assert.deepEqual(
      (await regrets()).map((text) => text.includes("do not")),
      [true],
    );
    assert.equal((await status(index)).unfinished, 1);
    between.answer = undefined;
    await push(index, own);
    assert.deepEqual(
      (await regrets()).map((text) => text.includes("now")),
      [true],
    );
    assert.equal((await sentencesIn(index)).filter(({ text }) => String(text).includes("regret")).length, 1);
    assert.equal((await status(index)).unfinished, 0);
  });

  it("sends again what a busy archive does not take", async () => {
    let refused = 0;
    between.answer = (request, response) =>
      request.url!.includes("_bulk") && refused++ < 2
        ? says(429, "rejected_execution_exception")(request, response)
        : false;
    const small = temporaryFolder("busy");
    writeFiles(small, { "a.txt": VOTE });
    const { code, err } = await archiveCommand(["push", small, "--index", "busy", "--to", between.url]);
    assert.deepEqual([code, err], [0, ""]);
    assert.equal((await status("busy")).sources, 1);
  });

  it("says so when an index is read-only, and changes nothing", async () => {
    const index = "locked";
    const small = temporaryFolder("locked");
    writeFiles(small, { "a.txt": VOTE });
    await push(index, small);
    await settings(index, { "index.blocks.write": true });
    writeFiles(small, { "a.txt": `${VOTE}\nOne more line of it.\n` });
    const { code, err } = await archiveCommand(["push", small, "--index", index]);
    assert.equal(code, 1);
    assert.match(err, /^sourceline: The archive locked is read-only at the moment/);
    await settings(index, { "index.blocks.write": false });
    await push(index, small);
    assert.equal((await status(index)).unfinished, 0);
  });

  it("says so when the disk is full, and goes on when there is room", async () => {
    const index = "full";
    const small = temporaryFolder("full");
    writeFiles(small, { "a.txt": VOTE });
    await push(index, small);
    // What OpenSearch sets itself when its disk is nearly full.
    await settings(index, { "index.blocks.read_only_allow_delete": true });
    writeFiles(small, { "b.txt": `${VOTE}\nOne more line of it.\n` });
    const { code, err } = await archiveCommand(["push", small, "--index", index]);
    assert.equal(code, 1);
    assert.match(err, /^sourceline: The archive full has no room left on its disk, and takes nothing/);
    assert.equal((await status(index)).sources, 1);
    await settings(index, { "index.blocks.read_only_allow_delete": null });
    await push(index, small);
    const { sources, unfinished } = await status(index);
    assert.deepEqual([sources, unfinished], [2, 0]);
  });

  it("refuses an index of another version", async () => {
    const mappings = { _meta: { sourceline: { layout: 0 } }, dynamic: false };
    const headers = { "content-type": "application/json" };
    await fetch(`${node().url}/older`, { method: "PUT", headers, body: JSON.stringify({ mappings }) });
    const { code, err } = await archiveCommand(["push", folder, "--index", "older"]);
    assert.equal(code, 1);
    assert.match(
      err,
      /^sourceline: The archive older is an index of something else, or of another version of Sourceline/,
    );
    assert.equal((await archiveCommand(["drop", "--index", "older", "--yes"])).code, 1);
  });
});

/**
 * Searches again and again, through the death of what is searched, until it answers after it has failed; whatever fails is told as a
 * trouble.
 */
function searchingAgain(index: string): { readonly ended: Promise<boolean> } {
  const archive = new Archive({ url: node().url, index });
  const query = { words: ["harbour"], isOpen: false, exact: [], without: [], filters: [], quotationsOnly: false };
  const search = async () => {
    let failed = false;
    for (;;) {
      try {
        await archive.search(query);
        if (failed) return true;
      } catch (error) {
        const { kind } = error as { kind?: string };
        assert.match(kind ?? String(error), /^(refused|cut|timedOut|failed|noIndex)$/);
        failed = true;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return { ended: search().finally(() => archive.close()) };
}

async function settings(index: string, set: object): Promise<void> {
  const headers = { "content-type": "application/json" };
  await fetch(`${node().url}/${index}/_settings`, { method: "PUT", headers, body: JSON.stringify(set) });
}

/** How many documents an index has, as far as they are to be seen. */
async function count(index: string): Promise<number> {
  const answer = await fetch(`${node().url}/${index}/_stats/indexing`).catch(() => null);
  const stats = answer?.ok
    ? ((await answer.json()) as { _all: { total: { indexing?: { index_total: number } } } })
    : null;
  return stats?._all.total.indexing?.index_total ?? 0;
}

async function until(happened: () => Promise<boolean>): Promise<void> {
  while (!(await happened())) await new Promise((resolve) => setTimeout(resolve, 20));
}
