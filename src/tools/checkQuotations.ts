import * as z from "zod";
import { type CheckedQuotation, DraftTooLong, type TextDocument, UnreadDocument } from "../engine/engine.ts";
import { quotationFindingOf, quotationSummary } from "../findings/quotationFinding.ts";
import { DIFFERENCE } from "./difference.ts";
import { PASSAGE, passageOf } from "./passage.ts";
import { type Call, counted, type Tool, verdictsSaid } from "./tool.ts";
import type { ToolLibrary } from "./toolLibrary.ts";
import { waitForIndexing } from "./waiting.ts";

/** So many quotations are told at most; the summary counts all. */
const MOST = 200;

const input = z.strictObject({
  text: z
    .string()
    .min(1)
    .describe("A text, Markdown or plain: an answer, a draft. Every quotation in it is looked for, linked or not."),
});

const VERDICT = z.enum(["intact", "changed", "ambiguous", "missing"]);

const QUOTATION = z.object({
  line: z.int().describe("The line of the text on which the words begin."),
  words: z.string().describe("The words that the text quotes."),
  verdict: VERDICT.describe(
    "intact: a source holds them word for word. changed: a source holds nearly these; do not pass them on as they are. ambiguous: several places hold them. missing: no source holds anything like them.",
  ),
  places: z
    .array(PASSAGE)
    .describe("Where they stand, or nearly: the source's own words, and in whose mouth they are there."),
  placeCount: z.int().describe("How many places there are."),
  difference: DIFFERENCE,
  speaker: z
    .object({ here: z.string().nullable(), there: z.string().nullable(), agrees: z.boolean().nullable() })
    .describe("Whom the text (here) and the source (there) give the words to; null where nobody is sure."),
});

const output = z.object({
  summary: z.record(VERDICT, z.int()).describe("How many quotations have which verdict."),
  quotations: z.array(QUOTATION).describe("In the order of the text."),
  leftOut: z.int().describe("How many more there are that are not listed."),
});

/** Where the quotations of a text stand in the sources. */
export const checkQuotations: Tool<typeof input, typeof output> = {
  name: "check_quotations",
  title: "Check quotations",
  description:
    "Looks for every quotation of a text in all sources of the library and says which stand there word for word, which nearly, and which nowhere. Give it your own answer before anybody reads it.",
  input,
  output,
  isFresh: true,
  async answer(library, { text }, call) {
    await waitForIndexing(library, call);
    const draft = new UnreadDocument("untitled:draft", text);
    const checked = await check(library, draft, call);
    const findings = checked.map((one) =>
      quotationFindingOf(one, one.speaker, draft, (uri) => library.folders.pathOf(uri)),
    );
    const summary = quotationSummary(findings);
    const quotations = checked.slice(0, MOST).map((one, i) => {
      const { line, words, verdict, speaker } = findings[i]!;
      const { placeCount, anchored } = one;
      const difference = [...(anchored?.difference ?? [])];
      return { line, words, verdict, places: placesOf(library, one), placeCount, difference, speaker };
    });
    const data = { summary, quotations, leftOut: Math.max(0, checked.length - MOST) };
    return { said: `${counted(checked.length, "quotation")}${verdictsSaid(summary)}.`, data };
  },
};

async function check(library: ToolLibrary, draft: TextDocument, call: Call): Promise<readonly CheckedQuotation[]> {
  try {
    const checked = await library.engine.quotationCheck.check(draft, { cancelled: call.cancelled });
    return checked?.quotations ?? [];
  } catch (error) {
    if (!(error instanceof DraftTooLong)) throw error;
    throw new Error(`The text is too long to be checked at once: it has ${error.length} letters.`);
  }
}

function placesOf(library: ToolLibrary, { places }: CheckedQuotation): z.infer<typeof PASSAGE>[] {
  return places.flatMap((place) => {
    const article = library.engine.files.article(place.source);
    if (!article) return [];
    const speaker = library.engine.quotations.card(article, place.start)?.quotation.speakerName ?? null;
    return [passageOf(library, article, place, speaker)];
  });
}
