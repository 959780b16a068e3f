import assert from "node:assert/strict";
import { zip } from "../archives.ts";
import { assertSound, readFile, refusal, wordsAt } from "../reading.ts";

const content = (body: string) =>
  `<?xml version="1.0"?><office:document-content><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
const odt = (body: string, others: Record<string, string> = {}) =>
  zip({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": content(body), ...others });

describe("an OpenDocument text", () => {
  it("is read paragraph by paragraph, with its headings", async () => {
    const reading = await readFile(
      "a.odt",
      odt(
        `<text:h text:outline-level="2">The mole</text:h><text:p>It<text:s text:c="3"/>has <text:span>mo</text:span>ved<text:line-break/>a\n hand.</text:p><text:list><text:list-item><text:p>One</text:p></text:list-item></text:list>`,
      ),
    );
    assertSound(reading);
    assert.equal(reading.text, "The mole\n\nIt has moved\na hand.\n\nOne");
    assert.deepEqual(
      reading.headings.map(({ title, level }) => [title, level]),
      [["The mole", 2]],
    );
  });

  it("has the rows of its tables on lines, boxes behind their paragraph, notes at the end", async () => {
    const body =
      `<text:p>Anchor<draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box></draw:frame> goes on<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note>.</text:p>` +
      `<table:table><table:table-row><table:table-cell><text:p>Year</text:p></table:table-cell><table:table-cell><text:p>Ships</text:p></table:table-cell></table:table-row></table:table><text:p>Last</text:p>`;
    assert.equal(
      (await readFile("a.odt", odt(body))).text,
      "Anchor goes on.\n\nIn a box\n\nYear | Ships\n\nLast\n\nA note.",
    );
  });

  it("has its insertions, not its deletions and comments, and says so", async () => {
    const body = `<text:tracked-changes><text:changed-region><text:deletion><text:p>never</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>It <text:change-start/>really <text:change-end/><office:annotation><text:p>Sure?</text:p></office:annotation>moved.</text:p>`;
    const { text, warnings } = await readFile("a.odt", odt(body));
    assert.equal(text, "It really moved.");
    assert.deepEqual(warnings, [
      { kind: "notRead", what: "deletions", count: 1 },
      { kind: "notRead", what: "comments", count: 1 },
    ]);
  });

  it("has the heads of its pages, marked, and says who wrote it and when", async () => {
    const styles = `<office:master-styles><style:master-page><style:header><text:p>Harbour board <text:page-number>1</text:page-number></text:p></style:header></style:master-page></office:master-styles>`;
    const meta = `<office:meta><dc:title>The mole</dc:title><meta:initial-creator>Ann Rowe</meta:initial-creator><dc:creator>Tom Hask</dc:creator><meta:creation-date>2029-05-22T08:00:00</meta:creation-date><dc:language>de-CH</dc:language></office:meta>`;
    const reading = await readFile("a.odt", odt("<text:p>Words.</text:p>", { "styles.xml": styles, "meta.xml": meta }));
    assert.equal(reading.text, "Harbour board\n\nWords.");
    assert.deepEqual(
      reading.asides.map((aside) => wordsAt(reading, aside)),
      ["Harbour board"],
    );
    assert.deepEqual(
      [reading.title, reading.date, reading.authors, reading.language],
      ["The mole", "2029-05-22", ["Ann Rowe"], "de-CH"],
    );
  });

  it("that cannot be read is refused with its reason", async () => {
    assert.equal(await refusal("a.odt", "just text"), "otherFormat");
    assert.equal(await refusal("a.odt", odt("<text:p/>")), "noText");
    const manifest = `<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`;
    assert.equal(await refusal("a.odt", odt("<text:p>x</text:p>", { "META-INF/manifest.xml": manifest })), "encrypted");
    assert.equal(await refusal("a.odt", zip({ "word/document.xml": "x" })), "otherFormat");
  });

  it("nested 100,000 deep is read", async () => {
    const body = `${"<text:section>".repeat(100_000)}<text:p>Deep</text:p>${"</text:section>".repeat(100_000)}`;
    assert.equal((await readFile("a.odt", odt(body))).text, "Deep");
  });
});
