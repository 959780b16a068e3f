import assert from "node:assert/strict";
import { assertSound, readFile, wordsAt } from "../reading.ts";
import { makePdf, PdfPage } from "./makePdf.ts";

const read = async (...pages: PdfPage[]) => {
  const reading = await readFile("a.pdf", makePdf(pages));
  assertSound(reading);
  return reading;
};

/** A page with a number of a note behind a word of its first line, and the note at its foot. */
const page = (mark: string, lines: readonly [string, ...string[]], note: string) => {
  const [first, ...others] = lines;
  return new PdfPage()
    .text(72, 700, first)
    .text(72 + first.length * 6, 704, mark, { size: 6 })
    .lines(72, 688, others)
    .text(72, 80, mark, { size: 6 })
    .text(77, 77, note, { size: 8 });
};

describe("notes at the foot of a PDF's page", () => {
  it("stand behind the text of their page, and their marks are not in it", async () => {
    const { text } = await read(
      page("1", ["The harbour was closed in spring,", "as the report says."], "See the report of the harbour office."),
    );
    assert.equal(
      text,
      "The harbour was closed in spring, as the report says.\n\n1 See the report of the harbour office.",
    );
  });

  it("stand behind a paragraph that goes on over the end of their page", async () => {
    const reading = await read(
      page(
        "1",
        ["The harbour was closed in spring,", "and nobody said why it"],
        "See the report of the harbour office.",
      ),
      new PdfPage().lines(72, 700, ["had been closed for so long, when", "the boats lay elsewhere."]),
    );
    assert.equal(
      reading.text,
      "The harbour was closed in spring, and nobody said why it had been closed for so long, when the boats lay elsewhere." +
        "\n\n1 See the report of the harbour office.",
    );
    const pages = reading.places.map((place) => [
      place.locator.kind === "page" && place.locator.page,
      wordsAt(reading, place).slice(0, 12),
    ]);
    assert.deepEqual(pages, [
      [1, "The harbour "],
      [2, "had been clo"],
      [1, "1 See the re"],
    ]);
  });

  it("are several, each for itself", async () => {
    const both = page(
      "1",
      ["The harbour was closed in spring,", "as the report says."],
      "See the report of the office.",
    )
      .text(72, 65, "2", { size: 6 })
      .text(77, 62, "So the mayor says.", { size: 8 });
    assert.deepEqual((await read(both)).text.split("\n\n").slice(1), [
      "1 See the report of the office.",
      "2 So the mayor says.",
    ]);
  });

  it("leave other lifted letters where they are", async () => {
    const lifted = new PdfPage()
      .text(72, 700, "On the 4")
      .text(120, 704, "th", { size: 6 })
      .text(134, 700, "of May it rained.");
    assert.equal((await read(lifted)).text, "On the 4th of May it rained.");
  });
});
