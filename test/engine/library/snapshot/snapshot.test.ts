import assert from "node:assert/strict";
import { isProjectFile } from "../../../../src/documentFiles.ts";
import { Engine, readRecord } from "../../../../src/engine/engine.ts";
import { Library } from "../../../../src/engine/library/library.ts";
import { PackedArticle } from "../../../../src/engine/library/records/record.ts";
import { Snapshot } from "../../../../src/engine/library/snapshot/snapshot.ts";
import type { Host } from "../../../../src/engine/ports.ts";
import { analyzer } from "../../../analyzer.ts";
import { MemoryCache } from "../memoryCache.ts";
import { memoryHost } from "../memoryHost.ts";

const CREWS = ["Tolland", "Abara", "Rowe", "Lindqvist", "Marsh", "Okafor", "Pell", "Quist"];

/** An article about somebody, with a word that no other has. */
function article(number: number, marker = `crate${number}x`): string {
  const name = CREWS[number % CREWS.length];
  const more = Array.from(
    { length: 40 },
    (_, i) => `The tug went to berth ${(number * i) % 90} with the mail of that day.`,
  );
  return `Vote ${number} in the harbour\n\nThe mayor, Ruth ${name}, opened ${marker} on Tuesday.\n“I do not regret it,” ${name} said.\n${more.join("\n")}\n`;
}

function archive(count: number): Map<string, string> {
  return new Map(Array.from({ length: count }, (_, i) => [`file:///w/a/${i}.txt`, article(i)]));
}

let starts = 0;

/** What was read of a text once: reading is what takes the time here, and is not what is tested. */
const records = new Map<string, Uint8Array>();

function readOnce(uri: string, text: string): Uint8Array {
  const record = records.get(text) ?? readRecord(analyzer, uri, text, isProjectFile);
  records.set(text, record);
  return record.slice();
}

/** Starts an engine over files and what others left in the cache; tells how many texts it had to read to the end. */
async function start(files: Map<string, string>, cache: MemoryCache, hasStamps = true, open?: string) {
  const { host: bare } = memoryHost(files);
  const reads: string[] = [];
  const read = async (uri: string, text: string) => {
    reads.push(uri);
    return readOnce(uri, text);
  };
  // As a disk does it, a stamp is another one when the text is; that it is text, here, makes no difference.
  const list = async () =>
    [...files].map(([uri, text]) => ({ uri, size: text.length, ...(hasStamps && { stamp: `s${text}` }) }));
  const host: Host = { ...bare, files: { ...bare.files, list }, cache, readers: { count: 2, read } };
  const engine = new Engine(host, { maxFileSize: 50e6, isProjectFile, tag: `t${starts++}` });
  if (open) {
    engine.files.open(open, `${files.get(open)}An afterthought of uncommonly many syllables.\n`);
    assert.equal(found(engine, "uncommonly many").length, 1);
  }
  await engine.files.index(() => {});
  await engine.files.save();
  return { engine, reads };
}

const found = (engine: Engine, words: string) =>
  engine.quotations.search({ text: `"${words}"`, limit: 9 }).map(({ document }) => document.uri);

/** Every article is found by its word, every name by its people, and nothing that is gone. */
function assertComplete(engine: Engine, files: Map<string, string>, gone: readonly string[] = []): void {
  assert.equal(engine.files.sourceCount, files.size);
  for (const [uri, text] of files) assert.deepEqual(found(engine, /opened (\w+) on/.exec(text)![1]!), [uri]);
  for (const marker of gone) assert.deepEqual(found(engine, marker), []);
  const speakers = engine.names.findSpeakers("", 50).reduce((sum, { quotationCount }) => sum + quotationCount, 0);
  assert.equal(speakers, files.size);
}

describe("the library from one start to the next", function () {
  this.timeout(60_000);
  const COUNT = 52;

  it("is there again without a text being read", async () => {
    const [files, cache] = [archive(COUNT), new MemoryCache()];
    const first = await start(files, cache);
    assert.equal(first.reads.length, COUNT);
    assertComplete(first.engine, files);
    assert.ok(
      [...cache.files.keys()].some((name) => name.startsWith("s-")),
      "a segment of the index is saved",
    );
    const second = await start(files, cache);
    assert.deepEqual(second.reads, []);
    assertComplete(second.engine, files);
    const hit = second.engine.quotations.search({ text: "regret speaker:lindqvist", limit: 1 })[0];
    assert.equal(hit?.speakerName, "Ruth Lindqvist");
  });

  it("has its index again although an article is open that was read before", async () => {
    const [files, cache] = [archive(COUNT), new MemoryCache()];
    await start(files, cache);
    const segments = () => [...cache.files.keys()].filter((name) => name.startsWith("s-"));
    const before = segments();
    const { engine } = await start(files, cache, true, "file:///w/a/3.txt");
    assert.deepEqual(segments(), before);
    assertComplete(engine, files);
  });

  it("reads again what changed, and only that; forgets what is gone", async () => {
    const [files, cache] = [archive(COUNT), new MemoryCache()];
    await start(files, cache);
    files.set("file:///w/a/7.txt", article(7, "pelican7x"));
    files.delete("file:///w/a/8.txt");
    const { engine, reads } = await start(files, cache);
    assert.deepEqual(reads, ["file:///w/a/7.txt"]);
    assertComplete(engine, files, ["crate7x", "crate8x"]);
    assertComplete((await start(files, cache)).engine, files, ["crate7x", "crate8x"]);
  });

  it("knows files by their bytes where the host has no stamps", async () => {
    const [files, cache] = [archive(COUNT), new MemoryCache()];
    await start(files, cache, false);
    files.set("file:///w/a/7.txt", article(7, "pelican7x"));
    const { engine, reads } = await start(files, cache, false);
    assert.deepEqual(reads, ["file:///w/a/7.txt"]);
    assertComplete(engine, files, ["crate7x"]);
  });

  it("writes little when little changed", async () => {
    const [files, cache] = [archive(COUNT), new MemoryCache()];
    const { engine } = await start(files, cache);
    const before = new Map(cache.files);
    files.set("file:///w/a/7.txt", article(7, "pelican7x"));
    await engine.files.changed(["file:///w/a/7.txt"]);
    await engine.files.save();
    const written = [...cache.files].filter(([name, bytes]) => before.get(name) !== bytes);
    assert.ok(written.reduce((sum, [, bytes]) => sum + bytes.length, 0) < 8_000, String(written.map(([name]) => name)));
  });

  it("does not grow without end", async () => {
    const [files, cache] = [archive(20), new MemoryCache()];
    const { engine } = await start(files, cache);
    for (let i = 0; i < 90; i++) {
      files.set("file:///w/a/7.txt", article(7, `pelican${i}x`));
      await engine.files.changed(["file:///w/a/7.txt"]);
      await engine.files.save();
    }
    assert.ok(cache.files.size < 50, `${cache.files.size} files`);
    assertComplete((await start(files, cache)).engine, files, ["pelican88x"]);
  });

  it("throws away what another build saved", async () => {
    const [files, cache] = [archive(20), new MemoryCache()];
    await start(files, cache);
    const { engine, reads } = await start(files, new MemoryCache(cache.files, "another build"));
    assert.equal(reads.length, 20);
    assertComplete(engine, files);
  });

  it("is whole however its files are broken, cut off or lost", async () => {
    const files = archive(COUNT);
    const whole = new MemoryCache();
    await start(files, whole);
    const names = [...whole.files.keys()];
    for (const [i, name] of [...names, ...names, ...names].entries()) {
      const cache = new MemoryCache(new Map(whole.files));
      const bytes = cache.files.get(name)!.slice();
      const at = (i * 7919 + 13) % bytes.length;
      if (i < names.length) bytes[at]! ^= 64;
      if (i < names.length * 2) cache.files.set(name, i < names.length ? bytes : bytes.slice(0, at));
      else cache.files.delete(name);
      const { engine } = await start(files, cache);
      assertComplete(engine, files);
      assertComplete((await start(files, cache)).engine, files);
    }
  });

  it("is whole wherever it was killed", async () => {
    for (let writes = 0; writes < 9; writes++) {
      const [files, cache] = [archive(COUNT), new MemoryCache()];
      cache.writesLeft = writes;
      const { engine } = await start(files, cache);
      files.set("file:///w/a/7.txt", article(7, `pelican${writes}x`));
      files.delete("file:///w/a/9.txt");
      await engine.files.changed(["file:///w/a/7.txt"]);
      await engine.files.save();
      const next = await start(files, new MemoryCache(cache.files));
      assertComplete(next.engine, files, ["crate7x", "crate9x"]);
      assertComplete((await start(files, new MemoryCache(cache.files))).engine, files, ["crate7x", "crate9x"]);
    }
  });

  it("does not read again what it found useless", async () => {
    const [files, cache] = [archive(3), new MemoryCache()];
    files.set("file:///w/list.txt", "milk\nbread\nbutter\n");
    const first = await start(files, cache);
    assert.deepEqual(first.engine.files.leftOut, [{ uri: "file:///w/list.txt", why: { kind: "notProse" } }]);
    const { engine, reads } = await start(files, cache);
    assert.deepEqual([engine.files.sourceCount, reads.length, engine.files.leftOut.length], [3, 0, 1]);
  });

  it("goes on where it was cancelled", async () => {
    const [files, cache] = [archive(40), new MemoryCache()];
    const { host } = memoryHost(files);
    const engine = new Engine({ ...host, cache }, { maxFileSize: 50e6, isProjectFile, tag: "x" });
    let told = 0;
    await engine.files.index(
      () => told++,
      () => told > 60,
    );
    assert.equal(engine.files.sourceCount, 40, "all can be searched");
    assert.ok(engine.names.findSpeakers("", 50).length > 0, "some names are read");
    await engine.files.index(() => {});
    assertComplete(engine, files);
  });
});

describe("a save that is asked for while documents are saved", () => {
  it("saves the index, too", async () => {
    const [cache, library] = [new MemoryCache(), new Library(analyzer, isProjectFile)];
    for (let i = 0; i < 52; i++) {
      library.put(`file:///w/a/${i}.txt`, readOnce(`file:///w/a/${i}.txt`, article(i)), { content: `${i}`, stamp: "" });
    }
    const snapshot = new Snapshot(cache, library, memoryHost(new Map()).host, "a");
    const documents = snapshot.saveDocuments();
    await snapshot.save();
    await documents;
    assert.deepEqual([...cache.files.keys()].map((name) => name[0]).sort(), ["p", "s", "w"]);
  });
});

describe("documents that change while others are saved", () => {
  const COUNT = 12;
  const uriOf = (i: number) => `file:///w/a/${i}.txt`;
  const origin = (text: string) => ({ content: text.slice(0, 40), stamp: text.slice(0, 40) });

  /** Saves, changes most so that packs are made anew, and has all change again at a breath; tells what is saved. */
  async function savedWith(breath: number): Promise<Snapshot> {
    const cache = new MemoryCache();
    const library = new Library(analyzer, isProjectFile);
    let breaths = Number.NEGATIVE_INFINITY;
    const host: Host = {
      ...memoryHost(new Map()).host,
      breathe: async () => {
        if (++breaths !== breath) return;
        const texts = Array.from({ length: COUNT }, (_, i) => article(i + 100));
        for (const [i, text] of texts.entries()) library.skim(uriOf(i), text, origin(text));
      },
    };
    const put = (i: number, text: string) => library.put(uriOf(i), readOnce(uriOf(i), text), origin(text));
    const snapshot = new Snapshot(cache, library, host, "a");
    for (let i = 0; i < COUNT; i++) put(i, article(i));
    await snapshot.save();
    for (let i = 0; i < COUNT - 2; i++) put(i, article(i + 50));
    breaths = 0;
    await snapshot.save();
    const next = new Snapshot(cache, new Library(analyzer, isProjectFile), memoryHost(new Map()).host, "b");
    await next.load();
    return next;
  }

  it("are not saved half read", async () => {
    for (let breath = 1; breath < 12; breath++) {
      const saved = await savedWith(breath);
      for (let i = 0; i < COUNT; i++) {
        const found = saved.find(uriOf(i));
        assert.ok(!found || new PackedArticle(uriOf(i), found.record).isAnalysed, `${i}, breath ${breath}`);
      }
    }
  });
});

describe("names of very many documents", () => {
  it("are read in slices: who asks meanwhile gets those that are read", async () => {
    const text = article(1);
    const record = readOnce("file:///w/a/1.txt", text);
    let time = 0;
    const library = new Library(analyzer, isProjectFile, () => time++);
    for (let i = 0; i < 1000; i++) library.put(`file:///w/a/${i}.txt`, record, { content: `c${i}`, stamp: "" });
    assert.ok(library.names.settle());
    const early = library.urisNaming("person:ruth-abara").length;
    assert.ok(early > 0 && early < 1000, `${early}`);
    assert.equal(library.urisNaming("person:ruth-abara").length, early, "who asks reads none of them");
    while (library.names.settle());
    assert.equal(library.urisNaming("person:ruth-abara").length, 1000);
    library.delete("file:///w/a/7.txt");
    assert.equal(library.urisNaming("person:ruth-abara").length, 999);
  });
});
