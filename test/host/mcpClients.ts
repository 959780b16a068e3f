import { existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startNpm } from "./npm.ts";
import { cache, repository } from "./places.ts";
import { output } from "./processes.ts";

/** What the suite `mcp` connects with has a lockfile of its own, and is installed when the suite runs. */
const clients = join(repository, "test/mcp");

/** MCP Inspector brings a whole web page: it is kept beside the VS Code of the tests, whose newer Node it wants. */
const INSPECTOR = "2.12.0";
const inspectorHome = join(cache, `inspector-${INSPECTOR}`);

/** The program that MCP Inspector's command line is. */
export const inspector = join(
  inspectorHome,
  "node_modules/@modelcontextprotocol/inspector/clients/launcher/build/index.js",
);

/** Installs the clients that speak to `sourceline mcp`, once. */
export async function installMcpClients(): Promise<void> {
  const installed = join(clients, "node_modules/.package-lock.json");
  if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(join(clients, "package-lock.json")).mtimeMs) {
    console.log("Installing the clients from test/mcp/package-lock.json ...");
    await npm(clients, "ci");
  }
  if (existsSync(inspectorHome)) return;
  const partial = `${inspectorHome}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const dependencies = { "@modelcontextprotocol/inspector": INSPECTOR };
  writeFileSync(join(partial, "package.json"), JSON.stringify({ private: true, dependencies }));
  console.log("Installing MCP Inspector with npm, once (about 110 MB, half a minute) ...");
  await npm(partial, "install");
  renameSync(partial, inspectorHome);
}

async function npm(folder: string, command: string): Promise<void> {
  const args = [command, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { code, text } = await output(startNpm(folder, args));
  if (code !== 0) throw new Error(`The clients could not be installed; is the npm registry in reach?\n${text}`);
}
