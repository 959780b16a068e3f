import { join } from "node:path";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { temporaryCopy } from "./folders.ts";
import { repository } from "./places.ts";
import { onDesktop } from "./runtime.ts";

async function main(): Promise<void> {
  await runTests({
    vscodeExecutablePath: onDesktop ? await downloadAndUnzipVSCode() : join(repository, "test/host/launcher"),
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
