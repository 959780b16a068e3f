import assert from "node:assert/strict";
import { NotSaved } from "../../../src/extension/webPages/notSaved.ts";
import { webPageOf } from "../../../src/extension/webPages/webPage.ts";
import { FormatBundles } from "../../../src/formats/formats.ts";
import { read } from "../../../src/formats/html/html.ts";

const ADDRESS = "https://example.org/a?b=1";
const DAY = new Date(2029, 4, 22, 12);
const REMARK = `<!-- saved from url=(0025)${ADDRESS} -->\n<!-- saved date: Tue May 22 2029 -->\n`;
const formats = new FormatBundles(() => ({ read }));

function kept(body: string | Uint8Array, type = "text/html") {
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  return webPageOf({ address: ADDRESS, type, bytes }, DAY);
}

const textOf = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
const bytesOf = (latin1: string) => Uint8Array.from(latin1, (letter) => letter.charCodeAt(0));

describe("a web page that is kept", () => {
  for (const [what, before, after] of [
    ["behind its doctype", "<!DOCTYPE html>\n", "<html><p>Words.</p></html>"],
    ["at its beginning when it has none", "", "<p>Words.</p>"],
    [
      "behind the declaration of XML",
      '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">\n',
      "<html/>",
    ],
    ["behind a byte order mark", "\ufeff<!doctype html>", "<p>Ö</p>"],
  ] as const) {
    it(`says its address and the day ${what}, and is otherwise as it came`, () => {
      const page = kept(before + after);
      assert.equal(page.ending, "html");
      assert.equal(textOf(page), before + REMARK + after);
    });
  }

  it("is read with the address", async () => {
    const { bytes } = kept("<!doctype html><title>A day at sea</title><p>Nobody rowed out.</p>");
    const reading = await formats.readingOf("a.html", bytes);
    assert.equal(reading.url, ADDRESS);
    assert.equal(reading.text, "Nobody rowed out.");
  });

  it("is read in the letters that only its header tells", async () => {
    const cyrillic = bytesOf("<!doctype html><p>\xcc\xe0\xff\xea</p>");
    const { bytes } = kept(cyrillic, "text/html; charset=windows-1251");
    assert.equal((await formats.readingOf("a.html", bytes)).text, "Маяк");
  });

  it("is read in those of its header where it says others itself, as in a browser", async () => {
    const page = bytesOf('<!doctype html><meta charset="iso-8859-1"><p>\xcc\xe0\xff\xea</p>');
    const { bytes } = kept(page, 'text/html;charset="Windows-1251"');
    assert.equal((await formats.readingOf("a.html", bytes)).text, "Маяк");
  });

  it("keeps its bytes where it says its letters itself, and where the header names none that there are", () => {
    const page = '<!doctype html><meta charset="windows-1252"><p>caf\xe9</p>';
    for (const type of ["text/html; charset=iso-8859-1", "text/html; charset=martian", "text/html"]) {
      const { bytes } = kept(bytesOf(page), type);
      assert.ok(Buffer.from(bytes).toString("latin1").endsWith("<p>caf\xe9</p>"), type);
    }
  });

  it("is kept in UTF-8 when it came in UTF-16, where its remark can be written", async () => {
    const utf16 = Buffer.from("\ufeff<!doctype html><p>Маяк</p>", "utf16le");
    const { bytes } = kept(new Uint8Array(utf16));
    const reading = await formats.readingOf("a.html", bytes);
    assert.equal(reading.text, "Маяк");
    assert.equal(reading.url, ADDRESS);
  });

  it("is XHTML when the server says so", () => {
    assert.equal(kept("<html/>", "application/xhtml+xml; charset=utf-8").ending, "xhtml");
  });

  it("is a PDF by its bytes, whatever the server says, and stays as it came", () => {
    for (const type of ["application/pdf", "application/octet-stream", "text/html", ""]) {
      const page = kept("%PDF-1.7\n...", type);
      assert.equal(page.ending, "pdf");
      assert.equal(textOf(page), "%PDF-1.7\n...");
    }
  });

  it("is a page by its bytes where the server does not know", () => {
    assert.equal(kept("\n<!DOCTYPE HTML><p>Words.", "application/octet-stream").ending, "html");
    assert.equal(kept("<html><p>Words.", "").ending, "html");
  });

  it("is nothing else", () => {
    const archive = kept.bind(null, "PK\x03\x04", "application/octet-stream");
    const words = kept.bind(null, "just words", "application/pdf");
    for (const other of [archive, words]) {
      assert.throws(other, (error) => error instanceof NotSaved && error.why.kind === "otherType");
    }
  });
});
