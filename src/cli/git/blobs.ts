import { type ChildProcess, spawn } from "node:child_process";

interface Asked {
  resolve(bytes: Uint8Array): void;
  reject(error: Error): void;
}

const LF = 10;

/** The contents of a repository's objects, all read by one process of git (`git cat-file --batch`). */
export class Blobs {
  private process: ChildProcess | null = null;
  private readonly asked: Asked[] = [];
  private chunks: Buffer[] = [];
  private length = 0;
  /** Where the answer at hand ends, once its first line is there. */
  private wanted: { readonly from: number; readonly size: number } | null = null;

  constructor(private readonly root: string) {}

  /** @throws Error when git does not give it */
  read(object: string): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.asked.push({ resolve, reject });
      this.process ??= this.start();
      this.process.stdin!.write(`${object}\n`);
    });
  }

  /** No more is read; nothing is left over. */
  end(): void {
    this.process?.stdin?.end();
  }

  private start(): ChildProcess {
    const child = spawn("git", ["cat-file", "--batch"], { cwd: this.root, stdio: ["pipe", "pipe", "ignore"] });
    const fail = () => {
      for (const { reject } of this.asked.splice(0)) reject(new Error("git ended."));
    };
    child.stdin.on("error", () => {});
    child.stdout.on("data", (chunk: Buffer) => this.take(chunk));
    child.once("error", fail);
    child.once("close", fail);
    return child;
  }

  /** "<object> blob <size>", a line break, that many bytes, a line break; or "<object> missing". */
  private take(chunk: Buffer): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
    while (this.asked.length > 0 && this.answer()) {
      // The next answer may be there as well.
    }
  }

  private answer(): boolean {
    if (this.wanted && this.length < this.wanted.from + this.wanted.size + 1) return false;
    const all = this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks);
    this.chunks = [all];
    if (!this.wanted) {
      const line = all.indexOf(LF);
      if (line < 0) return false;
      const size = / blob (\d+)$/.exec(all.toString("latin1", 0, line))?.[1];
      if (size === undefined) {
        this.drop(line + 1);
        this.asked.shift()!.reject(new Error("It is not in the repository."));
        return true;
      }
      this.wanted = { from: line + 1, size: Number(size) };
      return true;
    }
    const { from, size } = this.wanted;
    const bytes = new Uint8Array(all.subarray(from, from + size));
    this.wanted = null;
    this.drop(from + size + 1);
    this.asked.shift()!.resolve(bytes);
    return true;
  }

  private drop(count: number): void {
    const rest = this.chunks[0]!.subarray(count);
    this.chunks = rest.length > 0 ? [rest] : [];
    this.length = rest.length;
  }
}
