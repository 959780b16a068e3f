import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { loadWASM, OnigScanner, OnigString } from "vscode-oniguruma";
import { INITIAL, type IRawGrammar, parseRawGrammar, Registry } from "vscode-textmate";

const root = join(__dirname, "../../..");
const ours = (name: string) => join(root, "syntaxes", `${name}.tmLanguage.json`);

/** Where the grammars of the scopes stand: ours in the manifest, Markdown's in VS Code. */
function grammarFiles(): Map<string, string> {
  const markdown = join(vscode.env.appRoot, "extensions/markdown-basics/syntaxes/markdown.tmLanguage.json");
  return new Map([
    ["text.html.markdown", markdown],
    ["text.plain.sourceline", ours("quotations")],
    ["markdown.quotations.sourceline", ours("quotations-markdown")],
    ["markdown.citations.sourceline", ours("citations")],
  ]);
}

async function registry(): Promise<Registry> {
  const wasm = readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm"));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const files = grammarFiles();
  return new Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new OnigScanner(patterns),
      createOnigString: (text) => new OnigString(text),
    }),
    loadGrammar: async (scope): Promise<IRawGrammar | null> => {
      const file = files.get(scope);
      return file ? parseRawGrammar(readFileSync(file, "utf8"), file) : null;
    },
    getInjections: (scope) =>
      scope === "text.html.markdown" ? ["markdown.quotations.sourceline", "markdown.citations.sourceline"] : [],
  });
}

/** Each line with the tokens in it that a scope of ours is on. */
async function tokensOf(scope: string, text: string): Promise<string> {
  const grammar = await (await registry()).loadGrammar(scope);
  let state = INITIAL;
  return text
    .split("\n")
    .map((line) => {
      const { tokens, ruleStack } = grammar!.tokenizeLine(line, state);
      state = ruleStack;
      const marked = tokens.flatMap(({ startIndex, endIndex, scopes }) => {
        const own = scopes.filter((name) => /\.sourceline$/.test(name) && name !== "text.plain.sourceline");
        const last = own.at(-1);
        return last ? [`    ${JSON.stringify(line.slice(startIndex, endIndex))} ${last}`] : [];
      });
      return [line, ...marked].join("\n");
    })
    .join("\n");
}

describe("syntaxes, in VS Code's own tokenizer", () => {
  for (const [file, scope] of [
    ["quotations.txt", "text.plain.sourceline"],
    ["citations.md", "text.html.markdown"],
    ["article.md", "text.html.markdown"],
  ] as const) {
    it(`colours ${file} as it did`, async () => {
      const path = join(root, "test/fixtures/syntaxes", file);
      const found = await tokensOf(scope, readFileSync(path, "utf8"));
      if (process.env.SOURCELINE_RENEW_GOLDEN) writeFileSync(`${path}.golden`, found);
      assert.equal(found, readFileSync(`${path}.golden`, "utf8"));
    });
  }

  it("is in step with the manifest", () => {
    const { grammars } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).contributes;
    for (const { scopeName, path } of grammars as { scopeName: string; path: string }[]) {
      assert.equal(JSON.parse(readFileSync(join(root, path), "utf8")).scopeName, scopeName);
    }
    assert.equal(grammars.length, grammarFiles().size - 1);
  });

  for (const marks of ['"a, ', "“a, ", '. "a, '])
    it(`takes linear time on a long line of ${marks}`, async () => {
      const time = async (length: number) => {
        const line = marks.repeat(length);
        const start = performance.now();
        await tokensOf("text.plain.sourceline", line);
        return performance.now() - start;
      };
      await time(500);
      assert.ok((await time(4000)) < 2000);
    });
});
