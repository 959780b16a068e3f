import { type ChildProcess, execFileSync } from "node:child_process";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "./ports.ts";
import { endGroup, startGroup } from "./processes.ts";
import { installRuntime, runtime } from "./runtime.ts";
import { removeFolder, temporaryFolder } from "./temporary.ts";

/** VS Code settings, by their full names: `{ "editor.fontSize": 14 }`. */
export type Settings = Record<string, unknown>;

/** A running VS Code server, of which nothing is left after `stop`. */
export interface Server {
  readonly port: number;
  /** Settles when the server ends, asked to or not. */
  readonly ended: Promise<void>;
  stop(): void;
}

/** What a test never wants to see, nor wait for. */
const quiet: Settings = {
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "chat.disableAIFeatures": true,
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
};

/** How a server is to be started. */
export interface ServerOptions {
  settings?: Settings;
  /** An extension to install: a packaged one (.vsix), or a folder, which is linked and so may be built anew meanwhile. */
  extension?: string;
  /** Heed the extension and the suite that an address names. Such windows show no notifications, and dialogs seldom. */
  automated?: boolean;
}

/** Starts VS Code's server on loopback, with settings and extensions of its own. */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  await installRuntime();
  const data = dataFolder({ ...quiet, ...options.settings });
  if (options.extension) install(options.extension, data);
  const port = await freePort();
  const server = startGroup(runtime.node, serverArguments(port, data, options.automated), "SIGKILL", {
    cwd: runtime.folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  await listening(server);
  return {
    port,
    ended: new Promise((resolve) => server.once("exit", () => resolve())),
    stop: () => {
      endGroup(server);
      removeFolder(data);
    },
  };
}

function dataFolder(settings: Settings): string {
  const folder = temporaryFolder("data");
  // Some are of a person, some of the machine that the folder is on.
  for (const place of ["User", "Machine"]) {
    mkdirSync(join(folder, "data", place), { recursive: true });
    writeFileSync(join(folder, "data", place, "settings.json"), JSON.stringify(settings));
  }
  return folder;
}

function install(extension: string, data: string): void {
  if (extension.endsWith(".vsix")) {
    const args = ["out/server-main.js", "--install-extension", extension, "--server-data-dir", data];
    execFileSync(runtime.node, [...args, "--accept-server-license-terms"], { cwd: runtime.folder, stdio: "pipe" });
  } else {
    mkdirSync(join(data, "extensions"));
    symlinkSync(extension, join(data, "extensions/linked"));
  }
}

function serverArguments(port: number, data: string, automated = false): string[] {
  return [
    "out/server-main.js",
    ...["--host", "127.0.0.1", "--port", String(port)],
    ...["--server-data-dir", data, "--telemetry-level", "off"],
    "--without-connection-token",
    "--accept-server-license-terms",
    "--disable-workspace-trust",
    ...(automated ? ["--enable-smoke-test-driver"] : []),
  ];
}

function listening(server: ChildProcess): Promise<void> {
  let log = "";
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer) => {
      log = (log + chunk).slice(-10_000);
      if (log.includes("Extension host agent listening")) resolve();
    };
    server.stdout?.on("data", read);
    server.stderr?.on("data", read);
    server.once("exit", (code) => reject(new Error(`VS Code's server ended before it was ready (${code}).\n${log}`)));
  });
}
