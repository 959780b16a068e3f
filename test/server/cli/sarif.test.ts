import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { INQUIRY, LIBRARY, NOTE, VOTE } from "../library.ts";
import { ScratchRepository } from "./scratchRepository.ts";

/** The schema of the specification, which a package of Microsoft's for tests holds. */
const SCHEMA = "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";

/** Something of each kind that is told. */
const NOTES = {
  "notes/a b (é).md": NOTE.replace("do not regret", "do regret"),
  "notes/moved.md": NOTE.replace("vote.txt#L4), line 4", "vote.txt#L3), line 3"),
  "notes/missing.md": `${NOTE.replace("../articles/inquiry.txt#L4", "../articles/vote.txt#L4")}\nSee [it](../articles/gone.txt#L1), [vote](../articles/vote.txt#L5).\n`,
  "notes/claims.md":
    "Forty boats did not attend, Peter Cook said on 3 May 2019: “I do not regret it” ([vote](../articles/vote.txt#L4)).\n",
};

describe("SARIF", () => {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  const isValid = ajv.compile(JSON.parse(readFileSync(SCHEMA, "utf8")));

  const validated = (text: string) => {
    const log = JSON.parse(text);
    const fits: boolean = isValid(log);
    assert.ok(fits, JSON.stringify(isValid.errors, null, 2));
    return log.runs[0];
  };

  const scratch = () =>
    new ScratchRepository({ ...LIBRARY, ...NOTES, "articles/inquiry.txt": INQUIRY, "articles/vote.txt": VOTE });

  it("is that of its schema, whatever there is to tell", () => {
    const { results, tool } = validated(scratch().verify(["--format", "sarif"]).stdout);
    const rules: string[] = tool.driver.rules.map(({ id }: { id: string }) => id);
    const told: string[] = results.map(({ ruleId }: { ruleId: string }) => ruleId);
    for (const id of ["changed", "missing", "moved", "unquoted"]) assert.ok(told.includes(id), id);
    for (const id of told) assert.ok(rules.includes(id), id);
  });

  it("is so with nothing to tell, and of drafts", () => {
    const empty = new ScratchRepository(LIBRARY);
    assert.deepEqual(validated(empty.verify(["--format", "sarif"]).stdout).results, []);
    empty.write({ "draft.md": "“I do regret it,” and “We sail at dawn.”\n" });
    const { stdout } = empty.verify(["--quotations", "draft.md", "--format", "sarif"]);
    assert.ok(validated(stdout).results.length > 1);
  });

  it("is not what the schema refuses", () => {
    const log = JSON.parse(scratch().verify(["--format", "sarif"]).stdout);
    log.runs[0].results[0].level = "grave";
    assert.equal(isValid(log), false);
  });
});
