import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { DocumentSymbol } from "vscode-languageserver";
import type { Translations } from "../../../src/protocol/host/starting.ts";
import { indexingReport, noteOfSource } from "../../../src/protocol/indexing/indexing.ts";
import { type Row, viewRows } from "../../../src/protocol/views/views.ts";
import { TestClient, uriOf } from "../client.ts";
import { INQUIRY, LIBRARY, NOTE, VOTE } from "../library.ts";

/** What VS Code hands to the client, and the client to the server. */
const translations = (language: string): Translations => ({
  language,
  messages: JSON.parse(readFileSync(`l10n/bundle.l10n.${language}.json`, "utf8")),
});

describe("the server speaks the language of its client", () => {
  let client: TestClient;
  const start = async (language: string) => {
    const dated = INQUIRY.replace("\n", "\nPORT ALDWIN, 12 March 2029\n");
    const files = {
      ...LIBRARY,
      "old/2027-03.txt": VOTE,
      "old/dated.txt": dated,
      "list.txt": "a\nb\nc\n",
      "b.txt": new Uint8Array([72, 0, 105]),
    };
    client = await TestClient.start(files, { commands: true, translations: translations(language) });
    await client.open("notes/said.md");
    await client.open("articles/vote.txt");
    await client.problemsOf("notes/said.md", (problems) => problems.length === 0);
    // Answered when all is indexed.
    await client.ask(noteOfSource, { uri: uriOf("articles/vote.txt") });
  };
  afterEach(() => client.stop());

  /** What one sees of a note when a word is left out of it: the problem, its fixes, the card of the citation. */
  async function broken() {
    const text = NOTE.replace("I do not regret it.", "I do regret it.");
    client.files.set("notes/said.md", text);
    await client.change("notes/said.md", text);
    const problems = await client.problemsOf("notes/said.md", ([first]) => first?.code === "changed");
    const fixes = await client.fixesAt("notes/said.md", text, "I do regret");
    const card = await client.hover("notes/said.md", "../articles/vote.txt#L4");
    return { message: problems[0]!.message, titles: fixes.map(({ title }) => title), card };
  }

  async function rows(view: "article" | "library", parent: string | null): Promise<Row[]> {
    const uri = uriOf("articles/vote.txt");
    const { answers } = await client.ask(viewRows, { view, uri, asked: [{ parent, version: "" }] });
    return answers[0]!.rows;
  }

  it("in German: verdicts, fixes, cards, views, outline, report", async () => {
    await start("de");
    const { message, titles, card } = await broken();
    assert.equal(message, "Nicht wörtlich: „not“ ist ausgelassen.");
    assert.deepEqual(titles, ["Heutigen Wortlaut übernehmen", "Unterschied anzeigen"]);
    assert.match(card, /^\$\(warning\) \*\*abweichend\*\* {2}Harbour vote .* · \[Zeile 4\]/);
    const person = await client.hover("articles/vote.txt", "Ruth Tolland");
    assert.match(person, /\*\*Ruth Tolland\*\* {2}Person/);
    assert.match(person, /2 Nennungen: Zeilen \[3\].* · in 3 anderen Quellen/);
    assert.match(person, /\[Alle Nennungen\]\(command:/);
    const [people] = await rows("article", null);
    assert.equal(people!.label, "Personen");
    const [ruth] = await rows("article", "type:person");
    assert.match(ruth!.spoken!, /^Ruth Tolland, Person, 2 Nennungen, /);
    const sources = (await rows("library", "sources:")).map(({ description }) => description!);
    assert.match(sources[0]!, /\d+ Wörter · 1 Beleg/);
    assert.match(sources[2]!, /^März 2027 · \d+ Wörter$/);
    assert.match(sources[3]!, /^12\.03\.2029 · /);
    const outline = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", {
      textDocument: { uri: uriOf("articles/vote.txt") },
    });
    const details = outline.flatMap(({ children }) => children ?? []).map(({ detail }) => detail);
    assert.ok(details.includes("Person, 2 Nennungen"), details.join());
    const { skipped } = await client.ask(indexingReport, null);
    assert.deepEqual(
      skipped.map(({ reason }) => reason),
      ["b.txt ist keine Textdatei.", "list.txt ist kein Fließtext."],
    );
  });

  it("in French, with its spaces and plurals", async () => {
    await start("fr");
    const { message, titles } = await broken();
    assert.equal(message, "Pas mot pour mot\u00a0: «\u00a0not\u00a0» est omis.");
    assert.deepEqual(titles, ["Reprendre le texte actuel", "Afficher la différence"]);
    const card = await client.hover("articles/vote.txt", "Ruth Tolland");
    assert.match(card, /2 mentions\u00a0: lignes /);
    assert.match(card, /dans 3 autres sources/);
  });

  it("in English to clients that bring no sentences, or broken ones", async () => {
    const messages = { "{0} does not hold these words.": 5, __proto__: {} } as unknown as Record<string, string>;
    client = await TestClient.start(LIBRARY, { translations: { language: "??", messages } });
    await client.open("notes/said.md");
    await client.change("notes/said.md", NOTE.replace("never seen the memo", "always read every memo"));
    const problems = await client.problemsOf("notes/said.md", ([first]) => first !== undefined);
    assert.match(String(problems[0]!.message), /^(?:inquiry\.txt does not hold these words|Not word for word)/);
  });
});
