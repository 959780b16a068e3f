import * as z from "zod";
import type { Progress } from "../engine/ports.ts";
import type { Call, Tool } from "./tool.ts";
import type { ToolLibrary } from "./toolLibrary.ts";

/** How far indexing is, in every answer. */
export const INDEXING = {
  indexing: z
    .object({ done: z.number(), total: z.number() })
    .nullable()
    .describe(
      "How many files are indexed, of how many; null when all are. Until then the answer may lack what is not read yet.",
    ),
};

/** What whoever asked is told: a sentence of ours, and the data apart from it. */
export interface ToolAnswer {
  readonly said: string;
  readonly data: Record<string, unknown>;
}

/**
 * Asks a tool, once the library can be asked.
 * @throws Error with a sentence for whoever asked
 */
export async function answerOf<Input extends z.ZodObject, Output extends z.ZodObject>(
  { answer, isFresh }: Tool<Input, Output>,
  library: ToolLibrary,
  asked: z.infer<Input>,
  call: Call,
): Promise<ToolAnswer> {
  await library.ready(isFresh);
  const { said, data } = await answer(library, asked, call);
  const { progress: indexing } = library;
  return { said: indexing ? `${said} ${whileIndexing(indexing)}` : said, data: { ...data, indexing } };
}

function whileIndexing({ done, total }: Progress): string {
  return `The library is being indexed, ${done} of ${total}: the answer may lack what is not read yet.`;
}
