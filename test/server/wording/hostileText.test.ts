import assert from "node:assert/strict";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { type Row, rowDetail, type ViewName, viewRows } from "../../../src/protocol/views/views.ts";
import { TestClient, uriOf } from "../client.ts";
import { EVIL, EVIL_LIBRARY, EVIL_NOTE, EVIL_SOURCE } from "../hostileLibrary.ts";

/** What Markdown would make of a text: every link that is not ours, image and HTML, and icons that are no marks of ours. */
function alive(markdown: string): string[] {
  const found: string[] = [];
  const look = (node: Nodes): void => {
    if (node.type === "image" || node.type === "html") found.push(node.type);
    if (node.type === "link" && !/^command:sourceline\./.test(node.url)) found.push(node.url);
    if ("children" in node) for (const child of node.children) look(child);
  };
  look(fromMarkdown(markdown));
  // VS Code reads icons before it reads Markdown; a backslash before one is its own way to disarm it.
  if (/(?<!\\)\$\(trash\)/.test(markdown)) found.push("icon");
  return found;
}

describe("text of sources and notes, in the views", () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start(EVIL_LIBRARY);
    await client.open(EVIL_SOURCE);
    await client.open(EVIL_NOTE);
    await client.problemsOf(EVIL_NOTE, (problems) => problems.length >= 2);
  });
  after(() => client.stop());

  /** Every row of a view, from the top down. */
  async function allRows(view: ViewName, path: string, parent: string | null = null): Promise<Row[]> {
    const { answers } = await client.ask(viewRows, { view, uri: uriOf(path), asked: [{ parent, version: "" }] });
    const rows = answers[0]!.rows;
    const below = await Promise.all(rows.map((row) => (row.children ? allRows(view, path, row.id) : [])));
    return rows.flatMap((row, i) => [row, ...below[i]!]);
  }

  for (const [view, path, fewest] of [
    ["article", EVIL_SOURCE, 8],
    ["citations", EVIL_NOTE, 5],
    ["citations", EVIL_SOURCE, 3],
    ["library", EVIL_SOURCE, 8],
  ] as const) {
    it(`is text in the rows and tooltips of the view ${view}, of ${path.split("/")[0]}`, async () => {
      const rows = await allRows(view, path);
      assert.ok(rows.length >= fewest, JSON.stringify(rows.map(({ label }) => label)));
      assert.ok(rows.some(({ label, description }) => `${label} ${description}`.includes("$(trash)")));
      let told = "";
      for (const { id } of rows) {
        const { tooltip } = await client.ask(rowDetail, { view, uri: uriOf(path), id });
        assert.deepEqual(alive(tooltip), [], tooltip);
        told += tooltip;
      }
      assert.match(told, /trash/);
    });
  }

  it("is known as it is written by a name that a page has given it", async () => {
    const rows = await allRows("article", EVIL_SOURCE);
    assert.ok(rows.some(({ label, kind }) => label === EVIL && kind === "name.page"));
  });

  it("is no icon among symbols and proposals, where VS Code takes $(name) for one", async () => {
    const textDocument = { uri: uriOf(EVIL_SOURCE) };
    const outline = await client.request("textDocument/documentSymbol", { textDocument });
    const found = await client.request("workspace/symbol", { query: "choosing painted" });
    const named = await client.request("workspace/symbol", { query: "x" });
    const text = `${String(client.files.get(EVIL_NOTE))}\nShe said "choosing painted`;
    await client.change(EVIL_NOTE, text);
    const position = { line: text.split("\n").length - 1, character: text.split("\n").at(-1)!.length };
    const proposed = await client.request<{ items: { label: string; labelDetails: { description: string } }[] }>(
      "textDocument/completion",
      { textDocument: { uri: uriOf(EVIL_NOTE) }, position },
    );
    const labels = proposed.items.map(({ label, labelDetails }) => [label, labelDetails.description]);
    for (const shown of [outline, found, named, labels].map((one) => JSON.stringify(one))) {
      assert.match(shown, /\$\u2060\(trash\)/);
      assert.doesNotMatch(shown, /\$\(trash\)/);
    }
  });
});
