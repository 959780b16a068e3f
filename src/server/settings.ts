import type { InitializeParams } from "vscode-languageserver";
import { MAX_FILE_SIZE } from "../protocol.ts";
import type { Session } from "./session.ts";

/** The settings that the server heeds, from clients that keep any; they count from the next file on, without a restart. */
export function followSettings({ connection, engine }: Session, params: InitializeParams): void {
  if (!params.capabilities.workspace?.configuration) return;
  const fetch = async () => {
    const megabytes: unknown = await connection.workspace.getConfiguration("sourceline.maxFileSize");
    engine.options.maxFileSize = typeof megabytes === "number" && megabytes > 0 ? megabytes * 1e6 : MAX_FILE_SIZE;
  };
  connection.onInitialized(fetch);
  connection.onDidChangeConfiguration(fetch);
}
