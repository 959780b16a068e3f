import * as z from "zod";
import type { FoundSource } from "../../archive/searching.ts";
import type { ArchiveHit } from "../../engine/archived.ts";
import { archiveQuery, rankArchived } from "../../engine/engine.ts";
import { locatorWords } from "../../formats/wording.ts";
import { linesLocator } from "../passage.ts";
import { searchQuotes, searchText } from "../searchQuotes.ts";
import { type Call, counted, type Tool } from "../tool.ts";
import type { ToolArchive } from "../toolArchive.ts";
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

const input = searchQuotes.input.extend({ archives: ASKS_ARCHIVES });

const PASSAGE = z.object(ARCHIVED_PLACE);
type Passage = z.infer<typeof PASSAGE>;

const output = searchQuotes.output.extend({
  archives: z
    .array(z.object({ ...OF_ARCHIVE, passages: z.array(PASSAGE).describe("The likeliest first.") }))
    .describe("What each archive answers, apart from the library; empty when none was asked."),
});

/** The same search, in the library and in the archives beside it. */
export const searchQuotesWithArchives: Tool<typeof input, typeof output> = {
  ...searchQuotes,
  input,
  output,
  asksArchives: true,
  async answer(library, { archives, ...asked }, call) {
    // What makes no sense is refused before anything is sent.
    const own = await searchQuotes.answer(library, asked, call);
    if (!archives) return { said: own.said, data: { ...own.data, archives: [] } };
    if (asked.source !== undefined) {
      const said = `${own.said} No archive was asked: ${ONLY_IN_LIBRARY}`;
      return { said, data: { ...own.data, archives: [] } };
    }
    const theirs = await passagesIn(library, call, searchText(asked), asked.limit);
    const told = theirs.map(({ archive, found, trouble }) => ({
      archive,
      passages: [...found],
      trouble: trouble?.told ?? null,
    }));
    const said = saidOfArchives(theirs, ({ length }) => counted(length, "passage"));
    return { said: `${own.said} ${said}`, data: { ...own.data, archives: told } };
  },
};

const ONLY_IN_LIBRARY =
  "the source that was named is the library's. In archives in:WORD in the query narrows to sources.";

function passagesIn(library: ToolLibrary, call: Call, text: string, limit: number): Promise<Asked<Passage>[]> {
  // Nobody types any more: the last word is whole.
  const query = archiveQuery(`${text} `, false);
  return askArchives<Passage>(library, call, async (archive: ToolArchive, found, signal) => {
    // What is cited is in the library.
    if (!query) return null;
    const { candidates, sources, words, missingShards } = await archive.search(query, signal);
    const hits = rankArchived(query, candidates, words, limit);
    // An archive may hold anything: what is no passage is none here.
    found.push(...hits.map((hit) => PASSAGE.parse(passageOf(hit, sources.get(hit.candidate.source)!))));
    return missingShards > 0 ? `Parts of ${archive.name} did not answer: passages may be missing.` : null;
  });
}

function passageOf({ candidate, start, end, speaker }: ArchiveHit, { path, title }: FoundSource): Passage {
  const { text, line, place } = candidate;
  const lineAt = (offset: number) => line + text.slice(0, offset - candidate.start).split(/\r\n|\r|\n/).length - 1;
  return {
    path,
    title,
    locator: linesLocator(lineAt(start), lineAt(Math.max(start, end - 1))),
    place: place && locatorWords(say, place, place),
    words: text.slice(start - candidate.start, end - candidate.start),
    speaker,
  };
}
