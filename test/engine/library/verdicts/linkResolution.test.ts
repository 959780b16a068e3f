import assert from "node:assert/strict";
import type { Target } from "../../../../src/engine/citations/links/target.ts";
import { FileNames } from "../../../../src/engine/library/verdicts/fileNames.ts";
import { resolveLink } from "../../../../src/engine/library/verdicts/linkResolution.ts";

const ROOTS = ["file:///v"];
const NOTE = "file:///v/notes/n.md";

function filesOf(...paths: string[]): FileNames {
  const files = new FileNames();
  for (const path of paths) files.add(`file:///v/${encodeURI(path)}`);
  return files;
}

const FILES = [
  "sources/a.txt",
  "sources/2024/a.txt",
  "sources/my report.txt",
  "notes/beside.txt",
  "other/beside.txt",
  "x/y/b.md",
];

describe("where links lead", () => {
  const leads = (path: string, isLoose = false, files = filesOf(...FILES)) => {
    const target: Target = { path, lines: null, ...(isLoose ? { isLoose: true as const } : {}) };
    return resolveLink(NOTE, target, files, ROOTS).uri?.replace("file:///v/", "") ?? null;
  };

  for (const [path, to] of [
    ["../sources/a.txt", "sources/a.txt"],
    ["sources/a.txt", "sources/a.txt"],
    ["/sources/a.txt", "sources/a.txt"],
    ["my report.txt", "sources/my%20report.txt"],
    ["My Report.TXT", "sources/my%20report.txt"],
    ["2024/a.txt", "sources/2024/a.txt"],
    ["beside.txt", "notes/beside.txt"],
    // Two files have the name: nothing decides.
    ["a.txt", "notes/a.txt"],
    // It says where it leads.
    ["../other/my report.txt", "other/my%20report.txt"],
    ["gone.txt", "notes/gone.txt"],
    ["file:///v/sources/a.txt", "sources/a.txt"],
    ["file:///etc/passwd.txt", null],
    ["file:///v/../etc/a.txt", null],
  ] as const) {
    it(`is ${to} for ${path}`, () => assert.equal(leads(path), to));
  }

  for (const [path, to] of [
    ["a", "sources/a.txt"],
    ["2024/a", "sources/2024/a.txt"],
    ["sources/my report", "sources/my%20report.txt"],
    ["b", "x/y/b.md"],
    ["y/b", "x/y/b.md"],
    ["z/b", null],
    ["Ruth Tolland", null],
  ] as const) {
    it(`is ${to} for [[${path}]]`, () => assert.equal(leads(path, true), to));
  }

  it("hangs on the names of files only where they were asked for", () => {
    const files = filesOf("sources/a.txt");
    assert.equal(leads("b", true, files), null);
    const before = files.revision;
    files.add("file:///v/c.txt");
    assert.equal(files.revision, before);
    files.add("file:///v/deep/b.txt");
    assert.notEqual(files.revision, before);
    assert.equal(leads("b", true, files), "deep/b.txt");
    files.delete("file:///v/deep/b.txt");
    assert.equal(leads("b", true, files), null);
  });
});
