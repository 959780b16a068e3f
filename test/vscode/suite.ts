import { runMocha } from "../host/mocha.ts";

/** What VS Code's extension host calls: all tests of this folder, with the real `vscode`. */
export function run(): Promise<void> {
  return runMocha("vscode", 30_000);
}
