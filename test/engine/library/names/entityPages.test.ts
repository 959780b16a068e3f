import assert from "node:assert/strict";
import { Engine } from "../../../../src/engine/engine.ts";
import { memoryHost } from "../memoryHost.ts";

const uri = (path: string) => `file:///w/${path}`;

const SOUND = `The vote in the Sound

The mayor, Ruth Tolland, said on Tuesday that the harbour would be dredged. “I do not regret it,” Tolland said.
Captain Edwin Tolland waited outside. The United States sent nobody. The U.S. has no harbour here, and America is far away.
“We are not against ships,” said Joseph Abara of the Harbour Union. He laughed.
`;

const page = (type: string, name: string, aliases: string[] = [], rest = "") =>
  `---\nentity: ${type}\naliases: [${aliases.join(", ")}]\n---\n\n# ${name}\n\n${rest}\n`;

async function library(files: Record<string, string>): Promise<Engine> {
  const all = new Map(Object.entries(files).map(([path, text]) => [uri(path), text]));
  const engine = new Engine(memoryHost(all).host, { maxFileSize: 1e6, isProjectFile: () => false });
  await engine.files.index(() => {});
  return engine;
}

/** Names with the forms that stand for each, in one document. */
function names(engine: Engine, path: string): Record<string, string[]> {
  const article = engine.files.article(uri(path))!;
  return Object.fromEntries(
    article.entities.map(({ name, mentions }) => [
      name,
      mentions.map(({ start, end }) => article.source.text.slice(start, end)),
    ]),
  );
}

describe("entity pages in the library", () => {
  it("merges what the recogniser keeps apart", async () => {
    const engine = await library({
      "a.txt": SOUND,
      "p/usa.md": page("location", "America", ["US", "U.S.", "United States"]),
    });
    assert.deepEqual(names(engine, "a.txt").America, ["United States", "U.S.", "America"]);
  });

  it("splits what the recogniser takes for one", async () => {
    const text =
      "Ruth Tolland spoke first. Tolland was heard. Then the bank Tolland closed for the day in Port Aldwin, they said.\n";
    const engine = await library({ "a.txt": text, "p/bank.md": page("organization", "bank Tolland") });
    assert.deepEqual(names(engine, "a.txt")["bank Tolland"], ["bank Tolland"]);
    assert.deepEqual(names(engine, "a.txt")["Ruth Tolland"], ["Ruth Tolland", "Tolland"]);
  });

  it("gives a role to the part that it is said of", async () => {
    const engine = await library({
      "a.txt": SOUND,
      "p/ruth.md": page("person", "Ruth Tolland"),
      "p/tolland.md": page("person", "Tolland"),
    });
    const roles = engine.files.article(uri("a.txt"))!.entities.map(({ name, role }) => [name, role?.text ?? null]);
    assert.deepEqual(Object.fromEntries(roles)["Ruth Tolland"], "mayor");
    assert.deepEqual(Object.fromEntries(roles).Tolland, null);
  });

  it("silences a false name", async () => {
    const before = await library({ "a.txt": SOUND });
    assert.ok("Harbour Union" in names(before, "a.txt"));
    const engine = await library({ "a.txt": SOUND, "p/no.md": page("ignore", "Harbour Union") });
    assert.ok(!("Harbour Union" in names(engine, "a.txt")));
  });

  it("finds what the recogniser overlooked, but no word that only begins a sentence", async () => {
    const text = `${SOUND}Will they come? They met by the old steps at the quay and waited there.\n`;
    const engine = await library({
      "a.txt": text,
      "p/quay.md": page("location", "the old steps"),
      "p/will.md": page("person", "William Orr", ["Will"]),
    });
    assert.deepEqual(names(engine, "a.txt")["the old steps"], ["the old steps"]);
    assert.ok(!("William Orr" in names(engine, "a.txt")));
  });

  it("follows who speaks, and for whom he stands", async () => {
    const engine = await library({ "a.txt": SOUND, "p/joe.md": page("person", "Joe Abara", ["Joseph Abara"]) });
    const article = engine.files.article(uri("a.txt"))!;
    assert.ok(article.quotations.some(({ speakerName }) => speakerName === "Joe Abara"));
    const he = article.references.find(({ start }) => article.source.text.startsWith("He laughed", start));
    assert.equal(he?.entityId, `page:${uri("p/joe.md")}`);
  });

  it("leaves a family name to whom the article means by it", async () => {
    const engine = await library({
      "a.txt": SOUND,
      "b.txt":
        "Jon Tolland of Stanmere sold his boat on Monday. Tolland said that he was tired of boats and of the sea.\n",
      "p/ruth.md": page("person", "Ruth Tolland", ["Tolland"]),
    });
    assert.deepEqual(names(engine, "b.txt")["Jon Tolland"], ["Jon Tolland", "Tolland"]);
    assert.ok(names(engine, "a.txt")["Ruth Tolland"]!.includes("Tolland"));
  });

  it("holds at once and everywhere while a page is typed, and no longer than that", async () => {
    const engine = await library({ "a.txt": SOUND, "b.txt": SOUND.replace("Tuesday", "Friday") });
    engine.files.open(uri("p/x.md"), page("person", "The Mayor", ["Ruth Tolland"]));
    for (const path of ["a.txt", "b.txt"]) assert.ok("The Mayor" in names(engine, path));
    assert.equal(engine.names.mentionsOf(`page:${uri("p/x.md")}`).length >= 4, true);
    assert.equal(engine.names.find("The Mayor", 5)[0]?.name, "The Mayor");
    engine.files.open(uri("p/x.md"), page("person", "Mayor Tolland", ["Ruth Tolland"]));
    assert.ok("Mayor Tolland" in names(engine, "a.txt") && !("The Mayor" in names(engine, "a.txt")));
    engine.files.open(uri("p/x.md"), "Just a text.\n");
    assert.ok("Ruth Tolland" in names(engine, "a.txt"));
  });

  it("is restored when a page is deleted", async () => {
    const engine = await library({ "a.txt": SOUND, "p/no.md": page("ignore", "Ruth Tolland") });
    assert.ok(!("Ruth Tolland" in names(engine, "a.txt")));
    engine.files.deleted(uri("p/no.md"));
    assert.ok("Ruth Tolland" in names(engine, "a.txt"));
  });

  it("ignores a broken page, not the library", async () => {
    const engine = await library({
      "a.txt": SOUND,
      "p/x.md": "---\nentity: person\naliases: [Ruth Tolland\n---\n# M\n",
    });
    assert.ok("Ruth Tolland" in names(engine, "a.txt"));
    assert.equal(engine.corrections.problemOf(uri("p/x.md"))!.why.kind, "noYaml");
    assert.equal(engine.files.article(uri("p/x.md"))?.kind, "page");
  });

  it("tells both pages that claim one alias", async () => {
    const engine = await library({
      "p/a.md": page("person", "Ruth Tolland", ["Tolland"]),
      "p/b.md": page("person", "Edwin Tolland", ["Tolland", "Captain"]),
    });
    const told = ["p/a.md", "p/b.md"].map((path) =>
      engine.corrections.conflictsOf(uri(path)).map(({ text, other }) => [text, other.name]),
    );
    assert.deepEqual(told, [[["Tolland", "Edwin Tolland"]], [["Tolland", "Ruth Tolland"]]]);
  });

  it("counts wikilinks and links to a page as mentions", async () => {
    const note =
      "She met [[ruth-tolland]] and [[entities/ruth-tolland|the mayor]], then [her](../p/ruth-tolland.md) again. `[[ruth-tolland]]` is code.\n";
    const engine = await library({ "n/note.md": note, "p/ruth-tolland.md": page("person", "Ruth Tolland") });
    assert.deepEqual(names(engine, "n/note.md")["Ruth Tolland"], ["ruth-tolland", "the mayor", "her"]);
  });

  it("writes pages for a name, a false name, a merger, a split", async () => {
    const engine = await library({ "a.txt": SOUND });
    const { corrections } = engine;
    const at = (words: string) => corrections.meantAt(engine.files.article(uri("a.txt"))!, SOUND.indexOf(words) + 1)!;
    const near = uri("a.txt");
    const made = await corrections.pageOf(at("Ruth Tolland"), near, "entities");
    assert.deepEqual(made.create, [
      {
        uri: uri("entities/Ruth%20Tolland.md"),
        text: "---\nentity: person\naliases: [Tolland]\n---\n\n# Ruth Tolland\n",
      },
    ]);
    const silent = await corrections.notAName(at("Harbour Union"), near, "entities");
    assert.match(silent.create[0]!.text, /entity: ignore\n---\n\n# Harbour Union/);
    const merged = await corrections.merge(at("Joseph Abara"), at("Edwin Tolland"), near, "who/");
    assert.match(merged.create[0]!.text, /aliases: \[.*Joseph Abara.*\]/);
    assert.equal(merged.shown, uri("who/Edwin%20Tolland.md"));
    const apart = await corrections.split(at("Ruth Tolland"), ["Tolland"], near, "entities");
    assert.deepEqual(
      apart.create.map((one) => one.uri.split("/").at(-1)),
      ["Tolland.md", "Ruth%20Tolland.md"],
    );
    for (const { uri: place, text } of apart.create) engine.files.open(place, text);
    assert.deepEqual(names(engine, "a.txt").Tolland, ["Tolland"]);
  });

  it("applies a hundred pages to a long text", async () => {
    const pages = Array.from({ length: 100 }, (_, i) => [
      `p/${i}.md`,
      page("person", `Anna Person${i}`, [`Person${i}`]),
    ]);
    const words = (n: number) =>
      Array.from({ length: n }, (_, i) => `Then Person${i % 100} said that word ${i} was true.`).join(" ");
    const engine = await library({ ...Object.fromEntries(pages), "a.txt": words(700) });
    assert.equal(
      engine.names.mentionsOf(`page:${uri("p/7.md")}`).filter(({ document }) => document.uri === uri("a.txt")).length,
      7,
    );
  });
});
