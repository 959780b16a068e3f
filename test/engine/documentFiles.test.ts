import assert from "node:assert/strict";
import {
  DOCUMENT_GLOB,
  formatOfName,
  isLeftOutFolder,
  isProjectFile,
  readingFormatOfName,
  TEXT_GLOB,
} from "../../src/documentFiles.ts";

describe("document files", () => {
  for (const [name, format] of [
    ["a.txt", "text"],
    ["A.TXT", "text"],
    ["a.Text", "text"],
    ["notes/a.Md", "markdown"],
    ["a.MARKDOWN", "markdown"],
    ["a.PDF", "pdf"],
    ["a.htm", "html"],
    ["a.vtt", "webvtt"],
    ["a.png", null],
    ["txt", null],
    ["a.txt/b", null],
    ["a.txt~", null],
    ["", null],
  ] as const) {
    it(`are told by their ending, in capitals as well: ${JSON.stringify(name)}`, () => {
      assert.equal(formatOfName(name), format);
    });
  }

  it("are found by a glob whatever the case of their endings", () => {
    assert.equal(TEXT_GLOB, "**/*.{[tT][xX][tT],[tT][eE][xX][tT],[mM][dD],[mM][aA][rR][kK][dD][oO][wW][nN]}");
    assert.ok(
      DOCUMENT_GLOB.startsWith(TEXT_GLOB.slice(0, -1)) && DOCUMENT_GLOB.includes(",[pP][dD][fF],"),
      DOCUMENT_GLOB,
    );
  });

  it("of which readings are made are told apart from texts", () => {
    assert.equal(readingFormatOfName("a.eml"), "mail");
    assert.equal(readingFormatOfName("a.md"), null);
  });

  it("are looked for in no folder that tools make", () => {
    for (const name of [".git", "node_modules", "__pycache__", "dist"]) assert.ok(isLeftOutFolder(name), name);
    for (const name of ["notes", "distant", "sources"]) assert.ok(!isLeftOutFolder(name), name);
  });

  it("belong to a code project by some names", () => {
    for (const name of ["README.md", "license-MIT.txt", "CMakeLists.txt", "Changelog.MD"]) {
      assert.ok(isProjectFile(name), name);
    }
    for (const name of ["readme", "changelogs.md", "a.txt"]) assert.ok(!isProjectFile(name), name);
  });
});
