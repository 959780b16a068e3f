import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../host/places.ts";
import { temporaryFolder } from "../../host/temporary.ts";
import { INQUIRY, VOTE } from "../library.ts";

const DRAFT = `He said “I do not regret it.” And she “I have never seen that memo”.

“We are choosing between a harbour that works and a harbour that is painted,” it went on.
“A boat full of borrowed lanterns at midnight.”
`;

describe("sourceline verify --quotations", () => {
  const folder = temporaryFolder("quotations");
  const write = (name: string, text: string | Uint8Array) => writeFileSync(join(folder, name), text);

  before(() => {
    mkdirSync(join(folder, "library"));
    write("library/vote.txt", VOTE);
    write("library/inquiry.txt", INQUIRY);
    write("draft.md", DRAFT);
    write("true.txt", 'He said "I do not regret it."\n');
  });

  function run(...args: string[]) {
    const command = [join(repository, "dist/cli.js"), "verify", "--quotations", ...args];
    const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
    return { stdout, stderr, status };
  }

  it("tells people where each quotation stands, and the exit code that not all do", () => {
    const { stdout, status } = run("draft.md", "--library", "library");
    assert.equal(
      stdout,
      `draft.md:1  ✓ intact: "I do not regret it." in library/vote.txt, line 4
draft.md:1  ≠ changed: "I have never seen that memo" nearly so in library/inquiry.txt, line 4
draft.md:3  ? ambiguous: "We are choosing between a harbour that works and a harbour ..." in several places, first in library/inquiry.txt, line 5
draft.md:4  ✗ missing: "A boat full of borrowed lanterns at midnight." in no source

4 quotations: 1 intact, 1 changed, 1 ambiguous, 1 missing
`,
    );
    assert.equal(status, 1);
  });

  it("is content when every quotation stands word for word, or none is there", () => {
    assert.equal(run("true.txt", "--library=library").status, 0);
    write("empty.md", "");
    assert.deepEqual(run("empty.md", "--library", "library"), {
      stdout: "No quotations found.\n",
      stderr: "",
      status: 0,
    });
  });

  it("tells programs the same", () => {
    const { quotations, summary } = JSON.parse(
      run("draft.md", "true.txt", "--library", "library", "--format", "json").stdout,
    );
    assert.deepEqual(summary, { intact: 2, changed: 1, ambiguous: 1, missing: 1 });
    assert.deepEqual(quotations[0], {
      file: "draft.md",
      line: 1,
      words: "I do not regret it.",
      verdict: "intact",
      source: "library/vote.txt",
      startLine: 4,
      speaker: { here: null, there: "Ruth Tolland", agrees: null },
    });
    assert.deepEqual([quotations[3].source, quotations[3].startLine, quotations[4].file], [null, null, "true.txt"]);
  });

  it("tells in whose mouth words are, in the draft and in the source", () => {
    const speakers = (text: string) => {
      write("true.txt", text);
      const { quotations } = JSON.parse(run("true.txt", "--library", "library", "--format", "json").stdout);
      return quotations.map(({ speaker }: { speaker: unknown }) => speaker);
    };
    const said = (here: string | null, agrees: boolean | null) => ({ here, there: "Ruth Tolland", agrees });
    assert.deepEqual(speakers("“I do not regret it,” said Ruth Tolland.\n"), [said("Ruth Tolland", true)]);
    assert.deepEqual(speakers("“I do not regret it,” said Joseph Abara.\n"), [said("Joseph Abara", false)]);
    assert.deepEqual(speakers("“I do not regret it.”\n"), [said(null, null)]);
    write("true.txt", 'He said "I do not regret it."\n');
  });

  it("tells SARIF and GitHub what is not word for word in one place", () => {
    const [log] = JSON.parse(run("draft.md", "--library", "library", "--format", "sarif").stdout).runs;
    assert.deepEqual(
      log.results.map(({ ruleId, level }: { ruleId: string; level: string }) => `${ruleId} ${level}`),
      ["changed warning", "ambiguous note", "missing warning"],
    );
    const { stdout } = run("draft.md", "--library", "library", "--format", "github");
    assert.match(stdout, /^::warning file=draft\.md,line=1,title=Sourceline::changed: .*\n::notice .*\n::warning /);
  });

  it("looks in the folder that it runs in when no library is named, but never in the drafts", () => {
    write("twin.md", DRAFT);
    const { stdout } = run("draft.md", "twin.md", "true.txt");
    assert.match(stdout, /^9 quotations: 3 intact, 2 changed, 2 ambiguous, 2 missing$/m);
  });

  it("says in a sentence what it cannot do", () => {
    write("long.txt", "a “b c d e f” ".repeat(800_000));
    write("bytes.md", new Uint8Array([0, 1, 2, 0, 255]));
    const said = (...args: string[]) => {
      const { stderr, stdout, status } = run(...args);
      assert.deepEqual([stdout, status], ["", 2]);
      return stderr;
    };
    assert.match(said(), /^sourceline: Name the files whose quotations are to be checked\.\n$/);
    assert.match(said("none.md"), /^sourceline: There is no file none\.md\.\n$/);
    assert.match(said("library"), /^sourceline: library is a folder; name the files in it\.\n$/);
    assert.match(said("draft.md", "--library", "none"), /^sourceline: There is no folder "none"\.\n$/);
    assert.match(said("draft.md", "--format", "xml"), /^sourceline: There is no format "xml"; choose table/);
    assert.match(
      said("draft.md", "--format", "constructor"),
      /^sourceline: There is no format "constructor"; choose table/,
    );
    assert.match(said("draft.md", "--frmat", "json"), /^sourceline: There is no option "--frmat"\.\n$/);
    assert.match(said("long.txt"), /^sourceline: long\.txt is 11 MB; quotations are checked in texts up to 10 MB\.\n$/);
    assert.match(said("bytes.md"), /^sourceline: bytes\.md is not a text file\.\n$/);
  });

  it("goes on with lone surrogates and a line of a megabyte", () => {
    write("odd.md", `“${"nobody asked the pilots where the water is deep ".repeat(20_000)}” “\ud800 b c d e”`);
    const { stdout, status } = run("odd.md", "--library", "library");
    assert.equal(status, 1);
    assert.match(stdout, /^2 quotations: 2 missing$/m);
  });
});
