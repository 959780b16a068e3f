import assert from "node:assert/strict";
import { LineIndex } from "../../../src/engine/text/lineIndex.ts";

describe("LineIndex", () => {
  it("counts LF, CR LF and lone CR, as editors do, and not U+2028", () => {
    const lines = new LineIndex("a\nb\r\nc\rd\u2028e");
    assert.equal(lines.count, 4);
    assert.deepEqual(
      [0, 2, 5, 7, 9].map((offset) => lines.lineAt(offset)),
      [1, 2, 3, 4, 4],
    );
  });

  it("goes from offset to position and back, over emoji and lone surrogates", () => {
    const text = "😀 first\r\n\r\n\ud800 third 👩‍👩‍👧\nlast";
    const lines = new LineIndex(text);
    for (let offset = 0; offset <= text.length; offset++) {
      const inBreak = text[offset] === "\n" && text[offset - 1] === "\r";
      if (!inBreak) assert.equal(lines.offsetAt(lines.positionAt(offset)), offset);
    }
  });

  it("moves what does not exist to the nearest place that does", () => {
    const lines = new LineIndex("one\ntwo");
    assert.equal(lines.offsetAt({ line: 0, column: 1 }), 0);
    assert.equal(lines.offsetAt({ line: 1, column: 99 }), 3);
    assert.equal(lines.offsetAt({ line: 1e9, column: 1 }), 7);
    assert.deepEqual(lines.positionAt(-5), { line: 1, column: 1 });
    assert.deepEqual(lines.positionAt(1e9), { line: 2, column: 4 });
  });

  it("gives a line without its break", () => {
    const text = "one\r\ntwo\r\n";
    const span = new LineIndex(text).lineSpan(2);
    assert.equal(text.slice(span.start, span.end), "two");
  });

  it("knows one line in an empty text", () => {
    assert.equal(new LineIndex("").count, 1);
    assert.deepEqual(new LineIndex("").positionAt(0), { line: 1, column: 1 });
  });
});
