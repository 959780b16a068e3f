import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { LIBRARY, NOTE } from "../library.ts";

const WRONG = NOTE.replace("../articles/inquiry.txt#L4", "../articles/vote.txt#L4");

describe("sourceline verify", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "sourceline-cli-"));
    for (const [path, text] of Object.entries({ ...LIBRARY, "notes/said.md": WRONG })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve("dist/cli.js"), "verify", ...args], {
      cwd: folder,
      encoding: "utf8",
    });
    return { status, stdout, stderr };
  }

  it("says of missing words which other source holds them, in a table", () => {
    const { status, stdout } = run();
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^notes\/said\.md:7 {2}✗ missing: "I have never seen the memo" in articles\/vote\.txt, cited line 4; these words stand in articles\/inquiry\.txt, line 4\n\n2 citations: 1 intact, 1 missing\n$/,
    );
  });

  it("says beside its findings which link is none", () => {
    writeFileSync(join(folder, "notes/loose.md"), '# Loose\n\n"So it is" ([vote](../my articles/vote.txt#L4)).\n');
    const { status, stdout, stderr } = run("notes/loose.md", "--format", "json");
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout).citations, []);
    assert.match(
      stderr,
      /^notes\/loose\.md:3: Markdown reads no link here, since \.\.\/my articles\/vote\.txt#L4 has spaces/,
    );
  });

  it("says the same in JSON, and null where there is nothing to say", () => {
    const { citations } = JSON.parse(run("--format", "json").stdout);
    assert.deepEqual(
      citations.map(({ verdict, elsewhere }: { verdict: string; elsewhere: unknown }) => [verdict, elsewhere]),
      [
        ["intact", null],
        ["missing", { source: "articles/inquiry.txt", startLine: 4 }],
      ],
    );
  });

  it("says the same in SARIF, with the place as a related one", () => {
    const [result] = JSON.parse(run("--format", "sarif").stdout).runs[0].results;
    assert.match(result.message.text, /these words stand in articles\/inquiry\.txt, line 4$/);
    assert.deepEqual(result.relatedLocations, [
      { physicalLocation: { artifactLocation: { uri: "articles/inquiry.txt" }, region: { startLine: 4 } } },
    ]);
  });

  it("looks in the folder that it runs in when notes are named, and in the folders that are named", () => {
    const elsewhereOf = (...args: string[]) => {
      const { citations } = JSON.parse(run(...args, "--format", "json").stdout);
      return citations.find(({ verdict }: { verdict: string }) => verdict === "missing").elsewhere;
    };
    assert.deepEqual(elsewhereOf("notes/said.md"), { source: "articles/inquiry.txt", startLine: 4 });
    assert.equal(elsewhereOf("notes"), null);
  });
});
