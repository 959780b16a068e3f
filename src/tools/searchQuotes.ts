import * as z from "zod";
import { PASSAGE, passageOf, SOURCE_PATH } from "./passage.ts";
import { counted, type Tool } from "./tool.ts";

const DAY = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'A day is written "2016-03-01", a month "2016-03", a year "2016".')
  .refine(isOfTheCalendar, "The calendar has no such day.");

const input = z.strictObject({
  query: z
    .string()
    .max(1000)
    .default("")
    .describe(
      'Remembered words, in any order, typing errors forgiven. "in marks" means word for word, -word leaves out; filters: kind:direct|indirect|mixed, cited:yes|no, about:NAME, in:SOURCE. May be empty beside a speaker or a source.',
    ),
  limit: z.int().min(1).max(50).default(10).describe("How many passages at most."),
  speaker: z.string().min(1).max(200).optional().describe("Only what this person says, by name, alias or office."),
  source: SOURCE_PATH.optional().describe("Only passages of this source, by its path."),
  after: DAY.optional().describe("Only sources from this day, month or year on."),
  before: DAY.optional().describe("Only sources before it."),
});

const output = z.object({ passages: z.array(PASSAGE).describe("The likeliest first.") });

/** Passages that hold remembered words, or what somebody says. */
export const searchQuotes: Tool<typeof input, typeof output> = {
  name: "search_quotes",
  title: "Search quotes",
  description:
    "Searches the sentences of all sources of the library and gives their exact words with speaker, source, lines and a Markdown link. Quote only words that a tool of this server gave.",
  input,
  output,
  answer(library, asked) {
    const { query, limit, speaker, source } = asked;
    if (query.trim() === "" && !speaker && !source)
      throw new Error("Say what to look for: a query, a speaker or a source.");
    const only = source === undefined ? {} : { only: library.uriOf(source) };
    const hits = library.engine.quotations.search({ text: searchText(asked), limit, byName: true, ...only });
    const passages = hits.map((hit) => passageOf(library, hit.document, hit, hit.speakerName));
    return { said: `${counted(passages.length, "passage")} found.`, data: { passages } };
  },
};

/** What is asked as it is typed into the quote search. */
export function searchText({ query, speaker, after, before }: Omit<z.infer<typeof input>, "limit" | "source">): string {
  return [query, filter("speaker", speaker), filter("after", after), filter("before", before)].join(" ").trim();
}

/** A value stands in marks, and holds none. */
function filter(name: string, value: string | undefined): string {
  return value === undefined ? "" : `${name}:"${value.replace(/["“”„«»]/gu, " ")}"`;
}

function isOfTheCalendar(written: string): boolean {
  const day = `${written}-01-01`.slice(0, "2016-03-01".length);
  const date = new Date(day);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
