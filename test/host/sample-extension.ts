import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/**
 * An extension of two files which does nothing but write the files of `folder` into an in-memory workspace:
 * a window without a server has no disk from which it could open them.
 */
export function sampleExtension(folder: string): Record<string, string> {
  const manifest = {
    ...{ name: "sample-files", publisher: "sourceline-tests", version: "1.0.0", engines: { vscode: "^1.101.0" } },
    ...{ browser: "./main.js", activationEvents: ["*"] },
  };
  return { "sample/package.json": JSON.stringify(manifest), "sample/main.js": main(folder) };
}

function main(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => statSync(join(folder, file)).isFile())
    .map((file) => [file.replaceAll("\\", "/"), readFileSync(join(folder, file), "base64")]);
  return `const { Uri, workspace } = require("vscode");
    exports.activate = async () => {
      const root = workspace.workspaceFolders[0].uri;
      for (const [file, content] of ${JSON.stringify(files)}) {
        const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
        await workspace.fs.writeFile(Uri.joinPath(root, file), bytes);
      }
    };`;
}
