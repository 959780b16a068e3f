import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { isProjectFile } from "../../../src/documentFiles.ts";
import { Engine, readRecord } from "../../../src/engine/engine.ts";
import { CacheFolder } from "../../../src/node/cacheFolder.ts";
import { DiskFiles, fileUri } from "../../../src/node/diskFiles.ts";
import { ReaderThread } from "../../../src/node/readerThread.ts";
import { ReaderPool } from "../../../src/readers/readerPool.ts";
import { analyzer, weights } from "../../analyzer.ts";
import { VOTE } from "../library.ts";

describe("the disk", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sourceline-disk-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const listed = async () => {
    const entries = await new DiskFiles([fileUri(folder)]).list();
    return entries.map(({ uri }) => decodeURIComponent(uri.slice(fileUri(folder).length + 1))).sort();
  };

  it("is listed through links, each folder once, loops and all", async () => {
    mkdirSync(join(folder, "a/b"), { recursive: true });
    writeFileSync(join(folder, "a/b/vote.txt"), VOTE);
    symlinkSync("..", join(folder, "a/b/up"));
    symlinkSync("loop", join(folder, "a/loop"));
    symlinkSync("nowhere.txt", join(folder, "a/dangling.txt"));
    symlinkSync("a/b/vote.txt", join(folder, "linked.txt"));
    assert.deepEqual(await listed(), ["a/b/vote.txt", "linked.txt"]);
  });

  it("is listed with any names, and without what is no file and what cannot be looked into", async () => {
    const names = ["new\nline.txt", "per%cent #1?.md", "\u2028é.TXT", "-x.txt"];
    for (const name of names) writeFileSync(join(folder, name), VOTE);
    mkdirSync(join(folder, "folder.txt"));
    mkdirSync(join(folder, "closed"));
    writeFileSync(join(folder, "closed/in.txt"), VOTE);
    chmodSync(join(folder, "closed"), 0);
    // Whoever may do anything (root) looks into it all the same.
    const inside = process.getuid?.() === 0 ? ["closed/in.txt"] : [];
    assert.deepEqual(await listed(), [...names, ...inside].sort());
    chmodSync(join(folder, "closed"), 0o700);
    const files = new DiskFiles([fileUri(folder)]);
    for (const { uri } of await files.list()) assert.equal(Buffer.from(await files.read(uri)).toString(), VOTE);
  });

  it("is indexed while files vanish, and says which could not be read", async () => {
    for (let i = 0; i < 40; i++) writeFileSync(join(folder, `${i}.txt`), VOTE);
    const disk = new DiskFiles([fileUri(folder)]);
    const list = async () => {
      const entries = await disk.list();
      for (let i = 0; i < 40; i += 4) rmSync(join(folder, `${i}.txt`));
      return entries;
    };
    const log = { leftOut() {}, withoutNames() {}, deadly() {} };
    const files = { roots: disk.roots, list, read: disk.read };
    const host = { files, weights, log, breathe: async () => {}, now: () => 0 };
    const engine = new Engine(host, { maxFileSize: 1e6, isProjectFile });
    await engine.files.index(() => {});
    assert.equal(engine.files.sourceCount, 30);
    assert.equal(engine.files.leftOut.length, 10);
    const { why } = engine.files.leftOut[0]!;
    assert.match(why.kind === "unreadable" ? why.error : why.kind, /no such file/i);
  });

  it("stamps a file anew when it is written, also with the same size at the same time", async () => {
    const path = join(folder, "a.txt");
    writeFileSync(path, VOTE);
    const files = new DiskFiles([fileUri(folder)]);
    const [before] = await files.list();
    await new Promise((resolve) => setTimeout(resolve, 20));
    writeFileSync(path, VOTE.replace("Tuesday", "Tuesdax"));
    const [after] = await files.list();
    assert.equal(after!.size, before!.size);
    assert.notEqual(after!.stamp, before!.stamp);
  });
});

describe("a cache folder", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sourceline-cache-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const cacheAt = (...path: string[]) => new CacheFolder(pathToFileURL(join(folder, ...path)).href, "build");

  it("keeps files, whole, and comes into being with the first", async () => {
    const cache = cacheAt("deep", "er");
    assert.deepEqual(await cache.names(), []);
    assert.equal(await cache.read("p-1-x"), null);
    assert.ok(await cache.write("p-1-x", [Uint8Array.of(1, 2), Uint8Array.of(3)]));
    assert.deepEqual(await cache.read("p-1-x"), Uint8Array.of(1, 2, 3));
    assert.ok(await cache.write("p-1-x", [Uint8Array.of(4)]));
    assert.deepEqual(await cache.read("p-1-x"), Uint8Array.of(4));
    assert.deepEqual(await cache.names(), ["p-1-x"]);
    await cache.remove("p-1-x");
    await cache.remove("p-1-x");
    assert.deepEqual(await cache.names(), []);
  });

  it("sweeps away what a killed process left unfinished", async () => {
    writeFileSync(join(folder, "p-1-x.1-0.part"), "half");
    writeFileSync(join(folder, "p-2-x"), "whole");
    assert.deepEqual(await cacheAt().names(), ["p-2-x"]);
    assert.deepEqual(readdirSync(folder), ["p-2-x"]);
  });

  it("says that it cannot write where it cannot", async () => {
    writeFileSync(join(folder, "file"), "");
    assert.equal(await cacheAt("file", "below").write("p-1-x", [Uint8Array.of(1)]), false);
  });
});

describe("reading threads", () => {
  it("read as this thread does, several at a time", async () => {
    const threads = new ReaderPool(3, () => new ReaderThread(resolve("dist/server.js")));
    const uri = "file:///w/vote.txt";
    const records = await Promise.all([VOTE, `${VOTE}\n${VOTE}`].map((text) => threads.read(uri, text)));
    assert.deepEqual(
      records,
      [VOTE, `${VOTE}\n${VOTE}`].map((text) => readRecord(analyzer, uri, text, isProjectFile)),
    );
  });

  it("are at least one, though a browser does not tell its cores, and at most four", () => {
    const none = () => new ReaderThread("");
    assert.deepEqual(
      [undefined, 1, 2, 4, 64].map((cores) => new ReaderPool(cores, none).count),
      [1, 1, 1, 3, 4],
    );
  });

  it("give null when they cannot be started", async () => {
    const threads = new ReaderPool(3, () => new ReaderThread(resolve("dist/no-such-file.js")));
    assert.equal(await threads.read("file:///w/vote.txt", VOTE), null);
  });
});
