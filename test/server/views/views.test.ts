import assert from "node:assert/strict";
import { nameMeant } from "../../../src/protocol/names/names.ts";
import { type Row, rowDetail, rowsAt, type ViewName, viewRows } from "../../../src/protocol/views/views.ts";
import { sayIn } from "../../../src/server/host/say.ts";
import type { Session } from "../../../src/server/host/session.ts";
import { childrenOf, NO_DETAIL, RowsOnDemand, type View, withDrawers } from "../../../src/server/views/rows.ts";
import { TestClient, uriOf } from "../client.ts";
import { INQUIRY, LIBRARY, NOTE, VOTE } from "../library.ts";

describe("rows of the views", () => {
  let client: TestClient;
  afterEach(() => client.stop());

  async function start(files: Record<string, string> = LIBRARY): Promise<void> {
    client = await TestClient.start(files);
    await client.ask(nameMeant, { uri: uriOf("gone.txt") });
  }

  const answer = (view: ViewName, path: string | null, parent: string | null, version = "") =>
    client.ask(viewRows, { view, uri: path && uriOf(path), asked: [{ parent, version }] });

  async function rows(view: ViewName, path: string | null, parent: string | null = null): Promise<Row[]> {
    return (await answer(view, path, parent)).answers[0]!.rows;
  }

  const told = (found: readonly Row[]) => found.map(({ label, description }) => `${label} ${description}`);

  it("shows who is named in an article, how often and as what", async () => {
    await start();
    assert.deepEqual(told(await rows("article", "articles/vote.txt")), ["People 1", "Organizations 1", "Quotations 3"]);
    const [mayor] = await rows("article", "articles/vote.txt", "type:person");
    assert.deepEqual([mayor!.label, mayor!.description, mayor!.kind], ["Ruth Tolland", "2 · mayor", "name"]);
    assert.deepEqual(told(await rows("article", "articles/vote.txt", mayor!.id)), [
      "The mayor, Ruth Tolland, said on Tuesday that the harbour would be ... line 3",
      `... that is painted,” Tolland said. “I do not regret it.” line 4`,
    ]);
  });

  it("says of two people of one name who each is", async () => {
    await start({
      "a.txt":
        "Rovers win\n\nSimon Larkin, a striker, scored twice on Sunday. His coach, Greta Dahl, was glad of it.\n",
      "b.txt":
        "Bells fall silent\n\nSimon Larkin, the bishop of Marn, has forbidden bells. He lives beside the tower.\n",
    });
    const people = await rows("library", null, "type:person");
    assert.deepEqual(told(people.filter(({ label }) => label === "Simon Larkin")).sort(), [
      "Simon Larkin bishop of Marn · 1 in 1 document",
      "Simon Larkin striker · 1 in 1 document",
    ]);
  });

  it("says what language a text is in, and shows who and what it names there", async () => {
    const french =
      "Hier soir, la mairesse de Port-Aldwin, Ruth Tolland, a parlé au conseil.\n\nElle a dit que le port est à vendre, et que les bateaux de la ville sont pour tous. Il ne reste que la voix de Ruth Tolland.\n";
    await start({ "articles/port.txt": french });
    const [language, ...names] = await rows("article", "articles/port.txt");
    assert.deepEqual([language!.label, language!.description], ["Language: French", "names by their capitals alone"]);
    assert.deepEqual(
      names.map(({ label }) => label),
      ["People", "Other Names", "Quotations"],
    );
    assert.match(await client.hover("articles/port.txt", "Ruth Tolland"), /Language of the text: French/);
  });

  it("shows what is said, by speaker, own words first, and what of it is cited", async () => {
    await start();
    const [speaker] = await rows("article", "articles/vote.txt", "quotations:");
    assert.deepEqual([speaker!.label, speaker!.description], ["Ruth Tolland", "3"]);
    assert.deepEqual(
      (await rows("article", "articles/vote.txt", speaker!.id)).map(({ description }) => description),
      ["line 4", "line 4 · cited", "reported · line 3"],
    );
  });

  it("shows what goes on over paragraphs without the marks that open each", async () => {
    const more = VOTE.replace("I do not regret it.”", "I do not regret it.\n“I never shall, whatever they say.”");
    await start({ ...LIBRARY, "articles/vote.txt": more });
    const [speaker] = await rows("article", "articles/vote.txt", "quotations:");
    const labels = (await rows("article", "articles/vote.txt", speaker!.id)).map(({ label }) => label);
    assert.ok(labels.includes("“I do not regret it. I never shall, whatever they say.”"), labels.join("\n"));
  });

  it("has the hover card for a tooltip, and the passage that a row stands for", async () => {
    await start();
    const asked = { view: "article", uri: uriOf("articles/vote.txt") } as const;
    const name = await client.ask(rowDetail, { ...asked, id: "name:person:ruth-tolland" });
    assert.match(name.tooltip, /\*\*Ruth Tolland\*\*/);
    assert.deepEqual(name.place?.range.start, { line: 2, character: VOTE.split("\n")[2]!.indexOf("Ruth") });
    assert.deepEqual(await client.ask(rowDetail, { ...asked, id: "name:gone" }), { tooltip: "", place: null });
  });

  it("finds the row of what stands at a place", async () => {
    await start();
    const uri = uriOf("articles/vote.txt");
    const position = { line: 2, character: VOTE.split("\n")[2]!.indexOf("Ruth") + 2 };
    assert.deepEqual(await client.ask(rowsAt, { view: "article", uri, position }), [
      "type:person",
      "name:person:ruth-tolland",
    ]);
    const said = { line: 3, character: 12 };
    const path = await client.ask(rowsAt, { view: "article", uri, position: said });
    assert.deepEqual(path.slice(0, 2), ["quotations:", "speaker:person:ruth-tolland"]);
    const shown = await rows("article", "articles/vote.txt", path[1]!);
    assert.ok(shown.some(({ id }) => id === path[2]));
  });

  it("shows a note's citations by verdict, and counts what is wrong", async () => {
    await start({ ...LIBRARY, "notes/said.md": NOTE.replace("I do not regret", "I do regret") });
    const note = "notes/said.md";
    const { problems, kind, answers } = await answer("citations", note, null);
    assert.deepEqual([problems, kind, told(answers[0]!.rows)], [1, "note", ["Changed 1", "Intact 1"]]);
    const [changed] = await rows("citations", note, "verdict:changed");
    assert.deepEqual(
      [changed!.label, changed!.description, changed!.kind],
      ["“I do regret it.”", "vote.txt:4", "citation.wrong"],
    );
    const { tooltip, place } = await client.ask(rowDetail, { view: "citations", uri: uriOf(note), id: changed!.id });
    assert.match(tooltip, /\*\*changed\*\*/);
    assert.equal(place?.uri, uriOf(note));
  });

  it("shows a source's citations in all notes", async () => {
    await start();
    assert.deepEqual(told(await rows("citations", "articles/inquiry.txt")), ["Intact 1"]);
    const [row] = await rows("citations", "articles/inquiry.txt", "verdict:intact");
    assert.deepEqual([row!.label, row!.description], ["“I have never seen the memo”", "said.md:7"]);
  });

  it("keeps ids while one types above, and answers nothing where nothing changed", async () => {
    await start();
    const before = await answer("article", "articles/vote.txt", "type:person");
    await client.open("articles/vote.txt");
    await client.change("articles/vote.txt", `${VOTE}Then it rained on all of them, and they went home.\n`);
    const { version } = before.answers[0]!;
    assert.deepEqual((await answer("article", "articles/vote.txt", "type:person", version)).answers, [null]);
    await client.change("articles/vote.txt", `${VOTE}Tolland went home.\n`);
    const [after] = (await answer("article", "articles/vote.txt", "type:person", version)).answers;
    assert.deepEqual(
      after!.rows.map(({ id, description }) => [id, description]),
      [["name:person:ruth-tolland", "3 · mayor"]],
    );
  });

  it("lists sources with date, size and citations, notes, and names across them", async () => {
    await start({ ...LIBRARY, "articles/inquiry.txt": INQUIRY.replace("\n", "\nPORT ALDWIN, 12 March 2029\n") });
    assert.deepEqual(
      (await rows("library", null)).map(({ label, description }) => `${label} ${description}`).slice(0, 2),
      ["Sources 2", "Notes 1"],
    );
    assert.deepEqual(told(await rows("library", null, "sources:")), [
      "inquiry.txt Mar 12, 2029 · 57 words · 1 citation",
      "vote.txt 54 words · 1 citation",
    ]);
    const people = await rows("library", null, "type:person");
    assert.ok(told(people).includes("Ruth Tolland 5 in 3 documents"), told(people).join());
  });

  it("says to a screen reader what each count counts, and of each citation its verdict", async () => {
    await start({ ...LIBRARY, "notes/said.md": NOTE.replace("I do not regret", "I do regret") });
    const spoken = async (...asked: Parameters<typeof rows>) => (await rows(...asked)).map((row) => row.spoken);
    assert.deepEqual(await spoken("article", "articles/vote.txt"), [
      "People, 1 name",
      "Organizations, 1 name",
      "3 quotations",
    ]);
    const [speaker] = await rows("article", "articles/vote.txt", "quotations:");
    assert.equal(speaker!.spoken, "Ruth Tolland, 3 quotations");
    const said = await spoken("article", "articles/vote.txt", speaker!.id);
    assert.match(said.join("\n"), /^We are choosing .*, direct quotation, line 4$/m);
    assert.deepEqual(await spoken("citations", "notes/said.md"), ["Changed, 1 citation", "Intact, 1 citation"]);
    assert.deepEqual(await spoken("citations", "notes/said.md", "verdict:changed"), [
      "“I do regret it.”, changed, vote.txt:4",
    ]);
    assert.ok((await spoken("library", null, "type:person")).includes("Ruth Tolland, 5 mentions, 3 documents"));
  });

  it("makes of a long list only the rows that a drawer shows", async () => {
    await start();
    const made: number[] = [];
    const numbers = Array.from({ length: 20_000 }, (_, i) => i);
    const list = new RowsOnDemand(numbers, (i) => {
      made.push(i);
      return { id: `row:${i}`, label: `row ${i}`, kind: "row" };
    });
    const view: View = { rows: () => list, detail: () => NO_DETAIL };
    const session = { say: sayIn(undefined) } as Session;
    const drawers = await childrenOf(view, session, null, "long:");
    assert.equal(drawers.length, 40);
    assert.equal(made.length, 80);
    assert.equal((await childrenOf(view, session, null, drawers[3]!.id)).length, 500);
    assert.equal(made.length, 580);
  });

  it("puts long lists into drawers, none of them longer than five hundred rows", async () => {
    await start();
    const all = Array.from({ length: 1201 }, (_, i): Row => ({ id: `row:${i}`, label: `row ${i}`, kind: "source" }));
    const view: View = { rows: (_session, _uri, parent) => (parent === "long:" ? all : []), detail: () => NO_DETAIL };
    const session = { say: sayIn(undefined) } as Session;
    const drawers = await childrenOf(view, session, null, "long:");
    assert.deepEqual(told(drawers), ["row 0 – row 499 500", "row 500 – row 999 500", "row 1000 – row 1200 201"]);
    assert.equal((await childrenOf(view, session, null, drawers[2]!.id)).length, 201);
    assert.deepEqual(
      await withDrawers({ ...view, rows: (_s, _u, parent) => (parent === null ? all : []) }, session, null, [
        "row:700",
      ]),
      ["/drawer1", "row:700"],
    );
  });

  it("has no rows for what is not there", async () => {
    await start();
    for (const view of ["article", "citations"] as const) {
      assert.deepEqual(await rows(view, "gone.txt"), []);
      assert.deepEqual(await rows(view, null), []);
      assert.deepEqual(await rows(view, "articles/vote.txt", "no such row"), []);
    }
  });
});
