import assert from "node:assert/strict";
import { indexingReport, pauseIndexing, status } from "../../../src/protocol/indexing/indexing.ts";
import { searchQuotes } from "../../../src/protocol/quotations/quoteSearch.ts";
import { TestClient, uriOf } from "../client.ts";
import { LIBRARY, VOTE } from "../library.ts";

/** A library of many articles and two files that are none. */
function manyFiles(count: number): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {
    ...LIBRARY,
    "list.txt": "milk\nbread\n",
    "b.txt": Uint8Array.of(72, 0),
  };
  for (let i = 0; i < count; i++) files[`more/${i}.txt`] = VOTE.replaceAll("Tolland", `Tolland${i}`);
  return files;
}

describe("indexing", () => {
  it("is reported: what there is, and what is left out and why", async () => {
    const client = await TestClient.start(manyFiles(0));
    const indexed = new Promise<void>((resolve) => {
      client.listen(status, ({ indexing, sources }) => indexing === null && sources === 2 && resolve());
    });
    await client.open("articles/vote.txt");
    await indexed;
    const report = await client.ask(indexingReport, null);
    assert.deepEqual(report, {
      sources: 2,
      notes: 1,
      indexing: null,
      paused: false,
      skipped: [
        { uri: uriOf("b.txt"), reason: "b.txt is not a text file." },
        { uri: uriOf("list.txt"), reason: "list.txt is not prose." },
      ],
      partly: [],
    });
    await client.stop();
  });

  it("has ended for good: a file that changes afterwards is not told as indexing", async () => {
    const client = await TestClient.start(manyFiles(0));
    await client.open("articles/vote.txt");
    const { indexing } = await client.ask(searchQuotes, { text: "harbour", limit: 1 });
    if (indexing) await new Promise<void>((resolve) => client.listen(status, (now) => !now.indexing && resolve()));
    await client.writeFile("articles/later.txt", VOTE.replaceAll("harbour", "lagoon"));
    const deadline = Date.now() + 8000;
    const ask = () => client.ask(searchQuotes, { text: "lagoon works kind:direct", limit: 1 });
    while ((await ask()).hits.length === 0 && Date.now() < deadline);
    const later = await ask();
    assert.equal(later.hits.length, 1);
    assert.equal(later.indexing, null);
    await client.stop();
  });

  it("is paused and goes on; what is ready is searched meanwhile", async () => {
    const client = await TestClient.start(manyFiles(60));
    const wholes: number[] = [];
    client.listen(status, ({ indexing, sources }) => indexing === null && wholes.push(sources));
    await client.open("articles/vote.txt");
    await client.ask(searchQuotes, { text: "harbour", limit: 1 });
    await client.ask(pauseIndexing, { paused: true });
    const { paused } = await client.ask(indexingReport, null);
    assert.equal(paused, true);
    const { hits } = await client.ask(searchQuotes, { text: "choosing between a harbour", limit: 1 });
    assert.equal(hits.length, 1);
    await client.ask(pauseIndexing, { paused: false });
    const deadline = Date.now() + 8000;
    while (wholes.at(-1) !== 62 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal(wholes.at(-1), 62);
    await client.stop();
  });

  it("leaves out what the editor's settings exclude", async () => {
    const client = await TestClient.start(manyFiles(3), {}, { "**/more": true, "list.txt": false });
    const indexed = new Promise<void>((resolve) => {
      client.listen(status, ({ indexing, sources }) => indexing === null && sources > 0 && resolve());
    });
    await client.open("articles/vote.txt");
    await indexed;
    assert.equal((await client.ask(indexingReport, null)).sources, 2);
    await client.stop();
  });
});
