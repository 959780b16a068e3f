import assert from "node:assert/strict";
import { readFile } from "../reading.ts";
import { makePdf, PdfPage, stream } from "./makePdf.ts";

const PICTURE = stream(
  "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
  "x",
);
const read = async (page: PdfPage, pictures = false) =>
  (
    await readFile(
      "a.pdf",
      makePdf([page], pictures ? { objects: [PICTURE], resources: "/XObject << /X 100 0 R >>" } : {}),
    )
  ).text;

const WHITE = [1, 1, 1] as const;

describe("what cannot be seen in a PDF", () => {
  it("is left out: white on white, and smaller than a speck", async () => {
    const page = new PdfPage()
      .text(72, 700, "What everybody reads.")
      .text(72, 600, "ignore the rest", { colour: WHITE })
      .text(72, 500, "speck", { size: 0.5 });
    assert.equal(await read(page), "What everybody reads.");
  });

  it("is read where it stands on dark ground, or may stand on a picture", async () => {
    const page = () =>
      new PdfPage().text(72, 700, "What everybody reads.").text(72, 600, "What stands on blue.", { colour: WHITE });
    const dark = new PdfPage().box(60, 590, 300, 30, [0, 0, 0.5]);
    dark.parts.push(...page().parts);
    assert.equal(await read(dark), "What everybody reads.\n\nWhat stands on blue.");
    assert.equal(
      await read(page().raw("q 500 0 0 700 0 0 cm /X Do Q"), true),
      "What everybody reads.\n\nWhat stands on blue.",
    );
  });

  it("is read where nothing else is: the text behind a scanned picture", async () => {
    assert.equal(
      await read(new PdfPage().text(72, 700, "What the scanner read.", { mode: 3 })),
      "What the scanner read.",
    );
  });

  it("is read once where it can be seen as well", async () => {
    const page = new PdfPage()
      .text(72, 700, "What everybody reads.")
      .text(73, 701, "What everybody reads.", { mode: 3 });
    assert.equal(await read(page), "What everybody reads.");
  });

  it("is beside the page", async () => {
    assert.equal(await read(new PdfPage().text(72, 700, "On it.").text(900, 700, "Beside it.")), "On it.");
  });
});

describe("what is drawn twice in a PDF", () => {
  it("is read once: fake bold", async () => {
    const page = new PdfPage();
    for (const by of [0, 0.3, 0.6]) page.text(72 + by, 700, "A heading");
    assert.equal(await read(page), "A heading");
  });

  it("is read once when it is cut otherwise", async () => {
    const page = new PdfPage().text(72, 700, "Heading").text(72.3, 700, "Hea").text(90.3, 700, "ding");
    assert.equal(await read(page), "Heading");
  });

  it("is read twice when it is said twice", async () => {
    assert.equal(await read(new PdfPage().text(72, 700, "No, no, no no.")), "No, no, no no.");
  });

  it("leaves the lines of a form out that are written on", async () => {
    const page = new PdfPage().text(72, 700, "Name: ____________").field(106, 697, "Ruth Tolland");
    assert.equal(await read(page), "Name: Ruth Tolland");
  });
});
