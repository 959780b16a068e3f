import assert from "node:assert/strict";
import { assertSound, readFile, wordsAt } from "../reading.ts";
import { broken, makePdf, PdfPage } from "./makePdf.ts";

const HARBOUR =
  "The harbour office counted the boats on Friday and found that eleven were missing from the list which the town had sent to the ministry in spring.";
const WATER =
  "Nobody in the town hall could say who had kept the list, and the clerk who had signed it left the office two years before the count was made.";

const read = async (...pages: PdfPage[]) => {
  const reading = await readFile("a.pdf", makePdf(pages));
  assertSound(reading);
  return reading;
};
const paragraphs = async (...pages: PdfPage[]) => (await read(...pages)).text.split("\n\n");

describe("paragraphs of a PDF", () => {
  it("join their lines", async () => {
    assert.deepEqual(await paragraphs(new PdfPage().lines(72, 700, broken(HARBOUR, 50))), [HARBOUR]);
  });

  it("are parted by white between them", async () => {
    const [first, second] = [broken(HARBOUR, 50), broken(WATER, 50)];
    const page = new PdfPage().lines(72, 700, first).lines(72, 700 - first.length * 12 - 8, second);
    assert.deepEqual(await paragraphs(page), [HARBOUR, WATER]);
  });

  it("are parted by an indent", async () => {
    const lines = [...broken(HARBOUR, 50), ...broken(`  ${WATER}`, 50).slice(1)];
    const page = new PdfPage();
    const second = broken(WATER, 47);
    page.lines(72, 700, lines.slice(0, broken(HARBOUR, 50).length));
    const y = 700 - broken(HARBOUR, 50).length * 12;
    page.text(90, y, second[0]!).lines(72, y - 12, second.slice(1));
    assert.deepEqual(await paragraphs(page), [HARBOUR, WATER]);
  });

  it("go on over a page's end, on two pages", async () => {
    const lines = broken(HARBOUR, 40);
    const reading = await read(
      new PdfPage().lines(72, 90, lines.slice(0, 2)),
      new PdfPage().lines(72, 700, lines.slice(2)),
    );
    assert.equal(reading.text, HARBOUR);
    assert.deepEqual(
      reading.places.map((place) => [
        wordsAt(reading, place).trim(),
        place.locator.kind === "page" && place.locator.page,
      ]),
      [
        [lines.slice(0, 2).join(" "), 1],
        [lines.slice(2).join(" "), 2],
      ],
    );
  });

  it("begin anew with a larger heading, and with a bold one", async () => {
    const page = new PdfPage()
      .text(72, 720, "The count", { size: 16 })
      .lines(72, 700, broken(HARBOUR, 50))
      .text(72, 640, "The clerk", { bold: true })
      .lines(72, 628, broken(WATER, 50));
    assert.deepEqual(await paragraphs(page), ["The count", HARBOUR, "The clerk", WATER]);
  });

  it("take the items of a list one by one", async () => {
    const page = new PdfPage().lines(72, 700, [
      "1. The first of the answers that were given",
      "2. The second of the answers that we read",
    ]);
    assert.equal((await paragraphs(page)).length, 2);
  });

  it("of double-spaced lines are one", async () => {
    assert.deepEqual(await paragraphs(new PdfPage().lines(72, 700, broken(HARBOUR, 50), 24)), [HARBOUR]);
  });

  it("read the rows of a table as rows", async () => {
    const page = new PdfPage();
    for (const [at, row] of [
      ["Harbour", "11", "2029"],
      ["Station", "7", "2030"],
      ["Market", "19", "2031"],
      ["School", "3", "2032"],
    ].entries()) {
      for (const [column, cell] of row.entries()) page.text(72 + column * 120, 700 - at * 14, cell);
    }
    assert.equal((await read(page)).text, "Harbour\t11\t2029\nStation\t7\t2030\nMarket\t19\t2031\nSchool\t3\t2032");
  });

  it("have their ligatures as letters", async () => {
    const page = new PdfPage().text(72, 700, "The of\x01cer of the \x02eet left his of\x01ce.");
    assert.deepEqual(await paragraphs(page), ["The officer of the fleet left his office."]);
  });

  it("have the words that stand apart without a space", async () => {
    const page = new PdfPage().raw("BT /F 10 Tf 72 700 Td [(The) -700 (harbour) -650 (off) 40 (ice)] TJ ET");
    assert.deepEqual(await paragraphs(page), ["The harbour office"]);
  });

  it("have a word drawn later in their line in its place", async () => {
    const page = new PdfPage().text(72, 700, "The         office counted.").text(96, 700, "harbour", { bold: true });
    assert.deepEqual(await paragraphs(page), ["The harbour office counted."]);
  });
});
