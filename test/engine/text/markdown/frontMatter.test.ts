import assert from "node:assert/strict";
import fc from "fast-check";
import { isEntityPage } from "../../../../src/engine/entities/pages/pages.ts";
import { sourceDate } from "../../../../src/engine/library/article/sourceDate.ts";
import { readFrontMatter } from "../../../../src/engine/text/markdown/frontMatter.ts";
import { readSource } from "../../../../src/engine/text/sourceText.ts";

const titleOf = (yaml: string) => readSource(`---\n${yaml}\n---\n\n# Another\n`, "markdown").title;

function dayOf(yaml: string): string {
  const days = sourceDate("a.md", { text: `---\n${yaml}\n---\n\nText.\n` });
  return days ? new Date(days.from * 86_400_000).toISOString().slice(0, 10) : "";
}

describe("front matter", () => {
  for (const [written, title] of [
    ["title: 'It''s over'", "It's over"],
    ['title: "A \\"new\\" quay"', 'A "new" quay'],
    ["title: >\n  A quay\n  for the town", "A quay for the town"],
    ["title: |\n  A quay", "A quay"],
    ["title: A quay # as the paper had it", "A quay"],
    ["# title: Not this\ntitle: A quay", "A quay"],
    ["title: C# and the quay", "C# and the quay"],
    ['"title": A quay', "A quay"],
    ["title: 2029", "2029"],
    ["other:\n  title: Not this\ntitle: A quay", "A quay"],
    ["title: []", "Another"],
    ["title:", "Another"],
    ["x: |\n  title: Not this", "Another"],
  ] as const) {
    it(`has the title of ${JSON.stringify(written)}`, () => assert.equal(titleOf(written), title));
  }

  it("keeps a title that YAML cannot read as it stands, and the other values", () => {
    const yaml = "title: The quay: what it cost\ntags: [a\ndate: 2029-06-21";
    assert.equal(titleOf(yaml), "The quay: what it cost");
    assert.equal(dayOf(yaml), "2029-06-21");
  });

  it("has the date of any way in which YAML writes it", () => {
    for (const yaml of ["date: '2029-06-21'", "date: 2029-06-21 # printed", "Date: >-\n  21 June\n  2029"]) {
      assert.equal(dayOf(yaml), "2029-06-21", yaml);
    }
  });

  it("means an entity page by its key alone, however it is closed", () => {
    assert.ok(isEntityPage("---\nentity: person\n...\n# A\n"));
    assert.ok(isEntityPage("---\r\nentity: person\r\n---\r\n"));
    assert.ok(!isEntityPage("---\nx: |\n  y\nabout: |\n entity: person\n---\n"));
    assert.ok(!isEntityPage("+++\nentity: person\n+++\n"));
  });

  it("tells where each value stands", () => {
    const text = "\ufeff---\r\ntitle: 'It''s'\r\naliases: [A, \"B\"]\r\nlist:\r\n  - C\r\n---\r\n";
    const { entries, problem } = readFrontMatter(text)!;
    assert.equal(problem, null);
    const written = entries.flatMap(({ values }) => values.map(({ start, end }) => text.slice(start, end)));
    assert.deepEqual(written, ["'It''s'", "A", '"B"', "C"]);
  });

  it("tells where values stand beside a fault", () => {
    const text = "---\ntitle: The quay: a tale\naliases: [A]\n---\n";
    const { entries, problem } = readFrontMatter(text)!;
    assert.equal(problem?.why.kind, "noYaml");
    const written = entries.flatMap(({ values }) => values.map(({ start, end }) => text.slice(start, end)));
    assert.deepEqual(written, ["The quay: a tale", "A"]);
  });

  it("takes a rule that nothing closes for none, and TOML for what it is", () => {
    assert.equal(readSource("+++\ntitle = 'A'\n+++\n\n# The quay\n", "markdown").title, "The quay");
    assert.equal(readFrontMatter("+++\ntitle = 'A'\n"), null);
    assert.equal(readFrontMatter("---\ntitle: A\n")?.end, null);
    assert.equal(readFrontMatter("# A\n\n---\ntitle: A\n---\n"), null);
  });

  it("reads any text, and places within it", () => {
    const piece = fc.constantFrom(
      "a",
      "title",
      ": ",
      ":",
      "\n",
      "\r\n",
      "- ",
      "[",
      "]",
      "{",
      "}",
      "'",
      '"',
      "#",
      ">",
      "|",
      "&x ",
      "*x",
      "  ",
      "\t",
      "---\n",
      "...",
      "!!str ",
      "\ufeff",
      "é",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = `---\n${pieces.join("")}\n---\n`;
        const matter = readFrontMatter(text)!;
        for (const { key, values, value } of matter.entries) {
          for (const { start, end } of [key, ...values, value])
            assert.ok(0 <= start && start <= end && end <= text.length);
        }
        const problem = matter.problem;
        if (problem) assert.ok(0 <= problem.start && problem.start <= problem.end && problem.end <= text.length);
      }),
      { numRuns: 500 },
    );
  });
});
