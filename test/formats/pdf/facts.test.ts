import assert from "node:assert/strict";
import { readFile, wordsAt } from "../reading.ts";
import { makePdf, type PdfOptions, PdfPage } from "./makePdf.ts";

const page = () =>
  new PdfPage()
    .text(72, 740, "The harbour of Alton", { size: 18 })
    .text(72, 700, "The harbour office counted the boats.");
const read = (options: PdfOptions, pages = [page()]) => readFile("draft.pdf", makePdf(pages, options));

describe("what a PDF says of itself", () => {
  it("is its title, day, authors and language", async () => {
    const { title, date, authors, language } = await read({
      info: "/Title (Boats of the harbour) /Author (Ruth Tolland; Ada Birk) /CreationDate (D:20290522120000Z)",
      catalogue: "/Lang (en-GB)",
    });
    assert.deepEqual(
      [title, date, authors, language],
      ["Boats of the harbour", "2029-05-22", ["Ruth Tolland", "Ada Birk"], "en-GB"],
    );
  });

  it("is first what XMP says", async () => {
    const rdf = (name: string, list: string, value: string) =>
      `<dc:${name}><rdf:${list}><rdf:li xml:lang="x-default">${value}</rdf:li></rdf:${list}></dc:${name}>`;
    const xmp =
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
      `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">${rdf("title", "Alt", "Boats, counted")}${rdf("creator", "Seq", "Ada Birk")}</rdf:Description>` +
      `</rdf:RDF></x:xmpmeta>`;
    const { title, authors } = await read({ xmp, info: "/Title (Boats) /Author (Nobody Else)" });
    assert.deepEqual([title, authors[0]], ["Boats, counted", "Ada Birk"]);
  });

  it("is no name of a file, nor of a program: then its largest words are its title", async () => {
    for (const title of [
      "Microsoft Word - draft.doc",
      "untitled",
      "report_final_v2.pdf",
      "Document1",
      "",
      "C:\\\\docs\\\\a.docx",
    ]) {
      assert.equal((await read({ info: `/Title (${title})` })).title, "The harbour of Alton", title);
    }
  });

  it("is the name of a file when the page says the same", async () => {
    assert.equal(
      (await read({ info: "/Title (Microsoft Word - The harbour of Alton.docx)" })).title,
      "The harbour of Alton",
    );
  });

  it("is nobody when a program or a login made it", async () => {
    for (const author of ["Administrator", "user", "mkoenig", "Microsoft Office User"]) {
      assert.deepEqual((await read({ info: `/Author (${author})` })).authors, [], author);
    }
  });

  it("is no day that cannot be", async () => {
    assert.equal((await read({ info: "/CreationDate (D:20291399)" })).date, "2029");
    assert.equal((await read({ info: "/CreationDate (tomorrow)" })).date, null);
  });

  it("is its outline, where the words stand", async () => {
    const second = new PdfPage().text(72, 700, "The boats", { size: 14 }).text(72, 680, "There were eleven.");
    const reading = await read(
      {
        outline: [
          { title: "The harbour  of Alton", page: 0 },
          { title: "The boats", page: 1 },
          { title: "Elsewhere", page: 1 },
        ],
      },
      [page(), second],
    );
    assert.deepEqual(
      reading.headings.map((heading) => [heading.title, heading.level, wordsAt(reading, heading)]),
      [
        ["The harbour of Alton", 1, "The harbour of Alton"],
        ["The boats", 1, "The boats"],
        ["Elsewhere", 1, ""],
      ],
    );
  });

  it("is what is printed on its pages, where that is something else than their count", async () => {
    const pages = [page(), new PdfPage().text(72, 700, "The second page.")];
    const { places } = await read(
      { catalogue: "/PageLabels << /Nums [0 << /S /r /St 4 >> 1 << /S /D /St 2 >>] >>" },
      pages,
    );
    assert.deepEqual(
      places.map(({ locator }) => locator),
      [
        { kind: "page", page: 1, label: "iv" },
        { kind: "page", page: 2, label: null },
      ],
    );
  });
});
