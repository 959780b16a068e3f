import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { importsOf } from "./imports.ts";

const manifest = JSON.parse(readFileSync("package.json", "utf8"));
const shipped = Object.keys(manifest.dependencies);
const tools = Object.keys(manifest.devDependencies);
const peers = Object.keys(JSON.parse(readFileSync("test/bench/package.json", "utf8")).dependencies);

/**
 * The packages that the TypeScript below a folder imports, but for this one's, which holds imports as examples. VS Code brings
 * "vscode", and "mdast" is types alone.
 */
function importedBelow(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true })
    .map((path) => join(folder, String(path)))
    .filter((path) => path.endsWith(".ts") && !/node_modules|engine\Whouse/.test(path));
  const imports = files.flatMap((path) => importsOf({ path, code: readFileSync(path, "utf8") }));
  const packages = imports.flatMap(({ to }) => /^(?!src\/|test\/|\.)(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? []);
  return [...new Set(packages)]
    .filter((name) => !isBuiltin(name) && !["vscode", "mdast", "package.json"].includes(name))
    .sort();
}

describe("the manifests", () => {
  it("name as dependencies what is bundled, and nothing else", () => {
    // Markdown's parser is the preview's own, of which we name the types.
    const bundled = importedBelow("src").filter((name) => name !== "markdown-it");
    assert.deepEqual(bundled, shipped.sort());
  });

  it("name as tools what only tests import", () => {
    const known = new Set([...shipped, ...tools]);
    assert.deepEqual(
      importedBelow("test").filter((name) => !known.has(name)),
      [],
    );
  });

  it("keep what is compared with out of what everybody installs", () => {
    const lock = JSON.parse(readFileSync("package-lock.json", "utf8"));
    assert.deepEqual(
      peers.filter((name) => lock.packages[`node_modules/${name}`]),
      [],
    );
  });
});
