import assert from "node:assert/strict";
import { isProjectFile } from "../../../../src/documentFiles.ts";
import { Engine, type PictureFilter } from "../../../../src/engine/engine.ts";
import { memoryHost } from "../memoryHost.ts";

const VOTE = `Port Aldwin votes for the channel

By Nell Farrow, 14 March 2026

Mayor Ruth Tolland said on Thursday that the town could not live on its memories.
“We have waited for the Ministry of Transport since 2009,” Tolland said. “I do not regret it.”
Joseph Abara said that Ruth Tolland had promised him a bench in January.
The fishermen will meet on Monday. They meet every Friday.
`;
const SURVEY = `Sand under Gull Bank moves

By Omar Castell

“Ruth Tolland has not read it,” said Joseph Abara on Friday.
“The Ministry of Transport was told in 1998,” Imogen Pell said.
`;
const ALL: PictureFilter = { within: "", after: "", before: "" };
const TYPES = ["person", "organization", "location", "group", "other", "source"];

async function engineWith(files: Record<string, string>): Promise<Engine> {
  const { host } = memoryHost(new Map(Object.entries(files).map(([path, text]) => [`file:///w/${path}`, text])));
  const engine = new Engine(host, { maxFileSize: 50e6, isProjectFile });
  await engine.files.index(() => {});
  return engine;
}

const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe("the map of voices", () => {
  let engine: Engine;
  before(async () => {
    engine = await engineWith({ "a/vote.txt": VOTE, "a/survey.txt": SURVEY });
  });

  const map = async (filter: Partial<PictureFilter> = {}, types = TYPES, limit = 100) => {
    const { nodes, links, total } = await engine.pictures.voices({ ...ALL, ...filter }, types, limit);
    const name = (place: number) => nodes[place]!.name;
    return {
      nodes: nodes.map(({ name, type, said, about }) => `${name}, ${type}: ${said} said, ${about} about`),
      about: links
        .filter(({ kind }) => kind === "about")
        .map(({ from, to, quotations }) => `${name(from)} > ${name(to)}: ${quotations}`),
      within: links
        .filter(({ kind }) => kind === "in")
        .map(({ from, to, quotations }) => `${name(from)} in ${name(to)}: ${quotations}`),
      total,
    };
  };

  it("counts what somebody says, and how often others name them", async () => {
    const { nodes } = await map();
    assert.ok(nodes.includes("Ruth Tolland, person: 3 said, 2 about"), nodes.join("\n"));
    assert.ok(nodes.includes("Joseph Abara, person: 2 said, 0 about"), nodes.join("\n"));
    assert.ok(nodes.includes("Ministry of Transport, organization: 0 said, 2 about"));
    assert.ok(nodes.includes("Port Aldwin votes for the channel, source: 4 said, 0 about"));
  });

  it("links speakers to whom they speak about, and names to the sources", async () => {
    const { about, within } = await map();
    assert.deepEqual([...about].sort(), [
      "Imogen Pell > Ministry of Transport: 1",
      "Joseph Abara > Ruth Tolland: 2",
      "Ruth Tolland > Ministry of Transport: 1",
    ]);
    assert.ok(within.includes("Ruth Tolland in Port Aldwin votes for the channel: 4"));
    assert.ok(within.includes("Ruth Tolland in Sand under Gull Bank moves: 1"));
  });

  it("is narrowed by source, by type and by the source's date", async () => {
    assert.ok((await map({ within: "survey" })).nodes.every((node) => !node.startsWith("Port Aldwin votes")));
    assert.ok((await map({}, ["person"])).nodes.every((node) => node.includes(", person:")));
    const dated = await map({ after: "2026-03" });
    assert.ok(dated.nodes.includes("Joseph Abara, person: 1 said, 0 about"), "the survey has no date");
    assert.deepEqual((await map({ before: "2026-03" })).nodes, []);
  });

  it("keeps those of the most quotations, with the links between them, and says how many there are", async () => {
    const whole = await map();
    const some = await map({}, TYPES, 3);
    assert.deepEqual(some.nodes, whole.nodes.slice(0, 3));
    assert.equal(some.total, whole.total);
    assert.ok(some.within.length > 0 && some.within.length < whole.within.length);
  });

  it("gives the passages behind a name and behind a source", async () => {
    const { nodes } = await engine.pictures.voices(ALL, TYPES, 100);
    const passages = async (name: string) => {
      const { id } = nodes.find((node) => node.name === name)!;
      const { said, about } = await engine.pictures.passages(id, ALL, 50);
      return { said: said.map(({ excerpt }) => excerpt), about: about.map(({ excerpt }) => excerpt) };
    };
    const tolland = await passages("Ruth Tolland");
    assert.ok(tolland.said.includes("I do not regret it."));
    assert.deepEqual(tolland.about.length, 2);
    assert.ok(tolland.about.includes("Ruth Tolland has not read it,"));
    assert.equal((await passages("Sand under Gull Bank moves")).said.length, 2);
  });

  it("lets the host breathe, and stops when it is cancelled", async () => {
    const files = Object.fromEntries([...Array(24).keys()].map((i) => [`a/${i}.txt`, VOTE]));
    const { host, witness } = memoryHost(
      new Map(Object.entries(files).map(([path, text]) => [`file:///w/${path}`, text])),
    );
    const many = new Engine(host, { maxFileSize: 50e6, isProjectFile });
    await many.files.index(() => {});
    const before = witness.breaths;
    const all = await many.pictures.voices(ALL, TYPES, 500);
    assert.ok(witness.breaths > before);
    let looks = 0;
    const some = await many.pictures.voices(ALL, TYPES, 500, () => ++looks > 10);
    assert.ok(some.nodes.length < all.nodes.length);
  });
});

describe("the timeline", () => {
  let engine: Engine;
  before(async () => {
    engine = await engineWith({ "a/vote.txt": VOTE, "a/survey.txt": SURVEY });
  });

  const line = async (filter: Partial<PictureFilter> = {}, saidOnly = false, limit = 100) => {
    const found = await engine.pictures.timeline({ ...ALL, ...filter }, saidOnly, limit);
    return {
      ...found,
      rows: found.sentences.map(
        ({ expression, days, by, speakerName }) => `${iso(days.from)} ${expression}, by ${by}, ${speakerName}`,
      ),
    };
  };

  it("has sources by their date, and says how many have none", async () => {
    const { sources, undated } = await line();
    assert.deepEqual(
      sources.map(({ title, days }) => `${iso(days.from)} ${title}`),
      ["2026-03-14 Port Aldwin votes for the channel"],
    );
    assert.equal(undated, 1);
  });

  it("has sentences by the dates that they name, and by what these are told", async () => {
    assert.deepEqual((await line()).rows, [
      "2026-03-16 on Monday, by source, null",
      "2026-03-12 on Thursday, by source, Ruth Tolland",
      "2026-01-01 in January, by source, Joseph Abara",
      "2009-01-01 since 2009, by words, Ruth Tolland",
      "1998-01-01 in 1998, by words, Imogen Pell",
    ]);
  });

  it("leaves out the byline, and what is counted from a date that the source does not say", async () => {
    const { rows } = await line();
    assert.ok(rows.every((row) => !/14 March|Friday/.test(row)));
  });

  it("shows where the sentence stands, cut around the date", async () => {
    const monday = (await line()).sentences.find(({ expression }) => expression === "on Monday")!;
    assert.equal(VOTE.slice(monday.start, monday.end), "The fishermen will meet on Monday.");
    assert.equal(VOTE.slice(monday.words.start, monday.words.end), "on Monday");
    assert.match(monday.excerpt, /will meet on Monday/);
  });

  it("is narrowed by source, time and what is said", async () => {
    assert.equal((await line({ within: "survey" })).rows.length, 1);
    assert.deepEqual((await line({ after: "2026-02", before: "2026-03-14" })).rows, [
      "2026-03-12 on Thursday, by source, Ruth Tolland",
    ]);
    assert.deepEqual((await line({ after: "2026-02" })).sources.length, 1);
    assert.deepEqual((await line({ before: "2026-02" })).sources.length, 0);
    assert.equal((await line({}, true)).rows.length, 4);
  });

  it("keeps what is said, and of that the latest, and says how many there are", async () => {
    const { rows, totalSentences } = await line({}, false, 2);
    assert.deepEqual(rows, [
      "2026-03-12 on Thursday, by source, Ruth Tolland",
      "2026-01-01 in January, by source, Joseph Abara",
    ]);
    assert.equal(totalSentences, 5);
  });

  it("does not take somebody for a month", async () => {
    const text =
      "The talks go on\n\nBy Nell Farrow, 14 July 2026\n\nTheresa May said that the talks had failed. The offer was refused by May, who left.\nIt was signed in May.\n";
    const other = await engineWith({ "a.txt": text });
    const { sentences } = await other.pictures.timeline(ALL, false, 10);
    assert.deepEqual(
      sentences.map(({ expression }) => expression),
      ["in May"],
    );
  });
});
