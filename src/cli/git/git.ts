import { execFile } from "node:child_process";
import { UsageError } from "../usageError.ts";

/** What a git command told. */
interface Told {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** A repository of git, asked by its own program: nothing is changed in it. Paths are relative to its root, with "/". */
export class Repository {
  private constructor(readonly root: string) {}

  /** The repository that holds a folder. @throws UsageError where there is none, or no git */
  static async of(folder: string): Promise<Repository> {
    const { code, out, error } = await run(folder, ["rev-parse", "--show-toplevel"]);
    if (code !== 0) throw new UsageError(sentenceOf(error) || "This folder is in no git repository.");
    return new Repository(out.replace(/\r?\n$/, ""));
  }

  /** What a command lists, each behind the last one with a zero byte (-z). @throws UsageError when git fails */
  async list(...args: readonly string[]): Promise<string[]> {
    const { code, out, error } = await run(this.root, args);
    // "grep" fails where it finds nothing.
    if (code !== 0 && !(code === 1 && args[0] === "grep")) throw new UsageError(`git: ${sentenceOf(error)}`);
    return out.split("\0").filter((one) => one !== "");
  }

  /** The first line of what a command says; null when it fails. */
  async line(...args: readonly string[]): Promise<string | null> {
    const { code, out } = await run(this.root, args);
    return code === 0 ? (out.split("\n")[0] ?? "") : null;
  }

  /** What a command writes, byte for byte; null when it fails. */
  async bytes(...args: readonly string[]): Promise<Uint8Array | null> {
    const { code, out } = await run(this.root, args, "latin1");
    return code === 0 ? new Uint8Array(Buffer.from(out, "latin1")) : null;
  }
}

/** Whatever a person's configuration says, git is asked for what is there, and starts no other program for it. */
const PLAINLY = ["--no-pager", "-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "-c", "grep.fullName=true"];

function run(folder: string, args: readonly string[], encoding: BufferEncoding = "utf8"): Promise<Told> {
  return new Promise((resolve) => {
    const options = { cwd: folder, encoding, maxBuffer: Number.POSITIVE_INFINITY };
    execFile("git", [...PLAINLY, ...args], options, (failure, out, error) => {
      if (failure && typeof failure.code !== "number") {
        resolve({ code: -1, out: "", error: `fatal: ${failure.message}` });
      } else resolve({ code: failure ? Number(failure.code) : 0, out, error });
    });
  });
}

/** "fatal: not a git repository ..." */
function sentenceOf(error: string): string {
  const line = /^(?:fatal|error): (.*)$/m.exec(error)?.[1] ?? "";
  return /ENOENT/.test(line) ? "there is no git on the PATH." : line;
}
