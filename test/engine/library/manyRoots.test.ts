import assert from "node:assert/strict";
import { Engine, type Span } from "../../../src/engine/engine.ts";
import { memoryHost } from "./memoryHost.ts";

const VOTE = `Harbour vote passes

The mayor, Ruth Tolland, said on Tuesday that the harbour would be dredged.
“I do not regret it,” Tolland said.
`;

const NOTE = "> I do not regret it\n>\n> - Ruth Tolland, [Harbour vote passes](ADDRESS#L4), line 4\n";

/** A workspace of two folders that have nothing to do with each other, one of them within a folder that is a root, too. */
describe("a workspace of several folders", () => {
  const [NEWS, DESK, INNER] = ["file:///news", "file:///home/desk%20two", "file:///news/inner"];
  const files = new Map([
    [`${NEWS}/a/vote.txt`, VOTE],
    [`${DESK}/vote.txt`, VOTE.replace("regret", "remember")],
    [`${INNER}/vote.txt`, VOTE],
  ]);

  function start(): Engine {
    const { host } = memoryHost(files);
    const inFolders = { ...host, files: { ...host.files, roots: [NEWS, DESK, INNER] } };
    return new Engine(inFolders, { maxFileSize: 1e6, isProjectFile: () => false });
  }

  function cited({ files: open, citations }: Engine, source: string, span: Span, note: string): string {
    return citations.cite(open.article(source)!, span, open.text(note)!, 0).edits[0]!.newText;
  }

  async function verdictOf(note: string, address: string) {
    const engine = start();
    engine.files.open(note, NOTE.replace("ADDRESS", address));
    const [checked] = await engine.citations.check(engine.files.text(note)!);
    return [checked?.source, checked?.verification.verdict];
  }

  it("starts a path with / at the innermost folder that holds the note", async () => {
    assert.deepEqual(await verdictOf(`${NEWS}/n.md`, "/a/vote.txt"), [`${NEWS}/a/vote.txt`, "intact"]);
    assert.deepEqual(await verdictOf(`${DESK}/n/n.md`, "/vote.txt"), [`${DESK}/vote.txt`, "changed"]);
    assert.deepEqual(await verdictOf(`${INNER}/n.md`, "/vote.txt"), [`${INNER}/vote.txt`, "intact"]);
  });

  it("leads from one folder into another along a relative path", async () => {
    assert.deepEqual(await verdictOf(`${DESK}/n/n.md`, "../../../news/a/vote.txt"), [`${NEWS}/a/vote.txt`, "intact"]);
  });

  it("cites from each folder into each, intact at once", async () => {
    for (const from of [NEWS, DESK, INNER]) {
      for (const source of files.keys()) {
        const engine = start();
        await engine.files.index(() => {});
        const note = `${from}/notes/my note.md`;
        engine.files.open(note, "");
        const at = files.get(source)!.indexOf("I do not");
        engine.files.open(note, cited(engine, source, { start: at, end: at + 10 }, note));
        const [checked] = await engine.citations.check(engine.files.text(note)!);
        assert.deepEqual([checked?.source, checked?.verification.verdict], [source, "intact"], `${from} ${source}`);
      }
    }
  });

  it("cites from a note that is saved nowhere into every folder", async () => {
    const engine = start();
    await engine.files.index(() => {});
    for (const source of files.keys()) {
      const at = files.get(source)!.indexOf("I do not");
      engine.files.open("untitled:Untitled-1", "");
      const text = cited(engine, source, { start: at, end: at + 10 }, "untitled:Untitled-1");
      engine.files.open("untitled:Untitled-1", text);
      const [checked] = await engine.citations.check(engine.files.text("untitled:Untitled-1")!);
      assert.deepEqual([checked?.source, checked?.verification.verdict], [source, "intact"]);
    }
  });

  it("keeps a link right when its source moves into another folder, and stays at the root when it can", async () => {
    const engine = start();
    const note = `${NEWS}/n.md`;
    engine.files.open(note, NOTE.replace("ADDRESS", "/a/vote.txt"));
    await engine.citations.check(engine.files.text(note)!);
    const pathAfter = (to: string) => {
      const [moved] = engine.citations.linkMoves([{ from: `${NEWS}/a/vote.txt`, to }]);
      return moved?.edits.map(({ newText }) => newText);
    };
    assert.deepEqual(pathAfter(`${NEWS}/b/vote.txt`), ["/b/vote.txt"]);
    assert.deepEqual(pathAfter(`${DESK}/b.txt`), ["../home/desk%20two/b.txt"]);
  });
});
