import assert from "node:assert/strict";
import { Engine, type Sighting } from "../../../../src/engine/engine.ts";
import { MemoryCache } from "../memoryCache.ts";
import { memoryHost } from "../memoryHost.ts";

const SOURCE = "Harbour\nThe mayor spoke on Tuesday.\nWe do not want a car park. Nobody answered.\nThen it rained.\n";
const GONE = "Harbour\nThe mayor spoke on Tuesday.\nA ferry was late.\nThen it rained.\n";
const NOTE = "> We do not want a car park.\n>\n> - [Harbour](a.txt#L3)\n";
const DAY = 86_400_000;

function start(files: Map<string, string>, cache: MemoryCache | undefined, date: number) {
  const clock = { date };
  const host = { ...memoryHost(files).host, date: () => clock.date, ...(cache && { cache }) };
  const engine = new Engine(host, { maxFileSize: 1e6, isProjectFile: () => false, tag: String(date) });
  return { engine, clock };
}

async function lastSeen(engine: Engine): Promise<Sighting | null | undefined> {
  const [checked] = await engine.citations.check(engine.files.text("file:///w/note.md")!);
  return engine.citations.lastSeen(checked!);
}

async function stop(engine: Engine): Promise<void> {
  await engine.files.index(() => {});
  for (const note of engine.citations.notes) await engine.citations.check(engine.files.text(note)!);
  await engine.files.save();
}

describe("when missing words were seen last", () => {
  let files: Map<string, string>;
  let cache: MemoryCache;
  beforeEach(() => {
    files = new Map([
      ["file:///w/a.txt", SOURCE],
      ["file:///w/note.md", NOTE],
    ]);
    cache = new MemoryCache();
  });

  const seenOn = (at: number): Sighting => ({
    at,
    startLine: 3,
    endLine: 3,
    before: "The mayor spoke on Tuesday.\n",
    words: "We do not want a car park.",
    after: " Nobody answered.\nThen it rained.",
  });

  it("is known from one start to the next, with the words around them", async () => {
    await stop(start(files, cache, 5 * DAY).engine);
    files.set("file:///w/a.txt", GONE);
    const { engine } = start(files, cache, 9 * DAY);
    engine.files.open("file:///w/note.md", NOTE);
    assert.deepEqual(await lastSeen(engine), seenOn(5 * DAY));
  });

  it("is known when the whole source is gone, and to another build of the program", async () => {
    await stop(start(files, cache, 5 * DAY).engine);
    files.delete("file:///w/a.txt");
    const { engine } = start(files, new MemoryCache(cache.files, "a later build"), 9 * DAY);
    await stop(engine);
    assert.deepEqual(await lastSeen(engine), seenOn(5 * DAY));
  });

  it("is the moment at which the source changed, while the program runs", async () => {
    const { engine, clock } = start(files, undefined, 5 * DAY);
    await stop(engine);
    clock.date = 7 * DAY;
    files.set("file:///w/a.txt", GONE);
    await engine.files.changed(["file:///w/a.txt"]);
    assert.deepEqual(await lastSeen(engine), seenOn(7 * DAY));
  });

  it("is nothing for words that were never seen, and no question for words that stand there", async () => {
    await stop(start(files, cache, 5 * DAY).engine);
    files.set("file:///w/note.md", NOTE.replace("a car park", "any ferries, buses or trams here"));
    const { engine } = start(files, cache, 9 * DAY);
    engine.files.open("file:///w/note.md", "> Quite other words of somebody else.\n>\n> - [Harbour](a.txt#L3)\n");
    assert.equal(await lastSeen(engine), null);
    engine.files.open("file:///w/note.md", NOTE);
    assert.equal(await lastSeen(engine), undefined);
  });

  it("is nothing when the file that says so is broken", async () => {
    await stop(start(files, cache, 5 * DAY).engine);
    const name = [...cache.files.keys()].find((one) => one.startsWith("l-"))!;
    cache.files.set(name, cache.files.get(name)!.slice(0, -3));
    files.set("file:///w/a.txt", GONE);
    const { engine } = start(files, cache, 9 * DAY);
    engine.files.open("file:///w/note.md", NOTE);
    assert.equal(await lastSeen(engine), null);
  });

  it("is not written again on the same day", async () => {
    await stop(start(files, cache, 5 * DAY).engine);
    const name = [...cache.files.keys()].find((one) => one.startsWith("l-"))!;
    const written = cache.files.get(name);
    await stop(start(files, cache, 5 * DAY + 1000).engine);
    assert.equal(cache.files.get(name), written);
    await stop(start(files, cache, 8 * DAY).engine);
    assert.notEqual(cache.files.get(name), written);
  });
});
