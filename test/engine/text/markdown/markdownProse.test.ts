import assert from "node:assert/strict";
import { readSource } from "../../../../src/engine/text/sourceText.ts";

function read(text: string) {
  const source = readSource(text, "markdown");
  assert.equal(source.prose.length, text.length);
  return {
    ...source,
    found: source.paragraphs.map(({ start, end }) => source.prose.slice(start, end).replace(/\s+/g, " ")),
  };
}

describe("Markdown prose", () => {
  it("leaves out front matter, code, addresses, HTML and comments", () => {
    const { found } = read(
      "---\ntitle: T\n---\nSee [the report](http://x.org/Ruth) and `Ruth Tolland`.\n\n```\nRuth Tolland\n```\n\n<!-- Ruth -->\n",
    );
    assert.deepEqual(found, ["See the report and ."]);
  });

  it("keeps offsets over emphasis, escapes, CRLF and block quotations", () => {
    const text = "> **Ruth Tolland** said\r\n> it \\*was\\* over.\r\n";
    const { prose, found } = read(text);
    assert.equal(prose.indexOf("Tolland"), text.indexOf("Tolland"));
    assert.equal(prose.indexOf("over"), text.indexOf("over"));
    assert.deepEqual(found, ["Ruth Tolland said it *was * over."]);
  });

  it("reads headings, table cells and list items as paragraphs", () => {
    assert.deepEqual(read("# One\n\n- two\n- three\n\n| four | five |\n|--|--|\n| six | seven |\n").found, [
      "One",
      "two",
      "three",
      "four",
      "five",
      "six",
      "seven",
    ]);
  });

  it("takes the title from the front matter, else from the first heading, else from the first words", () => {
    assert.equal(read("---\ntitle: 'The vote'\n---\n# Other\n").title, "The vote");
    assert.equal(read("Text.\n\n# The *vote*\n").title.replace(/\s+/g, " ").trim(), "The vote");
    assert.equal(read("The vote\n\nText.").title, "The vote");
  });

  it("survives broken front matter", () => {
    assert.ok(read("---\ntitle: [\n\nThe mayor spoke.").found.some((text) => text.includes("The mayor spoke.")));
  });
});
