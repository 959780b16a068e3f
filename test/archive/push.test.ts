import assert from "node:assert/strict";
import { rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { temporaryFolder } from "../host/temporary.ts";
import { writeFiles } from "../server/files.ts";
import { INQUIRY, LIBRARY, VOTE } from "../server/library.ts";
import { archiveCommand, push, sentencesIn, sourcesIn, status } from "./terminal.ts";

describe("sourceline archive push", () => {
  const folder = temporaryFolder("pushed");
  const name = basename(folder);
  const index = "pushes";

  before(() => writeFiles(folder, LIBRARY));

  it("brings the sources of a folder, a document each and one a sentence, and no notes", async () => {
    const report = await push(index, folder);
    assert.equal(report.code, 0);
    assert.deepEqual([report.added, report.changed, report.unchanged, report.leftOut], [2, 0, 0, 1]);
    const sources = await sourcesIn(index);
    assert.deepEqual(sources.map(({ path }) => path).sort(), [
      `${name}/articles/inquiry.txt`,
      `${name}/articles/vote.txt`,
    ]);
    const vote = sources.find(({ path }) => String(path).endsWith("vote.txt"))!;
    assert.equal(vote.title, "Harbour vote passes by one voice");
    assert.equal((vote.reading as { text: string }).text, VOTE);
    assert.equal(vote.format, "text");
    const sentences = (await sentencesIn(index)).filter(({ source }) => source === vote.source);
    assert.equal(sentences.length, vote.count);
    for (const { text, start, end } of sentences) assert.equal(VOTE.slice(Number(start), Number(end)), text);
    const regret = sentences.find(({ text }) => String(text).includes("regret"))!;
    assert.equal(regret.line, 4);
    assert.deepEqual(
      (regret.said as { kind: string; speaker: string }[]).map(({ kind, speaker }) => [kind, speaker]),
      [["direct", "Ruth Tolland"]],
    );
  });

  it("sends nothing of what is there", async () => {
    const report = await push(index, folder);
    assert.deepEqual([report.added, report.changed, report.unchanged, report.bytes], [0, 0, 2, 0]);
  });

  it("puts a changed file in the place of what was there", async () => {
    writeFileSync(
      join(folder, "articles/vote.txt"),
      VOTE.replace("I do not regret it.", "I do not regret a day of it."),
    );
    const before = (await sentencesIn(index)).length;
    const report = await push(index, folder);
    assert.deepEqual([report.added, report.changed, report.unchanged], [0, 1, 1]);
    const texts = (await sentencesIn(index)).map(({ text }) => String(text));
    assert.equal(texts.length, before);
    assert.equal(texts.filter((text) => text.includes("regret")).length, 1);
    assert.ok(texts.some((text) => text.includes("a day of it")));
  });

  it("keeps what is gone from the disk, and takes it out with --prune", async () => {
    rmSync(join(folder, "articles/inquiry.txt"));
    assert.equal((await push(index, folder)).removed, 0);
    assert.equal((await status(index)).sources, 2);
    assert.equal((await push(index, folder, "--prune")).removed, 1);
    const { sources, sentences, unfinished } = await status(index);
    assert.deepEqual([sources, unfinished], [1, 0]);
    assert.ok(sentences > 0 && (await sentencesIn(index)).every(({ text }) => !INQUIRY.includes(`Joseph ${text}`)));
    assert.equal((await sentencesIn(index)).filter(({ text }) => String(text).includes("memo")).length, 0);
  });

  it("names what it cannot read, brings the rest, and ends with 1", async () => {
    const broken = temporaryFolder("broken");
    writeFiles(broken, { "a.txt": VOTE, "b.pdf": "no PDF at all" });
    const report = await push("broken", broken);
    assert.deepEqual([report.code, report.added], [1, 1]);
    assert.equal(report.unread.length, 1);
    assert.match(report.unread[0].why, /^b\.pdf is/);
  });

  it("says in a sentence what is not there, and what is somebody else's", async () => {
    const { code, err } = await archiveCommand(["status", "--index", "nothing-here"]);
    assert.equal(code, 1);
    assert.match(err, /^sourceline: The archive nothing-here is not there: the index has not been made yet\./);
    const refused = await archiveCommand(["push", folder, "--index", "x", "--to", "http://127.0.0.1:9"]);
    assert.deepEqual(
      [refused.code, refused.err],
      [1, "sourceline: The archive x is not in reach: nobody answers at its address.\n"],
    );
  });

  it("deletes an index only when it is ours, and when it is told twice", async () => {
    assert.equal((await archiveCommand(["drop", "--index", index])).code, 2);
    assert.equal((await archiveCommand(["drop", "--index", index, "--yes"])).code, 0);
    assert.equal((await archiveCommand(["status", "--index", index])).code, 1);
  });

  for (const args of [
    ["push"],
    ["push", "--to", "http://x"],
    ["push", "--to", "http://x", "--index", "UPPER"],
    ["pull"],
  ]) {
    it(`refuses ${args.join(" ")}`, async () => {
      const { code, err } = await archiveCommand([...args, ...(args.includes("--to") ? [] : ["--to", ""])]);
      assert.equal(code, 2);
      assert.match(err, /^sourceline: .+\.\n$/);
    });
  }
});
