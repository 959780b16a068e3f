import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";
import { repository } from "./places.ts";

/** What a packaged extension consists of; nothing else of the checkout goes over the wire. */
const published = [/^dist\//, /^media\//, /^l10n\//, /^syntaxes\//, /^package(\.nls[^/]*)?\.json$/];

const types: Record<string, string> = {
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".css": "text/css",
  ".png": "image/png",
};

/** Files by their path, which exist in no folder. */
export type Extras = Record<string, string>;

/** The extension's files and `extras` over http on loopback, for a window that has no server behind it. */
export async function serveExtension(extras: Extras): Promise<{ authority: string; stop(): void }> {
  const server = createServer((request, response) => answer(request, response, extras));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return { authority: `127.0.0.1:${port}`, stop: () => server.close().closeAllConnections() };
}

function answer(request: IncomingMessage, response: ServerResponse, extras: Extras): void {
  response.setHeader("Access-Control-Allow-Origin", "*");
  response.setHeader("Access-Control-Allow-Headers", "*");
  if (request.method === "OPTIONS") {
    response.end();
    return;
  }
  const path = new URL(request.url ?? "/", "http://loopback").pathname.slice(1);
  const content = extras[path] ?? read(normalize(path));
  if (!content) response.writeHead(404);
  else response.setHeader("Content-Type", types[extname(path)] ?? "text/plain");
  response.end(content);
}

function read(path: string): Buffer | undefined {
  if (!published.some((pattern) => pattern.test(path.split(sep).join("/")))) return undefined;
  try {
    return readFileSync(join(repository, path));
  } catch {
    return undefined;
  }
}
