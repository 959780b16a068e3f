import { spawnSync } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "../../host/places.ts";
import { temporaryFolder } from "../../host/temporary.ts";
import { writeFiles } from "../files.ts";

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A git repository of a test, which knows nothing of the machine's configuration. */
export class ScratchRepository {
  readonly folder = temporaryFolder("git");
  readonly env: Record<string, string>;

  constructor(files: Readonly<Record<string, string>> = {}) {
    const { PATH = "" } = process.env;
    const who = { GIT_AUTHOR_NAME: "A", GIT_AUTHOR_EMAIL: "a@b", GIT_COMMITTER_NAME: "A", GIT_COMMITTER_EMAIL: "a@b" };
    this.env = { PATH, HOME: this.folder, GIT_CONFIG_NOSYSTEM: "1", ...who };
    this.git("init", "--quiet", "--initial-branch=main");
    if (Object.keys(files).length > 0) {
      this.write(files);
      this.commit();
    }
  }

  write(files: Readonly<Record<string, string>>): void {
    writeFiles(this.folder, files);
  }

  writeBytes(path: string, bytes: Uint8Array): void {
    writeFileSync(join(this.folder, path), bytes);
  }

  remove(path: string): void {
    rmSync(join(this.folder, path));
  }

  /** @throws Error when git fails */
  git(...args: string[]): string {
    const { status, stdout, stderr } = this.tryGit(...args);
    if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
    return stdout;
  }

  tryGit(...args: string[]): Ran {
    return spawnSync("git", args, { cwd: this.folder, env: this.env, encoding: "utf8" });
  }

  commit(): void {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--no-verify", "--message=all");
  }

  /** Runs `sourceline verify` in a folder of it. */
  verify(args: readonly string[], below = ".", env: Record<string, string> = {}): Ran {
    const program = [join(repository, "dist/cli.js"), "verify", ...args];
    const options = { cwd: join(this.folder, below), env: { ...this.env, ...env }, encoding: "utf8" as const };
    return spawnSync(process.execPath, program, options);
  }

  /** The verdicts of each note that was looked at: [["notes/said.md:5", "intact"], ...]. */
  verdicts(args: readonly string[], below = "."): [string, string][] {
    const { stdout, stderr } = this.verify([...args, "--format", "json"], below);
    if (stdout === "") throw new Error(stderr);
    const { citations } = JSON.parse(stdout) as { citations: { note: string; line: number; verdict: string }[] };
    return citations.map(({ note, line, verdict }) => [`${note}:${line}`, verdict]);
  }
}
