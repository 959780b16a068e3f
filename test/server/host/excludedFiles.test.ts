import assert from "node:assert/strict";
import { included } from "../../../src/server/host/excludedFiles.ts";

const ROOT = "file:///w";

/** The paths that are left of some, where a few of them have content. */
async function left(paths: readonly string[], globs: readonly string[], ignoreFiles: Record<string, string> | null) {
  const files = paths.map((path) => ({ uri: `${ROOT}/${path}`, size: 1 }));
  const read = async (uri: string) => {
    const content = ignoreFiles?.[uri.slice(ROOT.length + 1)];
    if (content === undefined) throw new Error("There is none.");
    return new TextEncoder().encode(content);
  };
  const found = await included(files, { globs, byGit: ignoreFiles !== null }, { roots: [ROOT], read });
  return found.map(({ uri }) => uri.slice(ROOT.length + 1));
}

describe("excluded files", () => {
  it("are those that the editor's globs fit, with all in a folder that they fit", async () => {
    const paths = ["a.txt", "drafts/b.txt", "x/drafts/y/c.txt", "x/d.md", "e%20f.txt", ".trash/g.txt"];
    assert.deepEqual(await left(paths, ["**/drafts", "*.{md,rst}", "e f.txt", "**/.trash"], null), ["a.txt", "x/d.md"]);
  });

  it("are those that .gitignore names, the deepest word counting", async () => {
    const ignores = { ".gitignore": "*.md\n/sources\n!keep.md\n", "x/.gitignore": "!d.md\ny/\n" };
    const paths = ["a.md", "keep.md", "sources/b.txt", "x/sources/c.txt", "x/d.md", "x/y/e.txt", "f.txt"];
    assert.deepEqual(await left(paths, [], ignores), ["keep.md", "x/sources/c.txt", "x/d.md", "f.txt"]);
    assert.deepEqual(await left(paths, [], null), paths);
  });

  it("are none for globs that fit nothing, and none outside the folders", async () => {
    const files = [{ uri: "file:///elsewhere/a.txt", size: 1 }];
    const from = { roots: [ROOT], read: async () => new Uint8Array() };
    assert.deepEqual(await included(files, { globs: ["**"], byGit: true }, from), files);
  });
});
