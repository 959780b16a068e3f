import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import { assertSound, readFile, refusal } from "../reading.ts";
import { makePdf, PdfPage, stream } from "./makePdf.ts";

const pages = (count: number) =>
  Array.from({ length: count }, (_, at) => new PdfPage().text(72, 700 - at * 20, `Page ${SAYS[at % SAYS.length]}`));
const SAYS = [
  "one is the first.",
  "two comes next.",
  "three is in the middle.",
  "four follows.",
  "five is long.",
  "six ends it.",
];
const PICTURE = stream(
  "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
  "x",
);

describe("a PDF that is none, or not whole", () => {
  it("is something else", async () => {
    assert.equal(await refusal("a.pdf", "Dear Ruth, this is a letter."), "otherFormat");
    assert.equal(await refusal("a.pdf", ""), "empty");
  });

  it("takes a password", async () => {
    const key = "0".repeat(64);
    const trailer = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${key}> /U <${key}> >>`;
    assert.equal(await refusal("a.pdf", makePdf(pages(1), { trailer })), "encrypted");
  });

  it("is read as far as it goes when it is cut off", async () => {
    const whole = makePdf(pages(6));
    const reading = await readFile("a.pdf", whole.slice(0, whole.length * 0.6));
    assert.match(reading.text, /Page one is/);
    assert.ok(reading.warnings.some(({ kind }) => kind === "cutOff"));
  });

  it("has nothing to read when its beginning alone is there", async () => {
    assert.equal(await refusal("a.pdf", makePdf(pages(1)).slice(0, 40)), "cutOff");
  });

  it("is read when its table of contents is broken", async () => {
    const bytes = makePdf(pages(2));
    const text = Buffer.from(bytes).toString("latin1");
    const broken = Buffer.from(text.replace(/startxref\n\d+/, "startxref\n7"), "latin1");
    assert.match((await readFile("a.pdf", broken)).text, /Page two comes/);
  });

  it("is scanned, or has no text", async () => {
    const picture = new PdfPage().raw("q 500 0 0 700 0 0 cm /X Do Q");
    assert.equal(
      await refusal("a.pdf", makePdf([picture], { objects: [PICTURE], resources: "/XObject << /X 100 0 R >>" })),
      "scanned",
    );
    assert.equal(await refusal("a.pdf", makePdf([new PdfPage()])), "noText");
  });

  it("says which pages have no text", async () => {
    const some = pages(4);
    some[1] = new PdfPage();
    some[3] = new PdfPage();
    const { warnings, pages: count } = await readFile("a.pdf", makePdf(some));
    assert.deepEqual(warnings, [{ kind: "pagesWithoutText", pages: [2, 4] }]);
    assert.equal(count, 4);
  });

  it("says which pages have letters that it does not tell", async () => {
    const page = new PdfPage()
      .text(72, 700, "The table of letters is missing.")
      .raw("BT /J 10 Tf 72 650 Td (\x82\xa0\x82\xa2) Tj ET");
    const font =
      "<< /Type /Font /Subtype /Type0 /BaseFont /Mincho /Encoding /90ms-RKSJ-H /DescendantFonts [101 0 R] >>";
    const descendant =
      "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Mincho /CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> " +
      "/FontDescriptor << /Type /FontDescriptor /FontName /Mincho /Flags 4 >> >>";
    const { text, warnings } = await readFile(
      "a.pdf",
      makePdf([page, ...pages(1)], { objects: [font, descendant], fonts: "/J 100 0 R" }),
    );
    assert.match(text, /The table of letters is missing\./);
    assert.deepEqual(warnings, [{ kind: "pagesUnreadable", pages: [1] }]);
  });

  it("keeps what a broken page had said before it broke", async () => {
    const some = pages(3);
    some[1] = new PdfPage().text(72, 700, "Said before it broke.").raw("BT (never closed");
    const reading = await readFile("a.pdf", makePdf(some));
    assertSound(reading);
    for (const words of ["Page one is", "Said before it broke.", "Page three is"])
      assert.ok(reading.text.includes(words), words);
  });

  it("is given back as it was", async () => {
    const bytes = makePdf(pages(2));
    const copy = bytes.slice();
    await readFile("a.pdf", bytes);
    assert.deepEqual(bytes, copy);
  });
});

describe("a PDF that means harm", () => {
  it("draws itself within itself", async () => {
    const form = stream(
      "/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /XObject << /X 100 0 R >> >>",
      "/X Do",
    );
    const page = new PdfPage().raw("/X Do").text(72, 700, "Still here.");
    assert.equal(
      (await readFile("a.pdf", makePdf([page], { objects: [form], resources: "/XObject << /X 100 0 R >>" }))).text,
      "Still here.",
    );
  });

  it("says that it has a milliard pages", async () => {
    const text = Buffer.from(makePdf(pages(2)))
      .toString("latin1")
      .replace("/Count 2", "/Count 999999999");
    const reading = await readFile("a.pdf", Buffer.from(text, "latin1")).catch((error) => error);
    assert.ok(reading instanceof Error || reading.text.includes("Page one is"));
  });

  it("has a script: it is not run", async () => {
    const catalogue = `/OpenAction << /S /JavaScript /JS (globalThis.harmed = true;) >>`;
    await readFile("a.pdf", makePdf(pages(1), { catalogue }));
    assert.equal("harmed" in globalThis, false);
  });

  it("saves its state five thousand times", async () => {
    const page = new PdfPage().raw("q ".repeat(5000)).text(72, 700, "Still here.");
    assert.equal((await readFile("a.pdf", makePdf([page]))).text, "Still here.");
  });

  it("puts a hundred thousand words on one spot, and on one line", async () => {
    const many = Array.from({ length: 50_000 }, (_, at) => `1 0 0 1 72 600 Tm (w${at}) Tj`).join(" ");
    const line = Array.from({ length: 50_000 }, (_, at) => `1 0 0 1 ${72 + at / 100} 500 Tm (v${at % 7}) Tj`).join(" ");
    const page = new PdfPage().text(72, 700, "Still here.").raw(`BT /F 8 Tf ${many} ${line} 3 Tr ${line} ET`);
    const began = performance.now();
    const { text } = await readFile("a.pdf", makePdf([page]));
    assert.ok(text.includes("Still here."));
    assert.ok(performance.now() - began < 20_000);
  });

  it("would unpack to more than is read", async () => {
    const bomb = deflateSync(Buffer.alloc(300_000_000, 32), { level: 9 }).toString("latin1");
    const bytes = makePdf([new PdfPage().raw("/X Do"), ...pages(1)], {
      objects: [stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Filter /FlateDecode", bomb)],
      resources: "/XObject << /X 100 0 R >>",
    });
    const reading = await readFile("a.pdf", bytes);
    assert.match(reading.text, /Page one is/);
    assert.deepEqual(reading.warnings, [{ kind: "pagesWithoutText", pages: [1] }]);
  });
});
