import assert from "node:assert/strict";
import { parseCitations } from "../../../../src/engine/citations/notation/notation.ts";
import {
  addComment,
  changeComment,
  commentsOf,
  removeComment,
} from "../../../../src/engine/citations/writing/comments.ts";

const QUOTED = "# N\n\n> The sand will move.\n>\n> - Pell, [Survey](s.txt#L4), line 4\n";

function edited(note: string, edit: { start: number; end: number; newText: string } | null): string {
  assert.ok(edit);
  return note.slice(0, edit.start) + edit.newText + note.slice(edit.end);
}

const citation = (note: string) => parseCitations(note)[0]!;
const texts = (note: string) => commentsOf(note, citation(note)).map(({ text }) => text);

describe("comments behind a citation", () => {
  it("are the items of the list right behind its block quotation", () => {
    assert.deepEqual(texts(`${QUOTED}\n- Ask her.\n- Two\n  lines.\n\n  And a paragraph.\n\nText.\n\n- Not this.\n`), [
      "Ask her.",
      "Two\nlines.\n\nAnd a paragraph.",
    ]);
    assert.deepEqual(texts(`${QUOTED}\nText.\n\n- Not this.\n`), []);
    assert.deepEqual(texts('He said "the sand will move" ([s](s.txt#L4)).\n\n- Not this.\n'), []);
  });

  for (const [what, rest] of [
    ["at the end of the note", ""],
    ["before other text", "\nMore text.\n"],
    ["before a list of its own", "\n- First.\n"],
    ["right before a line", "Lazy line.\n"],
  ] as const) {
    it(`are added, changed and removed ${what}, and nothing else is touched`, () => {
      for (const newline of ["\n", "\r\n"]) {
        const note = (QUOTED + rest).replaceAll("\n", newline);
        const before = texts(note);
        const added = edited(note, addComment(note, citation(note), "A *new* one,\nin two lines"));
        assert.deepEqual(texts(added), [...before, "A *new* one,\nin two lines"], JSON.stringify(added));
        const last = commentsOf(added, citation(added)).at(-1)!;
        const changed = edited(added, changeComment(added, last, "Other."));
        assert.deepEqual(texts(changed), [...before, "Other."]);
        const gone = edited(
          changed,
          removeComment(changed, citation(changed), commentsOf(changed, citation(changed)).at(-1)!),
        );
        assert.deepEqual(texts(gone), before);
        assert.equal(gone.replace(/\s+/g, " ").trim(), note.replace(/\s+/g, " ").trim());
        assert.equal(parseCitations(added).length, 1);
      }
    });
  }

  it("have no place where nothing is quoted in a block", () => {
    const note = "[all of it](s.txt#L4)\n";
    assert.equal(addComment(note, citation(note), "x"), null);
  });
});
