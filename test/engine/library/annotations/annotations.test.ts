import assert from "node:assert/strict";
import fc from "fast-check";
import { type AnnotationCollection, Engine, type WebAnnotation } from "../../../../src/engine/engine.ts";
import { selectorsOf } from "../../../../src/engine/library/annotations/selectors.ts";
import { UnreadDocument } from "../../../../src/engine/library/article/textDocument.ts";
import { formats } from "../../../formats/reading.ts";
import { memoryHost } from "../memoryHost.ts";
import { brokenRules } from "./modelRules.ts";

const VOTE = `The vote 😀 on the harbour

The mayor, Ruth Tolland, said on Tuesday that it would be dredged. “I do not regret it,” Tolland said. Nobody asked her why.
`;

const PAGE = `<!DOCTYPE html><html lang="en"><head><title>The page</title><link rel="canonical" href="https://wire.example/page">
</head><body><h1 id="top">The page</h1><p>Joseph Abara told the inquiry on Monday that nobody had ever shown him the memo at all.</p>
<p>He said that it was a good bench, and that one could sit on it and look at the place.</p></body></html>`;

const SAID = `# What was said

> I do not regret it
>
> - Ruth Tolland, [The vote](../articles/vote.txt#L3), line 3

- She did, later.
- See the second day.

Also "Nobody asked her why" ([vote](../articles/vote.txt#L3)), and "words that nobody wrote" ([vote](../articles/vote.txt#L3)).
`;

const OTHER = `"nobody had ever shown him the memo" ([page](../articles/page.html)).\n`;

async function collectionOf(path: string): Promise<AnnotationCollection> {
  const files = new Map([
    ["file:///w/articles/vote.txt", VOTE],
    ["file:///w/articles/page.html", PAGE],
    ["file:///w/notes/said.md", SAID],
    ["file:///w/notes/other.md", OTHER],
  ]);
  const { host } = memoryHost(files);
  const engine = new Engine({ ...host, formats }, { maxFileSize: 1e6, isProjectFile: () => false });
  await engine.files.index(() => {});
  return engine.annotations.ofSource(engine.files.text(`file:///w/${path}`)!);
}

const bodiesOf = ({ body = [] }: WebAnnotation) => body.map(({ value }) => value);
const exactOf = ({ target }: WebAnnotation) => (target.selector[0] as { exact: string }).exact;

describe("annotations for other programs", () => {
  it("are valid against the model's rules, for a text and for a web page", async () => {
    for (const path of ["articles/vote.txt", "articles/page.html"]) {
      const collection = await collectionOf(path);
      assert.ok(collection.total > 0);
      assert.deepEqual(brokenRules(JSON.parse(JSON.stringify(collection))), []);
    }
  });

  it("are those of all notes in the source's order, with their comments or sentences, the missing at the end", async () => {
    const { label, total, first } = await collectionOf("articles/vote.txt");
    assert.deepEqual([label, total], ["The vote 😀 on the harbour", 3]);
    assert.deepEqual(first.items.map(exactOf), [
      "I do not regret it",
      "Nobody asked her why",
      "words that nobody wrote",
    ]);
    assert.deepEqual(bodiesOf(first.items[0]!), ["She did, later.", "See the second day."]);
    assert.match(bodiesOf(first.items[1]!).join(), /^Also "Nobody asked her why"/);
    assert.equal(first.items[2]!.target.selector.length, 1);
  });

  it("tell positions in code points, and of a web page its address and its words", async () => {
    const [text] = (await collectionOf("articles/vote.txt")).first.items;
    const [, position] = text!.target.selector as [unknown, { start: number; end: number }];
    assert.equal([...VOTE].slice(position.start, position.end).join(""), "I do not regret it");
    const [page] = (await collectionOf("articles/page.html")).first.items;
    assert.equal(page!.target.source, "https://wire.example/page");
    assert.deepEqual(
      page!.target.selector.map((selector) => selector.type),
      ["TextQuoteSelector", "FragmentSelector"],
    );
  });

  it("have the same ids whenever they are made", async () => {
    const ids = async () => (await collectionOf("articles/vote.txt")).first.items.map(({ id }) => id);
    const [once, again] = [await ids(), await ids()];
    assert.deepEqual(once, again);
    for (const id of once)
      assert.match(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it("select the very words of any text, by quotation and by position", () => {
    const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), (all, a, b) => {
        const units = [...all];
        const [from, to] = [Math.min(a, b) % units.length, Math.max(a, b) % units.length];
        const [low, high] = [Math.min(from, to), Math.max(from, to)];
        const start = units.slice(0, low).join("").length;
        const end = units.slice(0, high).join("").length;
        const selectors = selectorsOf(new UnreadDocument("file:///w/a.txt", all), { start, end }, undefined);
        const [quote, position] = selectors as unknown as [{ exact: string }, { start: number; end: number }];
        assert.equal(quote.exact, all.slice(start, end));
        assert.equal(units.slice(position.start, position.end).join(""), all.slice(start, end));
      }),
    );
  });
});
