import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { neovim } from "../../host/neovim.ts";
import { repository } from "../../host/places.ts";
import { temporaryFolder } from "../../host/temporary.ts";
import { writeFiles } from "../files.ts";
import { LIBRARY, NOTE } from "../library.ts";

interface Seen {
  readonly error?: string;
  readonly problem: { message: string; line: number; from: number; to: number };
  readonly hover: string;
  readonly fixed: string;
  readonly definition: string;
  readonly watched: string[];
  readonly completed: string;
}

describe("Neovim", () => {
  it("shows problems and cards, applies a fix, goes to the words, sees files change and completes quotations", async function () {
    const program = neovim();
    if (!program) this.skip();
    const folder = temporaryFolder("neovim");
    const result = join(temporaryFolder("neovim-result"), "seen.json");
    writeFiles(folder, { ...LIBRARY, "notes/said.md": NOTE.replace("I do not regret it.", "I do regret it.") });
    const home = temporaryFolder("neovim-home");
    const { PATH = "" } = process.env;
    const env = { PATH, HOME: home, XDG_CACHE_HOME: home, XDG_STATE_HOME: home, XDG_DATA_HOME: home };
    const given = { NODE: process.execPath, CLI: join(repository, "dist/cli.js"), FOLDER: folder, RESULT: result };
    const script = join(repository, "test/server/editors/neovim.lua");
    const nvim = spawn(program, ["--clean", "--headless", "-n", "-c", `luafile ${script}`], {
      env: { ...env, ...given },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let told = "";
    nvim.stderr.on("data", (chunk) => (told += chunk));
    const late = setTimeout(() => nvim.kill("SIGKILL"), 100_000);
    await new Promise((resolve) => nvim.once("close", resolve));
    clearTimeout(late);
    assert.ok(existsSync(result), `Neovim ended without a word.\n${told}`);
    const seen: Seen = JSON.parse(readFileSync(result, "utf8"));
    assert.equal(seen.error, undefined, told);
    assert.match(seen.problem.message, /“not” is left out\.$/);
    assert.deepEqual([seen.problem.line, seen.problem.from, seen.problem.to], [2, 2, 17]);
    assert.match(seen.hover, /changed/);
    assert.doesNotMatch(seen.hover, /\$\(|command:/);
    assert.equal(seen.fixed, "> I do not regret it.");
    assert.match(seen.definition, /^I do not regret it\.”/);
    assert.deepEqual(seen.watched, ["changed"]);
    assert.match(seen.completed, /^She said “We are choosing between .*#L[45]\)/);
  }).timeout(120_000);
});
