import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../host/places.ts";
import { temporaryFolder } from "../../host/temporary.ts";

const COUNT = `Crew of the Corvina is counted twice

The trawler Corvina left Port Aldwin on Thursday with twelve men, said Ruth Tolland, the harbour master.
She has made a few trips since January. Her owner did not pay for the repair of the winch.
`;
const NOTE = `# The Corvina

"Her owner did not pay" ([count](count.txt#L4)).

The trawler Corvina left Port Aldwin with fourteen men ([count](count.txt#L3 "with twelve men")).

The Corvina has made forty trips
since January ([count](count.txt#L4)).

Her owner did pay for the repair of the winch ([count](count.txt#L4 "Her owner did not pay")).
`;

describe("sourceline verify, of what a passage does not say", () => {
  let folder: string;
  before(() => {
    folder = temporaryFolder("claims");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "count.txt"), COUNT);
    writeFileSync(join(folder, "note.md"), NOTE);
  });

  function verify(...options: string[]): string {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(repository, "dist/cli.js"), "verify", ...options],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    assert.deepEqual([stderr, status], ["", 0]);
    return stdout;
  }

  const CLAIMS = [
    [],
    [{ kind: "number", said: "fourteen", found: "twelve" }],
    [{ kind: "number", said: "forty", found: "a few trips" }],
    [{ kind: "negation", said: "did pay", found: "did not pay" }],
  ];

  it("tells it in JSON, beside the verdict", () => {
    const { citations } = JSON.parse(verify("--format", "json"));
    assert.deepEqual(
      citations.map(({ claims }: { claims: unknown }) => claims),
      CLAIMS,
    );
  });

  it("tells it in the table, at its line, and in the sum", () => {
    assert.equal(
      verify(),
      `note.md:5  i "fourteen" is not in count.txt, line 3 ("twelve")
note.md:8  · unquoted: in count.txt, cited line 4
note.md:7  i "forty" is not in count.txt, line 4 ("a few trips")
note.md:10  i "did pay" here, "did not pay" in count.txt, line 4

4 citations: 3 intact, 1 unquoted; 3 details are not in the passages
`,
    );
  });

  it("tells it in SARIF as notes of rules that are there, and on GitHub as notices", () => {
    const [run] = JSON.parse(verify("--format", "sarif")).runs;
    const rules = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    const notes = run.results.filter(({ ruleId }: { ruleId: string }) => ruleId.startsWith("claim-"));
    assert.deepEqual(
      notes.map((result: { ruleId: string; level: string; locations: { physicalLocation: { region: unknown } }[] }) => [
        result.ruleId,
        result.level,
        result.locations[0]!.physicalLocation.region,
      ]),
      [
        ["claim-number", "note", { startLine: 5 }],
        ["claim-number", "note", { startLine: 7 }],
        ["claim-negation", "note", { startLine: 10 }],
      ],
    );
    for (const { ruleId } of run.results) assert.ok(rules.includes(ruleId), ruleId);
    assert.match(verify("--format", "github"), /^::notice file=note.md,line=5,title=Sourceline::"fourteen" is not in/);
  });

  it("leaves it out where nobody wants it", () => {
    const { citations } = JSON.parse(verify("--format", "json", "--no-claims"));
    assert.deepEqual(
      citations.map(({ claims }: { claims: unknown }) => claims),
      [[], [], [], []],
    );
  });
});
