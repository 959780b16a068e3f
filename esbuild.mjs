// Builds everything that runs: `node esbuild.mjs [--watch] [--tests] [--bench]`, minified unless watched or tested; with
// `--train` what makes the model's weights, alone.
//
// One bundle per entry, because each is started by another program: VS Code's two extension hosts,
// the language server as a process and as a web worker, and the command line.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import esbuild from "esbuild";
import { noticesOf } from "./src/packaging/notices.mjs";
import { stamped } from "./src/packaging/stamped.mjs";

const [watch, tests, bench, train] = ["watch", "tests", "bench", "train"].map((name) =>
  process.argv.includes(`--${name}`),
);

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  target: "es2022",
  charset: "utf8",
  sourcemap: watch || tests ? "linked" : false,
  minify: !watch && !tests,
  // They are in dist/ThirdPartyNotices.txt, once.
  legalComments: "none",
  metafile: true,
  logLevel: "warning",
};

/** For Node: the desktop's extension host, the server process, the command line. */
const node = {
  ...shared,
  platform: "node",
  format: "cjs",
  external: ["vscode"],
};

/** For a web worker: no Node built-ins, no `document` (packages have a "worker" form); VS Code's loader for extensions knows CommonJS only. */
const browser = {
  ...shared,
  platform: "browser",
  conditions: ["worker"],
  mainFields: ["browser", "module", "main"],
};

/** What asks nothing of its host: one file serves web workers, which load it as a script that makes the global `name`, and Node. */
const script = (name) => ({
  format: "iife",
  globalName: name,
  footer: { js: `if (typeof module === "object") module.exports = ${name};` },
});

const MODEL = "src/engine/model";
const weights = readdirSync(MODEL)
  .filter((file) => file.endsWith(".bin"))
  .map((file) => `${MODEL}/${file}`);

/** What pdf.js fetches when a file asks for it, by folder: tables of letters, fonts, decoders of pictures, signs of notes; with their licences. */
const PDF_DATA = {
  cmaps: /\.bcmap$|^LICENSE/,
  standard_fonts: /\.(pfb|ttf)$|^LICENSE/,
  wasm: /^(jbig2|openjpeg)\.wasm$|^LICENSE.*_(JBIG2|OPENJPEG)$/,
  "web/images": /^annotation-.*\.svg$/,
};

/** Copies it beside the page that shows the pages of a PDF. */
function copyPdfData() {
  for (const [folder, isWanted] of Object.entries(PDF_DATA)) {
    const from = `node_modules/pdfjs-dist/${folder}`;
    const to = `dist/pages/${folder.split("/").pop()}`;
    mkdirSync(to, { recursive: true });
    for (const file of readdirSync(from).filter((name) => isWanted.test(name)))
      copyFileSync(join(from, file), join(to, file));
  }
}

/** A bundle for each format of which readings are made: it is loaded when the first file of the format is met. */
const FORMATS = readdirSync("src/formats", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const formats = FORMATS.map((name) => ({
  ...browser,
  ...script("sourcelineFormat"),
  entryPoints: [`src/formats/${name}/${name}.ts`],
  outfile: `dist/formats/${name}.js`,
}));

/** A bundle for each format that drafts are written in, for both hosts as those of formats are. */
const EXPORTS = readdirSync("src/exports", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const exporters = EXPORTS.map((name) => ({
  ...browser,
  format: "iife",
  globalName: "sourcelineExport",
  footer: { js: 'if (typeof module === "object") module.exports = sourcelineExport;' },
  entryPoints: [`src/exports/${name}/${name}.ts`],
  outfile: `dist/exports/${name}.js`,
}));

/** The bytes of all that reads a file beside a server's own bundle: what a server keeps depends on them. */
const readers = (...others) =>
  [...weights, ...FORMATS.map((name) => `dist/formats/${name}.js`), ...others].map((file) => readFileSync(file));

/** The engine is a bundle of its own, loaded through its one door: three programs for Node and the web worker stand on it. */
const ENGINE = "dist/engine.js";
const onEngine = {
  name: "on the engine",
  setup({ onResolve }) {
    onResolve({ filter: /\/engine\/engine\.ts$/ }, ({ kind }) =>
      kind === "entry-point" ? null : { path: "./engine.js", external: true },
    );
  },
};
const nodeServers = { plugins: [onEngine, stamped(() => readers(ENGINE))] };

/** A web worker has loaded the same file as a script. */
const onLoadedEngine = {
  name: "on the loaded engine",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/engine\/engine\.ts$/ }, () => ({ path: "engine", namespace: "loaded" }));
    onLoad({ filter: /.*/, namespace: "loaded" }, () => ({ contents: "module.exports = sourcelineEngine;" }));
  },
};
const webServer = { plugins: [onLoadedEngine, stamped(() => readers(ENGINE))] };

const engine = {
  ...browser,
  ...script("sourcelineEngine"),
  entryPoints: ["src/engine/engine.ts"],
  outfile: ENGINE,
};

const product = [
  ...exporters,
  { ...node, entryPoints: ["src/extension/desktop.ts"], outfile: "dist/extension.js" },
  { ...node, ...nodeServers, entryPoints: ["src/server/node.ts"], outfile: "dist/server.js" },
  {
    ...node,
    plugins: [onEngine],
    entryPoints: ["src/cli/main.ts"],
    outfile: "dist/cli.js",
    banner: { js: "#!/usr/bin/env node" },
  },
  // What `sourceline mcp` loads, and nobody else.
  {
    ...node,
    ...nodeServers,
    alias: { "@modelcontextprotocol/server/_shims": "./src/mcp/noSchemas.ts" },
    entryPoints: ["src/mcp/node.ts"],
    outfile: "dist/mcp.js",
  },
  // The client of shared archives, for who has one.
  { ...node, entryPoints: ["src/archive/archive.ts"], outfile: "dist/archive.js" },
  {
    ...browser,
    format: "cjs",
    external: ["vscode"],
    entryPoints: ["src/extension/web.ts"],
    outfile: "dist/extension.web.js",
  },
  { ...browser, ...webServer, format: "iife", entryPoints: ["src/server/browser.ts"], outfile: "dist/server.web.js" },
  { ...browser, format: "iife", entryPoints: ["src/browser/worker.ts"], outfile: "dist/worker.js" },
  // The page of the pictures, with its style sheet beside it.
  {
    ...browser,
    conditions: [],
    format: "iife",
    entryPoints: ["main.ts", "pictures.css"].map((file) => ({ in: `src/webview/${file}`, out: "pictures" })),
    outdir: "dist",
  },
  // The pages of a PDF, with their style sheet.
  {
    ...browser,
    conditions: [],
    format: "iife",
    entryPoints: ["main.ts", "pages.css"].map((file) => ({ in: `src/webview/pages/${file}`, out: "pages" })),
    outdir: "dist/pages",
  },
  // The weights, once for all of these, with the card that says what they were made from.
  {
    ...shared,
    entryPoints: [...weights, `${MODEL}/README.md`],
    loader: { ".bin": "copy", ".md": "copy" },
    outdir: "dist/model",
  },
];

/** Every file of `folder` (below test/) whose name ends in `suffix`. */
const files = (folder, suffix) =>
  readdirSync(join("test", folder), { recursive: true })
    .filter((file) => file.endsWith(suffix) && !file.includes("node_modules"))
    .map((file) => join("test", folder, file));

/** All tests of a folder in one bundle: what they share, a model or a cleaning up at the end, is there once. */
const together = (folder) => ({
  ...node,
  packages: "external",
  stdin: {
    contents: files(folder, ".test.ts")
      .map((file) => `import "./${file.replaceAll("\\", "/")}";`)
      .join("\n"),
    resolveDir: ".",
  },
  outfile: `dist/test/${folder}/all.test.js`,
});

const suites = () => [
  together("engine"),
  together("formats"),
  together("training"),
  together("mcp"),
  together("archive"),
  together("extension"),
  {
    ...node,
    packages: "external",
    outdir: "dist/test",
    outbase: "test",
    entryPoints: [
      ...["server", "vscode", "journeys", "package"].flatMap((folder) => files(folder, ".test.ts")),
      ...files("host", ".ts"),
      "test/vscode/suite.ts",
    ],
  },
  // One bundle, because a web worker cannot `require` a second file.
  {
    ...browser,
    format: "cjs",
    external: ["vscode"],
    entryPoints: ["test/web/suite.ts"],
    outfile: "dist/test/web/suite.js",
  },
];

const benches = () => [
  {
    ...node,
    format: "esm",
    packages: "external",
    entryPoints: files("bench", ".bench.ts"),
    outdir: "dist/bench",
    outExtension: { ".js": ".mjs" },
    define: { __dirname: "import.meta.dirname" },
  },
  // What runs within VS Code.
  { ...node, external: ["vscode"], entryPoints: ["test/bench/desk/suite.ts"], outfile: "dist/bench/desk/suite.js" },
];

/** An ES module, because its threads start the same file again and have to know its address. */
const training = [
  { ...node, format: "esm", packages: "external", entryPoints: ["src/training/train.ts"], outfile: "dist/train.mjs" },
];

copyPdfData();

const build = (bundles) => Promise.all(bundles.map((options) => esbuild.build(options)));

if (watch) {
  // The stamps of the servers are made of them.
  await build([engine, ...formats]);
  const contexts = await Promise.all(
    [engine, ...formats, ...product, ...(tests ? suites() : [])].map((options) => esbuild.context(options)),
  );
  await Promise.all(contexts.map((context) => context.watch()));
  console.log("Watching src/ ...");
} else if (train) {
  await build(training);
} else {
  // First: the stamps of the servers are made of them.
  const built = [...(await build([engine, ...formats])), ...(await build(product))];
  writeFileSync("dist/ThirdPartyNotices.txt", noticesOf(built.map(({ metafile }) => metafile)));
  await build([...(tests ? suites() : []), ...(bench ? benches() : [])]);
}
