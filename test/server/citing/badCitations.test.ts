import assert from "node:assert/strict";
import { TestClient } from "../client.ts";
import { LIBRARY, VOTE } from "../library.ts";

const NOTE = "notes/bad.md";
/** A busy machine takes its time over megabytes. */
const LONG = 50_000;
const said = (target: string) => `Tolland: "I do not regret it" ([H](${target})).\n`;

async function opened(note: string, files: Record<string, string | Uint8Array> = {}): Promise<TestClient> {
  const client = await TestClient.start({ ...LIBRARY, ...files, [NOTE]: note });
  await client.open(NOTE);
  return client;
}

describe("citations that lead astray", () => {
  const bytes = { "articles/bytes.txt": new Uint8Array([0, 1, 2, 0, 255, 254, 0, 7]) };
  for (const [target, expected, files] of [
    ["../articles/vote.txt#L0", /^moved: .*line 4 now/],
    ["../articles/vote.txt#L1000000000", /^moved: .*line 4 now/],
    ["../articles/vote.txt#L5-L1", /^moved: .*line 4 now|^$/],
    ["../articles/none.txt#L1", /^missing: There is no file \.\.\/articles\/none\.txt/],
    ["../../../../etc/words.txt#L1", /^missing: .*words\.txt/],
    ["../articles/bytes.txt#L1", /^missing: .*bytes\.txt/, bytes],
    ["../articles/empty.txt#L1", /^missing: .*empty\.txt/, { "articles/empty.txt": "" }],
  ] as const) {
    it(`get a verdict and a sentence: ${target}`, async () => {
      const client = await opened(said(target), files);
      const problems = await client.problemsOf(NOTE, () => true);
      assert.match(problems.map(({ code, message }) => `${code}: ${message}`).join(), expected);
      await client.stop();
    });
  }

  it("are none where a folder is linked", async () => {
    const client = await opened(said("../articles"));
    assert.deepEqual(await client.problemsOf(NOTE, () => true), []);
    await client.stop();
  });

  it("are missing when their source is replaced by an empty file, and intact when it is back", async () => {
    const client = await opened(said("../articles/vote.txt#L4"));
    await client.problemsOf(NOTE, (problems) => problems.length === 0);
    await client.writeFile("articles/vote.txt", "");
    await client.problemsOf(NOTE, ([problem]) => problem?.code === "missing");
    await client.writeFile("articles/vote.txt", VOTE);
    await client.problemsOf(NOTE, (problems) => problems.length === 0);
    await client.stop();
  });

  it("are told apart among five thousand in a note of two megabytes", async () => {
    const padding = "words that nobody quotes ".repeat(14);
    const good = said("../articles/vote.txt#L4");
    const note = Array.from(
      { length: 5000 },
      (_, i) => `${i === 4321 ? said("../articles/vote.txt#L3") : good}${padding}\n`,
    );
    const client = await opened(note.join("\n"));
    const [problem] = await client.problemsOf(NOTE, (problems) => problems.length === 1, LONG);
    assert.equal(problem!.code, "moved");
    await client.stop();
  }).timeout(2 * LONG);

  it("are read in a line of a megabyte", async () => {
    const client = await opened(
      `${"so it went on ".repeat(75_000)}${said("../articles/vote.txt#L3").trimEnd()}${" and on".repeat(9)}\n`,
    );
    const [problem] = await client.problemsOf(NOTE, (problems) => problems.length === 1, LONG);
    assert.equal(problem!.code, "moved");
    await client.stop();
  }).timeout(2 * LONG);
});
