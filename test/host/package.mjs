// `npm run package [-- --out FILE]`: the .vsix as it would be published.
//
// VS Code's page of an extension shows pictures that have an https address or stand in the text itself. Those of README
// have no address, so in the package they stand in the text.
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createVSIX, listFiles, PackageManager } from "@vscode/vsce";
import { buildProduct, repository } from "./dependencies.mjs";

const { out } = parseArgs({ options: { out: { type: "string" } } }).values;
const staging = join(repository, "dist/package");

await buildProduct();
await stage();
await createVSIX({
  cwd: staging,
  packagePath: out ?? repository,
  dependencies: false,
  rewriteRelativeLinks: false,
  allowMissingRepository: true,
});

/** Copies what .vscodeignore leaves; what builds the extension is left behind. */
async function stage() {
  rmSync(staging, { recursive: true, force: true });
  for (const file of await listFiles({ cwd: repository, packageManager: PackageManager.None }))
    cpSync(join(repository, file), join(staging, file));
  cpSync(join(repository, ".vscodeignore"), join(staging, ".vscodeignore"));
  rewrite("README.md", (text) => text.replace(/(?<=!\[[^\]]*\]\()[^)]+\.png(?=\))/g, pictureData));
  rewrite("package.json", (text) => {
    const { scripts: _, devDependencies: __, ...manifest } = JSON.parse(text);
    return JSON.stringify(manifest);
  });
}

function rewrite(file, change) {
  const path = join(staging, file);
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

function pictureData(file) {
  return `data:image/png;base64,${readFileSync(join(repository, file), "base64")}`;
}
