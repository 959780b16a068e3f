import assert from "node:assert/strict";
import type { CodeAction, Position } from "vscode-languageserver";
import { movedEdits } from "../../../src/protocol/citing/citing.ts";
import { difference, lastSeen, verifyAll, verifyProgress } from "../../../src/protocol/citing/verifying.ts";
import { apply } from "../apply.ts";
import { positionOf, TestClient, uriOf } from "../client.ts";
import { LIBRARY, NOTE, VOTE } from "../library.ts";

const PATH = "notes/said.md";

describe("quick fixes", () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await TestClient.start(LIBRARY);
    await client.open(PATH);
    await client.problemsOf(PATH, (problems) => problems.length === 0);
  });
  afterEach(() => client.stop());

  const shows = (...codes: string[]) =>
    client.problemsOf(PATH, (found) => JSON.stringify(found.map(({ code }) => code)) === JSON.stringify(codes));

  async function change(note: string, ...codes: string[]) {
    await client.change(PATH, note);
    await shows(...codes);
  }

  const named = (fixes: CodeAction[], title: RegExp) => {
    const fix = fixes.find((one) => title.test(one.title));
    assert.ok(fix, `no ${title} among ${fixes.map((one) => one.title).join(", ")}`);
    return fix;
  };

  const fixed = (text: string, fix: CodeAction) => apply(text, fix.edit!.changes![uriOf(PATH)]!);

  it("take today's words, only where they differ, and leave the note intact", async () => {
    const note = NOTE.replace("I do not regret it.", "I do *regret* ... it.").replace("#L4), line 4", "#L3), line 3");
    await change(note, "changed");
    const fix = named(await client.fixesAt(PATH, note, "regret"), /Today's Words/);
    const after = fixed(note, fix);
    assert.match(after, /> I do not \*regret\* it\.|> I do not \*regret\* \.\.\. it\./);
    assert.match(after, /#L4\), line 4/);
    await change(after);
  });

  it("make a link of what Markdown reads as none, in a note that cites nothing yet", async () => {
    const broken = '"I do not regret it" ([vote](../the articles/vote.txt#L4)).\n';
    await change(broken, "noLink");
    const fix = named(await client.fixesAt(PATH, broken, "the articles"), /^Write the Spaces as %20$/);
    const mended = fixed(broken, fix);
    assert.equal(mended, broken.replace("the articles", "the%20articles"));
    await change(mended, "missing");
  });

  it("quote the passage of a source that no editor shows", async () => {
    const note = `${NOTE}\nThe authority will begin ([vote](../articles/vote.txt#L5)).\n`;
    await client.change(PATH, note);
    const fixes = await client.fixesAt(PATH, note, "vote.txt#L5");
    assert.deepEqual(
      fixes.map(({ title, kind }) => [title, kind]),
      [
        ["Quote the Passage", "quickfix"],
        ["Open the Passage", "quickfix"],
      ],
    );
    const fix = fixes[0]!;
    const quoted = "“The Port Aldwin Harbour Authority (PAHA) will begin in May. PAHA declined to comment.”";
    assert.equal(fixed(note, fix), note.replace("([vote]", `(${quoted} [vote]`));
  });

  it("show the difference in two texts", async () => {
    const note = NOTE.replace("I do not regret it.", "I do regret it.");
    await change(note, "changed");
    named(await client.fixesAt(PATH, note, "regret"), /Show the Difference/);
    const shown = await client.ask(difference, { uri: uriOf(PATH), position: positionOf(note, "regret") });
    assert.deepEqual(shown, {
      quotation: "I do regret it.",
      source: "I do not regret it.",
      note: "said.md",
      sourceName: "vote.txt",
    });
  });

  it("show a short difference word by word in the hover", async () => {
    const note = NOTE.replace("I do not regret it.", "I do regret <b>it</b>.");
    await change(note, "changed");
    client.files.set(PATH, note);
    assert.match(await client.hover(PATH, "regret"), /I do \*\*not\*\* regret/);
  });

  it("tell in the hover of an intact quotation what its elision leaves out and what its bracket stands for", async () => {
    const note = NOTE.replace("I do not regret it.", "I do not [lament] it.");
    await client.change(PATH, note);
    client.files.set(PATH, note);
    assert.match(
      await client.hover(PATH, "lament"),
      /\*\*intact\*\*[^\n]* {2}\n“\\\[lament\\\]” stands for “regret”\./,
    );
  });

  it("show when missing words were seen last, and that words never were", async () => {
    await client.writeFile("articles/vote.txt", VOTE.replace(" “I do not regret it.”", ""));
    await shows("missing");
    const fix = named(await client.fixesAt(PATH, NOTE, "regret"), /Last Seen/);
    const [uri, position] = fix.command!.arguments as [string, Position];
    const seen = await client.ask(lastSeen, { uri, position });
    assert.match(seen!.sentence, /^Last seen on \d{4}-\d\d-\d\d in vote\.txt, line 4\.$/);
    assert.match(seen!.formerly!, /Tolland said\. “I do not regret it\.”\nThe Port Aldwin/);
    assert.match(seen!.today!, /Tolland said\.\nThe Port Aldwin/);
    const hover = await client.hover(PATH, "regret");
    assert.match(
      hover,
      /Last seen on [\d\\-]+ in .*vote\\?\.txt, line 4\.\n\n> .*Tolland said\. “\*\*I do not regret it\.\*\*”/,
    );

    const note = NOTE.replace("I do not regret it.", "Nobody ever asked the pilots about tides.");
    await client.change(PATH, note);
    client.files.set(PATH, note);
    await shows("missing");
    assert.match(await client.hover(PATH, "pilots"), /Sourceline has never seen these words in .*vote\.txt\./);
    const never = await client.ask(lastSeen, { uri, position: positionOf(note, "pilots") });
    assert.deepEqual(never, {
      sentence: "Sourceline has never seen these words in vote.txt.",
      sourceName: "vote.txt",
      formerly: null,
      today: null,
    });
  });

  it("move the link of missing words to the source that holds them", async () => {
    const { problems } = client;
    const note = NOTE.replace("[inquiry](../articles/inquiry.txt#L4)", "[inquiry](../articles/vote.txt#L3), line 3");
    await client.change(PATH, note);
    client.files.set(PATH, note);
    await client.problemsOf(PATH, (found) => found.some(({ message }) => /These words/.test(String(message))));
    assert.deepEqual(
      problems.get(uriOf(PATH))!.map(({ code, message }) => [code, message]),
      [["missing", "vote.txt does not hold these words. These words stand in inquiry.txt, line 4."]],
    );
    assert.match(
      await client.hover(PATH, "memo"),
      /vote\\?\.txt does not hold these words\\?\. {2}\nThese words stand in inquiry\\?\.txt, \[line 4\]\(command:/,
    );
    const table = await client.ask(verifyAll, null);
    assert.match(table.find(({ verdict }) => verdict === "missing")!.sentence, /stand in inquiry\.txt, line 4\.$/);
    const fix = named(await client.fixesAt(PATH, note, "memo"), /^Move the Link to inquiry\.txt, Line 4$/);
    assert.equal(fix.isPreferred, true);
    const after = fixed(note, fix);
    assert.match(after, /\(\[inquiry\]\(\.\.\/articles\/inquiry\.txt#L4\), line 4\)/);
    await change(after);
  });

  it("tell in which source missing words stand as soon as it comes, and no more when it goes", async () => {
    const note = `${NOTE}\nThe smith: “The gulls know the price of herring” ([vote](../articles/vote.txt#L3)).\n`;
    await change(note, "missing");
    const says = (sentence: RegExp) =>
      client.problemsOf(PATH, (found) => found.length === 1 && sentence.test(String(found[0]!.message)));
    const gulls = "On the gulls\n\n“The gulls know the price of herring,” said the smith at last.\n";
    await client.writeFile("articles/old/vote.txt", gulls);
    await says(/These words stand in old\/vote\.txt, line 3\.$/);
    await client.writeFile("articles/old/vote.txt", gulls.replace("price", "worth"));
    await says(/hold these words\.$/);
  });

  it("choose among places, each with what stands around it", async () => {
    const twice = `${VOTE}\nLater she said it again: I do not regret it. Nobody asked.\n\nA week on: I do not regret it. Enough.\n`;
    await client.open("articles/vote.txt");
    await client.change("articles/vote.txt", twice.replace("“I do not regret it.”", ""));
    await shows("ambiguous");
    const fixes = await client.fixesAt(PATH, NOTE, "regret");
    const fix = named(fixes, /^Cite Line 9: .*A week on: \[I do not regret it\.\] Enough/);
    const after = fixed(NOTE, fix);
    assert.match(after, /vote\.txt#L9\), line 9/);
    await change(after);
  });

  it("update all moved citations, in this note and in all", async () => {
    const other = "She: “I do not regret it” ([vote](../articles/vote.txt#L4)).\n";
    await client.writeFile("notes/other.md", other);
    const note = `${NOTE}\nAgain: “We are choosing between a harbour that works” ([v](../articles/vote.txt#L4)).\n`;
    await change(note);
    await client.open("articles/vote.txt");
    await client.change("articles/vote.txt", `New.\n\n${VOTE}`);
    await shows("moved", "moved");
    const fixes = await client.fixesAt(PATH, note, "regret");
    assert.equal(fixed(note, named(fixes, /Update All 2 Moved .* in This Note/)).match(/vote\.txt#L6/g)?.length, 2);
    named(fixes, /Update All 3 Moved .* in All Notes/);
    const edits = await client.ask(movedEdits, { source: null });
    assert.deepEqual(edits.map(({ uri }) => uri).sort(), [uriOf("notes/other.md"), uriOf(PATH)]);
    assert.deepEqual(await client.ask(movedEdits, { source: uriOf("articles/inquiry.txt") }), []);
  });

  it("link words that a source holds and no link vouches for, unless that is off", async () => {
    const note = `${NOTE}\nAs she put it, “a harbour that works and a harbour that is painted”, and went.\n`;
    await change(note, "unlinked");
    const [hint] = await shows("unlinked");
    assert.equal(hint!.severity, 4);
    const fix = named(await client.fixesAt(PATH, note, "a harbour that works"), /^Link to /);
    const after = fixed(note, fix);
    assert.match(after, /is painted” \(\[[^\]]+\]\(\.\.\/articles\/\w+\.txt#L4\), line 4\), and went/);
    await change(after);
  }).timeout(8000);

  it("say nothing of short words in marks, of words that no source holds, and of a note that cites nothing", async () => {
    await client.change(PATH, `${NOTE}\n“I do not regret” and “nobody has ever said these very words”.\n`);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await shows();
  }).timeout(8000);

  it("verify everything, with progress", async () => {
    const told: number[] = [];
    client.listen(verifyProgress, ({ total }) => told.push(total));
    await client.writeFile("notes/wrong.md", "He: “nobody has ever said that” ([v](../articles/vote.txt#L4)).\n");
    const verified = await client.ask(verifyAll, null);
    assert.deepEqual(
      verified.map(({ note, line, verdict }) => [note, line, verdict]),
      [
        [uriOf(PATH), 5, "intact"],
        [uriOf(PATH), 7, "intact"],
        [uriOf("notes/wrong.md"), 1, "missing"],
      ],
    );
    assert.deepEqual(told, [2, 2]);
  });
});

describe("quotations without a link", () => {
  it("are not looked for when that is off", async () => {
    const note = `${NOTE}\nAs she put it, “a harbour that works and a harbour that is painted”.\n`;
    const client = await TestClient.start({ ...LIBRARY, [PATH]: note }, {}, { unlinkedQuotations: false });
    await client.open(PATH);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    assert.deepEqual(client.problems.get(uriOf(PATH)), []);
    await client.configure({ unlinkedQuotations: true });
    await client.problemsOf(PATH, ([problem]) => problem?.code === "unlinked");
    await client.stop();
  }).timeout(8000);
});
