import { openPassage } from "../pages/openPassage.ts";
import type { QuoteDesk } from "../quotations/quotePick.ts";
import { searchQuotesOf } from "../quotations/searchQuotes.ts";
import { pickName } from "./namePick.ts";

/** Finds a name of the library; Enter shows where it is introduced. */
export async function goToName(desk: QuoteDesk): Promise<void> {
  const chosen = await pickName(desk);
  if (!chosen) return;
  const { uri, range, name } = chosen.found;
  if (chosen.wants === "quotations") return searchQuotesOf(desk, name);
  await openPassage(desk, uri, range);
}
