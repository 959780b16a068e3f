import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../host/places.ts";
import { temporaryFolder } from "../../host/temporary.ts";
import { INQUIRY, VOTE } from "../library.ts";

const NOTE = `# Who said what

Ruth Tolland said, “I have never seen the memo” ([inquiry](inquiry.txt#L4)).

Abara said, “I have never seen the memo” ([inquiry](inquiry.txt#L4)).

This is the point: “I have never seen the memo” ([inquiry](inquiry.txt#L4)).

The fishermen's lawyer said, “I have never seen the memo” ([inquiry](inquiry.txt#L4)).

Tolland's words are in the other one ([vote](vote.txt#L3)).
`;

describe("sourceline verify, of who speaks", () => {
  let folder: string;
  before(() => {
    folder = temporaryFolder("attribution");
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of [
      ["inquiry.txt", INQUIRY],
      ["vote.txt", VOTE],
      ["note.md", NOTE],
    ] as const)
      writeFileSync(join(folder, name), text);
  });

  function verify(...options: string[]): string {
    const command = [join(repository, "dist/cli.js"), "verify", ...options];
    const { stdout, stderr, status } = spawnSync(process.execPath, command, { cwd: folder, encoding: "utf8" });
    assert.deepEqual([stderr, status], ["", 0]);
    return stdout;
  }

  const ABARA = "inquiry.txt gives these words to Joseph Abara (line 4), not to Ruth Tolland";

  it("tells in JSON who speaks here and there, and null where that is in doubt", () => {
    const { citations } = JSON.parse(verify("--format", "json"));
    assert.deepEqual(
      citations.map(({ speaker }: { speaker: unknown }) => speaker),
      [
        { here: "Ruth Tolland", there: "Joseph Abara", agrees: false },
        { here: "Joseph Abara", there: "Joseph Abara", agrees: true },
        { here: null, there: "Joseph Abara", agrees: null },
        { here: null, there: "Joseph Abara", agrees: null },
        { here: null, there: null, agrees: null },
      ],
    );
  });

  it("tells in the table what stands in the wrong mouth, at its line, and in the sum", () => {
    const table = verify("--no-claims");
    assert.equal(table.split("\n")[0], `note.md:3  ! ${ABARA}`);
    assert.match(table, /; 1 quotation is somebody else's in the source\n$/);
  });

  it("is a warning in SARIF and on GitHub, of a rule that is there", () => {
    const [run] = JSON.parse(verify("--format", "sarif", "--no-claims")).runs;
    const [warning, ...others] = run.results.filter(({ ruleId }: { ruleId: string }) => ruleId === "speaker");
    assert.equal(others.length, 0);
    assert.deepEqual([warning.level, warning.message.text], ["warning", ABARA]);
    assert.ok(run.tool.driver.rules.some(({ id }: { id: string }) => id === "speaker"));
    const github = verify("--format", "github", "--no-claims");
    assert.equal(github.split("\n")[0], `::warning file=note.md,line=3,title=Sourceline::${ABARA}`);
  });
});
