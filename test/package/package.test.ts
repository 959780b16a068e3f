import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import { packageExtension } from "../host/package.ts";
import { repository } from "../host/places.ts";
import { temporaryFolder } from "../host/temporary.ts";

const MODEL = join(repository, "src/engine/model");
const WEIGHTS = readdirSync(MODEL).filter((file) => file.endsWith(".bin"));

/** Bytes. */
const MOST_OF_REST = 4_000_000;

/** How large each bundle may be, packed, that only somebody loads who needs it. Bytes. */
const MOST_OF_EXTRAS: Record<string, number> = {
  "formats/pdf": 400_000,
  "formats/html": 200_000,
  "formats/mail": 100_000,
  "formats/epub": 80_000,
  "formats/docx": 80_000,
  "formats/odt": 80_000,
  "formats/captions": 20_000,
  "exports/docx": 100_000,
  "exports/html": 8_000,
  "pages/pages": 235_000,
  archive: 90_000,
};

/**
 * The same of what pdf.js fetches for the pages of a PDF when the file asks for it: tables of East Asian letters (1.0 MB), fonts that
 * files do not bring (0.5 MB), decoders of pictures (0.1 MB).
 */
const MOST_OF_PAGES_DATA = 1_750_000;

/** The packages that stand in the bundles, as their source maps say: those are of the build that the tests ran on. */
function bundledPackages(): string[] {
  const dist = join(repository, "dist");
  const shipped = ["", "formats", "exports"].flatMap((folder) =>
    readdirSync(join(dist, folder)).map((file) => join(folder, file)),
  );
  const maps = shipped.filter((file) => file.endsWith(".js.map"));
  const sources = maps.flatMap((file): string[] => JSON.parse(readFileSync(join(dist, file), "utf8")).sources);
  // A room of the SDK's own repository, which is published within its packages, under their licence.
  const foreign = sources.filter((source) => !source.includes("/@modelcontextprotocol/core-internal/"));
  const names = foreign.flatMap((source) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? []);
  return [...new Set(names)].sort();
}

describe("the package", () => {
  const packages = bundledPackages();
  const folder = temporaryFolder("package");
  let archive: Uint8Array;
  let files: Record<string, Buffer>;

  before(async function () {
    this.timeout(120_000);
    archive = readFileSync(await packageExtension());
    files = Object.fromEntries(Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, Buffer.from(bytes)]));
    for (const [path, bytes] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
  });

  const bundles = () => Object.keys(files).filter((path) => path.endsWith(".js"));
  const sourceline = (args: string[], input = "") =>
    spawnSync(process.execPath, [join(folder, "extension/dist/cli.js"), ...args], {
      cwd: folder,
      input,
      encoding: "utf8",
    });

  it("has a bound without what only some need, and each of these has its own", () => {
    const packed = (path: string) => deflateRawSync(files[path]!).length;
    const extras = Object.keys(files).flatMap(
      (path) => /^extension\/dist\/(archive|.+\/.+)\.js$/.exec(path)?.[1] ?? [],
    );
    const sizeOf = (name: string) => packed(`extension/dist/${name}.js`);
    const data = Object.keys(files).filter((path) => /^extension\/dist\/pages\/.+\//.test(path));
    const ofData = data.reduce((sum, path) => sum + packed(path), 0);
    assert.ok(ofData > 1_000_000 && ofData < MOST_OF_PAGES_DATA, `what pages fetch: ${ofData} bytes`);
    const rest = archive.length - ofData - extras.reduce((sum, name) => sum + sizeOf(name), 0);
    assert.ok(rest < MOST_OF_REST, `${rest} bytes`);
    assert.deepEqual(extras.sort(), Object.keys(MOST_OF_EXTRAS).sort());
    for (const name of extras) {
      const size = sizeOf(name);
      assert.ok(size > 1000 && size < MOST_OF_EXTRAS[name]!, `${name}: ${size} bytes`);
    }
  });

  it("holds the programs that the manifest and the client start", () => {
    const { main, browser, bin } = JSON.parse(String(files["extension/package.json"]));
    const started = [
      main,
      browser,
      bin.sourceline,
      "dist/server.js",
      "dist/archive.js",
      "dist/worker.js",
      "dist/server.web.js",
      "dist/mcp.js",
    ];
    const missing = started.map((path) => join("extension", path)).filter((path) => !files[path]);
    assert.deepEqual(missing, []);
  });

  it("holds the weights once, with the card of what they were made from", () => {
    for (const file of [...WEIGHTS, "README.md"]) {
      assert.deepEqual(files[`extension/dist/model/${file}`], readFileSync(join(MODEL, file)), file);
    }
    for (const file of WEIGHTS) {
      // Whole groups of three bytes, which a bundle would hold as base64, out of the middle of the file.
      const bytes = readFileSync(join(MODEL, file)).subarray(6000, 6060);
      const forms = [bytes, ...["base64", "hex"].map((form) => Buffer.from(bytes.toString(form as BufferEncoding)))];
      const holding = bundles().filter((path) => forms.some((form) => files[path]!.includes(form)));
      assert.deepEqual(holding, [], file);
    }
  });

  it("stamps each server with its build", () => {
    const stamps = ["server.js", "server.web.js", "mcp.js"].map((name) => {
      const text = String(files[`extension/dist/${name}`]);
      assert.ok(!text.includes("@build@"), name);
      return /"([\w+/]{43}=)"/.exec(text)?.[1];
    });
    assert.ok(stamps.every(Boolean) && new Set(stamps).size === stamps.length, stamps.join());
  });

  it("brings the licence of every package that stands in a bundle", () => {
    assert.ok(
      ["fuse.js", "yaml", "d3-force", "vscode-jsonrpc", "@lezer/markdown"].every((name) => packages.includes(name)),
    );
    const [, ...notices] = String(files["extension/dist/ThirdPartyNotices.txt"]).split(/^-{80}\n(?=\S+ \S+ \()/m);
    const texts = new Map(notices.map((notice) => [notice.slice(0, notice.indexOf(" ")), notice]));
    for (const name of packages) {
      const text = texts.get(name) ?? "";
      assert.match(
        text,
        /^\S+ \d+\.\d+\.\d+\S* \((?:MIT|MIT-0|ISC|CC0-1\.0|Apache-2\.0|BlueOak-1\.0\.0|BSD-\d-Clause)\)\n/,
        name,
      );
      assert.match(text, /copyright|contributor/i, name);
      assert.ok(text.length > 500, name);
    }
  });

  it("holds a command line that reads names and quotations", () => {
    const text = "Ruth Tolland, the mayor, said on Tuesday: “The harbour is not for sale.”";
    const { stdout } = sourceline(["analyze", "--jsonl"], `${JSON.stringify({ id: 1, text })}\n`);
    const { entities, quotes } = JSON.parse(stdout);
    assert.deepEqual(
      entities.map(({ name, type }: { name: string; type: string }) => `${name}, ${type}`),
      ["Ruth Tolland, person"],
    );
    assert.deepEqual(
      quotes.map(({ speakerName }: { speakerName: string }) => speakerName),
      ["Ruth Tolland"],
    );
  });

  it("holds a command line that checks citations", () => {
    const { stdout, status } = sourceline(["verify", "extension/media/sample", "--format", "json"]);
    const { summary } = JSON.parse(stdout);
    assert.equal(status, 1);
    assert.ok(summary.intact > 0 && summary.changed > 0, stdout);
  });
});
