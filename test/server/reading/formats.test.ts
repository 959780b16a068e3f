import assert from "node:assert/strict";
import { indexingReport, status } from "../../../src/protocol/indexing/indexing.ts";
import { searchQuotes } from "../../../src/protocol/quotations/quoteSearch.ts";
import { makePdf, PdfPage } from "../../formats/pdf/makePdf.ts";
import { TestClient, uriOf } from "../client.ts";
import { LIBRARY } from "../library.ts";

const TALK = `WEBVTT\n\n00:00:05.000 --> 00:00:08.000\n<v Ruth Tolland>The outer mole was moving all night, and nobody asked us.\n\n00:01:23.000 --> 00:01:26.000\n<v Sam Hask>We asked the harbour council twice.\n`;
const MAIL =
  "From: Ann Rowe <ann@wire.example>\r\nSubject: Dredging\r\nDate: Tue, 22 May 2029 08:00:00 +0000\r\n\r\nThe council has known of the crooked mole since March, the mayor told me.\r\n";
const PAGE = `<html><head><meta property="article:published_time" content="2031-02-03"></head><body><nav><a href="/">Port directory for pilots</a></nav><main><h1>Lighthouse</h1><p>The lighthouse keeper wrote that the lamp had failed twice in the winter, and that nobody had come to mend it until spring.</p><p>He kept a list of the ships that had passed without a light, and sent it to the harbour board every month of that year.</p></main></body></html>`;
const HALF = makePdf([
  new PdfPage().lines(72, 700, ["The pilots of the port wrote to the board in the winter, and nobody answered."], 14),
  new PdfPage(),
  new PdfPage(),
]);
const NOTE = "# Said\n\n> We asked the harbour council twice.\n>\n> - Sam Hask, [talk](../sources/talk.vtt#t=83)\n";

describe("sources of other formats in the library", () => {
  let client: TestClient;
  before(async () => {
    const files = {
      ...LIBRARY,
      "sources/talk.vtt": TALK,
      "sources/a.eml": MAIL,
      "sources/page.html": PAGE,
      "sources/b.docx": "no archive",
      "sources/half.pdf": HALF,
    };
    client = await TestClient.start({ ...files, "notes/talk.md": NOTE });
    const indexed = new Promise<void>((resolve) => {
      client.listen(status, ({ indexing, sources }) => indexing === null && sources === 6 && resolve());
    });
    await client.open("notes/talk.md");
    await indexed;
  });
  after(() => client.stop());

  const search = async (text: string) => (await client.ask(searchQuotes, { text, limit: 10 })).hits;

  it("are left out with a reason where they cannot be read", async () => {
    const { skipped } = await client.ask(indexingReport, null);
    assert.deepEqual(skipped, [{ uri: uriOf("sources/b.docx"), reason: "b.docx is not what its name says." }]);
  });

  it("are told to be read in part, with what is missing", async () => {
    const { partly } = await client.ask(indexingReport, null);
    assert.deepEqual(partly, [{ uri: uriOf("sources/half.pdf"), reason: "Pages 2, 3 have no text." }]);
  });

  it("are found by their words, with their place and who speaks", async () => {
    const [first] = await search("asked council twice");
    assert.deepEqual([first!.uri, first!.place, first!.speaker], [uriOf("sources/talk.vtt"), "1:23", "Sam Hask"]);
    const [page] = await search("lamp failed winter");
    assert.deepEqual([page!.uri, page!.place], [uriOf("sources/page.html"), "Lighthouse"]);
  });

  it("are found by what stands beside their bodies as well", async () => {
    const [first] = await search("port directory pilots");
    assert.equal(first!.uri, uriOf("sources/page.html"));
  });

  it("are filtered by their names and by the day that they say of themselves", async () => {
    assert.deepEqual(
      (await search("mole in:talk")).map(({ uri }) => uri),
      [uriOf("sources/talk.vtt")],
    );
    assert.deepEqual(
      (await search("mole after:2029-05 before:2029-06")).map(({ uri }) => uri),
      [uriOf("sources/a.eml")],
    );
    assert.deepEqual(
      (await search("lamp after:2031-02-01")).map(({ uri }) => uri),
      [uriOf("sources/page.html")],
    );
  });

  it("are what their readings say, whatever an editor shows of the file", async () => {
    await client.open("sources/page.html");
    const [page] = await search("lamp failed winter");
    assert.equal(page!.uri, uriOf("sources/page.html"));
    assert.deepEqual(await search("published_time"), []);
  });

  it("are read anew when they change, and what cites them is compared again", async () => {
    await client.problemsOf("notes/talk.md", (all) => all.length === 0);
    await client.writeFile("sources/talk.vtt", TALK.replace("twice", "once"));
    const problems = await client.problemsOf("notes/talk.md", (all) => all.length > 0);
    assert.match(String(problems[0]!.message), /Not word for word/);
  });
});
