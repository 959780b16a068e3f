import assert from "node:assert/strict";
import { parseTarget, parseWikilink } from "../../../../src/engine/citations/links/target.ts";
import { parseFragmentPlace } from "../../../../src/engine/citations/locators/fragmentPlace.ts";

describe("what a fragment says of a place", () => {
  for (const [fragment, place] of [
    ["page=12", { kind: "page", first: 12, last: 12 }],
    ["page=13-12", { kind: "page", first: 12, last: 13 }],
    ["zoom=100&page=3&view=Fit", { kind: "page", first: 3, last: 3 }],
    ["page=3&selection=4,0,7,12", { kind: "page", first: 3, last: 3 }],
    ["t=83", { kind: "time", from: 83, to: null }],
    ["t=83.5,91", { kind: "time", from: 83.5, to: 91 }],
    ["t=,91", { kind: "time", from: 0, to: 91 }],
    ["t=00:01:23", { kind: "time", from: 83, to: null }],
    ["t=npt:1:23", { kind: "time", from: 83, to: null }],
    ["t=1h2m3s", { kind: "time", from: 3723, to: null }],
    [":~:text=first%20words,last%20words", { kind: "text", start: "first words", end: "last words" }],
    ["id:~:text=before-,the%20words,-after&text=more", { kind: "text", start: "the words", end: null }],
    ["mole", { kind: "section", id: "mole" }],
    ["chapter%201.xhtml#part", { kind: "section", id: "chapter 1.xhtml" }],
    ["", null],
    ["t=soon", { kind: "section", id: "t=soon" }],
  ] as const) {
    it(`is read from ${JSON.stringify(fragment)}`, () => assert.deepEqual(parseFragmentPlace(fragment), place));
  }

  it("is asked of other formats than text alone, where lines say nothing", () => {
    assert.deepEqual(parseTarget("a.pdf#page=12")?.cited, {
      fragment: "page=12",
      place: { kind: "page", first: 12, last: 12 },
    });
    assert.equal(parseTarget("a.txt#page=12")?.cited, undefined);
    assert.deepEqual(parseTarget("a.docx#L3"), { path: "a.docx", lines: { startLine: 3, endLine: 3 } });
    assert.equal(parseWikilink("a.pdf#page=3&selection=1,2,3,4")?.cited?.place.kind, "page");
    assert.equal(parseTarget("https://x.example/a.pdf#page=12"), null);
  });
});
