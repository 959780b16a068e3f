import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { CompletionList } from "vscode-languageserver";
import { citationText } from "../../../src/protocol/citing/citing.ts";
import { indexingReport } from "../../../src/protocol/indexing/indexing.ts";
import { searchQuotes } from "../../../src/protocol/quotations/quoteSearch.ts";
import { DEFAULTS } from "../../../src/server/host/settings.ts";
import { rangeOf, TestClient, uriOf } from "../client.ts";
import { LIBRARY, NOTE, VOTE } from "../library.ts";

interface Declared {
  readonly default: unknown;
  readonly scope: string;
  readonly markdownDescription: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

/** The settings of the manifest, by their names. */
function declared(): Map<string, Declared> {
  const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
  return new Map(
    contributes.configuration.flatMap(({ properties }: { properties: object }) => Object.entries(properties)),
  );
}

/** { a: { b: 1 } } as [["a.b", 1]]. */
function flat(values: object, prefix = "sourceline."): [string, unknown][] {
  return Object.entries(values).flatMap(([key, value]): [string, unknown][] =>
    typeof value === "object" ? flat(value, `${prefix}${key}.`) : [[prefix + key, value]],
  );
}

describe("settings", () => {
  let client: TestClient;
  afterEach(() => client?.stop());

  async function waitFor(what: string, holds: () => Promise<boolean>): Promise<void> {
    for (const deadline = Date.now() + 15_000; !(await holds()); ) {
      assert.ok(Date.now() < deadline, what);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  const sources = async () => (await client.ask(indexingReport, null)).sources;
  const finds = async (text: string) => (await client.ask(searchQuotes, { text, limit: 5 })).hits.length;

  it("have the defaults of the manifest", async () => {
    client = await TestClient.start(LIBRARY);
    const manifest = declared();
    for (const [name, value] of flat(DEFAULTS)) assert.deepEqual(manifest.get(name)?.default, value, name);
  });

  it("keep to their kind: what makes no sense counts as not set", async () => {
    const nonsense = { maxFileSize: -1, citation: "block", notes: null, names: { trigger: 5 }, codeLens: "yes" };
    client = await TestClient.start(LIBRARY, {}, nonsense);
    await client.open("articles/vote.txt");
    await waitFor("nothing is indexed", async () => (await sources()) === 2);
    await client.open("notes/new.md", "Asked @tolla");
    const { items } = (await complete("Asked @tolla"))!;
    assert.equal(items[0]!.label, "Ruth Tolland");
  });

  const complete = (text: string) =>
    client.request<CompletionList | null>("textDocument/completion", {
      textDocument: { uri: uriOf("notes/new.md") },
      position: { line: 0, character: text.length },
    });

  it("names.trigger counts at once", async () => {
    client = await TestClient.start(LIBRARY, {}, {});
    await client.open("articles/vote.txt");
    await client.open("notes/new.md", "Asked +tolla");
    assert.equal(await complete("Asked +tolla"), null);
    await client.configure({ names: { trigger: "+" } });
    assert.equal((await complete("Asked +tolla"))!.items[0]!.label, "Ruth Tolland");
    await client.configure({ names: { trigger: "" } });
    assert.equal(await complete("Asked +tolla"), null);
  });

  it("maxFileSize lets go of what is too large now, and reads what is not any more", async () => {
    const long = VOTE.replaceAll("harbour", "lagoon").repeat(160);
    client = await TestClient.start({ ...LIBRARY, "articles/long.txt": long }, {}, {});
    await client.open("articles/vote.txt");
    await waitFor("all is read", async () => (await sources()) === 3);
    await client.configure({ maxFileSize: 0.05 });
    await waitFor("the long one goes", async () => (await sources()) === 2);
    assert.equal(await finds("lagoon in:long"), 0);
    await client.writeFile("articles/long.txt", `${long}Later.\n`);
    await client.writeFile("articles/short.txt", VOTE);
    await waitFor("the short one is read, not the long one", async () => (await sources()) === 3);
    assert.equal(await finds("lagoon in:long"), 0);
    await client.writeFile("articles/short.txt", null);
    const { skipped } = await client.ask(indexingReport, null);
    assert.match(skipped[0]!.reason, /^long\.txt is 0\.1 MB; sources over 0\.1 MB are not indexed/);
    await client.configure({});
    await waitFor("it is back", async () => (await sources()) === 3);
    assert.ok((await finds("lagoon in:long")) > 0);
    assert.deepEqual((await client.ask(indexingReport, null)).skipped, []);
  }).timeout(40_000);

  it("useIgnoreFiles lets go of what git ignores, but of nothing that a note cites", async () => {
    const files = { ...LIBRARY, ".gitignore": "drafts/\narticles/\n", "drafts/vote.txt": VOTE };
    client = await TestClient.start(files, {}, {});
    await client.open("notes/said.md");
    await waitFor("all is read", async () => (await sources()) === 3);
    await client.configure({ useIgnoreFiles: true });
    await waitFor("the draft goes", async () => (await sources()) === 2);
    await client.writeFile("drafts/vote.txt", `${VOTE}Later.\n`);
    await client.writeFile("other/vote.txt", VOTE);
    await waitFor("what is not ignored is read", async () => (await sources()) === 3);
    await client.writeFile("other/vote.txt", null);
    await waitFor("and the draft is not", async () => (await sources()) === 2);
    await client.change("notes/said.md", NOTE.replace("I do not regret", "I do regret"));
    await client.problemsOf("notes/said.md", ([first]) => first?.code === "changed");
    await client.configure({ useIgnoreFiles: false });
    await waitFor("it is back", async () => (await sources()) === 3);
  });

  it("unlinkedQuotations shows its hints and takes them away", async () => {
    client = await TestClient.start(LIBRARY, {}, {});
    await client.open("articles/vote.txt");
    await client.open("notes/new.md", `${NOTE}\nIt is “a harbour that works and a harbour that is painted”.\n`);
    await client.problemsOf("notes/new.md", ([first]) => first?.code === "unlinked");
    await client.configure({ unlinkedQuotations: false });
    await client.problemsOf("notes/new.md", (problems) => problems.length === 0);
    await client.configure({ unlinkedQuotations: true });
    await client.problemsOf("notes/new.md", ([first]) => first?.code === "unlinked");
  });

  it("of a folder count for what is written there", async () => {
    client = await TestClient.start({ ...LIBRARY, "b/new.md": "" }, {}, { citation: { style: "link" } });
    client.scoped.set(uriOf("b/new.md"), { citation: { style: "inline" } });
    await client.open("articles/vote.txt");
    const source = { uri: uriOf("articles/vote.txt"), range: rangeOf(VOTE, "I do not regret it.") };
    const text = (note: string) => client.ask(citationText, { source, note: uriOf(note) });
    assert.match((await text("notes/said.md"))!, /^\[/);
    assert.match((await text("b/new.md"))!, /^[“"]I do not regret it/);
  });
});

describe("the settings' descriptions", () => {
  it("say what they are for, in groups, with a scope, and point at settings that exist", () => {
    const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
    const texts = JSON.parse(readFileSync("package.nls.json", "utf8"));
    const manifest = declared();
    assert.ok(contributes.configuration.length > 1);
    for (const [name, { scope, markdownDescription, enum: values = [], enumDescriptions = [] }] of manifest) {
      // What opens private networks, no workspace may set.
      const isOfMachine = name === "sourceline.sources.privateNetwork";
      assert.ok((isOfMachine ? ["machine"] : ["resource", "window", "machine-overridable"]).includes(scope), name);
      assert.equal(enumDescriptions.length, values.length, name);
      const description = texts[markdownDescription.slice(1, -1)];
      assert.match(description, /\.$/, name);
      for (const [, other] of description.matchAll(/#([\w.]+)#/g)) {
        assert.ok(manifest.has(other) || /^(?:files|search)\.exclude$/.test(other), `${name} points at ${other}`);
      }
    }
  });
});
