import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DiskFiles, fileUri } from "../../../src/node/diskFiles.ts";
import { Fence } from "../../../src/node/fence.ts";

describe("a fence around folders", () => {
  let top: string;
  let inside: string;
  beforeEach(() => {
    top = mkdtempSync(join(tmpdir(), "sourceline-fence-"));
    inside = join(top, "inside");
    mkdirSync(join(inside, "deep"), { recursive: true });
    mkdirSync(join(top, "inside-not"));
    for (const path of ["secret.txt", "inside-not/secret.txt", "inside/vote.txt"]) writeFileSync(join(top, path), path);
    symlinkSync("../secret.txt", join(inside, "file.txt"));
    symlinkSync("../inside-not", join(inside, "folder"));
    symlinkSync("vote.txt", join(inside, "within.txt"));
  });
  afterEach(() => rmSync(top, { recursive: true, force: true }));

  const fenced = () => new DiskFiles([fileUri(inside)], new Fence([inside]));

  it("lists what links within it lead to, and nothing beyond", async () => {
    const names = (await fenced().list()).map(({ uri }) => uri.slice(fileUri(inside).length + 1)).sort();
    assert.deepEqual(names, ["vote.txt", "within.txt"]);
  });

  it("lets nothing beyond be read, by whatever way", async () => {
    const files = fenced();
    assert.equal(String(Buffer.from(await files.read(fileUri(join(inside, "within.txt"))))), "inside/vote.txt");
    for (const path of ["file.txt", "folder/secret.txt", "../secret.txt", "../inside-not/secret.txt", "nothing.txt"]) {
      await assert.rejects(files.read(`${fileUri(inside)}/${path}`), /outside/, path);
    }
  });

  it("stands where the folder itself is reached by a link", async () => {
    symlinkSync("inside", join(top, "linked"));
    const files = new DiskFiles([fileUri(join(top, "linked"))], new Fence([join(top, "linked")]));
    assert.equal((await files.list()).length, 2);
  });
});
