import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { groupMentions } from "../../../src/engine/entities/entities.ts";
import { findMentions } from "../../../src/engine/entities/names.ts";
import { readSource } from "../../../src/engine/text/sourceText.ts";

const ARTICLES = "media/sample/articles";
const GOLDEN = "test/fixtures/golden";

/**
 * Everything that is found of names in our own articles, as text that a person has read and found right, or has seen what is
 * wrong with. `SOURCELINE_ACCEPT=1 npm test -- engine` writes what is found today: read the difference before it is committed.
 */
describe("the names of our own articles", () => {
  for (const file of ["dredging-vote.txt", "pilots-letter.txt", "inquiry-opens.md"]) {
    it(`are those that were read: ${file}`, () => {
      const path = `${GOLDEN}/${file}.names`;
      const found = describeNames(readFileSync(`${ARTICLES}/${file}`, "utf8"), file.endsWith(".md"));
      if (process.env.SOURCELINE_ACCEPT) writeFileSync(path, found);
      assert.ok(existsSync(path), `${path} is missing`);
      assert.equal(found, readFileSync(path, "utf8"));
    });
  }
});

/** A paragraph for each entity: its id, its role with the line, then each form with its lines. */
function describeNames(text: string, isMarkdown: boolean): string {
  const source = readSource(text, isMarkdown ? "markdown" : "text");
  const lineOf = (offset: number) => source.lines.lineAt(offset);
  const paragraphs = groupMentions(source, findMentions(source)).map(({ id, name, role, mentions }) => {
    const forms = new Map<string, number[]>();
    for (const { start, end } of mentions) {
      const words = source.text.slice(start, end).replace(/\s+/g, " ");
      forms.set(words, [...(forms.get(words) ?? []), lineOf(start)]);
    }
    const lines = [...forms].map(([words, at]) => `  ${words}: ${at.join(", ")}`);
    return [`${id} (${name})`, ...(role ? [`  = ${role.text}: ${lineOf(role.start)}`] : []), ...lines].join("\n");
  });
  return `${paragraphs.join("\n")}\n`;
}
