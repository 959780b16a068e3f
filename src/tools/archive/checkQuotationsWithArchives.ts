import * as z from "zod";
import { placesOver } from "../../engine/engine.ts";
import { locatorWords } from "../../formats/wording.ts";
import { checkQuotations } from "../checkQuotations.ts";
import { linesLocator } from "../passage.ts";
import { type Call, counted, type Tool } from "../tool.ts";
import type { ToolLibrary } from "../toolLibrary.ts";
import {
  ARCHIVED_PLACE,
  ASKS_ARCHIVES,
  type Asked,
  askArchives,
  OF_ARCHIVE,
  saidOfArchives,
  say,
} from "./askingArchives.ts";
import { ArchiveReader, type Standing } from "./standing.ts";

/** So many quotations are looked for at once: an archive answers each after the other in some hundredths of a second. */
const AT_ONCE = 4;

const input = checkQuotations.input.extend({ archives: ASKS_ARCHIVES });

const QUOTATION = z.object({
  line: z.int().describe("The line of the text on which the words begin."),
  quoted: z.string().describe("The words that the text quotes."),
  verdict: z
    .enum(["intact", "changed"])
    .describe("intact: the archive holds them word for word. changed: nearly these."),
  ...ARCHIVED_PLACE,
});

const output = checkQuotations.output.extend({
  archives: z
    .array(
      z.object({
        ...OF_ARCHIVE,
        quotations: z
          .array(QUOTATION)
          .describe("Those of the missing quotations that it holds. In the library they are missing all the same."),
        leftOut: z.int().describe("For how many missing quotations it could not be asked."),
      }),
    )
    .describe("What each archive says of the quotations that are missing; empty when none was asked."),
});

type Missing = Pick<z.infer<typeof checkQuotations.output>["quotations"][number], "line" | "words">;

/** What an archive says of a missing quotation, by its place among them; null when it holds nothing like it. */
type Found = readonly [at: number, told: z.infer<typeof QUOTATION> | null];

/** The same check, and where archives hold what no source of the library does. */
export const checkQuotationsWithArchives: Tool<typeof input, typeof output> = {
  ...checkQuotations,
  input,
  output,
  asksArchives: true,
  async answer(library, { archives, ...asked }, call) {
    const { said, data } = await checkQuotations.answer(library, asked, call);
    if (!archives) return { said, data: { ...data, archives: [] } };
    const missing = data.quotations.filter(({ verdict }) => verdict === "missing");
    if (missing.length === 0)
      return { said: `${said} There was nothing to ask archives for.`, data: { ...data, archives: [] } };
    const theirs = (await quotationsIn(library, call, missing)).map((one) => ({
      ...one,
      // Answers come in any order.
      found: [...one.found].sort(([a], [b]) => a - b).flatMap(([, quotation]) => quotation ?? []),
      leftOut: missing.length - one.found.length,
    }));
    const told = theirs.map(({ archive, found, trouble, leftOut }) => ({
      archive,
      quotations: found,
      leftOut,
      trouble: trouble?.told ?? null,
    }));
    const count = ({ length }: readonly unknown[]) =>
      `${counted(length, "quotation")} of ${missing.length} that are missing`;
    return { said: `${said} ${saidOfArchives(theirs, count)}`, data: { ...data, archives: told } };
  },
};

function quotationsIn(library: ToolLibrary, call: Call, missing: readonly Missing[]): Promise<Asked<Found>[]> {
  return askArchives<Found>(library, call, async (archive, found, signal) => {
    const reader = new ArchiveReader(archive);
    const waiting = missing.entries();
    const ask = async () => {
      for (const [at, one] of waiting) {
        if (signal.aborted) return;
        const standing = await reader.standing(one.words, signal);
        found.push([at, standing && QUOTATION.parse(told(one, standing))]);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, ask));
    return null;
  });
}

function told({ line, words: quoted }: Missing, standing: Standing): z.infer<typeof QUOTATION> {
  const { verdict, start, end, startLine, endLine, speaker, source } = standing;
  const { path, title, reading } = source;
  const over = placesOver(reading.places, { start, end });
  const [first, last] = [over[0], over.at(-1)];
  return {
    line,
    quoted,
    verdict,
    path,
    title,
    locator: linesLocator(startLine, endLine),
    place: first && last ? locatorWords(say, first.locator, last.locator) : null,
    words: reading.text.slice(start, end),
    speaker,
  };
}
