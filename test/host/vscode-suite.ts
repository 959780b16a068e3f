import { join } from "node:path";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { temporaryCopy } from "./folders.ts";
import { repository } from "./places.ts";
import { canServe } from "./runtime.ts";

/** The served VS Code where it runs; SOURCELINE_DESKTOP=1 takes a downloaded one, which wants a display. */
async function executable(): Promise<string> {
  const desktop = process.env.SOURCELINE_DESKTOP === "1" || !canServe;
  return desktop ? downloadAndUnzipVSCode() : join(repository, "test/host/launcher");
}

async function main(): Promise<void> {
  await runTests({
    vscodeExecutablePath: await executable(),
    extensionDevelopmentPath: repository,
    extensionTestsPath: join(repository, "dist/test/vscode/suite.js"),
    launchArgs: [temporaryCopy()],
  });
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
