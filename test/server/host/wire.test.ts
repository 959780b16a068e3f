import assert from "node:assert/strict";
import fc from "fast-check";
import type { Diagnostic, Hover, Location, WorkspaceEdit } from "vscode-languageserver";
import { LineIndex } from "../../../src/engine/text/lineIndex.ts";
import { Columns, ENCODINGS, type PositionEncoding } from "../../../src/server/host/wire/columns.ts";
import { canonicalUri } from "../../../src/server/host/wire/uris.ts";
import { TestClient, uriOf } from "../client.ts";
import { LIBRARY } from "../library.ts";

const UNITS: Readonly<Record<PositionEncoding, (text: string) => number>> = {
  "utf-8": (text) => Buffer.byteLength(text),
  "utf-16": (text) => text.length,
  "utf-32": (text) => [...text].length,
};

const sourceOf = (text: string) => ({ text, lines: new LineIndex(text) });

describe("columns", () => {
  const line = fc.array(fc.constantFrom("a", "é", "“", "漢", "😀", "\u{1F468}\u200D", " "), { maxLength: 30 });

  it("are counted in each encoding and back, in any order", () => {
    fc.assert(
      fc.property(
        line,
        line,
        fc.constantFrom(...ENCODINGS),
        fc.array(fc.nat(40)),
        (first, letters, encoding, asked) => {
          const source = sourceOf(`${first.join("")}\n${letters.join("")}`);
          const columns = new Columns(encoding);
          for (const number of asked) {
            const before = letters.slice(0, number).join("");
            const counted = UNITS[encoding](before);
            assert.equal(columns.counted(source, 1, before.length), counted);
            assert.equal(columns.utf16(source, 1, counted), before.length);
          }
        },
      ),
    );
  });

  it("within a letter count as its beginning, and behind the line as its end", () => {
    const columns = new Columns("utf-8");
    const source = sourceOf("“😀”\nb");
    assert.deepEqual(
      [0, 1, 2, 3, 4, 6, 7, 10, 99].map((column) => columns.utf16(source, 0, column)),
      [0, 0, 0, 1, 1, 1, 3, 4, 4],
    );
    assert.equal(columns.counted(source, 0, 99), 10);
    assert.equal(columns.counted(source, 5, 3), 0);
  });

  it("of a very long line are counted once, not anew for each", () => {
    const columns = new Columns("utf-8");
    const source = sourceOf("é".repeat(2_000_000));
    const started = performance.now();
    for (let column = 0; column < 2_000_000; column += 20) columns.counted(source, 0, column);
    // Counted anew for each it takes hours.
    assert.ok(performance.now() - started < 10_000);
  });
});

describe("the names of files", () => {
  it("are those of VS Code, however a client writes them", () => {
    const one = "file:///w/a%20%28b%29%27s%20%C3%A9.md";
    for (const uri of [one, "file:///w/a%20(b)'s%20%c3%a9.md", "file://localhost/w/a%20(b)'s%20é.md"]) {
      assert.equal(canonicalUri(uri), one);
    }
    assert.equal(canonicalUri("file:///C:/a.md"), "file:///c%3A/a.md");
    for (const uri of ["untitled:Untitled-1", "file:///w/50%.md", "vscode-vfs://github/a(b)", "file:///a#b", ""]) {
      assert.equal(canonicalUri(uri), uri);
    }
  });

  it("are told to a client as it wrote them", async () => {
    const name = "notes/said (draft).md";
    const client = await TestClient.plain({
      ...LIBRARY,
      [name]: "“I do regret it” ([vote](../articles/vote.txt#L4)).\n",
    });
    const uri = "file:///library/notes/said%20(draft).md";
    const text = String(client.files.get(name));
    const told = new Promise<void>((resolve) => {
      client.connection.onNotification("textDocument/publishDiagnostics", (params) => {
        if (params.uri === uri && params.diagnostics.length > 0) resolve();
      });
    });
    await client.connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: "markdown", version: 1, text },
    });
    await told;
    const cited = await client.at<Location[]>("textDocument/references", "articles/vote.txt", "do not regret", {
      context: { includeDeclaration: true },
    });
    assert.ok(cited.some((one) => one.uri === uri));
    assert.ok(!cited.some((one) => one.uri === uriOf(name)));
    await client.stop();
  });
});

describe("a client that counts otherwise", () => {
  const SOURCE = "Ärger 😀 im Hafen\n\nDie Bürgermeisterin 😀 Ruth Tolland sagte: “Wir öffnen 😀 den Hafen.”\n";
  const NOTE = "# Was gesagt wurde\n\n😀é “Wir öffnen 😀 den Häfen.” ([Ärger](quelle.txt#L3)) 😀\n";

  for (const encoding of ENCODINGS) {
    const units = UNITS[encoding];
    const positionOf = (text: string, words: string) => {
      const before = text.slice(0, text.indexOf(words)).split("\n");
      return { line: before.length - 1, character: units(before.at(-1)!) };
    };
    const rangeOf = (text: string, words: string) => {
      const start = positionOf(text, words);
      return { start, end: { ...start, character: start.character + units(words) } };
    };

    it(`gets places in ${encoding}, and is understood`, async () => {
      const client = await TestClient.plain(
        { "quelle.txt": SOURCE, "notiz.md": NOTE },
        {
          capabilities: {
            general: { positionEncodings: [encoding, "utf-16"] },
            textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
          },
        },
      );
      assert.equal(client.capabilities.positionEncoding, encoding);
      await client.open("notiz.md");
      const uri = uriOf("notiz.md");
      const changed = (problems: Diagnostic[]) => problems[0]?.code === "changed";
      const [problem] = await client.problemsOf("notiz.md", changed);
      assert.deepEqual(problem!.range, rangeOf(NOTE, "Wir öffnen 😀 den Häfen."));
      // Two changes, of which the second counts in what the first left.
      const typed = NOTE.replace("😀é ", "😀ée😀 ").replace("Häfen", "Hafen");
      await client.connection.sendNotification("textDocument/didChange", {
        textDocument: { uri, version: 2 },
        contentChanges: [
          { range: rangeOf(NOTE, " “Wir"), text: "e😀 “Wir" },
          { range: rangeOf(NOTE.replace("😀é ", "😀ée😀 "), "ä"), text: "a" },
        ],
      });
      await client.problemsOf("notiz.md", (problems) => problems.length === 0);
      const position = positionOf(typed, "quelle.txt");
      const textDocument = { uri };
      const place = await client.request<Location>("textDocument/definition", { textDocument, position });
      assert.deepEqual(place, { uri: uriOf("quelle.txt"), range: rangeOf(SOURCE, "Wir öffnen 😀 den Hafen.") });
      const hover = await client.request<Hover>("textDocument/hover", { textDocument, position });
      assert.deepEqual(hover.range, rangeOf(typed, "[Ärger](quelle.txt#L3)"));
      await client.request("shutdown", undefined);
      client.connection.dispose();
    });

    it(`gets fixes and the colours of names in ${encoding}`, async () => {
      const client = await TestClient.plain(
        { "quelle.txt": SOURCE, "notiz.md": NOTE },
        {
          capabilities: {
            general: { positionEncodings: [encoding] },
            textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
          },
        },
      );
      await client.open("notiz.md");
      await client.open("quelle.txt");
      await client.problemsOf("notiz.md", ([first]) => first?.code === "changed");
      const [fix] = await client.request<{ edit: WorkspaceEdit }[]>("textDocument/codeAction", {
        textDocument: { uri: uriOf("notiz.md") },
        range: rangeOf(NOTE, "Häfen"),
        context: { diagnostics: [] },
      });
      const [edit] = fix!.edit.changes![uriOf("notiz.md")]!;
      const before = Buffer.from(NOTE.split("\n")[edit!.range.start.line]!);
      assert.equal(edit!.range.start.character, positionOf(NOTE, "Häfen").character, before.toString());
      const { data } = await client.request<{ data: number[] }>("textDocument/semanticTokens/full", {
        textDocument: { uri: uriOf("quelle.txt") },
      });
      const tokens: unknown[] = [];
      let [line, start] = [0, 0];
      for (let i = 0; i < data.length; i += 5) {
        start = data[i]! > 0 ? data[i + 1]! : start + data[i + 1]!;
        line += data[i]!;
        tokens.push({ start: { line, character: start }, end: { line, character: start + data[i + 2]! } });
      }
      const name = JSON.stringify(rangeOf(SOURCE, "Ruth Tolland"));
      assert.ok(
        tokens.some((token) => JSON.stringify(token) === name),
        `${JSON.stringify(tokens)} has no ${name}`,
      );
      await client.stop();
    });
  }
});
