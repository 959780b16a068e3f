import assert from "node:assert/strict";
import { insertBlock } from "../../../../src/engine/library/citing/insertion.ts";

function inserted(note: string): string {
  const caret = note.indexOf("|");
  const text = note.replace("|", "");
  const { start, end, newText } = insertBlock(text, caret, "> cited");
  return text.slice(0, start) + newText + text.slice(end);
}

describe("a block put into a note", () => {
  const cases: [string, string][] = [
    ["|", "> cited\n"],
    ["Text|", "Text\n\n> cited\n"],
    ["Te|xt", "Text\n\n> cited\n"],
    ["Text\n|", "Text\n\n> cited\n"],
    ["Text\n\n|", "Text\n\n> cited\n"],
    ["Te|xt\nmore", "Text\n\n> cited\n\nmore"],
    ["Text\n\n|\n\nmore", "Text\n\n> cited\n\nmore"],
    ["|\nmore", "> cited\n\nmore"],
    ["Te|xt\r\nmore", "Text\r\n\r\n> cited\r\n\r\nmore"],
  ];
  for (const [before, after] of cases) {
    it(JSON.stringify(before), () => assert.equal(inserted(before), after));
  }
});
