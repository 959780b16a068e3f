import assert from "node:assert/strict";
import type { DocumentLink, Location } from "vscode-languageserver";
import { status } from "../../../src/protocol/indexing/indexing.ts";
import { pagedSpan, pagedThreads, pageStretches, rangeOfSpan } from "../../../src/protocol/pages/pages.ts";
import { signedCitations } from "../../../src/protocol/preview/preview.ts";
import { readingText } from "../../../src/protocol/readings/readings.ts";
import { makePdf, PdfPage } from "../../formats/pdf/makePdf.ts";
import { TestClient, uriOf } from "../client.ts";
import { LIBRARY } from "../library.ts";

const page = (...lines: string[]) => new PdfPage().lines(72, 700, lines, 14, { size: 11 });
const REPORT = makePdf([
  page(
    "The north mole was dark for a week in March, and no notice to",
    "mariners was given. Walter Rowe, a pilot, reported it twice, and",
  ),
  page("the mayor denied that anything was wrong with the lantern of it.", "She had not been asked by anybody."),
]);
const OVER = "reported it twice, and the mayor denied";
const NOTE = `# The mole

> ${OVER}
>
> - [Report, pp. 1-2](../sources/report.pdf#page=1-2)

See [the second page](../sources/report.pdf#page=2) too.
`;

/** What the pages of a PDF ask of the server. */
describe("the pages of a PDF", () => {
  let client: TestClient;
  const uri = uriOf("sources/report.pdf");
  const note = uriOf("notes/mole.md");

  before(async () => {
    client = await TestClient.start({ ...LIBRARY, "sources/report.pdf": REPORT as never, "notes/mole.md": NOTE });
    const indexed = new Promise<void>((resolve) => {
      client.listen(status, ({ indexing, sources }) => indexing === null && sources === 3 && resolve());
    });
    await client.open("notes/mole.md");
    await indexed;
  });
  after(() => client.stop());

  const reading = () => client.ask(readingText, { uri });

  it("have the words of the reading, with some of what is around them", async () => {
    const text = await reading();
    const [stretch, ...others] = await client.ask(pageStretches, { uri, page: 2 });
    assert.deepEqual(others, []);
    assert.equal(text.slice(stretch!.start, stretch!.start + stretch!.text.length), stretch!.text);
    assert.match(stretch!.text, /reported it twice, and the mayor denied.*not been asked by anybody\.$/s);
    assert.doesNotMatch(stretch!.text, /The north mole/);
  });

  it("have none where there is no such page", async () => {
    assert.deepEqual(await client.ask(pageStretches, { uri, page: 3 }), []);
  });

  it("say why nothing is read", async () => {
    await assert.rejects(client.ask(pageStretches, { uri: uriOf("sources/gone.pdf"), page: 1 }), /gone\.pdf/);
  });

  it("know what is cited on them, and from which page to which", async () => {
    const text = await reading();
    const [over, second] = await client.ask(pagedThreads, { uri });
    assert.equal(text.slice(over!.span.start, over!.span.end), OVER);
    assert.deepEqual([over!.span.firstPage, over!.span.lastPage, over!.verdict], [1, 2, "intact"]);
    assert.deepEqual(
      over!.comments.map(({ label }) => label),
      ["mole.md:5"],
    );
    assert.deepEqual([second!.span.firstPage, second!.verdict], [2, "unquoted"]);
  });

  it("have no citations where the file is no source", async () => {
    assert.deepEqual(await client.ask(pagedThreads, { uri: note }), []);
  });

  it("and its reading know each other's places", async () => {
    const start = (await reading()).indexOf(OVER);
    const end = start + OVER.length;
    const range = (await client.ask(rangeOfSpan, { uri, start, end }))!;
    assert.deepEqual(await client.ask(pagedSpan, { uri, range }), { start, end, firstPage: 1, lastPage: 2 });
    assert.equal(await client.ask(rangeOfSpan, { uri: uriOf("sources/gone.pdf"), start, end }), null);
  });

  it("are where the links of a note lead, by commands", async () => {
    const links = await client.request<DocumentLink[]>("textDocument/documentLink", { textDocument: { uri: note } });
    const targets = links.map(({ target }) => decodeURIComponent(target ?? ""));
    assert.match(targets[0]!, /^command:sourceline\.openPassage\?\["[^"]*report\.pdf",\{"start"/);
    assert.match(targets[1]!, /^command:sourceline\.openPage\?\["[^"]*report\.pdf",2\]$/);
  });

  it("are not passed over by a definition where a link is clicked", async () => {
    const at = (line: number, words: string) => ({
      textDocument: { uri: note },
      position: { line, character: NOTE.split("\n")[line]!.indexOf(words) + 2 },
    });
    assert.equal(await client.request<Location | null>("textDocument/definition", at(4, "../sources")), null);
    assert.equal((await client.request<Location | null>("textDocument/definition", at(4, "Report")))?.uri, uri);
  });

  it("are named in the preview, with the words where some are quoted", async () => {
    const [over, second] = await client.ask(signedCitations, { uri: note });
    assert.match(over!.place ?? "", /^page=1-2&words=L1,\d+-L1,\d+$/);
    assert.equal(second!.place, "page=2");
  });
});
