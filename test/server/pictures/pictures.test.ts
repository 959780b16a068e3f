import assert from "node:assert/strict";
import { status } from "../../../src/protocol/indexing/indexing.ts";
import {
  type NodeType,
  type PictureFilter,
  timeline,
  voicePassages,
  voices,
} from "../../../src/protocol/pictures/pictures.ts";
import { rangeOf, TestClient, uriOf } from "../client.ts";
import { INQUIRY, LIBRARY, VOTE } from "../library.ts";

const ALL: PictureFilter = { within: "", after: "", before: "" };
const TYPES: NodeType[] = ["person", "organization", "location", "group", "other", "source"];
/** The inquiry opened on a Monday, the 18th of June. */
const DATED = INQUIRY.replace("\n\n", "\n\nBy Nell Farrow, 19 June 2029\n\n");

describe("pictures of the library", () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({ ...LIBRARY, "articles/inquiry.txt": DATED });
    const indexed = new Promise<void>((resolve) => {
      client.listen(status, ({ indexing, sources }) => indexing === null && sources === 2 && resolve());
    });
    await client.open("articles/vote.txt");
    await indexed;
  });
  after(() => client.stop());

  it("are a map: speakers, whom they name, and sources under their file's name", async () => {
    const { nodes, links, total, sources, indexing } = await client.ask(voices, {
      filter: ALL,
      types: TYPES,
      limit: 50,
    });
    const tolland = nodes.findIndex(({ name }) => name === "Ruth Tolland");
    const vote = nodes.findIndex(({ name }) => name === "vote.txt");
    assert.deepEqual(nodes[tolland], {
      id: "person:ruth-tolland",
      type: "person",
      name: "Ruth Tolland",
      title: "",
      said: 4,
      about: 0,
      days: null,
    });
    assert.equal(nodes[vote]!.title, "Harbour vote passes by one voice");
    const link = links.find(({ from, to }) => from === tolland && to === vote);
    assert.deepEqual(link, { kind: "in", from: tolland, to: vote, quotations: 3 });
    assert.deepEqual({ total, sources, indexing }, { total: nodes.length, sources: 2, indexing: null });
  });

  it("open the very words of a node", async () => {
    const asked = { id: "person:ruth-tolland", filter: { ...ALL, within: "vote.txt" }, limit: 50 };
    const { said, about } = await client.ask(voicePassages, asked);
    assert.equal(said.length, 3);
    assert.deepEqual(about, []);
    const regret = said.find(({ excerpt }) => excerpt === "I do not regret it.")!;
    assert.deepEqual(regret.range, rangeOf(VOTE, "I do not regret it."));
    assert.equal(regret.uri, uriOf("articles/vote.txt"));
  });

  it("are a timeline: sources by date, and sentences by the dates that they name", async () => {
    const { dated, sentences, undated } = await client.ask(timeline, { filter: ALL, saidOnly: false, limit: 50 });
    const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
    assert.deepEqual(
      dated.map(({ fileName, days }) => `${iso(days.from)} ${fileName}`),
      ["2029-06-19 inquiry.txt"],
    );
    assert.equal(undated, 1);
    assert.deepEqual(
      sentences.map(({ expression, days, by, speaker }) => [expression, iso(days.from), by, speaker]),
      [
        ["on Monday", "2029-06-18", "source", null],
        ["in March", "2029-03-01", "source", "Ruth Tolland"],
      ],
    );
    const monday = sentences[0]!;
    assert.deepEqual(
      monday.range,
      rangeOf(DATED, "Ruth Tolland did not attend the first day of the inquiry on Monday."),
    );
    assert.equal(iso(monday.published!.from), "2029-06-19");
  });

  it("follow what an editor shows", async () => {
    const before = await client.ask(voices, { filter: ALL, types: ["person"], limit: 50 });
    await client.change("articles/vote.txt", `${VOTE}\n“I have seen the file,” said Agnes Rowe.\n`);
    const after = await client.ask(voices, { filter: ALL, types: ["person"], limit: 50 });
    assert.ok(!before.nodes.some(({ name }) => name === "Agnes Rowe"));
    assert.ok(after.nodes.some(({ name, said }) => name === "Agnes Rowe" && said === 1));
    await client.change("articles/vote.txt", VOTE);
  });
});
