import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFile, Table } from "./imports.ts";
import { findCycle, findRoomCycle, violations } from "./imports.ts";

const ENGINE_DOOR = ["documentFiles.ts", "engine/engine.ts", "engine/ports.ts", "engine/archived.ts", "protocol"];

/** Who may import whom: the design's table. The architecture page shows it; keep the three in step. */
const TABLE: Table = {
  "engine/text": { own: [], packages: ["@lezer/common", "@lezer/markdown", "character-entities", "yaml"] },
  "engine/model": { own: [], packages: [] },
  "engine/entities": { own: ["documentFiles.ts", "engine/text", "engine/model"], packages: [] },
  "engine/quotes": { own: ["engine/text", "engine/model", "engine/entities"], packages: [] },
  "engine/citations": { own: ["documentFiles.ts", "engine/text"], packages: [] },
  "engine/library": {
    own: [
      "documentFiles.ts",
      "engine/text",
      "engine/model",
      "engine/entities",
      "engine/quotes",
      "engine/citations",
      "engine/ports.ts",
      "engine/archived.ts",
    ],
    packages: ["fuse.js"],
  },
  "engine/library/search": { own: ["engine/text"], packages: [] },
  "engine/engine.ts": {
    own: ["text", "entities", "quotes", "citations", "library", "ports.ts"].map((room) => `engine/${room}`),
    packages: [],
  },
  "engine/archived.ts": { own: ["engine/text"], packages: [] },
  "engine/ports.ts": { own: ["engine/text/reading"], packages: [] },
  protocol: { own: [], packages: [] },
  "message.ts": { own: [], packages: [] },
  "documentFiles.ts": { own: [], packages: [] },
  "build.ts": { own: [], packages: [] },
  // What both hosts' programs share that read on threads, and what all programs share that report to other programs.
  readers: { own: ["engine/ports.ts", "engine/text/reading"], packages: [] },
  findings: { own: ["engine/engine.ts"], packages: [] },
  // What language models may ask, by whichever door.
  tools: { own: ["findings", ...ENGINE_DOOR], packages: ["zod"] },
  // Of the archive's client the types alone, and what words its trouble.
  "tools/toolArchive.ts": { own: ["archive/archive.ts"], packages: [] },
  "tools/archive": {
    own: ["tools", "archive", "message.ts", "formats/wording.ts", ...ENGINE_DOOR],
    packages: ["zod"],
  },
  // What knows a format stands in a folder of its own, with the libraries of that format.
  "formats/wording.ts": { own: ["message.ts", "engine/text/reading"], packages: [] },
  formats: {
    own: ["documentFiles.ts", "message.ts", "engine/ports.ts", "engine/text"],
    packages: ["fflate", "htmlparser2"],
  },
  "formats/captions": { own: ["documentFiles.ts", "formats", "engine/text"], packages: ["media-captions"] },
  "formats/docx": { own: ["documentFiles.ts", "formats", "engine/text"], packages: [] },
  "formats/epub": { own: ["documentFiles.ts", "formats", "engine/text"], packages: [] },
  "formats/html": {
    own: ["documentFiles.ts", "formats", "engine/text"],
    packages: ["@mozilla/readability", "htmlparser2", "linkedom"],
  },
  "formats/mail": { own: ["documentFiles.ts", "formats", "engine/text"], packages: ["postal-mime"] },
  "formats/odt": { own: ["documentFiles.ts", "formats", "engine/text"], packages: [] },
  "formats/pdf": { own: ["documentFiles.ts", "formats", "engine/text"], packages: ["fflate", "pdfjs-dist"] },
  // The client of shared archives: a bundle of its own, loaded when one is asked first.
  "archive/wording.ts": { own: ["message.ts", "archive"], packages: [] },
  archive: {
    own: ["engine/archived.ts"],
    packages: [
      "@opensearch-project/opensearch",
      ...["crypto", "fs", "fs/promises", "tls", "url"].map((name) => `node:${name}`),
    ],
  },
  // What makes files for others of notes; a folder, a bundle and a library for each format.
  exports: { own: ["engine/text/markdown/formatted", "engine/text/reading"], packages: [] },
  "exports/docx": { own: ["exports", "engine/text/markdown/formatted", "engine/text/reading"], packages: ["docx"] },
  webview: { own: ["protocol", "message.ts"], packages: ["d3-force"] },
  "webview/pages": { own: ["webview", "protocol", "message.ts"], packages: ["pdfjs-dist"] },
  // Of the archive's client the types alone, and its wording: the client is a bundle of its own.
  server: {
    own: ["tools", "message.ts", "formats/wording.ts", "archive", "exports", ...ENGINE_DOOR],
    packages: ["zod", "ignore", "picomatch", "vscode-languageserver", "vscode-languageserver-textdocument"],
  },
  "server/node.ts": {
    own: [
      "server",
      "node",
      "archive/archive.ts",
      "readers",
      "formats",
      "build.ts",
      "message.ts",
      "../package.json",
      ...ENGINE_DOOR,
    ],
    packages: ["node:path", "node:url", "vscode-languageserver"],
  },
  "server/browser.ts": {
    own: ["server", "browser", "readers", "formats", "build.ts", "message.ts", ...ENGINE_DOOR],
    packages: ["vscode-languageserver"],
  },
  browser: { own: ["documentFiles.ts", "engine/ports.ts", "readers"], packages: [] },
  node: {
    own: ["documentFiles.ts", "engine/ports.ts", "readers"],
    packages: [
      "chokidar",
      ...["crypto", "fs", "fs/promises", "os", "path", "url", "v8", "worker_threads"].map((name) => `node:${name}`),
    ],
  },
  cli: {
    own: ["node", "findings", "formats", "message.ts", "readers", "../package.json", ...ENGINE_DOOR],
    packages: [
      "node:events",
      "node:fs",
      "node:fs/promises",
      "node:path",
      "node:readline",
      "node:url",
      "node:v8",
      "node:vm",
    ],
  },
  // What people read in a file is worded once, whoever makes it.
  "cli/exporting": {
    own: ["cli", "node", "exports", "server/wording", "server/host/say.ts", "protocol", ...ENGINE_DOOR],
    packages: ["node:fs/promises", "node:path", "node:url"],
  },
  // Git is started here, and no other program anywhere.
  "cli/git": {
    own: ["cli", "node", ...ENGINE_DOOR],
    packages: ["node:child_process", "node:path", "node:url"],
  },
  // For the types of what their own bundles bring.
  "cli/archive": {
    own: ["cli", "node", "formats", "message.ts", "readers", "archive", ...ENGINE_DOOR],
    packages: ["node:fs/promises", "node:path", "node:url"],
  },
  "mcp/archives.ts": { own: ["tools", "archive"], packages: [] },
  "cli/mcp.ts": { own: ["cli", "mcp/node.ts"], packages: ["node:fs/promises", "node:path"] },
  mcp: {
    own: ["tools", "../package.json", ...ENGINE_DOOR],
    packages: ["@modelcontextprotocol/server", "zod"],
  },
  "mcp/node.ts": {
    own: ["mcp", "archive", "node", "readers", "formats", "build.ts", ...ENGINE_DOOR],
    packages: ["node:path", "@modelcontextprotocol/server"],
  },
  training: {
    own: ["text", "model", "entities", "quotes"].map((room) => `engine/${room}`),
    packages: ["node:fs", "node:path", "node:url", "node:worker_threads"],
  },
  extension: {
    own: ["documentFiles.ts", "protocol", "message.ts", "webview/messages.ts", "webview/pages/messages.ts"],
    packages: ["markdown-it", "vscode", "vscode-languageclient"],
  },
  // The network is asked here, and nowhere else.
  "extension/webPages": {
    own: ["extension/host", "documentFiles.ts", "protocol", "message.ts"],
    packages: ["vscode", "http", "https", ...["dns", "net", "stream", "zlib"].map((name) => `node:${name}`)],
  },
};

function filesOfSrc(): SourceFile[] {
  return readdirSync("src", { recursive: true })
    .map((path) => String(path).replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts"))
    .map((path) => ({ path, code: readFileSync(join("src", path), "utf8") }));
}

describe("the house", () => {
  it("keeps to the import table", () => {
    assert.deepEqual(violations(filesOfSrc(), TABLE), []);
  });

  it("has no circle of imports", () => {
    assert.equal(findCycle(filesOfSrc()), null);
  });

  it("has no circle of rooms", () => {
    assert.equal(findRoomCycle(filesOfSrc()), null);
  });

  it("finds a circle of rooms in which no file stands in a circle", () => {
    const files = [
      { path: "house/names/cards.ts", code: 'import { take } from "../citing/register.ts";' },
      { path: "house/citing/register.ts", code: "" },
      { path: "house/citing/work.ts", code: 'import { uses } from "../names/uses.ts";' },
      { path: "house/names/uses.ts", code: "" },
    ];
    assert.equal(findCycle(files), null);
    assert.deepEqual(findRoomCycle(files), ["house/names", "house/citing", "house/names"]);
  });

  for (const name of ["node:fs", "fs", "vscode", "vscode-languageserver/node", "../../server/hover.ts"]) {
    it(`would not let the engine import ${name}`, () => {
      for (const code of [`import x from "${name}";`, `import type { X } from '${name}'`, `await import("${name}")`]) {
        assert.equal(violations([{ path: "engine/text/lines.ts", code }], TABLE).length, 1, code);
      }
    });
  }

  it("would not let citations read names", () => {
    const code = 'import { findMentions } from "../entities/names.ts";';
    assert.equal(violations([{ path: "engine/citations/anchor.ts", code }], TABLE).length, 1);
  });

  it("would not let the machine know names", () => {
    const code = 'import { findMentions } from "../entities/names.ts";';
    assert.equal(violations([{ path: "engine/model/chain.ts", code }], TABLE).length, 1);
  });

  it("would not let the client reach into the engine", () => {
    const code = 'import { Engine } from "../../engine/engine.ts";';
    assert.equal(violations([{ path: "extension/host/server.ts", code }], TABLE).length, 1);
  });

  it("finds a circle of three", () => {
    const files = ["a", "b", "c"].map((name, i) => ({
      path: `${name}.ts`,
      code: `import type { X } from "./${["b", "c", "a"][i]}.ts";`,
    }));
    assert.deepEqual(findCycle(files), ["a.ts", "b.ts", "c.ts", "a.ts"]);
  });

  it("says everything through saying.ts, where text of sources and file names stays text", () => {
    const speaking = filesOfSrc().filter(({ code }) =>
      /\bshow(?:Error|Warning|Information)Message\(|\bsetStatusBarMessage\(/.test(code),
    );
    assert.deepEqual(
      speaking.map(({ path }) => path),
      ["extension/host/saying.ts"],
    );
  });

  it("has a manifest that names the commands of the code, and no other", () => {
    const manifest = JSON.parse(readFileSync("package.json", "utf8"));
    const named: string[] = manifest.contributes.commands.map(({ command }: { command: string }) => command);
    const code = readFileSync("src/extension/commands.ts", "utf8");
    const registered = [...code.matchAll(/"(sourceline\.\w+)":/g)].map(([, id]) => id!);
    const internal = ["openPassage", "openPage", "openRow", "showCitations", "completeFilter"].map(
      (id) => `sourceline.${id}`,
    );
    assert.deepEqual(registered.filter((id) => !internal.includes(id)).sort(), named.sort());
  });

  it("has a guide that tells of every setting with its default, and of no other", () => {
    const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
    const textOf = (value: unknown) => (Array.isArray(value) ? JSON.stringify(value) : String(value).trim());
    const declared = contributes.configuration.flatMap(({ properties }: { properties: object }) =>
      Object.entries(properties).map(([name, setting]) => [name, textOf(setting.default)]),
    );
    const rows = [
      ...readFileSync(".github/guide/settings.md", "utf8").matchAll(/^\| `(sourceline\.[\w.]+)` \| (?:`(.*?)`)? ?\|/gm),
    ];
    const told = rows.map(([, name, value]) => [name, value]);
    // The template is longer than a cell.
    const [template] = declared.filter(([name]: string[]) => name === "sourceline.citation.template");
    assert.deepEqual(
      told,
      declared.map((one: string[]) => (one === template ? [one[0], undefined] : one)),
    );
  });

  it("has a guide that tells of every command of the palette with its key, and of no other", () => {
    const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
    const texts = JSON.parse(readFileSync("package.nls.json", "utf8"));
    const hidden = contributes.menus.commandPalette.filter(({ when }: { when: string }) => when === "false");
    const keyOf = (id: string): string =>
      contributes.keybindings.find(({ command }: { command: string }) => command === id)?.key ?? "";
    const offered = contributes.commands
      .filter(({ command }: { command: string }) => !hidden.some((one: { command: string }) => one.command === command))
      .map(({ command, title }: { command: string; title: string }) => [texts[title.slice(1, -1)], keyOf(command)]);
    const [, table = ""] =
      /^\| command \| key .*\n\| -.*\n((?:\|.*\n)+)/m.exec(readFileSync(".github/guide/commands.md", "utf8")) ?? [];
    const told = [...table.matchAll(/^\| ([^|]+) \|(?: `([^`]*)`)? \|/gm)].map(([, title, key = ""]) => [
      title,
      key.toLowerCase(),
    ]);
    assert.deepEqual(told, offered);
  });

  it("has command titles in title case, under one category, each of them once in the palette", () => {
    const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
    const texts = JSON.parse(readFileSync("package.nls.json", "utf8"));
    const offered = new Set<string>();
    const hidden = contributes.menus.commandPalette.filter(({ when }: { when: string }) => when === "false");
    for (const { command, category, title } of contributes.commands) {
      const text: string = texts[title.slice(1, -1)];
      assert.equal(category, "Sourceline", command);
      assert.match(text, /^\p{Lu}\p{Ll}+(?: (?:\p{Lu}\p{Ll}+|a|as|at|by|in|of|the|this|to))*…?$/u);
      if (hidden.some((one: { command: string }) => one.command === command)) continue;
      assert.ok(!offered.has(text), `${text} is offered twice`);
      offered.add(text);
    }
  });

  it("has a text for every %key% of the manifest, and no text without a key", () => {
    const manifest = readFileSync("package.json", "utf8");
    const texts = JSON.parse(readFileSync("package.nls.json", "utf8"));
    const keys = [...manifest.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key!);
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(texts).sort());
  });
});
