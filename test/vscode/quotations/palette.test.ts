import assert from "node:assert/strict";
import * as vscode from "vscode";
import { LatestAnswer } from "../../../src/extension/host/latestAnswer.ts";
import { plainLabel } from "../../../src/extension/host/plainLabel.ts";
import { fromRange } from "../../../src/extension/host/ranges.ts";
import { QueryHistory } from "../../../src/extension/quotations/queryHistory.ts";
import { quoteItems } from "../../../src/extension/quotations/quoteItem.ts";
import { rowsOf } from "../../../src/extension/quotations/quoteRows.ts";
import { Preview } from "../../../src/extension/reading/preview.ts";
import type { Request } from "../../../src/protocol/host/request.ts";
import type { SearchHit, SearchResult } from "../../../src/protocol/quotations/quoteSearch.ts";
import { find, sampleFile, until } from "../sample.ts";

describe("the latest answer", () => {
  const echo: Request<string, string> = { method: "test/echo" };

  /** Answers when told to, in whatever order. */
  function slowServer() {
    const waiting: { text: string; token?: vscode.CancellationToken; answer: () => void }[] = [];
    const ask = (_request: unknown, text: unknown, token?: vscode.CancellationToken) =>
      new Promise((resolve) => waiting.push({ text: String(text), token, answer: () => resolve(text) }));
    return { waiting, latest: new LatestAnswer({ ask: ask as never }, echo) };
  }

  it("is the only one that counts, whatever order they come in, and those before it are taken back", async () => {
    const { waiting, latest } = slowServer();
    const answers = ["h", "ha", "har"].map((text) => latest.ask(text));
    for (const { answer } of waiting.toReversed()) answer();
    assert.deepEqual(await Promise.all(answers), [undefined, undefined, "har"]);
    assert.deepEqual(
      waiting.map(({ token }) => token!.isCancellationRequested),
      [true, true, false],
    );
  });

  it("does not count once it is taken back", async () => {
    const { waiting, latest } = slowServer();
    const answer = latest.ask("h");
    latest.takeBack();
    waiting[0]!.answer();
    assert.equal(await answer, undefined);
  });
});

describe("rows of the search", () => {
  it("show what looks like an icon as text, on one line", () => {
    assert.equal(
      plainLabel("the $(zap)\r\n power of \u0000 $(sync~spin) and $(5)"),
      "the \\$(zap) power of \\$(sync~spin) and \\$(5)",
    );
    assert.equal(plainLabel("it cost $ (nothing)"), "it cost $ (nothing)");
  });

  const hit = (speaker: string, line: number, by: SearchHit["by"] = "words"): SearchHit => {
    const at = { line, character: 0 };
    return {
      uri: "file:///a.txt",
      range: { start: at, end: at },
      matches: [],
      excerpt: `${line}`,
      speaker,
      kind: "direct",
      place: null,
      fileName: "a.txt",
      by,
    };
  };
  const result = (more: Partial<SearchResult>): SearchResult => ({
    hits: [],
    offers: [],
    unknown: [],
    indexing: null,
    ...more,
  });
  const rows = (answer: SearchResult, typed: string) =>
    quoteItems(rowsOf(answer, { typed, oneArticle: false, recent: ["of before"] }), []).map(
      ({ kind, label, description }) =>
        kind === vscode.QuickPickItemKind.Separator ? `-- ${label}` : `${label} ${description ?? ""}`.trim(),
    );

  it("are parted by who speaks while nothing is typed", () => {
    const hits = [hit("Rowe", 1), hit("Rowe", 2), hit("Hask", 3)];
    assert.deepEqual(rows(result({ hits }), ""), ["-- Rowe", "1 line 2", "2 line 3", "-- Hask", "3 line 4"]);
  });

  it("leave room for where they stand below a line that says who speaks", () => {
    const words = "You see the same kind of ambitions on their part that you see ...";
    const hits = [
      { ...hit("Nell Farrow", 1), excerpt: words },
      { ...hit("Nell Farrow", 2), excerpt: words },
    ];
    assert.deepEqual(rows(result({ hits }), ""), [
      "-- Nell Farrow",
      "You see the same kind of ambitions on their part that ... line 2",
      `${words} line 3`,
    ]);
  });

  it("say what is found by a name", () => {
    const hits = [hit("Rowe", 1), hit("Hask", 2, "name"), hit("Rowe", 3)];
    assert.deepEqual(rows(result({ hits }), "hask"), [
      "1 Rowe · a.txt:2",
      "-- said by Hask",
      "2 Hask · a.txt:3",
      "-- other passages",
      "3 Rowe · a.txt:4",
    ]);
  });

  it("are the recent queries and the filters when there is nothing to list", () => {
    const offers = [{ filter: "kind", value: null, count: null, text: "kind:" } as const];
    assert.deepEqual(rows(result({ offers: [...offers] }), " "), [
      "-- recent searches",
      "of before",
      "-- narrow by",
      "kind: direct, indirect or mixed",
    ]);
  });
});

describe("the recent queries", () => {
  it("are each remembered once, the latest first, twenty of them", () => {
    const kept = new Map<string, unknown>();
    const memory = {
      keys: () => [],
      get: (key: string, other: unknown) => kept.get(key) ?? other,
      update: async (key: string, value: unknown) => void kept.set(key, value),
    };
    const history = new QueryHistory(memory as unknown as vscode.Memento);
    for (const query of ["a", " b ", "", "a", ...Array.from({ length: 25 }, (_, i) => `q${i}`), "q7"])
      history.add(query);
    assert.deepEqual([history.recent[0], history.recent[1], history.recent.length], ["q7", "q24", 20]);
  });
});

describe("the preview of the search", () => {
  beforeEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));
  after(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  const tabs = () =>
    vscode.window.tabGroups.all.map((group) =>
      group.tabs.map(
        ({ label, isPreview, isActive }) => `${label}${isPreview ? " (preview)" : ""}${isActive ? " *" : ""}`,
      ),
    );
  const passage = async (file: string, words: string) => {
    const document = await vscode.workspace.openTextDocument(sampleFile(`articles/${file}`));
    return { uri: document.uri.toString(), range: fromRange(find(document, words)) };
  };
  const settled = (wanted: string[][]) =>
    until(() => (JSON.stringify(tabs()) === JSON.stringify(wanted) ? true : undefined));

  it("leaves a scrolled article, its selection, and a preview tab beside it as they were", async () => {
    await vscode.window.showTextDocument(sampleFile("articles/inquiry-opens.md"), { preview: true });
    const editor = await vscode.window.showTextDocument(sampleFile("articles/pilots-letter.txt"), { preview: false });
    const selected = find(editor.document, "Agnes Rowe");
    editor.selection = new vscode.Selection(selected.start, selected.end);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
    await until(() => (editor.visibleRanges[0]!.start.line > 0 ? true : undefined));
    const [before, top] = [tabs(), editor.visibleRanges[0]!.start.line];
    const preview = new Preview();
    await preview.show(await passage("survey-findings.txt", "The best chart there was"));
    await preview.show(await passage("dredging-vote.txt", "It bought a bench"));
    await preview.show(await passage("pilots-letter.txt", "Aldwin pilots say"));
    await preview.restore();
    preview.dispose();
    await settled(before);
    const active = vscode.window.activeTextEditor!;
    assert.equal(active.document.uri.toString(), editor.document.uri.toString());
    assert.ok(active.selection.isEqual(selected));
    await until(() => (active.visibleRanges[0]!.start.line === top ? true : undefined));
  });

  it("leaves a group beside it alone, and another kind of tab on top", async () => {
    await vscode.window.showTextDocument(sampleFile("articles/dredging-vote.txt"), { preview: false });
    const [left, right] = [sampleFile("articles/dredging-vote.txt"), sampleFile("articles/survey-findings.txt")];
    await vscode.commands.executeCommand("vscode.diff", left, right, "Two", {
      viewColumn: vscode.ViewColumn.Two,
      preview: false,
    });
    await until(() => (vscode.window.tabGroups.activeTabGroup.activeTab?.label === "Two" ? true : undefined));
    const before = tabs();
    const preview = new Preview();
    await preview.show(await passage("pilots-letter.txt", "Aldwin pilots say"));
    assert.notDeepEqual(tabs(), before);
    await preview.restore();
    preview.dispose();
    await settled(before);
  });

  it("restores what an Escape finds still opening", async () => {
    await vscode.window.showTextDocument(sampleFile("articles/dredging-vote.txt"), { preview: false });
    const before = tabs();
    const place = await passage("pilots-letter.txt", "Aldwin pilots say");
    const preview = new Preview();
    void preview.show(place);
    // It has begun, and has not heard of the editor yet.
    await Promise.resolve();
    await preview.restore();
    preview.dispose();
    await settled(before);
  });

  it("leaves open what somebody opens while it restores, had it been shown before or not", async () => {
    await vscode.window.showTextDocument(sampleFile("articles/dredging-vote.txt"), { preview: false });
    const preview = new Preview();
    await preview.show(await passage("pilots-letter.txt", "Aldwin pilots say"));
    await preview.show(await passage("dredging-vote.txt", "It bought a bench"));
    const restored = preview.restore();
    await vscode.window.showTextDocument(sampleFile("articles/pilots-letter.txt"), { preview: false });
    await restored;
    preview.dispose();
    assert.ok(
      tabs()[0]!.some((label) => label.startsWith("pilots-letter.txt")),
      JSON.stringify(tabs()),
    );
  });

  it("says nothing of a source that is gone", async () => {
    const preview = new Preview();
    const at = { line: 0, character: 0 };
    await preview.show({ uri: sampleFile("articles/gone.txt").toString(), range: { start: at, end: at } });
    await preview.restore();
    preview.dispose();
  });
});
