import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** What stands where an archive should be, and behaves as a test wants it; it answers as an empty index would at first. */
export class BadArchive {
  /** How many requests came. */
  requests = 0;
  behaves: RequestListener = (_, response) => response.end("{}");
  private readonly server = createServer((request, response) => {
    this.requests++;
    response.setHeader("content-type", "application/json");
    this.behaves(request, response);
  });

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
