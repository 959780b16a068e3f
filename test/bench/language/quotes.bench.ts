import { tokensOf } from "../../../src/engine/text/words.ts";
import { readQuotedTexts } from "../../../src/training/quoteCorpus.ts";
import { describeQuoteScore, piecesOf, scoreQuotes } from "../../../src/training/quoteScores.ts";
import { analyzer } from "../../analyzer.ts";

/** `npm run bench:quotes -- DATA_FOLDER [PART] [ERRORS]`: quotations and their speakers on the dev part, and the speed of a whole reading. */
const [folder = "../shared/data", part = "dev", shown = "0"] = process.argv.slice(2);
const texts = readQuotedTexts(folder, part);
const score = scoreQuotes(texts, (text) => piecesOf(analyzer.analyze(text, "text").quotations));

for (const line of describeQuoteScore(score)) console.log(line);

const words = texts.reduce((sum, { text }) => sum + tokensOf(text, { start: 0, end: text.length }).length, 0);
const start = performance.now();
for (const { text } of texts) analyzer.analyze(text, "text");
const seconds = (performance.now() - start) / 1000;
console.log(
  `tokens a second        ${Math.round(words / seconds).toLocaleString("en")} (everything, one core, in process)`,
);

for (const [what, errors] of [...score.errors].sort()) {
  console.log(`\n${errors.length} ${what}`);
  for (const error of errors.slice(0, Number(shown))) console.log(`   ${error}`);
}
