import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { readSource } from "../../../src/engine/text/sourceText.ts";

const FOLDER = "test/fixtures/sentences";

/** Written without spaces between sentences. */
const UNSPACED = ["am", "ja", "my", "zh"];

const cutBy = (text: string): string[] => {
  const { sentences } = readSource(text, "text");
  return sentences.map(({ start, end }) => text.slice(start, end));
};

const textsOf = (file: string): string[][] =>
  readFileSync(`${FOLDER}/${file}.txt`, "utf8")
    .trim()
    .split("\n\n")
    .map((text) => text.split("\n"));

describe("sentences of many languages", () => {
  const languages = readdirSync(FOLDER).flatMap((file) => /^(\w\w)\.txt$/.exec(file)?.[1] ?? []);

  for (const language of languages) {
    const between = UNSPACED.includes(language) ? "" : " ";
    for (const lines of textsOf(language)) {
      it(`${language}: ${lines.join(" | ").slice(0, 90)}`, () => assert.deepEqual(cutBy(lines.join(between)), lines));
    }
  }

  it("are not yet cut right where that is known", () => {
    for (const [language, ...lines] of textsOf("unsolved")) {
      assert.notDeepEqual(cutBy(lines.join(" ")), lines, `${language}: solved, move it: ${lines[0]}`);
    }
  });
});
