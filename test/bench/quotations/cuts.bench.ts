/**
 * Quotations that are cut off from the "not", the "if" or the "allegedly" that governs them, and fragments that are not: how many
 * of the first are found, and how many of the others are called so.
 *
 *     npm run bench:cuts -- DATA [SEED] [COUNT] [--failures]
 *
 * Choose a SEED that nothing was tuned on: below 1000 is for tuning.
 */
import { prepareAnchorText } from "../../../src/engine/citations/anchoring/anchorText.ts";
import { parseCitations } from "../../../src/engine/citations/notation/notation.ts";
import { surroundingsOf } from "../../../src/engine/citations/notation/surroundings.ts";
import { verify } from "../../../src/engine/citations/verifying/verify.ts";
import { readArticles } from "../anchoring/articles.ts";
import { Random } from "../random.ts";
import { type CutPair, makeCutPairs } from "./cutPairs.ts";

const [data = "", seed = "90210", count = "400"] = process.argv.slice(2).filter((one) => !one.startsWith("--"));
const showsFailures = process.argv.includes("--failures");
const articles = readArticles(data);
const pairs = makeCutPairs(articles, Number(count), new Random(Number(seed)));
const answers = pairs.map((pair) => ({ pair, ...answerOf(pair) }));

for (const isTurned of [true, false]) {
  const own = answers.filter(({ pair }) => pair.isTurned === isTurned);
  const told = own.filter(({ isCut }) => isCut);
  const what = isTurned ? "turned, and told   " : "honest, yet told   ";
  console.log(`${what} ${told.length} of ${own.length} (${((100 * told.length) / own.length).toFixed(1)} %)`);
  for (const kind of [...new Set(own.map(({ pair }) => pair.kind))].sort()) {
    const all = own.filter(({ pair }) => pair.kind === kind);
    console.log(`    ${kind.padEnd(30)} ${all.filter(({ isCut }) => isCut).length} of ${all.length}`);
  }
}
if (showsFailures) {
  for (const { pair, isCut, verdict, named } of answers.filter((one) => one.isCut !== one.pair.isTurned)) {
    console.log(`\n${pair.isTurned ? "MISSED" : "FALSE"} ${pair.kind}: ${verdict} ${named} ${isCut}`);
    console.log(`  ${pair.sentence}\n  ${pair.note}`);
  }
}

function answerOf({ source, note }: CutPair): { verdict: string; isCut: boolean; named: string } {
  const text = prepareAnchorText(articles[Number(/\d+/.exec(source)![0])]!);
  const [citation] = parseCitations(note);
  const { verdict, parts } = verify(citation!, text, (words) => surroundingsOf(note, words));
  const named = parts.flatMap(({ remarks }) => remarks.flatMap((one) => (one.kind === "cut" ? one.source : [])));
  return { verdict, isCut: named.length > 0, named: named.join(", ") };
}
