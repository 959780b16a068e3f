import assert from "node:assert/strict";
import { bomb, locked, zip } from "../archives.ts";
import { assertSound, readFile, refusal, wordsAt } from "../reading.ts";

const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;
const p = (inside: string, style = "") =>
  `<w:p>${style && `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inside}</w:p>`;
const r = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const story = (body: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${W}><w:body>${body}</w:body></w:document>`;
const docx = (body: string, others: Record<string, string> = {}) =>
  zip({ "[Content_Types].xml": "<Types/>", "word/document.xml": story(body), ...others });
const text = async (body: string, others?: Record<string, string>) =>
  (await readFile("a.docx", docx(body, others))).text;

const STYLES = `<w:styles ${W}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>
  <w:style w:styleId="Ueber1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="Ueber1"/></w:style></w:styles>`;

describe("a Word file", () => {
  it("is read paragraph by paragraph, whatever its words are cut into", async () => {
    const body =
      p(`${r("The har")}${r("bour ")}${r("was &amp; is")}`) +
      p("") +
      p(`${r("One")}<w:r><w:br/><w:t>two</w:t><w:tab/><w:t>three</w:t><w:noBreakHyphen/></w:r>`);
    assert.equal(await text(body), "The harbour was & is\n\nOne\ntwo three\u2011");
  });

  it("has the rows of its tables on lines", async () => {
    const cell = (words: string) => `<w:tc>${p(r(words))}</w:tc>`;
    const rows = [
      ["Year", "Ships"],
      ["2028", "114"],
    ]
      .map((row) => `<w:tr>${row.map(cell).join("")}</w:tr>`)
      .join("");
    assert.equal(
      await text(`${p(r("Before"))}<w:tbl>${rows}</w:tbl>${p(r("After"))}`),
      "Before\n\nYear | Ships\n2028 | 114\n\nAfter",
    );
  });

  it("has what tables hold that only part a page in paragraphs", async () => {
    const body = `<w:tbl><w:tr><w:tc>${p(r("Left one"))}${p(r("Left two"))}</w:tc><w:tc>${p(r("Right"))}</w:tc></w:tr></w:tbl>`;
    assert.equal(await text(body), "Left one\n\nLeft two\n\nRight");
  });

  it("has its insertions, not its deletions, which it counts, and not the instructions of fields", async () => {
    const body = p(
      `${r("It ")}<w:ins>${r("really ")}</w:ins><w:del><w:r><w:delText>never </w:delText></w:r></w:del><w:moveFrom>${r("gone ")}</w:moveFrom>${r("moved ")}` +
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("there")}<w:r><w:fldChar w:fldCharType="end"/></w:r>` +
        `<w:r><w:rPr><w:vanish/></w:rPr><w:t>unseen</w:t></w:r>${r(".")}`,
    );
    const reading = await readFile("a.docx", docx(body));
    assert.equal(reading.text, "It really moved there.");
    assert.deepEqual(reading.warnings, [{ kind: "notRead", what: "deletions", count: 1 }]);
  });

  it("has its text boxes behind their paragraph, once, and its notes at the end", async () => {
    const box = `<w:txbxContent>${p(r("In a box"))}</w:txbxContent>`;
    const body =
      p(
        `${r("Anchor")}<w:r><mc:AlternateContent><mc:Choice><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent></w:r>${r(" goes on")}<w:r><w:footnoteReference w:id="2"/></w:r>`,
      ) + p(r("Last"));
    const footnotes = `<w:footnotes ${W}><w:footnote w:type="separator" w:id="0">${p("<w:r><w:separator/></w:r>")}</w:footnote><w:footnote w:id="2">${p(r("A note."))}</w:footnote></w:footnotes>`;
    assert.equal(
      await text(body, { "word/footnotes.xml": footnotes }),
      "Anchor goes on\n\nIn a box\n\nLast\n\nA note.",
    );
  });

  it("has its headers once, marked, without page numbers, and tells comments that are not read", async () => {
    const page = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("7")}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const header = `<w:hdr ${W}>${p(r("Harbour board") + page)}</w:hdr>`;
    const reading = await readFile(
      "a.docx",
      docx(p(r("Words.")), {
        "word/header1.xml": header,
        "word/header2.xml": header,
        "word/footer1.xml": `<w:ftr ${W}>${p(r("Secret"))}</w:ftr>`,
        "word/comments.xml": `<w:comments ${W}><w:comment w:id="1">${p(r("Really?"))}</w:comment></w:comments>`,
      }),
    );
    assertSound(reading);
    assert.equal(reading.text, "Harbour board\n\nWords.\n\nSecret");
    assert.deepEqual(
      reading.asides.map((aside) => wordsAt(reading, aside)),
      ["Harbour board", "Secret"],
    );
    assert.deepEqual(reading.warnings, [{ kind: "notRead", what: "comments", count: 1 }]);
  });

  it("has headings by its styles in any language, and says who wrote it and when", async () => {
    const core = `<cp:coreProperties xmlns:dc="x"><dc:title>The mole</dc:title><dc:creator>Ann Rowe; Tom Hask</dc:creator><dcterms:created>2029-05-22T08:00:00Z</dcterms:created></cp:coreProperties>`;
    const reading = await readFile(
      "a.docx",
      docx(p(r("First"), "Ueber1") + p(r("Second"), "Own") + p(r("Words.")), {
        "word/styles.xml": STYLES,
        "docProps/core.xml": core,
      }),
    );
    assert.deepEqual(
      reading.headings.map(({ title, level }) => [title, level]),
      [
        ["First", 1],
        ["Second", 1],
      ],
    );
    assert.deepEqual(
      [reading.title, reading.date, reading.authors, reading.language],
      ["The mole", "2029-05-22", ["Ann Rowe", "Tom Hask"], "en-GB"],
    );
  });

  it("that cannot be read is refused with its reason", async () => {
    const whole = docx(p(r("Words that stand here.")));
    assert.equal(await refusal("a.docx", ""), "empty");
    assert.equal(await refusal("a.docx", "just text"), "otherFormat");
    assert.equal(await refusal("a.docx", zip({ "content.xml": "<x/>" })), "otherFormat");
    assert.equal(await refusal("a.docx", locked(whole)), "encrypted");
    assert.equal(
      await refusal(
        "a.docx",
        Buffer.concat([
          Buffer.from("d0cf11e0a1b11ae1", "hex"),
          Buffer.alloc(512),
          Buffer.from("EncryptedPackage", "utf16le"),
        ]),
      ),
      "encrypted",
    );
    assert.equal(
      await refusal("a.docx", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(512)])),
      "otherFormat",
    );
    assert.equal(await refusal("a.docx", docx(p(""))), "noText");
    assert.equal(await refusal("a.docx", bomb(whole, 3_000_000_000)), "tooLarge");
    assert.equal(await refusal("a.docx", whole.slice(0, 40)), "cutOff");
  });

  it("whose bytes are damaged is refused, and one that unpacks to more than it says as well", async () => {
    const whole = docx(p(r("Words that stand here, and there, and everywhere.".repeat(50))));
    const at = Buffer.from(whole).indexOf("word/document.xml") + 40;
    const damaged = whole.slice();
    damaged.fill(0xff, at, at + 60);
    assert.equal(await refusal("a.docx", damaged), "damaged");
    assert.equal(await refusal("a.docx", bomb(whole, 100)), "damaged");
  });

  it("that is cut off gives what stands before the cut, and says so", async () => {
    const words = Array.from({ length: 4000 }, (_, i) => p(r(`Paragraph ${i} of ${(i * 7919) % 4001} of them.`))).join(
      "",
    );
    const whole = docx(words);
    const { text: read, warnings } = await readFile("a.docx", whole.slice(0, whole.length / 2));
    assert.ok(read.startsWith("Paragraph 0 of 0 of them.\n\nParagraph 1"));
    assert.deepEqual(warnings, [{ kind: "cutOff" }]);
  });

  it("with entities that would grow, and elements nested 100,000 deep, is read", async () => {
    const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaaaaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
    const deep = story(`${"<w:sdt>".repeat(100_000)}${p(r("Deep &b; &f;"))}${"</w:sdt>".repeat(100_000)}`).replace(
      "?>",
      `?>${entities}`,
    );
    const { text: read } = await readFile("a.docx", zip({ "word/document.xml": deep }));
    assert.equal(read, "Deep &b; &f;");
  });

  it("with names that lead out of it reads only its own parts", async () => {
    assert.equal(await text(p(r("Words.")), { "../../word/footnotes.xml": "x", "/etc/passwd": "x" }), "Words.");
  });
});
