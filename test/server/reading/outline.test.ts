import assert from "node:assert/strict";
import type { DocumentSymbol, FoldingRange, SelectionRange } from "vscode-languageserver";
import { citationsAt } from "../../../src/protocol/citing/verifying.ts";
import { stepTo } from "../../../src/protocol/indexing/indexing.ts";
import { TestClient, uriOf } from "../client.ts";
import { LIBRARY, VOTE } from "../library.ts";

const LETTER = `The letter of the pilots

Walter Rowe, the senior pilot, said on Saturday that tugs would not solve it.

"With two good tugs and a quiet day I would take her
through," Rowe said at the station. "With a westerly I would not.

"I have put one ship ashore in my life. It was in daylight,
and I can still hear it.

"I don't intend to hear it again."

Nobody answered him. The meeting ended at nine o'clock in the evening.
`;

describe("outline and selection", () => {
  let client: TestClient;
  const uri = uriOf("letter.txt");
  const lineOf = (words: string) => LETTER.slice(0, LETTER.indexOf(words)).split("\n").length - 1;

  before(async () => {
    client = await TestClient.start({ ...LIBRARY, "letter.txt": LETTER });
    await client.open("letter.txt");
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", () => true);
  });
  after(() => client.stop());

  it("lists paragraphs, what is said in them by whom, and the names that come up", async () => {
    const symbols = await client.request<DocumentSymbol[]>("textDocument/documentSymbol", { textDocument: { uri } });
    assert.deepEqual(
      symbols.map(({ name }) => name.slice(0, 14)),
      ["The letter of ", "Walter Rowe, t", "Walter Rowe", "Nobody answere"],
    );
    const said = symbols[2]!;
    assert.deepEqual([said.range.start.line, said.range.end.line], [lineOf('"With two'), lineOf("I don't intend")]);
    assert.equal(said.children?.length, 3);
    assert.deepEqual(symbols[1]!.children?.map(({ name, kind }) => [name, kind])[0]?.[0], "Walter Rowe");
    const check = (all: readonly DocumentSymbol[], within: DocumentSymbol | null): void => {
      for (const symbol of all) {
        assert.notEqual(symbol.name.trim(), "");
        if (within)
          assert.ok(
            symbol.range.start.line >= within.range.start.line && symbol.range.end.line <= within.range.end.line,
          );
        check(symbol.children ?? [], symbol);
      }
    };
    check(symbols, null);
  });

  it("folds paragraphs of several lines, and what is said over several paragraphs", async () => {
    const ranges = await client.request<FoldingRange[]>("textDocument/foldingRange", { textDocument: { uri } });
    const folds = ranges.map(({ startLine, endLine }) => [startLine, endLine]);
    const first = lineOf('"With two');
    assert.deepEqual(folds[0], [first, lineOf("I don't intend")]);
    assert.ok(folds.some(([start, end]) => start === first && end === first + 1));
  });

  it("expands from word to what is said, sentence, paragraph", async () => {
    const position = { line: lineOf("I have put"), character: 12 };
    const [range] = await client.request<SelectionRange[]>("textDocument/selectionRange", {
      textDocument: { uri },
      positions: [position],
    });
    const lines = LETTER.split("\n");
    const offset = ({ line, character }: { line: number; character: number }) =>
      lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, character);
    const texts: string[] = [];
    for (let at: SelectionRange | undefined = range; at; at = at.parent) {
      texts.push(LETTER.slice(offset(at.range.start), offset(at.range.end)));
    }
    assert.equal(texts[0], "one");
    assert.ok(
      texts.some((text) => text.replace(/^"/, "") === "I have put one ship ashore in my life."),
      texts.join("|"),
    );
    assert.equal(texts.at(-1), LETTER);
    for (const [i, text] of texts.entries())
      if (i > 0) assert.ok(text.includes(texts[i - 1]!) && text !== texts[i - 1]);
  });

  it("steps from quotation to quotation and from mention to mention, and round", async () => {
    const step = async (words: string, what: "quotation" | "mention", forward: boolean) => {
      const line = lineOf(words);
      const character = LETTER.split("\n")[line]!.indexOf(words);
      const place = await client.ask(stepTo, { uri, position: { line, character }, what, forward });
      return place?.range.start.line;
    };
    assert.equal(await step("Walter Rowe", "mention", true), lineOf("Rowe said at"));
    assert.equal(await step("Rowe said at", "mention", true), lineOf("Walter Rowe"));
    assert.equal(await step("The letter", "quotation", true), lineOf("tugs would not"));
    assert.equal(await step("tugs would not", "quotation", true), lineOf("With two good"));
    assert.equal(await step("Nobody answered", "quotation", false), lineOf("With a westerly"));
  });

  it("finds the citations of the passage at the caret", async () => {
    const lines = VOTE.split("\n");
    const line = lines.findIndex((text) => text.includes("I do not regret it"));
    const character = lines[line]!.indexOf("do not regret");
    const found = await client.ask(citationsAt, { uri: uriOf("articles/vote.txt"), position: { line, character } });
    assert.deepEqual(
      found.map((place) => place.uri),
      [uriOf("notes/said.md")],
    );
  });
});
