import assert from "node:assert/strict";
import fc from "fast-check";
import { fileNameFor, firstFree, NoPlace, placeWithin } from "../../../../src/engine/library/article/writablePlace.ts";

const ROOTS = ["file:///w", "file:///other"];
const SOURCE = "file:///w/sources/a.txt";

describe("places that files of ours go to", () => {
  for (const [folder, place] of [
    ["notes", "file:///w/notes/n.md"],
    ["/notes/", "file:///w/notes/n.md"],
    ["./a/../b//c", "file:///w/b/c/n.md"],
    ["a\\b", "file:///w/a/b/n.md"],
    ["", "file:///w/n.md"],
    [".", "file:///w/n.md"],
    ["...", "file:///w/.../n.md"],
  ] as const) {
    it(`are below the workspace's folder: ${JSON.stringify(folder)}`, () => {
      assert.equal(placeWithin(SOURCE, folder, "n.md", ROOTS), place);
    });
  }

  for (const folder of ["..", "../out", "x/../../out", "x/../../../..", "/..", "x\\..\\..\\out", "a/b/../../../w"]) {
    it(`are nowhere else: ${JSON.stringify(folder)}`, () => {
      assert.throws(
        () => placeWithin(SOURCE, folder, "n.md", ROOTS),
        (error) => error instanceof NoPlace && error.why === "outside" && error.folder === folder,
      );
    });
  }

  it("are below the root, or nowhere, whatever is set", () => {
    const part = fc.oneof(fc.constantFrom("..", ".", "", "a", "%2e%2e", "…", "C:"), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom("/", "\\"), (parts, separator) => {
        try {
          const uri = placeWithin(SOURCE, parts.join(separator), "n.md", ROOTS);
          assert.equal(new URL(uri).pathname.startsWith("/w/"), true, uri);
        } catch (error) {
          if (!(error instanceof NoPlace)) throw error;
        }
      }),
    );
  });

  it("are beside a source that no folder holds, when none is open", () => {
    assert.equal(placeWithin("file:///x/y/a.txt", "notes", "n.md", []), "file:///x/y/notes/n.md");
  });

  it("are asked for a thousand times, not for ever", async () => {
    const taken = firstFree(
      "notes",
      (number) => `n ${number}`,
      () => false,
    );
    await assert.rejects(taken, (error) => error instanceof NoPlace && error.why === "full");
    assert.equal(
      await firstFree(
        "notes",
        (number) => `n ${number}`,
        (name) => name === "n 3",
      ),
      "n 3",
    );
  });
});

describe("names of files of ours", () => {
  it("hold what file systems and links can hold", () => {
    assert.equal(fileNameFor('Who/what: "a <b>|c"?'), "Who-what- -a -b-c-");
    assert.equal(fileNameFor("..hidden. "), "hidden");
    assert.equal(fileNameFor("\n"), "-");
    assert.equal(fileNameFor(" . "), "unnamed");
  });

  it("are short enough for file systems in any script, and end between two letters", () => {
    for (const letter of ["a", "é", "港", "𠀋"]) {
      const name = fileNameFor(letter.repeat(300));
      assert.ok(new TextEncoder().encode(name).length <= 230, letter);
      assert.ok(name.length >= 76 && name.isWellFormed() && name.endsWith(letter), letter);
    }
  });
});
