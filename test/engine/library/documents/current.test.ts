import assert from "node:assert/strict";
import { AnalysisQueue } from "../../../../src/engine/library/documents/analysisQueue.ts";
import { Current } from "../../../../src/engine/library/documents/current.ts";
import { Documents } from "../../../../src/engine/library/documents/documents.ts";
import { LeftOutFiles } from "../../../../src/engine/library/documents/leftOutFiles.ts";
import { Texts } from "../../../../src/engine/library/documents/texts.ts";
import { Library } from "../../../../src/engine/library/library.ts";
import { CitationRegister } from "../../../../src/engine/library/verdicts/citationRegister.ts";
import { FileNames } from "../../../../src/engine/library/verdicts/fileNames.ts";
import { resolveLink } from "../../../../src/engine/library/verdicts/linkResolution.ts";
import { analyzer } from "../../../analyzer.ts";
import { memoryHost } from "../memoryHost.ts";

const uri = (path: string) => `file:///w/${path}`;

const SOURCE = "The vote\n\nThe mayor, Ruth Tolland, spoke on Tuesday. “I do not regret it,” Tolland said.\n";
const OTHER = "Outside\n\nCaptain Edwin Rask waited outside the hall. “I was never asked,” said Rask on Monday.\n";
const NOTE = "> I do not regret it\n>\n> - Ruth Tolland, [The vote](a.txt#L3), line 3\n";
const PAGE = "---\nentity: person\naliases: [Ruth Tolland]\n---\n\n# Mayor Tolland\n";

function open(...paths: [string, string][]) {
  const { host } = memoryHost(new Map());
  const library = new Library(analyzer, () => false);
  const texts = new Texts(library);
  const names = new FileNames();
  const register = new CitationRegister(
    texts,
    names,
    (note, target) => resolveLink(note, target, names, host.files.roots),
    () => {},
  );
  const queue = new AnalysisQueue(host, library);
  const leftOut = new LeftOutFiles(host.log, () => 1e6);
  const documents = new Documents(host, library, texts, register, names, leftOut, queue);
  for (const [path, text] of paths) documents.open(uri(path), text);
  const read = () => paths.map(([path]) => path).filter((path) => library.keptOf(uri(path)) !== undefined);
  return { documents, current: new Current(documents), read };
}

const ALL: [string, string][] = [
  ["a.txt", SOURCE],
  ["b.txt", OTHER],
  ["note.md", NOTE],
  ["page.md", PAGE],
];

describe("the documents as they are now", () => {
  it("are read no further than what is asked needs", () => {
    const { current, read } = open(...ALL);
    assert.equal(current.text(uri("a.txt"))?.source.text, SOURCE);
    assert.deepEqual(read(), []);
    assert.equal(current.citations.of(uri("note.md"))[0]?.verification.verdict, "intact");
    assert.deepEqual(read(), []);
    assert.equal(current.pages.get(uri("page.md"))?.name, "Mayor Tolland");
    assert.deepEqual(read(), ["page.md"]);
    assert.ok(current.article(uri("a.txt"))?.entities.some(({ name }) => name === "Mayor Tolland"));
    assert.deepEqual(read(), ["a.txt", "page.md"]);
    assert.equal(current.library.names.countOf("person"), 2);
    assert.deepEqual(read(), ["a.txt", "b.txt", "note.md", "page.md"]);
  });

  it("tell of every change, whatever is asked first", () => {
    const asks: Record<string, (current: Current) => unknown> = {
      text: (current) => current.text(uri("a.txt"))?.source.text.includes("Rask"),
      citations: (current) => current.citations.of(uri("note.md"))[0]?.verification.verdict === "missing",
      article: (current) => current.article(uri("a.txt"))?.entities.some(({ name }) => name === "Edwin Rask"),
      library: (current) =>
        [...current.library.names.all()].some(({ name, uris }) => name === "The Captain" && uris.has(uri("a.txt"))),
      sentences: (current) =>
        current.library.sentences.search("regret", { limit: 5 }).every(({ article }) => article === uri("note.md")),
      pages: (current) => current.pages.get(uri("page.md"))?.name === "The Captain",
    };
    for (const [name, ask] of Object.entries(asks)) {
      const { current, documents } = open(...ALL);
      void [current.citations.of(uri("note.md")), current.library.names.countOf()];
      documents.open(uri("a.txt"), OTHER);
      documents.open(
        uri("page.md"),
        PAGE.replaceAll("Ruth Tolland", "Edwin Rask").replace("Mayor Tolland", "The Captain"),
      );
      if (name === "article") documents.open(uri("page.md"), "Nothing.\n");
      assert.equal(ask(current), true, name);
    }
  });

  it("are not changed under whoever holds one", () => {
    const { current, documents } = open(...ALL);
    const note = current.text(uri("note.md"))!;
    documents.open(uri("note.md"), `# Notes\n\n${NOTE}`);
    const [before] = current.citations.in(note);
    const [now] = current.citations.of(uri("note.md"));
    assert.equal(note.source.text, NOTE);
    assert.equal(now!.citation.link.start - before!.citation.link.start, "# Notes\n\n".length);
    assert.equal(before!.verification.verdict, "intact");
  });

  it("let verdicts stand when only the names of a source were read meanwhile", () => {
    const { current } = open(...ALL);
    const before = current.citations.of(uri("note.md"));
    void current.library;
    assert.equal(current.citations.of(uri("note.md")), before);
  });

  it("keep what an editor shows as it was read, without packing it", () => {
    const { current, documents } = open(["a.txt", SOURCE]);
    const article = current.article(uri("a.txt"));
    assert.equal(documents.library.keptOf(uri("a.txt"))?.record, null);
    assert.equal(current.article(uri("a.txt"))?.entities, article?.entities);
  });
});
