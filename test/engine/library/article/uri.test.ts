import assert from "node:assert/strict";
import { fileName, formatOf, pathBetween, resolveUri } from "../../../../src/engine/library/article/uri.ts";

const ROOTS = ["file:///w", "file:///other%20place"];

describe("URIs", () => {
  it("leads from a note along a relative path", () => {
    assert.equal(resolveUri("file:///w/notes/n.md", "../articles/a.txt", ROOTS), "file:///w/articles/a.txt");
    assert.equal(resolveUri("vscode-vfs://github/u/r/n.md", "a b.txt", ROOTS), "vscode-vfs://github/u/r/a%20b.txt");
  });

  it("writes what it resolves as VS Code does, letter for letter", () => {
    const uri = resolveUri("file:///w/n.md", "é (1), [x]'!*@&=+$;#?.txt", ROOTS);
    assert.equal(uri, "file:///w/%C3%A9%20%281%29%2C%20%5Bx%5D%27%21%2A%40%26%3D%2B%24%3B%23%3F.txt");
    assert.equal(fileName(uri!), "é (1), [x]'!*@&=+$;#?.txt");
  });

  it("starts a path with / at the folder that holds the note", () => {
    assert.equal(resolveUri("file:///other%20place/n/n.md", "/a.txt", ROOTS), "file:///other%20place/a.txt");
    assert.equal(resolveUri("untitled:Untitled-1", "/a/b.txt", ROOTS), "file:///w/a/b.txt");
  });

  it("gives null for a path out of the file system", () => {
    assert.equal(resolveUri("file:///w/n.md", "../../../a.txt", ROOTS), null);
  });

  it("goes back the way it came", () => {
    for (const to of [
      "file:///w/articles/a.txt",
      "file:///w/notes/b%20c.txt",
      "file:///w/%C3%A9.txt",
      "file:///x/a.txt",
    ]) {
      const path = pathBetween("file:///w/notes/n.md", to, ROOTS);
      assert.equal(resolveUri("file:///w/notes/n.md", path, ROOTS), to, path);
    }
    assert.equal(pathBetween("untitled:Untitled-1", "file:///w/a/b.txt", ROOTS), "/a/b.txt");
  });

  it("knows texts and Markdown by their ending", () => {
    assert.deepEqual(
      ["a.txt", "a.TEXT", "a.md", "a.Markdown", "a.ts", "Makefile"].map((name) => formatOf(`file:///w/${name}`)),
      ["text", "text", "markdown", "markdown", null, null],
    );
  });
});
