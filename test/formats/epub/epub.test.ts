import assert from "node:assert/strict";
import { locked, zip } from "../archives.ts";
import { assertSound, readFile, refusal, wordsAt } from "../reading.ts";

const CONTAINER = `<container><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;
const chapter = (body: string) =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`;

function book(chapters: Record<string, string>, others: Record<string, string> = {}): Uint8Array {
  const names = Object.keys(chapters);
  const items = names.map((name, i) => `<item id="c${i}" href="${name}" media-type="application/xhtml+xml"/>`).join("");
  const opf =
    `<package><metadata><dc:title>The &amp; mole</dc:title><dc:creator>Ann Rowe</dc:creator><dc:creator>Tom Hask</dc:creator><dc:date>2029-05</dc:date><dc:language>en</dc:language></metadata>` +
    `<manifest>${items}<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest><spine>${names.map((_, i) => `<itemref idref="c${i}"/>`).join("")}</spine></package>`;
  const files = Object.fromEntries(
    Object.entries(chapters).map(([name, text]) => [`OEBPS/${decodeURIComponent(name)}`, text]),
  );
  return zip({
    mimetype: "application/epub+zip",
    "META-INF/container.xml": CONTAINER,
    "OEBPS/book.opf": opf,
    ...files,
    ...others,
  });
}

describe("an e-book", () => {
  it("is read in the order of its spine, a chapter a section", async () => {
    const nav = `<html><body><nav><ol><li><a href="z.xhtml">The <b>tide</b></a></li><li><a href="a%20b.xhtml#x">The mole</a></li></ol></nav></body></html>`;
    const reading = await readFile(
      "a.epub",
      book(
        {
          "z.xhtml": chapter("<p>It <a id='x'/>turned.</p>"),
          "a%20b.xhtml": chapter("<h2>Of the mole</h2><p>It moved.</p>"),
        },
        { "OEBPS/nav.xhtml": nav },
      ),
    );
    assertSound(reading);
    assert.deepEqual(
      reading.places.map((place) => [place.locator, wordsAt(reading, place).trim()]),
      [
        [{ kind: "section", id: "z.xhtml", title: "The tide" }, "It turned."],
        [{ kind: "section", id: "a b.xhtml", title: "The mole" }, "Of the mole\n\nIt moved."],
      ],
    );
    assert.deepEqual(
      reading.headings.map(({ title, id }) => [title, id]),
      [
        ["The tide", "z.xhtml"],
        ["Of the mole", "a b.xhtml"],
      ],
    );
    assert.deepEqual(
      [reading.title, reading.date, reading.authors, reading.language],
      ["The & mole", "2029-05", ["Ann Rowe", "Tom Hask"], "en"],
    );
  });

  it("says which chapters are not there, and reads the others", async () => {
    const { text, warnings } = await readFile(
      "a.epub",
      book(
        { "a.xhtml": chapter("<p>Here.</p>") },
        {
          "OEBPS/book.opf": `<package><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="../../../etc/passwd" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="b"/><itemref idref="a"/></spine></package>`,
        },
      ),
    );
    assert.equal(text, "Here.");
    assert.deepEqual(warnings, [{ kind: "partsUnreadable", parts: ["etc/passwd"] }]);
  });

  it("passes over pages that are pictures", async () => {
    const { text, warnings } = await readFile(
      "a.epub",
      book({ "cover.xhtml": chapter("<img src='x.png'/>"), "a.xhtml": chapter("<p>Here.</p>") }),
    );
    assert.deepEqual([text, warnings], ["Here.", []]);
  });

  it("that cannot be read is refused with its reason", async () => {
    const whole = book({ "a.xhtml": chapter("<p>Here.</p>") });
    assert.equal(await refusal("a.epub", "just text"), "otherFormat");
    assert.equal(await refusal("a.epub", zip({ "a.txt": "x" })), "otherFormat");
    assert.equal(await refusal("a.epub", locked(whole)), "encrypted");
    assert.equal(await refusal("a.epub", book({ "a.xhtml": chapter("") })), "noText");
    const shop = `<encryption><EncryptedData><CipherData><CipherReference URI="OEBPS/a.xhtml"/></CipherData></EncryptedData></encryption>`;
    assert.equal(
      await refusal("a.epub", book({ "a.xhtml": "\x01\x02\x03" }, { "META-INF/encryption.xml": shop })),
      "encrypted",
    );
  });
});
