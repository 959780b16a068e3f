import * as z from "zod";

/** What parts words from those of the source, as tools tell it. */
export const DIFFERENCE = z
  .array(z.object({ op: z.enum(["same", "inserted", "deleted"]), text: z.string() }))
  .describe(
    "Word by word: deleted is what the source does not say there, inserted is what it says instead or besides.",
  );
