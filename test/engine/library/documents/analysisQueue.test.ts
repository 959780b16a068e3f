import assert from "node:assert/strict";
import { Engine, readRecord } from "../../../../src/engine/engine.ts";
import { analyzer } from "../../../analyzer.ts";
import { memoryHost } from "../memoryHost.ts";

const article = (who: string) =>
  `A vote in the harbour\n\nThe mayor, Ruth ${who}, spoke on Tuesday. “I do not regret it,” ${who} said.\n`;

const isProjectFile = () => false;

/** An engine over two articles whose readers end over the one of Tolland. */
function start() {
  const files = new Map(["Tolland", "Rask"].map((who) => [`file:///w/${who}.txt`, article(who)]));
  const { host, witness } = memoryHost(files);
  const given: string[] = [];
  const read = async (uri: string, text: string) => {
    given.push(uri);
    return text.includes("Tolland") ? ("deadly" as const) : readRecord(analyzer, uri, text, isProjectFile);
  };
  const engine = new Engine({ ...host, readers: { count: 1, read } }, { maxFileSize: 1e6, isProjectFile });
  return { engine, files, witness, given };
}

describe("a text over which a reader ended", () => {
  it("is said, is searched all the same, and keeps nothing else from being read", async () => {
    const { engine, witness } = start();
    await engine.files.index(() => {});
    assert.deepEqual(witness.deadly, ["file:///w/Tolland.txt"]);
    assert.equal(engine.quotations.search({ text: '"the mayor ruth tolland"', limit: 9 }).length, 1);
    assert.deepEqual(
      engine.names.findSpeakers("", 9).map(({ name }) => name),
      ["Ruth Rask"],
    );
  });

  it("is given to no other reader, until it is another text", async () => {
    const { engine, files, given } = start();
    const times = () => given.filter((uri) => uri.endsWith("Tolland.txt")).length;
    await engine.files.index(() => {});
    await engine.files.index(() => {});
    assert.equal(times(), 1);
    files.set("file:///w/Tolland.txt", `${article("Tolland")}Nobody answered her.\n`);
    await engine.files.changed(["file:///w/Tolland.txt"]);
    assert.equal(times(), 2);
  });
});
