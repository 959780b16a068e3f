import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { repository } from "../../host/places.ts";
import { INQUIRY, LIBRARY, NOTE } from "../library.ts";
import { type Ran, ScratchRepository } from "./scratchRepository.ts";

const CHANGED_NOTE = NOTE.replace("do not regret", "do regret");
const OTHER = "Abara says “I have never seen the memo” ([inquiry](../articles/inquiry.txt#L4)).\n";

interface Action {
  readonly inputs: Record<string, { readonly description: string; readonly default?: string }>;
  readonly runs: {
    readonly using: string;
    readonly steps: { shell: string; run: string; env: Record<string, string> }[];
  };
}

const ACTION = ".github/actions/verify";
const action: Action = parse(readFileSync(join(ACTION, "action.yml"), "utf8"));

/** Does the action's steps in a repository, as GitHub's runner does composite ones. */
function runAction(scratch: ScratchRepository, given: Record<string, string> = {}): Ran {
  for (const name of Object.keys(given)) assert.ok(action.inputs[name], `the action has no input ${name}`);
  const filled = (expression: string) =>
    expression.replace(
      /\$\{\{ inputs\.([\w-]+) \}\}/g,
      (_, name: string) => given[name] ?? action.inputs[name]!.default!,
    );
  let last: Ran = { status: 0, stdout: "", stderr: "" };
  for (const { run, env, shell } of action.runs.steps) {
    assert.equal(shell, "bash");
    // What comes from outside goes through the environment: a path that holds a command must not become one.
    assert.doesNotMatch(run, /\$\{\{/);
    const values = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filled(value)]));
    const all = { ...scratch.env, ...values, GITHUB_ACTION_PATH: join(repository, ACTION) };
    last = spawnSync("bash", ["-e", "-o", "pipefail", "-c", run], { cwd: scratch.folder, env: all, encoding: "utf8" });
    if (last.status !== 0) return last;
  }
  return last;
}

describe("the GitHub Action", () => {
  it("is a composite one, each input of which is told of and used", () => {
    assert.equal(action.runs.using, "composite");
    const used = JSON.stringify(action.runs.steps);
    for (const [name, { description, default: standard }] of Object.entries(action.inputs)) {
      assert.ok(description && standard !== undefined, name);
      assert.ok(used.includes(`\${{ inputs.${name} }}`), name);
    }
  });

  it("passes where all is true, and marks the line of what is not", () => {
    const scratch = new ScratchRepository(LIBRARY);
    const fine = runAction(scratch);
    assert.deepEqual([fine.status, fine.stdout, fine.stderr], [0, "", ""]);
    scratch.write({ "notes/said.md": CHANGED_NOTE });
    const { status, stdout } = runAction(scratch);
    assert.equal(status, 1);
    assert.match(stdout, /^::warning file=notes\/said\.md,line=5,title=Sourceline::changed: /m);
  });

  it("checks what a pull request changes, fetches its base into a shallow clone, and all of a new branch", () => {
    const origin = new ScratchRepository({ ...LIBRARY, "notes/wrong.md": OTHER.replace("never", "often") });
    const base = origin.git("rev-parse", "HEAD").trim();
    origin.write({ "articles/inquiry.txt": `${INQUIRY}More.\n` });
    origin.commit();
    origin.write({ "notes/said.md": `${NOTE}\nMore.\n` });
    origin.commit();
    origin.git("config", "uploadpack.allowAnySHA1InWant", "true");
    const scratch = new ScratchRepository();
    scratch.git("remote", "add", "origin", pathToFileURL(origin.folder).href);
    scratch.git("fetch", "--quiet", "--depth=1", "origin", "main");
    scratch.git("reset", "--quiet", "--hard", "FETCH_HEAD");
    assert.equal(runAction(scratch, { "changed-since": "HEAD" }).status, 0);
    const found = runAction(scratch, { "changed-since": base, format: "json" });
    const { citations } = JSON.parse(found.stdout);
    assert.deepEqual(
      citations.map(({ note }: { note: string }) => note),
      ["notes/said.md", "notes/said.md", "notes/wrong.md"],
    );
    assert.equal(runAction(scratch, { "changed-since": "0".repeat(40) }).status, 1);
    const unknown = runAction(scratch, { "changed-since": "no-such-branch" });
    assert.equal(unknown.status, 2);
    assert.match(unknown.stderr, /There is no commit "no-such-branch"/);
  });

  it("takes paths a line each, a folder to run in, a file for the report, and no commands", () => {
    const scratch = new ScratchRepository({
      "desk/articles/vote.txt": LIBRARY["articles/vote.txt"],
      "desk/articles/inquiry.txt": INQUIRY,
      "desk/notes/said.md": CHANGED_NOTE,
      "desk/notes/a b.md": OTHER,
    });
    const given = { "working-directory": "desk", paths: "notes/a b.md\n", format: "sarif", output: "found.sarif" };
    assert.equal(runAction(scratch, given).status, 0);
    const log = JSON.parse(readFileSync(join(scratch.folder, "desk/found.sarif"), "utf8"));
    assert.deepEqual(log.runs[0].results, []);
    const stolen = join(scratch.folder, "stolen");
    const evil = `$(touch ${stolen})\n; touch ${stolen}\n\`touch ${stolen}\``;
    for (const name of Object.keys(action.inputs)) {
      runAction(scratch, { [name]: evil });
      assert.ok(!existsSync(stolen), name);
    }
  });
});

describe("the hooks for pre-commit", () => {
  const hooks: { id: string; entry: string; language: string; name: string; pass_filenames: boolean }[] = parse(
    readFileSync(".pre-commit-hooks.yaml", "utf8"),
  );

  /** Hooks of the language "script" are programs of this repository, run in the one that is committed to. */
  function withHook(files: Record<string, string>, id: string): ScratchRepository {
    const scratch = new ScratchRepository(files);
    const { entry, language, pass_filenames } = hooks.find((hook) => hook.id === id)!;
    assert.equal(language, "script");
    assert.equal(pass_filenames, false);
    scratch.write({ ".git/hooks/pre-commit": `#!/bin/sh\nexec "${repository}"/${entry}\n` });
    chmodSync(join(scratch.folder, ".git/hooks/pre-commit"), 0o755);
    return scratch;
  }

  it("hold up a commit that changes a quotation, or the source of one, and no other", () => {
    const scratch = withHook({ ...LIBRARY, "notes/wrong.md": OTHER.replace("never", "often") }, "sourceline");
    scratch.write({ "notes/said.md": `${NOTE}\nMore.\n` });
    assert.equal(scratch.tryGit("commit", "--all", "--message=more").status, 0);
    scratch.write({ "articles/vote.txt": LIBRARY["articles/vote.txt"].replace("do not regret", "do regret") });
    const { status, stdout, stderr } = scratch.tryGit("commit", "--all", "--message=changed");
    assert.equal(status, 1);
    assert.match(stdout + stderr, /^notes\/said\.md:5 {2}≠ changed/m);
    scratch.git("rm", "--quiet", "-f", "articles/vote.txt");
    assert.match(scratch.tryGit("commit", "--message=gone").stderr, /notes\/said\.md:5 {2}✗ missing/);
  });

  it("hold up any commit while any note is wrong, where that is asked for", () => {
    const scratch = withHook({ ...LIBRARY, "notes/wrong.md": OTHER.replace("never", "often") }, "sourceline-all");
    scratch.write({ "other.txt": "Nothing.\n" });
    scratch.git("add", "--all");
    assert.equal(scratch.tryGit("commit", "--message=other").status, 1);
    scratch.write({ "notes/wrong.md": OTHER });
    scratch.git("add", "--all");
    assert.equal(scratch.tryGit("commit", "--message=other").status, 0);
  });
});
