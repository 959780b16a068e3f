import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { repository } from "../host/places.ts";

/** What starts the server, behind the path of Node; the folders come behind it. */
export const COMMAND = [join(repository, "dist/cli.js"), "mcp"];

/** The environment of a server that keeps its library in `cache`, wherever it runs. */
export function environment(cache: string): Record<string, string> {
  const { PATH = "" } = process.env;
  return { PATH, HOME: cache, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache };
}

export interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly progress?: number; readonly total?: number };
  readonly result?: {
    // biome-ignore lint/suspicious/noExplicitAny: the assertions say what it is.
    readonly structuredContent?: any;
    readonly content?: { text: string }[];
    readonly isError?: boolean;
  };
  readonly error?: { readonly code: number; readonly message: string };
}

/** A server spoken to line by line, so that every byte of its output is seen. */
export class RawServer {
  readonly process: ChildProcess;
  /** Everything that it wrote, a line each. */
  readonly lines: string[] = [];
  readonly ended: Promise<number | null>;
  private readonly waiting = new Set<() => void>();

  constructor(folders: readonly string[], cache: string) {
    this.process = spawn(process.execPath, [...COMMAND, ...folders], {
      env: environment(cache),
      stdio: ["pipe", "pipe", "inherit"],
    });
    this.process.stdin!.on("error", () => {});
    createInterface({ input: this.process.stdout! }).on("line", (line) => {
      this.lines.push(line);
      for (const wake of this.waiting) wake();
    });
    this.ended = new Promise((resolve) => this.process.once("exit", resolve));
  }

  send(message: object): void {
    this.process.stdin!.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
  }

  /** Greets as a client of 2025 does. */
  async greet(): Promise<void> {
    const params = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "raw", version: "1" } };
    this.send({ id: 0, method: "initialize", params });
    await this.message(({ id }) => id === 0);
    this.send({ method: "notifications/initialized" });
  }

  call(id: number, name: string, args: object, progressToken?: number): void {
    const _meta = progressToken === undefined ? {} : { _meta: { progressToken } };
    this.send({ id, method: "tools/call", params: { name, arguments: args, ..._meta } });
  }

  /** The answer to a call. */
  answer(id: number): Promise<Message> {
    return this.message((message) => message.id === id);
  }

  get messages(): Message[] {
    return this.lines.map((line) => JSON.parse(line));
  }

  /** The first message that is meant, once it is there. */
  message(isMeant: (message: Message) => boolean): Promise<Message> {
    return new Promise((resolve) => {
      const look = () => {
        const found = this.messages.find(isMeant);
        if (!found) return;
        this.waiting.delete(look);
        resolve(found);
      };
      this.waiting.add(look);
      look();
    });
  }
}
