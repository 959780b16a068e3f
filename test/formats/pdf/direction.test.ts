import assert from "node:assert/strict";
import { asRead } from "../../../src/formats/pdf/page/direction.ts";

/** Letters from left to right, as they stand on a page. */
const standing = (text: string) => [...text].reverse().join("");

describe("a line of a PDF that is written from right to left", () => {
  it("is read from its right end", () => {
    assert.equal(asRead(standing("שלום עולם")), "שלום עולם");
  });

  it("keeps numbers and Latin words from left to right", () => {
    const text = `${standing("בירושלים.")} ABC Group ${standing("בשנת")}`;
    assert.equal(asRead(text), "בשנת ABC Group .בירושלים".replace(" .בירושלים", " בירושלים."));
    assert.equal(asRead(`${standing("חדשה")} 2029 ${standing("שנת")}`), "שנת 2029 חדשה");
  });

  it("stands within one from left to right", () => {
    assert.equal(asRead(`The word ${standing("שלום עולם")} means peace.`), "The word שלום עולם means peace.");
  });

  it("is no other line", () => {
    assert.equal(asRead("The year 2029, he said."), "The year 2029, he said.");
  });
});
