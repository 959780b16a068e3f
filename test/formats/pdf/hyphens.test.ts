import assert from "node:assert/strict";
import { readFile } from "../reading.ts";
import { makePdf, PdfPage } from "./makePdf.ts";

/** The text of some lines. */
const read = async (...lines: string[]) =>
  (await readFile("a.pdf", makePdf([new PdfPage().lines(72, 700, lines)]))).text.replaceAll("\n\n", " ");

/** Lines of a document whose program splits words. */
const SPLIT = [
  "the ministry of trans-",
  "port had no more mon-",
  "ey for the new sta-",
  "tion, and the cham-",
  "ber voted",
];

describe("hyphens at line ends of a PDF", () => {
  it("go with the words that were split", async () => {
    assert.equal(
      await read(...SPLIT),
      "the ministry of transport had no more money for the new station, and the chamber voted",
    );
  });

  it("stay in words that have one", async () => {
    for (const [left, right] of [
      ["a well-", "known judge"],
      ["the self-", "imposed rule"],
      ["a German-", "led group"],
      ["an ex-", "minister of state"],
      ["a two-", "thirds majority"],
      ["a state-of-", "the-art ship"],
      ["the Anglo-", "Saxon kings"],
      ["the years 2024-", "25 were dry"],
      ["an e-", "ticket was sold"],
      ["the non-", "profit group"],
    ] as const) {
      const text = await read(...SPLIT, `the minister of state said that ${left}`, right);
      assert.ok(text.endsWith(`said that ${left}${right}`), text);
    }
  });

  it("are as the same word stands elsewhere", async () => {
    const once = await read("the co-operation began", "before the co-", "operation ended");
    assert.ok(once.endsWith("before the co-operation ended"), once);
    const joined = await read("the highlight began", "before the high-", "light ended");
    assert.ok(joined.endsWith("before the highlight ended"), joined);
  });

  it("stay where a word is left out", async () => {
    assert.ok((await read(...SPLIT, "the short-", "and long-term plans")).endsWith("the short- and long-term plans"));
    assert.ok((await read(...SPLIT, "die Vor-", "und Nachteile der Wahl")).endsWith("die Vor- und Nachteile der Wahl"));
  });

  it("go where they are soft", async () => {
    assert.equal(await read("the low\x03", "est water of the year"), "the lowest water of the year");
  });

  it("leave no space behind a slash or a dash", async () => {
    assert.equal(
      await read("the boats and/", "or the nets, he said, of\x97", "or"),
      "the boats and/or the nets, he said, of\u2014or",
    );
  });
});
