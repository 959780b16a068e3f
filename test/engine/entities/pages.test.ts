import assert from "node:assert/strict";
import { addAliases, newPage, removeAliases, renamed, setType } from "../../../src/engine/entities/pages/pageEdits.ts";
import type { EntityPage } from "../../../src/engine/entities/pages/pages.ts";
import { isEntityPage, readPage } from "../../../src/engine/entities/pages/pages.ts";
import { readSource } from "../../../src/engine/text/sourceText.ts";

const read = (text: string, fileName = "Some File.md") =>
  readPage("file:///w/p.md", fileName, readSource(text, "markdown"));

function pageOf(text: string): EntityPage {
  const { page, problem } = read(text);
  assert.ok(page, problem?.why.kind);
  return page;
}

/** The text after its edits. */
function edited(text: string, edits: readonly { start: number; end: number; newText: string }[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text);
}

const aliasesOf = (text: string) => pageOf(text).aliases.map((alias) => alias.text);

describe("entity pages", () => {
  it("reads type, name, aliases and first paragraph", () => {
    const page = pageOf(
      "---\nentity: person\naliases: [Carter, Ash Carter]\n---\n\n# Ashton Carter\n\nDefense *Secretary*\nto 2017.\n\nMore.\n",
    );
    assert.deepEqual([page.type, page.name, page.summary], ["person", "Ashton Carter", "Defense Secretary to 2017."]);
    assert.deepEqual(
      page.aliases.map(({ text }) => text),
      ["Carter", "Ash Carter"],
    );
  });

  for (const [how, yaml] of [
    ["a list of lines", "aliases:\n  - Carter\n  - Ash Carter"],
    ["a list in brackets, over lines", "aliases: [\n  Carter,\n  Ash Carter,\n]"],
    ["names in quotation marks", "aliases: [\"Carter\", 'Ash Carter']"],
    ["Foam's names with commas", "alias: Carter, Ash Carter"],
  ] as const) {
    it(`reads aliases as ${how}, adds and takes away in the same way`, () => {
      const text = `---\nentity: person\n${yaml}\ntags: [a]\n---\n# Ashton Carter\n`;
      assert.deepEqual(aliasesOf(text), ["Carter", "Ash Carter"]);
      const more = edited(text, addAliases(text, pageOf(text), ["Carter", "A. B. Carter", "Carter: the elder"]));
      assert.deepEqual(aliasesOf(more), ["Carter", "Ash Carter", "A. B. Carter", "Carter: the elder"]);
      const less = edited(more, removeAliases(more, ["Carter", "A. B. Carter"]));
      assert.deepEqual(aliasesOf(less), ["Ash Carter", "Carter: the elder"]);
      assert.match(less, /\ntags: \[a\]\n---\n# Ashton Carter\n$/);
    });
  }

  it("adds aliases where there are none, in the line ends of the file", () => {
    for (const yaml of ["entity: person", "entity: person # who\naliases:", "entity: person\naliases: []"]) {
      for (const eol of ["\n", "\r\n"]) {
        const text = `---\n${yaml}\n---\n# A\n`.replaceAll("\n", eol);
        const more = edited(text, addAliases(text, pageOf(text), ["B", "C"]));
        assert.deepEqual(aliasesOf(more), ["B", "C"], JSON.stringify(more));
        assert.equal(more.replaceAll("\r\n", "").includes("\n"), eol === "\n");
      }
    }
  });

  it("goes by a declared title, by its heading, by its file", () => {
    assert.equal(pageOf("---\nentity: group\ntitle: The Danes\n---\n# Danes\n").name, "The Danes");
    assert.equal(pageOf("---\nentity: group\n---\n# Danes\n").name, "Danes");
    assert.equal(pageOf("---\nentity: group\n---\nA people.\n\n# Later\n").name, "Some File");
    assert.equal(pageOf("---\nentity: group\n---\nDanes\n=====\n").name, "Danes");
  });

  it("keeps the old name as an alias when it gets another one", () => {
    for (const text of [
      "---\nentity: person\naliases: [Ash]\n---\n# Ashton Carter\n",
      "---\ntitle: 'Ashton Carter'\nentity: person\n---\ntext\n",
    ]) {
      const after = pageOf(edited(text, renamed(text, pageOf(text), "Ashton B. Carter")));
      assert.equal(after.name, "Ashton B. Carter");
      assert.ok(after.aliases.some((alias) => alias.text === "Ashton Carter"));
    }
    const swapped = "---\nentity: person\naliases: [Ash]\n---\n# Ashton Carter\n";
    const after = pageOf(edited(swapped, renamed(swapped, pageOf(swapped), "Ash")));
    assert.deepEqual([after.name, after.aliases.map(({ text }) => text)], ["Ash", ["Ashton Carter"]]);
  });

  it("writes pages that it reads as they were meant", () => {
    for (const name of ["Ashton Carter", "Yes", "A: B", "- # [x]", 'O\'Neil, "Tip"', "42", "*Star*", "C#"]) {
      const page = pageOf(newPage("other", name, [name, "plain"]));
      assert.deepEqual([page.name, page.aliases.map(({ text }) => text)], [name, [name, "plain"]]);
    }
  });

  it("changes the type and nothing else", () => {
    const text = "---\nentity:   person   # so far\n---\n# May\n";
    assert.equal(edited(text, [setType(pageOf(text), "ignore")]), "---\nentity:   ignore   # so far\n---\n# May\n");
  });

  for (const [what, text, line, expected] of [
    [
      "an open bracket",
      "---\nentity: person\naliases: [Carter\ntags: x\n---\n# A\n",
      2,
      { kind: "noYaml", error: /^Flow sequence/ },
    ],
    [
      "a tab for indentation",
      "---\nentity: person\naliases:\n\t- A\n---\n",
      3,
      { kind: "noYaml", error: /^Tabs are not allowed/ },
    ],
    [
      "the same key twice",
      "---\nentity: person\nentity: group\n---\n",
      2,
      { kind: "noYaml", error: /^Map keys must be unique/ },
    ],
    ["an unknown type", "---\ntitle: A\nentity: persn\n---\n", 2, { kind: "noType", written: "persn" }],
    ["a missing type", "---\ntitle: A\nentity:\n---\n", 2, { kind: "noType", written: null }],
    ["a list of types", "---\nentity: [person]\n---\n", 1, { kind: "noType", written: null }],
    ["no end", "---\nentity: person\n# A\n", 0, { kind: "unclosed" }],
    ["deep nesting", `---\nentity: person\nx: ${"[".repeat(20_000)}\n---\n`, 2, { kind: "tooDeep" }],
  ] as const) {
    it(`says at its line what is wrong with ${what}`, () => {
      const { page, problem } = read(text);
      assert.equal(page, null);
      assert.ok(isEntityPage(text) && problem);
      const { error, ...why } = { error: undefined, ...problem.why };
      const { error: pattern, ...rest } = { error: undefined, ...expected };
      assert.deepEqual(why, rest);
      if (pattern) assert.match(String(error), pattern);
      const at = text.slice(0, problem.start).split("\n").length - 1;
      assert.ok(Math.abs(at - line) <= 1, `line ${at}: ${problem.why.kind}`);
      assert.ok(problem.start >= 0 && problem.end <= text.length && problem.start <= problem.end);
    });
  }

  it("takes nothing else for a page", () => {
    for (const text of [
      "entity: person\n",
      "# A\n\n---\nentity: person\n---\n",
      "---\ntitle: A\n---\nentity: person\n",
      "---\nmy entity: x\n---\n",
    ]) {
      assert.ok(!isEntityPage(text), text);
      assert.equal(read(text).page, null);
    }
  });
});
