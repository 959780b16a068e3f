import type * as z from "zod";
import { checkQuotations } from "./checkQuotations.ts";
import { citePassage } from "./citePassage.ts";
import { listSources } from "./listSources.ts";
import { readPassage } from "./readPassage.ts";
import { searchQuotes } from "./searchQuotes.ts";
import type { Tool } from "./tool.ts";
import { verifyNotes } from "./verifyNotes.ts";
import { whoIs } from "./whoIs.ts";

/** What every door to a library lets a language model ask. */
export const TOOLS = [
  searchQuotes,
  readPassage,
  checkQuotations,
  citePassage,
  whoIs,
  listSources,
  verifyNotes,
  // Each takes and gives its own; whoever has them all knows that they are read by their schemas.
] as unknown as readonly Tool<z.ZodObject, z.ZodObject>[];

/** The tool of a name. @throws Error with a sentence, when there is none */
export function toolNamed(name: string): Tool<z.ZodObject, z.ZodObject> {
  const tool = TOOLS.find((one) => one.name === name);
  if (!tool) throw new Error(`There is no tool ${JSON.stringify(name)}.`);
  return tool;
}
