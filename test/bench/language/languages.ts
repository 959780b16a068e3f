import { readdirSync, readFileSync } from "node:fs";
import { analyzer } from "../../analyzer.ts";
import { type MarkedText, type QuotationCounts, readAnnotated, score } from "./annotatedTexts.ts";

const FOLDER = "test/fixtures/languages";

/** The texts of a language, or of all of them, that were seen while the grammars were made, or were not. */
export function languageTexts(language: string | null, which: "seen" | "held out"): MarkedText[] {
  const folder = which === "seen" ? FOLDER : `${FOLDER}/heldOut`;
  return readdirSync(folder)
    .filter((file) => /^\w\w-\d\.txt$/.test(file) && (language === null || file.startsWith(language)))
    .map((file) => readAnnotated(readFileSync(`${folder}/${file}`, "utf8")));
}

/** What was found in texts, all together. */
export function scoreTexts(texts: readonly MarkedText[]): { counts: QuotationCounts; errors: string[] } {
  const scores = texts.map((text) => score(text, analyzer.analyze(text.text, "text").quotations));
  const counts = scores.map((one) => one.counts).reduce(sum);
  return { counts, errors: scores.flatMap(({ errors }) => errors) };
}

function sum(a: QuotationCounts, b: QuotationCounts): QuotationCounts {
  const both = { ...a };
  for (const key of Object.keys(a) as (keyof QuotationCounts)[]) both[key] += b[key];
  return both;
}

/** F1 in percent. */
export function share(counts: QuotationCounts, kind: "direct" | "reported"): number {
  return (200 * counts[`${kind}Right`]) / (counts[`${kind}Found`] + counts[`${kind}Gold`]);
}

const percent = (part: number, all: number) => (all === 0 ? "    -" : ((100 * part) / all).toFixed(1).padStart(5));

/** One line a language, then one for all of them. */
export function languageLines(which: "seen" | "held out"): string[] {
  return ["de", "fr", "es", "it", "nl", "pt", null].map((language) => {
    const { counts } = scoreTexts(languageTexts(language, which));
    const { speakerRight, speakerOf, wrong, asserted, directGold, reportedGold } = counts;
    const figures = [
      `direct F1 ${share(counts, "direct").toFixed(1).padStart(5)} of ${directGold}`,
      `speaker ${percent(speakerRight, speakerOf)} of ${speakerOf}`,
      `wrong names ${percent(wrong, asserted)} of ${asserted}`,
      `reported F1 ${share(counts, "reported").toFixed(1).padStart(5)} of ${reportedGold}`,
    ];
    return `${(language ?? "all").padEnd(6)}${figures.join("   ")}`;
  });
}
