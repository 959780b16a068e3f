import assert from "node:assert/strict";
import { assertSound, readFile } from "../reading.ts";
import { broken, makePdf, PdfPage } from "./makePdf.ts";

const TEXTS = [
  "The first page of the report tells who was asked, and why the answers were kept from the public for more than seven years.",
  "The second page has the answers themselves, in the order in which they were given, with the names of those who gave them.",
  "The third page is what the committee thought of them, which is not much, and what it wants the ministry to do about it now.",
];

const read = async (pages: readonly PdfPage[]) => {
  const reading = await readFile("a.pdf", makePdf(pages));
  assertSound(reading);
  return reading;
};
const bodies = () => TEXTS.map((text) => new PdfPage().lines(72, 680, broken(text, 60)));

describe("what stands around the text of a PDF", () => {
  it("is left out: running heads and page numbers", async () => {
    const pages = bodies().map((page, at) =>
      page.text(72, 750, `Report of the committee, ${at + 4}`).text(300, 40, String(at + 4)),
    );
    assert.equal((await read(pages)).text, TEXTS.join("\n\n"));
  });

  it("is left out where left and right pages have other heads", async () => {
    const pages = [...bodies(), ...bodies()].map((page, at) =>
      at % 2 === 0 ? page.text(72, 750, `${at + 1}   The committee`) : page.text(400, 750, `Answers   ${at + 1}`),
    );
    assert.doesNotMatch((await read(pages)).text, /The committee|Answers/);
  });

  it("is left out: stamps of a court, though their numbers change", async () => {
    const pages = bodies().map((page, at) =>
      page.text(90, 780, `Case 1:29-cv-00077 Document 12 Filed 05/22/29 Page ${at + 1} of 3`, { size: 8 }),
    );
    assert.equal((await read(pages)).text, TEXTS.join("\n\n"));
  });

  it("is left out: numbers in Roman letters, and as 2 / 3", async () => {
    const roman = bodies().map((page, at) => page.text(300, 40, ["iv", "v", "vi"][at]!));
    assert.equal((await read(roman)).text, TEXTS.join("\n\n"));
    const parts = bodies().map((page, at) => page.text(300, 40, `${at + 1} / 3`));
    assert.equal((await read(parts)).text, TEXTS.join("\n\n"));
  });

  it("is left out: a mark across all pages", async () => {
    const pages = bodies().map((page) => page.text(150, 200, "DRAFT", { size: 80, angle: 45 }));
    assert.equal((await read(pages)).text, TEXTS.join("\n\n"));
  });

  it("stays when it is said once: a line at the top, a number at the end", async () => {
    const [first, ...others] = bodies();
    const { text } = await read([first!.text(72, 750, "To the president of the chamber"), ...others]);
    assert.match(text, /^To the president of the chamber\n\n/);
  });

  it("says that a page has no text when it has a stamp alone", async () => {
    const pages = [...bodies(), new PdfPage()].map((page, at) =>
      page.text(90, 780, `Case 1:29-cv-00077 Page ${at + 1} of 4`),
    );
    assert.deepEqual((await read(pages)).warnings, [{ kind: "pagesWithoutText", pages: [4] }]);
  });
});

describe("the numbers of lines in a PDF", () => {
  const lines = TEXTS.map((text) => broken(text, 24));

  it("are left out where they count all lines", async () => {
    let count = 0;
    const pages = lines.map((its) => {
      const page = new PdfPage().lines(90, 680, its);
      for (const at of its.keys()) page.text(72 - String(++count).length * 6, 680 - at * 12, String(count));
      return page;
    });
    assert.equal((await read([...pages, ...pages])).text, [...TEXTS, ...TEXTS].join("\n\n"));
  });

  it("are left out on the ruled paper of courts", async () => {
    const pages = lines.map((its) => {
      const page = new PdfPage();
      for (let at = 0; at < 25; at++) page.text(60 - String(at + 1).length * 6, 700 - at * 24, String(at + 1));
      return page.lines(90, 700, its, 24);
    });
    assert.equal((await read(pages)).text, TEXTS.join("\n\n"));
  });

  it("are left out where they count each fifth line", async () => {
    const long = broken(TEXTS.join(" "), 24);
    const page = new PdfPage().lines(90, 700, long);
    for (let at = 4; at < long.length; at += 5)
      page.text(72 - String(at + 1).length * 6, 700 - at * 12, String(at + 1));
    assert.equal((await read([page])).text, TEXTS.join(" "));
  });

  it("are not the first column of a table", async () => {
    const page = new PdfPage();
    const places = ["Alton", "Barrow", "Corby", "Dover", "Epsom", "Frome", "Goole"];
    for (const [at, place] of places.entries()) {
      page
        .text(72, 700 - at * 14, String(at + 1))
        .text(120, 700 - at * 14, place)
        .text(260, 700 - at * 14, String(900 - at * 13));
    }
    assert.match((await read([page])).text, /^1\tAlton\t900\n2\tBarrow\t887\n/);
  });
});
