import { completeOfferedFilter } from "./quotePick.ts";

/** Completes the filter that the quote search offers; what Tab does there. */
export async function completeFilter(): Promise<void> {
  await completeOfferedFilter();
}
