import assert from "node:assert/strict";
import fc from "fast-check";
import {
  type NoteCitations,
  parseCitations,
  readCitations,
} from "../../../../src/engine/citations/notation/notation.ts";
import { Engine } from "../../../../src/engine/engine.ts";
import { parseMarkdown } from "../../../../src/engine/text/markdown/markdownDocument.ts";
import { memoryHost } from "../../library/memoryHost.ts";

/** Longer than what is read at once, and parsed quickly. */
const PADDING = `\`\`\`\n${`${"Words of no importance. ".repeat(40)}\n`.repeat(9)}\`\`\`\n\n`;

const PIECES = [
  'She said “we do not” ([H](a.txt#L3)), and "we do" [I][ref].',
  "> We do not want it.\n>\n> - Brandt, [H](a.txt#L3), line 3",
  "> We do not want it.",
  "— Brandt, [H](a.txt#L3)",
  "The council spoke. So did the mayor:",
  '"We do not"[^1] is it.',
  "> We do not.[^1]",
  "[^1]: Brandt, [H](a.txt#L3), line 3",
  '[^1]: "We do", [H][ref]',
  "[ref]: b.txt#L4 'We do'",
  "[ref]: http://elsewhere.org",
  '[H](a.txt#L3 "We do ... a car park")',
  '- so:\n  > We do not.\n  >\n  > - [H](a.txt#L3)\n- "We do" [H](a.txt#L4)\n\n- [I][ref]',
  "1. “We do” [H](a.txt#L4)\n2. “We do not” [H](a.txt#L3)",
  '| "We do not" | [H](a.txt#L3) |\n|---|---|\n| "We" | [I][ref] |',
  "```\n> We do not.\n\n[H](a.txt#L3)\n```",
  "## What [H](a.txt#L3) says",
];

/** What one types, by accident or not. */
const TYPED = ["x", "\n", "\n\n", "> ", '"', "[^1]", "- ", "```\n", "    ", "<!--", "[ref]", "](a.txt#L9)", "\u00a0"];

const edit = fc.record({
  at: fc.nat(),
  taken: fc.integer({ min: 0, max: 12 }),
  typed: fc.oneof(
    fc.constantFrom("", ...TYPED),
    fc.constantFrom(...PIECES).map((piece) => `\n\n${piece}\n\n`),
  ),
});

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function edited(text: string, { at, taken, typed }: Edit): string {
  const place = at % (text.length + 1);
  return text.slice(0, place) + typed + text.slice(place + taken);
}

const note = fc
  .array(fc.constantFrom(...PIECES), { minLength: 2, maxLength: 14 })
  .map((pieces) => `${pieces.join("\n\n")}\n`);

/** Links by name lead to files that are known; both engines know them all. */
async function engineThatKnows(files: Map<string, string>): Promise<Engine> {
  const engine = new Engine(memoryHost(files).host, { maxFileSize: 1e6, isProjectFile: () => false });
  await engine.files.learn();
  return engine;
}

describe("a long note that is read again at each key", () => {
  it("has the citations that it has when it is read at once", () => {
    fc.assert(
      fc.property(note, fc.array(edit, { maxLength: 6 }), (first, edits) => {
        let text = first;
        let known: NoteCitations | undefined;
        for (const one of [null, ...edits]) {
          if (one) text = edited(text, one);
          known = readCitations(parseMarkdown(PADDING + text, known?.reading.document), known);
          assert.deepEqual(known.citations, parseCitations(PADDING + text));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("has the verdicts that it has when it is checked for the first time", async () => {
    const files = new Map([
      ["file:///w/a.txt", "Port Velden\nThe council spoke.\nWe do not want it. We do want a car park.\n"],
      ["file:///w/b.txt", "One\nTwo\nThree\nWe do, and we do not.\n"],
    ]);
    const NOTE = "file:///w/note.md";
    const kept = await engineThatKnows(files);
    await fc.assert(
      fc.asyncProperty(note, fc.array(edit, { maxLength: 4 }), async (first, edits) => {
        let text = first;
        for (const one of [null, ...edits]) {
          if (one) text = edited(text, one);
          kept.files.open(NOTE, PADDING + text);
          const afresh = await engineThatKnows(files);
          afresh.files.open(NOTE, PADDING + text);
          const verdicts = await kept.citations.check(kept.files.text(NOTE)!);
          assert.deepEqual(verdicts, await afresh.citations.check(afresh.files.text(NOTE)!));
        }
      }),
      { numRuns: 20 },
    );
  });
});
