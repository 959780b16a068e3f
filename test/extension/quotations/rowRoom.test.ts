import assert from "node:assert/strict";
import { fitRow } from "../../../src/extension/quotations/rowRoom.ts";

const WORDS = "... a berth at the new basin behind Northgate.";

describe("a row of the quote search", () => {
  it("says all while there is room", () => {
    const row = { excerpt: WORDS, speaker: "Abara" };
    assert.deepEqual(fitRow(row, 30, 0), row);
  });

  it("gives up the end of its words first", () => {
    assert.deepEqual(fitRow({ excerpt: WORDS, speaker: "Abara" }, 20, 12), {
      excerpt: "... a berth at the new basin behind ...",
      speaker: "Abara",
    });
  });

  it("then the end of the speaker's name, and keeps words enough to know them by", () => {
    assert.deepEqual(fitRow({ excerpt: WORDS, speaker: "Port Aldwin Harbour Authority" }, 33, 0), {
      excerpt: "... a berth at the new basin ...",
      speaker: "Port ...",
    });
  });

  it("keeps a word of each where nothing fits, and words that nobody says as they are", () => {
    assert.deepEqual(fitRow({ excerpt: WORDS, speaker: "Aldwin Sound" }, 300, 9), {
      excerpt: "... a berth at the new basin ...",
      speaker: "Aldwin ...",
    });
    assert.deepEqual(fitRow({ excerpt: "Yes.", speaker: null }, 90, 0), { excerpt: "Yes.", speaker: null });
  });
});
