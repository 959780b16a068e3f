import { type Entity, groupMentions } from "../../../src/engine/entities/grouping/entities.ts";
import type { Reference } from "../../../src/engine/entities/references/references.ts";
import type { Quotation } from "../../../src/engine/quotes/quotation.ts";
import { readSource, type SourceText } from "../../../src/engine/text/sourceText.ts";
import type { Span } from "../../../src/engine/text/span.ts";
import { analyzer } from "../../analyzer.ts";
import { ARTICLES, articleText, assertGolden } from "../golden.ts";

/** Who says what in our own articles, and whom "he" and "the general" mean; their names stand in the files beside these. */
describe("who says what in our own articles", () => {
  for (const file of ARTICLES) {
    it(`is what was read: ${file}`, () => {
      const source = readSource(articleText(file), file.endsWith(".md") ? "markdown" : "text");
      const entities = groupMentions(source, analyzer.findMentions(source));
      const references = analyzer.findReferences(source, entities);
      const quotations = analyzer.findQuotations(source, entities, references);
      assertGolden(`${file}.said`, describeSaid(source, entities, references, quotations));
    });
  }
});

/** One line for each reference, with the words around it; two for each quotation: who, how, how sure; and the words. */
function describeSaid(
  source: SourceText,
  entities: readonly Entity[],
  references: readonly Reference[],
  quotations: readonly Quotation[],
): string {
  const words = ({ start, end }: Span) => source.prose.slice(Math.max(0, start), end).replace(/\s+/g, " ").trim();
  const at = ({ start }: Span) => String(source.lines.lineAt(start)).padStart(3);
  const nameOf = new Map(entities.map(({ id, name }) => [id, name]));
  const meant = references.map(
    (one) =>
      `${at(one)}  ${words(one)} = ${nameOf.get(one.entityId)} ${one.confidence.toFixed(1)}   ... ${words({ start: one.start - 25, end: one.end + 15 })} ...`,
  );
  const said = quotations.map((one) => {
    const speaker = one.speaker ? words(one.speaker) : "nobody";
    const who = one.speakerName && one.speakerName !== speaker ? `${speaker} = ${one.speakerName}` : speaker;
    const cue = one.cue ? `“${words(one.cue)}”` : "no cue";
    return `${at(one)}  ${one.kind}, ${who}, ${cue}, ${one.confidence.toFixed(1)}\n       ${one.segments.map(words).join(" | ")}`;
  });
  return `${["whom they mean", ...meant, "", "who says what", ...said].join("\n")}\n`;
}
