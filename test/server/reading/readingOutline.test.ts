import assert from "node:assert/strict";
import type { DocumentSymbol, FoldingRange } from "vscode-languageserver";
import { status } from "../../../src/protocol/indexing/indexing.ts";
import { readingPlaces, readingText } from "../../../src/protocol/readings/readings.ts";
import { makePdf, PdfPage } from "../../formats/pdf/makePdf.ts";
import { TestClient, uriOf } from "../client.ts";
import { LIBRARY } from "../library.ts";

const page = (...lines: string[]) => new PdfPage().lines(72, 700, lines, 14, { size: 11 });
const REPORT = makePdf([
  page(
    "The north mole was dark for a week in March, and no notice to",
    "mariners was given. Walter Rowe, a pilot, reported it twice.",
  ),
  page(
    "Ruth Tolland, the mayor, denied that anything was wrong with the",
    "lantern, and she said that she had not been asked by anybody of",
  ),
  page(
    "the council about the log of the mole in that winter or later.",
    "",
    "The log of the mole has no entry for eleven nights of the month.",
  ),
  page(),
]);
const PAGE = `<html><body><article><p>What came before all of it was a letter to the council.</p>
<h1>The lantern</h1><p>The lantern of the north mole was dark for a week in March, said Walter Rowe.</p>
<h2>The log</h2><p>The log of the mole has no entry for eleven nights of that month.</p>
<h2>The pilots</h2><p>Walter Rowe reported it to the council of the port twice in that time.</p>
<h1>What followed</h1><p>Nobody from the authority has ever rowed out to look at it.</p></article></body></html>`;
const CAPTIONS = `WEBVTT

00:00:01.000 --> 00:00:06.000
<v Ruth Tolland>The lantern on the north mole was dark all of that night.

00:01:23.000 --> 00:01:29.000
<v Joseph Abara>Nobody from the authority has ever rowed out to look at it.
`;

describe("the outline of a reading", () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.start({
      ...LIBRARY,
      "sources/report.pdf": REPORT as never,
      "sources/page.html": PAGE,
      "sources/talk.vtt": CAPTIONS,
    });
    const indexed = new Promise<void>((resolve) => {
      client.listen(status, ({ indexing, sources }) => indexing === null && sources === 5 && resolve());
    });
    await client.open("notes/said.md");
    await indexed;
  });
  after(() => client.stop());

  const outline = (path: string) =>
    client.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument: { uri: uriOf(path) } });
  const textOf = (path: string) => client.ask(readingText, { uri: uriOf(path) });

  it("is by page, and a paragraph that goes on over a page's end is of the page on which it begins", async () => {
    const symbols = await outline("sources/report.pdf");
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.map((one) => one.name.slice(0, 16))]),
      [
        ["Page 1", ["The north mole w"]],
        ["Page 2", ["Ruth Tolland, th"]],
        ["Page 3", ["The log of the m"]],
      ],
    );
  });

  it("leads to where a page begins, in the middle of a paragraph as well, and has no two rows for the same words", async () => {
    const [first, second, third] = await outline("sources/report.pdf");
    const lines = (await textOf("sources/report.pdf")).split("\n");
    const begun = third!.selectionRange.start;
    assert.ok(lines[begun.line]!.slice(begun.character).startsWith("the council about the log"));
    for (const [one, next] of [
      [first, second],
      [second, third],
    ] as const) {
      const { end } = one!.range;
      const { start } = next!.range;
      assert.ok(end.line < start.line || (end.line === start.line && end.character <= start.character));
    }
  });

  it("is by chapter, and what stands before the first is there as well", async () => {
    const symbols = await outline("sources/page.html");
    assert.match(symbols[0]!.name, /^What came before/);
    const names = (all: readonly DocumentSymbol[]): unknown[] =>
      all.filter(({ kind }) => kind === 2).map(({ name, children = [] }) => [name, names(children)]);
    assert.deepEqual(names(symbols), [
      [
        "The lantern",
        [
          ["The log", []],
          ["The pilots", []],
        ],
      ],
      ["What followed", []],
    ]);
    const lantern = symbols.find(({ name }) => name === "The lantern")!;
    assert.ok(!lantern.children!.some(({ name }) => name === "The lantern"));
    const lines = (await textOf("sources/page.html")).split("\n");
    assert.equal(lines[lantern.selectionRange.start.line], "The lantern");
    assert.match(lines[lantern.range.end.line]!, /^Walter Rowe reported it/);
  });

  it("is by speaker, with the time at which each begins", async () => {
    const symbols = await outline("sources/talk.vtt");
    assert.deepEqual(
      symbols.map(({ name, detail }) => [name, detail?.slice(0, 20)]),
      [
        ["Ruth Tolland", "0:01 · The lantern o"],
        ["Joseph Abara", "1:23 · Nobody from t"],
      ],
    );
  });

  it("has beside it the lines on which pages and times begin, and what goes on over a page's end", async () => {
    const marks = async (path: string) => {
      const lines = (await textOf(path)).split("\n");
      const places = await client.ask(readingPlaces, { uri: uriOf(path) });
      return places.map(({ position: { line, character }, label }) => {
        assert.equal(character, lines[line]!.length);
        return [lines[line]!.slice(0, 16), label];
      });
    };
    assert.deepEqual(await marks("sources/report.pdf"), [
      ["The north mole w", "p. 1"],
      ["Ruth Tolland, th", "pp. 2-3"],
    ]);
    assert.deepEqual(await marks("sources/talk.vtt"), [
      ["Ruth Tolland: Th", "0:01"],
      ["Joseph Abara: No", "1:23"],
    ]);
    assert.deepEqual(await marks("sources/page.html"), []);
  });

  it("lets pages and chapters be folded away", async () => {
    const ranges = await client.request<FoldingRange[]>("textDocument/foldingRange", {
      textDocument: { uri: uriOf("sources/page.html") },
    });
    const lines = (await textOf("sources/page.html")).split("\n");
    const folded = ranges.map(({ startLine, endLine }) => [lines[startLine], lines[endLine]?.slice(0, 11)]);
    assert.deepEqual(folded, [
      ["The lantern", "Walter Rowe"],
      ["The log", "The log of "],
      ["The pilots", "Walter Rowe"],
      ["What followed", "Nobody from"],
    ]);
  });
});
