import assert from "node:assert/strict";
import fc from "fast-check";
import { relativePath, resolvePath } from "../../../../src/engine/citations/links/paths.ts";
import { formatTarget, parseTarget } from "../../../../src/engine/citations/links/target.ts";

describe("a link's target", () => {
  const lines: [string, object | null][] = [
    ["#L8", { startLine: 8, endLine: 8 }],
    ["#L8-L9", { startLine: 8, endLine: 9 }],
    ["#L8-9", { startLine: 8, endLine: 9 }],
    ["#L8,2-L8,104", { startLine: 8, endLine: 8, startColumn: 2, endColumn: 104 }],
    ["#L8C2-L8C104", { startLine: 8, endLine: 8, startColumn: 2, endColumn: 104 }],
    ["#L9-L8", { startLine: 8, endLine: 9 }],
    ["#L0", { startLine: 0, endLine: 0 }],
    ["#L1000000000", { startLine: 1_000_000_000, endLine: 1_000_000_000 }],
    ["#a-heading", null],
    ["", null],
  ];
  for (const [fragment, expected] of lines) {
    it(`reads ${fragment || "no fragment"}`, () => {
      assert.deepEqual(parseTarget(`../sources/a.txt${fragment}`), { path: "../sources/a.txt", lines: expected });
    });
  }

  const paths: [string, string | null][] = [
    ["my%20source.txt", "my source.txt"],
    ["my source.txt", "my source.txt"],
    ["%C3%A9t%C3%A9.md", "été.md"],
    ["été.md", "été.md"],
    ["100%.txt", "100%.txt"],
    ["/sources/a.TXT", "/sources/a.TXT"],
    ["a%23b.text", "a#b.text"],
    ["https://example.org/a.txt", null],
    ["mailto:a@b.txt", null],
    ["command:open.txt", null],
    ["//host/a.txt", null],
    ["a.png", null],
    ["#L8", null],
    ["", null],
  ];
  for (const [url, path] of paths) {
    it(`takes ${url || "nothing"} for ${path ?? "no source"}`, () =>
      assert.equal(parseTarget(url)?.path ?? null, path));
  }

  it("leads back to the path that it was made of", () => {
    const name = fc.string({ unit: "grapheme", minLength: 1 }).filter((text) => !text.includes("/"));
    fc.assert(
      fc.property(name, fc.integer({ min: 1 }), (text, line) => {
        const path = `../${text}.txt`;
        const target = { path, lines: { startLine: line, endLine: line + 1 } };
        assert.deepEqual(parseTarget(formatTarget(path, target.lines)), target);
      }),
    );
  });
});

describe("paths", () => {
  it("lead from a note to a source and back", () => {
    const cases: [string, string, string][] = [
      ["notes/a.md", "sources/x.txt", "../sources/x.txt"],
      ["a.md", "x.txt", "x.txt"],
      ["notes/2026/a.md", "notes/x.txt", "../x.txt"],
      ["notes/a.md", "notes/2026/x.txt", "2026/x.txt"],
      ["a/b/c.md", "a/b/c.txt", "c.txt"],
    ];
    for (const [from, to, relative] of cases) {
      assert.equal(relativePath(from, to), relative);
      assert.equal(resolvePath(from, relative), to);
    }
  });

  it("from the root, with dots, and above the root", () => {
    assert.equal(resolvePath("notes/a.md", "/sources/x.txt"), "sources/x.txt");
    assert.equal(resolvePath("notes/a.md", "./../sources//x.txt"), "sources/x.txt");
    assert.equal(resolvePath("a.md", "../x.txt"), null);
  });
});
