import assert from "node:assert/strict";
import type { CodeAction, CodeLens, Command, Location, WorkspaceEdit } from "vscode-languageserver";
import { rangeOf, TestClient, uriOf } from "../client.ts";
import { INQUIRY, LIBRARY, NOTE, VOTE } from "../library.ts";

/** What editors declare that take fixes as edits and apply what the server comes up with, and no more. */
const EDITING = {
  workspace: { applyEdit: true },
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } } },
};

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
