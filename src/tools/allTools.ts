import type * as z from "zod";
import { checkQuotationsWithArchives } from "./archive/checkQuotationsWithArchives.ts";
import { searchQuotesWithArchives } from "./archive/searchQuotesWithArchives.ts";
import { checkQuotations } from "./checkQuotations.ts";
import { citePassage } from "./citePassage.ts";
import { listSources } from "./listSources.ts";
import { readPassage } from "./readPassage.ts";
import { searchQuotes } from "./searchQuotes.ts";
import type { Tool } from "./tool.ts";
import { verifyNotes } from "./verifyNotes.ts";
import { whoIs } from "./whoIs.ts";

/** What every door to a library lets a language model ask. */
const TOOLS = [
  searchQuotes,
  readPassage,
  checkQuotations,
  citePassage,
  whoIs,
  listSources,
  verifyNotes,
  // Each takes and gives its own; whoever has them all knows that they are read by their schemas.
] as unknown as readonly Tool<z.ZodObject, z.ZodObject>[];

/** The same where archives may be asked beside the library. */
const WITH_ARCHIVES = TOOLS.map((tool) => {
  const more = [searchQuotesWithArchives, checkQuotationsWithArchives].find(({ name }) => name === tool.name);
  return more ? (more as unknown as Tool<z.ZodObject, z.ZodObject>) : tool;
});

/** All tools; `archives`: whether there are archives that they may ask. */
export const toolsFor = (archives: boolean) => (archives ? WITH_ARCHIVES : TOOLS);

/** The tool of a name, where there may be archives. @throws Error with a sentence, when there is none */
export function toolNamed(name: string): Tool<z.ZodObject, z.ZodObject> {
  const tool = WITH_ARCHIVES.find((one) => one.name === name);
  if (!tool) throw new Error(`There is no tool ${JSON.stringify(name)}.`);
  return tool;
}
