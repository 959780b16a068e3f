import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { isProse } from "../../../../src/engine/text/prose.ts";
import { analyzer } from "../../../analyzer.ts";

const FOLDER = "test/fixtures/transcripts";
const textsIn = (folder: string) =>
  readdirSync(`${FOLDER}/${folder}`).flatMap((file) =>
    /\.(?:txt|md)$/.test(file) ? `${FOLDER}/${folder}/${file}` : [],
  );

/** Our own talks, one for each way in which transcripts print who speaks (test/fixtures/transcripts). */
describe("the turns of a talk", () => {
  for (const path of textsIn("talks")) {
    it(`are what was read: ${path.slice(FOLDER.length + 1)}`, () => {
      const found = describeTurns(path);
      const golden = `${path}.turns`;
      if (process.env.SOURCELINE_ACCEPT) writeFileSync(golden, found);
      assert.ok(existsSync(golden), `${golden} is missing`);
      assert.equal(found, readFileSync(golden, "utf8"));
    });

    it(`are read although their lines are short: ${path.slice(FOLDER.length + 1)}`, () => {
      assert.ok(isProse(readFileSync(path, "utf8")));
    });
  }
});

describe("a text whose lines only look like labels", () => {
  for (const path of textsIn("others")) {
    it(`has no turn: ${path.slice(FOLDER.length + 1)}`, () => {
      assert.deepEqual(
        sourceOf(path).turns.map(({ label }) => label.key),
        [],
      );
    });
  }
});

const analysisOf = (path: string) =>
  analyzer.analyze(readFileSync(path, "utf8"), path.endsWith(".md") ? "markdown" : "text");
const sourceOf = (path: string) => analysisOf(path).source;

/** Two lines and more for each turn: its cue and who speaks; the words. What is quoted inside turns is left to other tests. */
function describeTurns(path: string): string {
  const { source, quotations } = analysisOf(path);
  const words = ({ start, end }: { start: number; end: number }) => source.text.slice(start, end).replace(/\s+/g, " ");
  const turns = source.turns.flatMap(({ start, end, label }) => {
    const quotation = quotations.find((one) => one.start === start && one.end === end);
    if (!quotation) return [`${label.layout}  ${words(label.cue)}`];
    const who = `${quotation.speakerName ?? "nobody"}${quotation.speakerId ? "" : " (not known)"}`;
    return [
      `${label.layout}  ${words(label.cue)}  ${who}`,
      ...quotation.segments.map((piece) => `    ${words(piece)}`),
    ];
  });
  return `${turns.join("\n")}\n`;
}
