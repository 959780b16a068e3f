import assert from "node:assert/strict";
import { assertSound, readFile } from "../reading.ts";
import { broken, makePdf, PdfPage } from "./makePdf.ts";

const LEFT =
  "The council met on Tuesday to hear what the engineers had found below the bridge, and nobody who spoke that evening wanted to wait for another winter before the work began.";
const RIGHT =
  "A second report came from the insurers, whose experts had walked over every beam and written down more cracks than anybody in the room had thought there could be.";

const read = async (page: PdfPage) => {
  const reading = await readFile("a.pdf", makePdf([page]));
  assertSound(reading);
  return reading.text.split("\n\n");
};

describe("columns of a PDF", () => {
  const [left, right] = [broken(LEFT, 34), broken(RIGHT, 34)];

  it("are read one after the other", async () => {
    assert.deepEqual(await read(new PdfPage().lines(60, 700, left).lines(290, 700, right)), [LEFT, RIGHT]);
  });

  it("are when they are drawn across", async () => {
    const page = new PdfPage();
    for (const [at, line] of left.entries())
      page.text(60, 700 - at * 12, line).text(290, 700 - at * 12, right[at] ?? "");
    assert.deepEqual(await read(page), [LEFT, RIGHT]);
  });

  it("are when their lines do not stand level", async () => {
    assert.deepEqual(await read(new PdfPage().lines(60, 700, left).lines(290, 695, right)), [LEFT, RIGHT]);
  });

  it("are when the gap between them is as narrow as a wide space", async () => {
    assert.deepEqual(await read(new PdfPage().lines(60, 700, left).lines(60 + 34 * 6 + 9, 700, right)), [LEFT, RIGHT]);
  });

  it("stand below a heading over both", async () => {
    const heading = "What the engineers found below the old bridge over the river in spring";
    const page = new PdfPage().text(60, 730, heading).lines(60, 700, left).lines(290, 700, right);
    assert.deepEqual(await read(page), [heading, LEFT, RIGHT]);
  });

  it("hold a paragraph that goes on in the next one", async () => {
    const lines = broken(LEFT, 34);
    const page = new PdfPage().lines(60, 700, lines.slice(0, 3)).lines(290, 700, lines.slice(3));
    assert.deepEqual(await read(page), [LEFT]);
  });

  it("are not seen in the rivers of justified lines", async () => {
    const page = new PdfPage();
    const lines = [
      ["The council met", "on Tuesday to hear"],
      ["what the people", "had found below it"],
      ["and nobody there", "who spoke that day"],
      ["was against works", "that begin early."],
    ];
    for (const [at, [one, other]] of lines.entries()) {
      const words = `${one} ${other}`.split(" ");
      const gap = (260 - words.join("").length * 6) / (words.length - 1);
      let x = 60;
      for (const word of words) {
        page.text(x, 700 - at * 12, word);
        x += word.length * 6 + gap;
      }
    }
    assert.deepEqual(await read(page), [lines.flat().join(" ")]);
  });
});
