import * as z from "zod";
import { FORMATS, formatOfName } from "../documentFiles.ts";
import type { Days } from "../engine/engine.ts";
import { resourceUri } from "./resourceUri.ts";
import { counted, type Tool } from "./tool.ts";
import type { ToolLibrary } from "./toolLibrary.ts";

const input = z.strictObject({
  query: z.string().max(1000).default("").describe("Words of the title or the path; all sources when left out."),
  limit: z.int().min(1).max(200).default(50).describe("How many sources at most."),
  cursor: z.string().max(4096).optional().describe("What the last answer gave to go on with."),
});

const SOURCE = z.object({
  source: z.string().describe("The path of the source in the library."),
  title: z.string().describe("What the source calls itself."),
  date: z
    .string()
    .nullable()
    .describe('When it was published, "2016-03-01", "2016-03" or "2016"; null when it does not say.'),
  format: z.enum(FORMATS),
  words: z.int().describe("How long it is."),
  citations: z.int().describe("How many citations of all notes lead to it."),
  uri: z.string().describe("The source as a resource of this server."),
});

const output = z.object({
  sources: z.array(SOURCE).describe("By path."),
  count: z.int().describe("How many sources the library has."),
  nextCursor: z.string().nullable().describe("To be given as cursor for the next ones; null when these are the last."),
});

/** The sources of the library. */
export const listSources: Tool<typeof input, typeof output> = {
  name: "list_sources",
  title: "List sources",
  description: "Lists the sources of the library with title, date, format and length, page by page.",
  input,
  output,
  answer(library, { query, limit, cursor }) {
    const { catalogue } = library.engine;
    const from = cursor === undefined ? 0 : catalogue.sources.indexOf(library.uriOf(cursor)) + 1;
    const words = folded(query).split(/\s+/u).filter(Boolean);
    const sources: z.infer<typeof SOURCE>[] = [];
    let isMore = false;
    for (const uri of catalogue.sources.slice(from)) {
      const source = described(library, uri);
      const text = source && folded(`${source.title} ${source.source}`);
      if (!source || !words.every((word) => text?.includes(word))) continue;
      isMore = sources.length === limit;
      if (isMore) break;
      sources.push(source);
    }
    const count = catalogue.sources.length;
    const nextCursor = isMore ? (sources.at(-1)?.source ?? null) : null;
    return { said: `${counted(sources.length, "source")} of ${count}.`, data: { sources, count, nextCursor } };
  },
};

function described({ engine, folders }: ToolLibrary, uri: string): z.infer<typeof SOURCE> | null {
  const source = engine.catalogue.source(uri);
  if (!source) return null;
  const { title, days, words, citations } = source;
  const path = folders.pathOf(uri);
  const format = formatOfName(path) ?? "text";
  return { source: path, title, date: days && dateOf(days), format, words, citations, uri: resourceUri(path) };
}

const folded = (text: string) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const DAY = 86_400_000;

/** A day in full; a month and a year as what they are. */
function dateOf({ from, to }: Days): string {
  const day = new Date(from * DAY).toISOString().slice(0, "2016-03-01".length);
  if (to - from > 31) return day.slice(0, "2016".length);
  return to - from > 7 ? day.slice(0, "2016-03".length) : day;
}
