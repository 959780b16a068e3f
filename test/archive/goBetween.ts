import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from "node:http";
import { node } from "./sharedNode.ts";

/** What stands between us and the archive, and how it behaves; it passes everything on at first. */
export class GoBetween {
  /** The requests that came, as "POST /index/_bulk", and those of them whose client went before the answer. */
  readonly came: string[] = [];
  readonly leftEarly: string[] = [];
  /** Answers instead of the archive; undefined: pass it on. */
  answer: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;
  /** So many milliseconds before an answer. */
  delay = 0;
  private readonly server: Server = createServer((from, to) => this.pass(from, to));

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as { port: number }).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private pass(from: IncomingMessage, to: ServerResponse): void {
    const name = `${from.method} ${from.url}`;
    this.came.push(name);
    to.once("close", () => to.writableEnded || this.leftEarly.push(name));
    if (this.answer?.(from, to)) return;
    const options = { method: from.method, headers: from.headers };
    const onward = request(new URL(from.url!, node().url), options, (answer) => {
      setTimeout(() => {
        if (to.destroyed) return;
        to.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(to);
      }, this.delay);
    });
    onward.once("error", () => to.destroy());
    from.pipe(onward);
  }
}

/** Answers with a status, as OpenSearch does. */
export function says(status: number, type = "some_exception", reason = "some reason") {
  return (_: IncomingMessage, response: ServerResponse): boolean => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify({ error: { type, reason }, status }));
    return true;
  };
}
