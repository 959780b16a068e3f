import assert from "node:assert/strict";
import type { CompletionList, Location, WorkspaceEdit } from "vscode-languageserver";
import { correctName, nameMeant } from "../../../src/protocol/names/names.ts";
import { TestClient, uriOf } from "../client.ts";
import { LIBRARY, VOTE } from "../library.ts";

const page = (name: string, aliases: string, rest = "") =>
  `---\nentity: person\naliases: [${aliases}]\n---\n\n# ${name}\n\n${rest}\n`;

const FILES = {
  ...LIBRARY,
  "entities/Ruth Tolland.md": page("Ruth Tolland", "Tolland", "Mayor of *Port Aldwin* since 2024."),
  "notes/linked.md": `${LIBRARY["notes/said.md"]}\nSee [[Ruth Tolland]] and [her](../entities/Ruth%20Tolland.md).\n`,
};

describe("entity pages in the editor", () => {
  let client: TestClient;
  const vote = uriOf("articles/vote.txt");
  const mayor = uriOf("entities/Ruth Tolland.md");
  const at = (words: string) => {
    const before = VOTE.slice(0, VOTE.indexOf(words)).split("\n");
    return { line: before.length - 1, character: before.at(-1)!.length + 1 };
  };

  beforeEach(async () => {
    client = await TestClient.start(FILES, { commands: true }, {});
    await client.open("articles/vote.txt");
    await client.ask(nameMeant, { uri: vote, position: at("Ruth Tolland") });
  });
  afterEach(() => client.stop());

  it("shows a page's first paragraph in the hover card, with what one may do", async () => {
    const card = await client.hover("articles/vote.txt", "Ruth Tolland");
    assert.match(card, /\*\*Ruth Tolland\*\* {2}person {2}\nMayor of Port Aldwin since 2024\\?\./);
    assert.match(card, /\[All mentions\]\(command:.*\[Entity page\]\(command:.*\[Not a name\]\(command:/);
  });

  it("follows a page while it is typed, in documents that nobody touches", async () => {
    await client.open("entities/Ruth Tolland.md");
    await client.change(
      "entities/Ruth Tolland.md",
      page("Ruth Mary Tolland", "Ruth Tolland, Tolland", "A dredger's daughter."),
    );
    assert.match(await client.hover("articles/vote.txt", "Ruth Tolland"), /Ruth Mary Tolland.*\nA dredger's daughter/);
    await client.change("entities/Ruth Tolland.md", "");
    assert.match(await client.hover("articles/vote.txt", "Ruth Tolland"), /\*\*Ruth Tolland\*\*/);
  });

  it("goes to the page of a name", async () => {
    const place = await client.at<Location>("textDocument/definition", "articles/vote.txt", "Tolland said. ");
    assert.deepEqual([place.uri, place.range.start.line], [mayor, 5]);
  });

  it("says at its line what is wrong with a page, and no longer when it is right", async () => {
    await client.open("entities/Ruth Tolland.md");
    await client.change("entities/Ruth Tolland.md", "---\nentity: persn\n---\n# R\n");
    const [problem] = await client.problemsOf("entities/Ruth Tolland.md", (found) => found.length === 1);
    assert.deepEqual([problem!.range.start.line, problem!.code, problem!.severity], [1, "page", 1]);
    await client.change("entities/Ruth Tolland.md", FILES["entities/Ruth Tolland.md"]);
    await client.problemsOf("entities/Ruth Tolland.md", (found) => found.length === 0);
  });

  it("tells two pages that claim one alias, and takes it from either", async () => {
    const other = page("Edwin Tolland", "Tolland, Captain Tolland");
    await client.writeFile("entities/Edwin.md", other);
    const [here] = await client.problemsOf("entities/Edwin.md", (found) => found.length === 1);
    await client.problemsOf("entities/Ruth Tolland.md", (found) => found.length === 1);
    assert.match(String(here!.message), /“Tolland” is claimed by Ruth Tolland\.md, too\./);
    const fixes = await client.fixesAt("entities/Edwin.md", other, "Tolland, Captain");
    assert.deepEqual(
      fixes.map(({ title }) => title),
      ["Remove “Tolland” from This Page", "Remove “Tolland” from Ruth Tolland.md"],
    );
    const [edit] = fixes[0]!.edit!.changes![uriOf("entities/Edwin.md")]!;
    assert.equal(edit!.newText, "[Captain Tolland]");
    await client.writeFile("entities/Edwin.md", other.replace("Tolland, Captain", "Captain"));
    await client.problemsOf("entities/Ruth Tolland.md", (found) => found.length === 0);
  });

  it("writes what silences a name", async () => {
    const asked = { uri: vote, position: at("Port Aldwin Harbour") };
    const changes = await client.ask(correctName, { ...asked, correction: { kind: "notAName" } });
    assert.match(changes!.create[0]!.text, /entity: ignore/);
    await client.writeFile("entities/No.md", changes!.create[0]!.text);
    assert.doesNotMatch(await client.hover("articles/vote.txt", "Port Aldwin Harbour"), /\*\*Port Aldwin/);
  });

  it("puts new pages into the folder that is set", async () => {
    await client.configure({ entities: { folder: "who/is" } });
    const asked = { uri: vote, position: at("Port Aldwin Harbour") };
    const changes = await client.ask(correctName, { ...asked, correction: { kind: "page" } });
    assert.equal(changes!.shown, uriOf("who/is/Port Aldwin Harbour Authority.md"));
  });

  it("renames a name's page and its file, keeps the old name, asks before links", async () => {
    assert.deepEqual(
      (await client.at<{ placeholder: string }>("textDocument/prepareRename", "articles/vote.txt", "Tolland said. "))
        .placeholder,
      "Ruth Tolland",
    );
    const edit = await client.at<WorkspaceEdit>("textDocument/rename", "articles/vote.txt", "Ruth Tolland", {
      newName: "Ruth M. Tolland",
    });
    const told = JSON.stringify(edit.documentChanges);
    assert.match(told, /"newText":"Ruth M\. Tolland"/);
    assert.match(told, /"newText":", Ruth Tolland"/);
    assert.match(told, /"kind":"rename","oldUri":".*Ruth%20Tolland\.md","newUri":".*Ruth%20M\.%20Tolland\.md"/);
    assert.match(told, /"newText":"Ruth M\. Tolland","annotationId":"links"/);
    assert.match(told, /"newText":"\.\.\/entities\/Ruth%20M\.%20Tolland\.md","annotationId":"links"/);
    assert.equal(edit.changeAnnotations?.links?.needsConfirmation, true);
  });

  it("proposes names behind the trigger character, as names or as links to their pages", async () => {
    const text = "# N\n\nAsked @tolla";
    await client.open("notes/new.md", text);
    const ask = () =>
      client.request<CompletionList | null>("textDocument/completion", {
        textDocument: { uri: uriOf("notes/new.md") },
        position: { line: 2, character: text.length - 5 },
      });
    const first = (await ask())!.items[0]!;
    assert.deepEqual(
      [first.label, first.textEdit!.newText, first.filterText],
      ["Ruth Tolland", "Ruth Tolland", "@tolla"],
    );
    await client.configure({ names: { insert: "link" } });
    assert.equal((await ask())!.items[0]!.textEdit!.newText, "[Ruth Tolland](../entities/Ruth%20Tolland.md)");
    await client.change("notes/new.md", "# N\n\nmail@tolla");
    assert.equal(await ask(), null);
  });

  it("makes no page, and says why, where a workspace sets a folder outside of it", async () => {
    await client.configure({ entities: { folder: "x/../../../.." } });
    const asked = { uri: vote, position: at("Port Aldwin Harbour"), correction: { kind: "page" } } as const;
    await assert.rejects(
      client.ask(correctName, asked),
      /leads out of the workspace’s folder.*sourceline\.entities\.folder/,
    );
  });
});
