import assert from "node:assert/strict";
import type {
  CodeAction,
  CodeLens,
  Command,
  CompletionList,
  DocumentLink,
  Hover,
  Location,
  SymbolInformation,
  WorkspaceEdit,
} from "vscode-languageserver";
import { positionOf, rangeOf, TestClient, uriOf } from "../client.ts";
import { INQUIRY, LIBRARY, NOTE, VOTE } from "../library.ts";

/** What editors declare that take fixes as edits and apply what the server comes up with, and no more. */
const EDITING = {
  workspace: { applyEdit: true },
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } } },
};

describe("a client that declares nothing", () => {
  let client: TestClient;
  before(async () => {
    client = await TestClient.plain(LIBRARY);
    await client.open("articles/vote.txt");
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", () => true);
    await client.request("workspace/symbol", { query: "" });
  });
  after(() => client.stop());

  it("gets hover cards as plain text, without icons, links or escapes", async () => {
    const contentsOf = async (path: string, words: string) => {
      const hover = await client.at<Hover>("textDocument/hover", path, words);
      return hover.contents as { kind: string; value: string };
    };
    const name = await contentsOf("articles/vote.txt", "Ruth Tolland");
    assert.equal(name.kind, "plaintext");
    assert.match(name.value, /^Ruth Tolland {2}person\n/);
    assert.match(name.value, /mentions: lines 3, 4/);
    const citation = await contentsOf("notes/said.md", "vote.txt#L4");
    assert.match(citation.value, /^intact {2}Harbour vote passes by one voice · line 4\n/);
    for (const { value } of [name, citation, await contentsOf("articles/vote.txt", "do not regret")]) {
      assert.doesNotMatch(value, /\$\(|\*\*|\]\(|command:|\\/);
    }
  });

  it("is told and asked nothing that it did not say it knows", async () => {
    await client.change("notes/said.md", `${NOTE}\n`);
    await client.problemsOf("notes/said.md", (problems) => problems.length === 0);
    assert.deepEqual(
      client.heard.filter((method) => method !== "window/logMessage"),
      [],
    );
    assert.deepEqual(client.asked, []);
    assert.deepEqual([...client.registered], []);
  });

  it("is promised what it can use: no literals, no preparing, no names of outlines", () => {
    assert.equal(client.capabilities.codeActionProvider, true);
    assert.equal(client.capabilities.renameProvider, true);
    assert.equal(client.capabilities.documentSymbolProvider, true);
    assert.equal(client.capabilities.positionEncoding, "utf-16");
  });

  it("gets symbols in one row, of the kinds that LSP began with", async () => {
    const symbols = await client.request<SymbolInformation[]>("textDocument/documentSymbol", {
      textDocument: { uri: uriOf("articles/vote.txt") },
    });
    assert.ok(
      symbols.some(({ name, containerName }) => name === "Ruth Tolland" && containerName?.startsWith("The mayor")),
    );
    for (const { location, kind } of symbols) {
      assert.equal(location.uri, uriOf("articles/vote.txt"));
      assert.ok(kind <= 18, String(kind));
    }
  });

  it("finds quotations among the workspace's symbols, and follows links, definitions and references", async () => {
    const [found] = await client.request<SymbolInformation[]>("workspace/symbol", { query: "never seen memo" });
    assert.match(found!.name, /never seen the memo/);
    const textDocument = { uri: uriOf("notes/said.md") };
    const links = await client.request<DocumentLink[]>("textDocument/documentLink", { textDocument });
    assert.deepEqual(Object.keys(links[0]!).sort(), ["range", "target"]);
    assert.match(links[0]!.target!, /vote\.txt#L4,/);
    const defined = await client.at<Location>("textDocument/definition", "notes/said.md", "vote.txt#L4");
    assert.deepEqual(defined, {
      uri: uriOf("articles/vote.txt"),
      range: rangeOf(VOTE, "I do not regret it."),
    });
    const context = { includeDeclaration: false };
    const cited = await client.at<Location[]>("textDocument/references", "articles/vote.txt", "do not regret", {
      context,
    });
    assert.deepEqual(
      cited.map(({ uri }) => uri),
      [uriOf("notes/said.md")],
    );
  });

  it("gets no fixes that it cannot carry out", async () => {
    const note = NOTE.replace("I do not regret it.", "I do regret it.");
    await client.change("notes/said.md", note);
    await client.problemsOf("notes/said.md", ([first]) => first?.code === "changed");
    assert.deepEqual(await client.fixesAt("notes/said.md", note, "do regret"), []);
    await client.change("notes/said.md", NOTE);
  });

  it("completes names and quotations with plain words, and nothing beside them", async () => {
    await client.open("notes/new.md", 'Asked @tolla\n\nShe "choosing harbour works\n');
    const complete = async (line: number, character: number) => {
      const position = { line, character };
      const textDocument = { uri: uriOf("notes/new.md") };
      return (await client.request<CompletionList>("textDocument/completion", { textDocument, position })).items;
    };
    const [name] = await complete(0, 12);
    assert.equal(name!.label, "Ruth Tolland");
    const [quotation] = await complete(2, 27);
    assert.match(
      (quotation!.textEdit as { newText: string }).newText,
      /^“?"?We are choosing between .*vote\.txt#L4\)|inquiry\.txt#L5\)/,
    );
    for (const item of [name!, quotation!]) {
      assert.equal(item.labelDetails, undefined);
      assert.equal(item.insertTextFormat ?? 1, 1);
    }
  });

  it("renames a page without its file, when it cannot rename files", async () => {
    const page = "---\nentity: person\naliases: [Tolland]\n---\n\n# Ruth Tolland\n\nThe mayor.\n";
    const other = await TestClient.plain({ ...LIBRARY, "entities/Ruth Tolland.md": page });
    await other.open("articles/vote.txt");
    const edit = await other.at<WorkspaceEdit>("textDocument/rename", "articles/vote.txt", "Ruth Tolland", {
      newName: "Ruth Q. Tolland",
    });
    assert.deepEqual(Object.keys(edit), ["changes"]);
    assert.match(JSON.stringify(edit.changes![uriOf("entities/Ruth Tolland.md")]), /Ruth Q\. Tolland/);
    await other.stop();
  });

  it("refuses to make a page where no file can be made", async () => {
    await assert.rejects(
      client.at("textDocument/rename", "articles/vote.txt", "Ruth Tolland", { newName: "Ruth Q. Tolland" }),
      /This editor cannot create the entity page/,
    );
  });
});

describe("a client that knows commands only", () => {
  it("gets fixes as commands, which have the edit applied", async () => {
    const client = await TestClient.plain(LIBRARY, { capabilities: { workspace: { applyEdit: true } } });
    const applied: WorkspaceEdit[] = [];
    client.connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
      applied.push(edit);
      return { applied: true };
    });
    const note = NOTE.replace("I do not regret it.", "I do regret it.");
    await client.open("notes/said.md", note);
    await client.problemsOf("notes/said.md", ([first]) => first?.code === "changed");
    const fixes = (await client.fixesAt("notes/said.md", note, "do regret")) as unknown as Command[];
    const fix = fixes.find(({ title }) => title === "Take Today's Words")!;
    assert.equal(fix.command, "sourceline.applyFix");
    await client.request("workspace/executeCommand", fix);
    assert.match(JSON.stringify(applied), /"newText":"not regret"|not/);
    await client.stop();
  });
});

describe("a client that takes edits", () => {
  let client: TestClient;
  const applied: WorkspaceEdit[] = [];
  const shown: object[] = [];
  beforeEach(async () => {
    applied.length = 0;
    shown.length = 0;
    client = await TestClient.plain(LIBRARY, {
      capabilities: { ...EDITING, window: { showDocument: { support: true } } },
    });
    client.connection.onRequest("workspace/applyEdit", ({ edit }: { edit: WorkspaceEdit }) => {
      applied.push(edit);
      return { applied: true };
    });
    client.connection.onRequest("window/showDocument", (params: object) => {
      shown.push(params);
      return { success: true };
    });
    await client.open("articles/vote.txt");
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", () => true);
  });
  afterEach(() => client.stop());

  const actionsAt = (path: string, text: string, words: string, only?: string[]) =>
    client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: uriOf(path) },
      range: rangeOf(text, words),
      context: { diagnostics: [], ...(only && { only }) },
    });

  const run = <T>(command: string, given: object) =>
    client.request<T>("workspace/executeCommand", { command: `sourceline.${command}`, arguments: [given] });

  it("is offered to cite what is selected in the note in hand, and to open the notes that cite it", async () => {
    const actions = await actionsAt("articles/vote.txt", VOTE, "I do not regret it.");
    assert.deepEqual(
      actions.map(({ title }) => title),
      ["Cite in said.md", "Open said.md, Line 5"],
    );
    const [edit] = actions[0]!.edit!.changes![uriOf("notes/said.md")]!;
    assert.match(edit!.newText, /> I do not regret it\.\n>\n> .*\(\.\.\/articles\/vote\.txt#L4\)/);
    await client.request("workspace/executeCommand", actions[1]!.command!);
    assert.deepEqual(shown, [
      {
        uri: uriOf("notes/said.md"),
        selection: rangeOf(NOTE, "[Harbour vote passes by one voice](../articles/vote.txt#L4)"),
        takeFocus: true,
      },
    ]);
  });

  it("gets only the kinds of actions that it asks for, without marks that it does not know", async () => {
    assert.deepEqual(await actionsAt("articles/vote.txt", VOTE, "I do not regret it.", ["source"]), []);
    const moved = NOTE.replace("vote.txt#L4), line 4", "vote.txt#L3), line 3");
    await client.change("notes/said.md", moved);
    await client.problemsOf("notes/said.md", ([first]) => first?.code === "moved");
    const [fix] = await actionsAt("notes/said.md", moved, "vote.txt#L3", ["quickfix"]);
    assert.match(fix!.title, /^Update to Line 4/);
    assert.equal(fix!.isPreferred, undefined);
  });

  it("puts a passage in the place of a comment that asks for it by words", async () => {
    await client.request("workspace/symbol", { query: "" });
    const note = `${NOTE}\n<!-- cite: chosing harbour paintd -->\n\nThe end.\n`;
    await client.change("notes/said.md", note);
    const actions = await actionsAt("notes/said.md", note, "harbour paintd");
    assert.match(actions[0]!.title, /^Cite (?:vote|inquiry)\.txt, line \d: .*choosing between/);
    const edits = actions[0]!.edit!.changes![uriOf("notes/said.md")]!;
    const { apply } = await import("../apply.ts");
    const after = apply(note, edits);
    assert.doesNotMatch(after, /<!--/);
    assert.match(after, /\n\n> We are choosing between .* painted,?\n>\n> .*\n\nThe end\.\n$/);
    await client.change("notes/said.md", after);
    await client.problemsOf("notes/said.md", (problems) => problems.length === 0);
  });

  it("cites by words, and what is selected, by commands that ask nobody", async () => {
    const uri = uriOf("notes/said.md");
    const { passage } = await run<{ passage: Location }>("insertCitation", { uri, words: "never seen memo" });
    assert.deepEqual(passage.uri, uriOf("articles/inquiry.txt"));
    assert.match(JSON.stringify(applied[0]), /never seen the memo.*inquiry\.txt#L4/);
    const given = { uri: uriOf("articles/inquiry.txt"), range: rangeOf(INQUIRY, "never seen the memo") };
    await run("citeSelection", given);
    assert.match(JSON.stringify(applied[1]), /said\.md.*never seen the memo/);
    await run("citeSelection", { ...given, note: uri, position: { line: 0, character: 0 } });
    assert.match(JSON.stringify(applied[2]), /never seen the memo/);
  });

  it("says what is wrong with what it gives a command", async () => {
    await assert.rejects(run("insertCitation", { uri: uriOf("notes/said.md") }), /This command takes \{"words"/);
    await assert.rejects(
      run("insertCitation", { uri: uriOf("no.md"), words: "never seen memo" }),
      /There is no document/,
    );
    await assert.rejects(
      run("insertCitation", { uri: uriOf("notes/said.md"), words: "xyzzy plugh" }),
      /No source holds/,
    );
    await assert.rejects(run("citeSelection", { uri: uriOf("articles/vote.txt"), range: 5 }), /takes \{"range"/);
    await assert.rejects(run("toString", {}), /There is no command "sourceline\.toString"/);
  });

  it("has moved citations of all notes brought up to date, as a fix and as a command", async () => {
    const moved = NOTE.replace("vote.txt#L4), line 4", "vote.txt#L3), line 3");
    await client.open("notes/other.md", moved.replace("# What", "# Other"));
    await client.change("notes/said.md", moved);
    await client.problemsOf("notes/said.md", ([first]) => first?.code === "moved");
    await client.problemsOf("notes/other.md", ([first]) => first?.code === "moved");
    const actions = await actionsAt("notes/said.md", moved, "vote.txt#L3");
    const all = actions.find(({ title }) => /All 2 .* in All Notes/.test(title))!;
    assert.deepEqual(Object.keys(all.edit!.changes!).sort(), [uriOf("notes/other.md"), uriOf("notes/said.md")]);
    await run("updateMovedCitations", {});
    assert.deepEqual(applied, [all.edit]);
  });

  it("has the quotations of a draft checked, and no more when it says so", async () => {
    const draft = "Abara: “I have never seen the memo.” Tolland: “I do regret it.”\n";
    await client.open("draft.md", draft);
    const found = await run<{ verdict: string }[]>("checkQuotations", { uri: uriOf("draft.md") });
    assert.deepEqual(
      found.map(({ verdict }) => verdict),
      ["intact", "changed"],
    );
    await client.problemsOf("draft.md", (problems) => problems.length === 2);
    const actions = await actionsAt("draft.md", draft, "do regret");
    const stop = actions.find(({ title }) => /^Stop Checking/.test(title))!;
    await client.request("workspace/executeCommand", stop.command!);
    await client.problemsOf("draft.md", (problems) => problems.length === 0);
  });

  it("opens the first note from a lens", async () => {
    await client.connection.sendNotification("workspace/didChangeConfiguration", {
      settings: { sourceline: { codeLens: true } },
    });
    const textDocument = { uri: uriOf("articles/vote.txt") };
    const [lens] = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument });
    assert.equal(lens!.command!.title, "1 citation");
    await client.request("workspace/executeCommand", lens!.command!);
    assert.equal((shown[0] as { uri: string }).uri, uriOf("notes/said.md"));
  });
});

describe("a client of few words", () => {
  let client: TestClient;
  afterEach(() => client.stop());

  it("is served in the folder that older clients name", async () => {
    client = await TestClient.plain(LIBRARY, { workspaceFolders: null, rootUri: "file:///library/" });
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", (problems) => problems.length === 0);
    await client.change("notes/said.md", NOTE.replace("../articles", ""));
    await client.problemsOf("notes/said.md", ([first]) => first?.code === "missing");
  });

  it("is served without any folder, as far as it shows documents", async () => {
    client = await TestClient.plain(LIBRARY, { workspaceFolders: null });
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", (problems) => problems.length === 0);
  });

  it("has files watched for it, and only when it does not watch them itself", async () => {
    client = await TestClient.plain(LIBRARY);
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", (problems) => problems.length === 0);
    client.files.set("articles/vote.txt", VOTE.replace("do not regret", "do regret"));
    client.seen!([{ uri: uriOf("articles/vote.txt"), type: 2 }]);
    await client.problemsOf("notes/said.md", ([first]) => first?.code === "changed");
    const watching = await TestClient.start(LIBRARY);
    await watching.request("workspace/symbol", { query: "" });
    assert.equal(watching.seen, undefined);
    await watching.stop();
  });

  it("sets what it wants at the start, and later by telling all settings or the section alone", async () => {
    client = await TestClient.plain(LIBRARY, {
      initializationOptions: { sourceline: { names: { trigger: "+" }, codeLens: true } },
    });
    assert.ok(client.capabilities.completionProvider!.triggerCharacters!.includes("+"));
    await client.open("articles/vote.txt");
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", () => true);
    const lenses = () =>
      client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri: uriOf("articles/vote.txt") } });
    assert.equal((await lenses()).length, 1);
    for (const settings of [
      { sourceline: { codeLens: false } },
      { codeLens: true },
      { codeLens: false },
      null,
      { other: 1 },
    ]) {
      await client.connection.sendNotification("workspace/didChangeConfiguration", { settings });
      const wanted = (settings as { codeLens?: boolean } | null)?.codeLens === true;
      assert.equal((await lenses()).length, wanted ? 1 : 0, JSON.stringify(settings));
    }
  });

  it("waits for no answer that a client promised and never gives", async () => {
    client = await TestClient.plain(LIBRARY, { capabilities: { workspace: { configuration: true } } });
    client.connection.onRequest("workspace/configuration", () => new Promise(() => {}));
    await client.open("articles/vote.txt");
    await client.open("notes/said.md");
    await client.problemsOf("notes/said.md", () => true);
    await client.open("notes/new.md", "Asked @tolla");
    const position = { line: 0, character: 12 };
    const complete = () =>
      client.request<CompletionList>("textDocument/completion", {
        textDocument: { uri: uriOf("notes/new.md") },
        position,
      });
    assert.equal((await complete()).items[0]!.label, "Ruth Tolland");
  });

  it("sees the verdict behind each citation when it wants to", async () => {
    client = await TestClient.plain(LIBRARY, { initializationOptions: { sourceline: { inlayHints: true } } });
    const note = NOTE.replace("vote.txt#L4), line 4", "vote.txt#L3), line 3");
    await client.open("notes/said.md", note);
    await client.problemsOf("notes/said.md", ([first]) => first?.code === "moved");
    const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
    const ask = () =>
      client.request<{ label: string; position: object }[]>("textDocument/inlayHint", {
        textDocument: { uri: uriOf("notes/said.md") },
        range,
      });
    assert.deepEqual(
      (await ask()).map(({ label }) => label),
      ["moved, line 4", "intact"],
    );
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: { sourceline: {} } });
    assert.deepEqual(await ask(), []);
  });
});

describe("the protocol's life", () => {
  const codeOf = (promise: Promise<unknown>) =>
    promise.then(
      () => null,
      ({ code }: { code: number }) => code,
    );

  it("begins with initialize, happens once, and ends with shutdown", async () => {
    const client = TestClient.connected(LIBRARY);
    const hover = () =>
      client.request("textDocument/hover", {
        textDocument: { uri: uriOf("articles/vote.txt") },
        position: positionOf(VOTE, "Ruth Tolland"),
      });
    assert.equal(await codeOf(hover()), -32002);
    await client.open("articles/vote.txt");
    await client.greet({});
    // What was told before the beginning was told to nobody.
    assert.equal(await hover(), null);
    assert.equal(await codeOf(client.greet({})), -32600);
    await client.open("articles/vote.txt");
    assert.notEqual(await hover(), null);
    await client.request("shutdown", undefined);
    assert.equal(await codeOf(hover()), -32600);
    assert.equal(await codeOf(client.request("sourceline/listNotes", null)), -32600);
    client.connection.dispose();
  });
});
