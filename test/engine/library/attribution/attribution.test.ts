import { strict as assert } from "node:assert";
import { isProjectFile } from "../../../../src/documentFiles.ts";
import { Engine, overallAttribution } from "../../../../src/engine/engine.ts";
import { memoryHost } from "../memoryHost.ts";

const SOURCE = "file:///w/sources/harbour.txt";
const NOTE = "file:///w/notes/a.md";

/** Two people of one family name, one with a role, one with a lawyer. */
const HARBOUR = `Pilots and council at odds over the deeper harbour

STANMERE - Ada Rowe, the harbour master of Stanmere, defended the plan on Tuesday. "We do not want to wait until a ship is lost on the bar," Rowe told reporters.

Edwin Tolland, president of the pilots' union, disagreed. "Forty percent of the fleet will never pass the new mark," he said.

"The sand will come back every winter," said Peter Marsh, an engineer at Nordmole. His lawyer said, "My client was never asked for the second survey."

Mayor Clara Finch was in the hall. "I asked for the numbers in May and got them in October," Finch said.

Officials said, "The work will begin in the spring of next year."
`;

const link = (line: number) => `[Pilots and council](../sources/harbour.txt#L${line})`;
const ROWE = "We do not want to wait until a ship is lost on the bar";
const TOLLAND = "Forty percent of the fleet will never pass the new mark";
const LAWYER = "My client was never asked for the second survey";
const FINCH = "I asked for the numbers in May and got them in October";
const OFFICIALS = "The work will begin in the spring of next year";

/** A library with the source, entity pages by their names, and a note. */
async function engineWith(note: string, pages: Readonly<Record<string, string>> = {}): Promise<Engine> {
  const engine = new Engine(memoryHost(new Map()).host, { maxFileSize: 50e6, isProjectFile });
  for (const [name, text] of Object.entries(pages)) engine.files.open(`file:///w/entities/${name}.md`, text);
  engine.files.open(SOURCE, HARBOUR);
  engine.files.open(NOTE, note);
  return engine;
}

/** What is told of each citation of a note: "Tolland? Ada Rowe 3": who speaks here, who there, and on which line. */
async function told(body: string, pages?: Readonly<Record<string, string>>): Promise<string[]> {
  const text = `# Notes\n\n${body}\n`;
  const engine = await engineWith(text, pages);
  const note = engine.files.text(NOTE)!;
  const all = await engine.attribution.of(note, await engine.citations.check(note));
  return all.map((parts) => {
    const { here, there, agrees } = overallAttribution(parts);
    const words = here && text.slice(here.start, here.end);
    const sign = agrees === null ? "?" : agrees ? "=" : "≠";
    return `${words} ${sign} ${there?.name ?? "nobody"}`;
  });
}

const page = (...aliases: string[]) => `---\nentity: person\naliases: [${aliases.join(", ")}]\n---\n\nSomebody.\n`;

describe("in whose mouth a note puts words", () => {
  const cases: readonly (readonly [kind: string, note: string, ...told: string[]])[] = [
    ["kept, by a full name", `Ada Rowe said, “${ROWE}” (${link(3)}).`, "Ada Rowe = Ada Rowe"],
    ["kept, by a last name", `Rowe said, “${ROWE}” (${link(3)}).`, "Rowe = Ada Rowe"],
    ["kept, behind the words", `“${TOLLAND},” Tolland said. ${link(5)}`, "Tolland = Edwin Tolland"],
    ["swapped, by a full name", `Edwin Tolland said, “${ROWE}” (${link(3)}).`, "Edwin Tolland ≠ Ada Rowe"],
    ["swapped, by a last name", `Tolland told the board: “${ROWE}” ${link(3)}`, "Tolland ≠ Ada Rowe"],
    ["swapped, behind the words", `“${TOLLAND},” Rowe said. ${link(5)}`, "Rowe ≠ Edwin Tolland"],
    [
      "swapped, according to",
      `The fleet, according to Clara Finch, is too old: “${TOLLAND}” ${link(5)}`,
      "Clara Finch ≠ Edwin Tolland",
    ],
    [
      "swapped for somebody who is not there",
      `Harold Penrose said, “${ROWE}” (${link(3)}).`,
      "Harold Penrose ≠ Ada Rowe",
    ],
    ["a first name that nobody has there", `Sally said, “${ROWE}” (${link(3)}).`, "Sally ? Ada Rowe"],
    ["a block quotation, kept", `> ${ROWE}\n>\n> - Ada Rowe, ${link(3)}`, "Ada Rowe = Ada Rowe"],
    ["a block quotation, swapped", `> ${ROWE}\n>\n> - Edwin Tolland, ${link(3)}`, "Edwin Tolland ≠ Ada Rowe"],
    ["a dash behind a block quotation", `> ${ROWE}\n\n— Tolland, ${link(3)}`, "Tolland ≠ Ada Rowe"],
    ["a block quotation with a lead", `Tolland said:\n\n> ${ROWE}\n\n${link(3)}`, "Tolland ≠ Ada Rowe"],
    ["a block quotation of nobody", `> ${ROWE}\n>\n> - ${link(3)}`, "null ? Ada Rowe"],
    ["a bracket", `“${ROWE}” (Tolland, ${link(3)})`, "Tolland ≠ Ada Rowe"],
    ["a name and a colon", `**Tolland**: “${ROWE}” ${link(3)}`, "Tolland ≠ Ada Rowe"],
    ["a footnote", `“${ROWE}”[^1]\n\n[^1]: Tolland, ${link(3)}`, "Tolland ≠ Ada Rowe"],
    ["a paper is no speaker", `> ${ROWE}\n>\n> - The Guardian, ${link(3)}`, "null ? Ada Rowe"],
    ["a role, kept", `The mayor said, “${FINCH}” (${link(9)}).`, "The mayor = Clara Finch"],
    ["a role, swapped", `The mayor said, “${ROWE}” (${link(3)}).`, "The mayor ≠ Ada Rowe"],
    ["a role that nobody has", `The bishop said, “${ROWE}” (${link(3)}).`, "null ? Ada Rowe"],
    ["a pronoun, kept", `Ada Rowe came last. She said, “${ROWE}” (${link(3)}).`, "She = Ada Rowe"],
    ["a pronoun, swapped", `Edwin Tolland came last. He said, “${ROWE}” (${link(3)}).`, "He ≠ Ada Rowe"],
    ["a pronoun of nobody", `He said, “${ROWE}” (${link(3)}).`, "null ? Ada Rowe"],
    ["his lawyer, there", `Peter Marsh said, “${LAWYER}” (${link(7)}).`, "Peter Marsh ? nobody"],
    ["his lawyer, here", `Edwin Tolland left. His lawyer said, “${ROWE}” (${link(3)}).`, "null ? Ada Rowe"],
    ["Tolland's office", `Tolland's office said, “${ROWE}” (${link(3)}).`, "null ? Ada Rowe"],
    ["words of nobody in particular", `Ada Rowe said, “${OFFICIALS}” (${link(11)}).`, "Ada Rowe ? nobody"],
    ["somebody in particular here only there", `Officials said, “${ROWE}” (${link(3)}).`, "null ? Ada Rowe"],
    ["nobody speaks in the note", `This is the point: “${ROWE}” (${link(3)}).`, "null ? Ada Rowe"],
    [
      "two quotations of one paragraph",
      `Rowe said, “${ROWE}” (${link(3)}), while Finch said, “${TOLLAND}” (${link(5)}).`,
      "Rowe = Ada Rowe",
      "Finch ≠ Edwin Tolland",
    ],
    [
      "words that have changed",
      `Tolland said, “We do not want to wait until a boat is lost on the bar” (${link(3)}).`,
      "Tolland ≠ Ada Rowe",
    ],
    ["a title beside the name", `“${ROWE},” Mayor Finch said (${link(3)}).`, "Mayor Finch ≠ Ada Rowe"],
    ["an apposition", `Finch, the mayor, said, “${ROWE}” (${link(3)}).`, "Finch, the mayor, ≠ Ada Rowe"],
  ];
  for (const [kind, body, ...wanted] of cases) {
    it(`reads ${kind}`, async () => assert.deepEqual(await told(body), wanted));
  }

  it("takes two names for one person where an entity page does", async () => {
    const note = `Dolly Penrose said, “${ROWE}” (${link(3)}).`;
    assert.deepEqual(await told(note), ["Dolly Penrose ≠ Ada Rowe"]);
    assert.deepEqual(await told(note, { "Ada Rowe": page("Dolly Penrose") }), ["Dolly Penrose = Ada Rowe"]);
  });

  it("takes one family name for two people where entity pages do", async () => {
    const note = `Adam Rowe said, “${ROWE}” (${link(3)}).`;
    const pages = { "Ada Rowe": page("Rowe"), "Adam Rowe": page() };
    assert.deepEqual(await told(note, pages), ["Adam Rowe ≠ Ada Rowe"]);
  });

  it("says where the source names the speaker", async () => {
    const text = `Tolland said, “${ROWE}” (${link(3)}).`;
    const engine = await engineWith(text);
    const note = engine.files.text(NOTE)!;
    const [parts] = await engine.attribution.of(note, await engine.citations.check(note));
    const { there } = overallAttribution(parts!);
    assert.equal(there!.line, 3);
    assert.equal(HARBOUR.slice(there!.start, there!.end), "Rowe");
  });

  it("asks nothing of a note where the source is in doubt, when only disputes are wanted", async () => {
    const engine = await engineWith(`Rowe said, “${OFFICIALS}” (${link(11)}). Tolland said, “${ROWE}” (${link(3)}).`);
    const note = engine.files.text(NOTE)!;
    const all = await engine.attribution.of(note, await engine.citations.check(note), true);
    assert.deepEqual(
      all.map((parts) => [parts[0]!.here?.name ?? null, parts[0]!.agrees]),
      [
        [null, null],
        ["Edwin Tolland", false],
      ],
    );
  });

  it("judges words of a draft that no link names a source for", async () => {
    const text = `Tolland was angry. He said, “${ROWE}”.`;
    const engine = await engineWith(text);
    const start = text.indexOf(ROWE);
    const at = HARBOUR.indexOf(ROWE);
    const words = { start, end: start + ROWE.length, text: ROWE, kind: "inline" as const, link: null };
    const source = engine.files.article(SOURCE)!;
    const { here, there, agrees } = engine.attribution.between(engine.files.text(NOTE)!, words, source, {
      start: at,
      end: at + ROWE.length,
    });
    assert.deepEqual([here?.name, there?.name, agrees], ["Edwin Tolland", "Ada Rowe", false]);
  });
});
