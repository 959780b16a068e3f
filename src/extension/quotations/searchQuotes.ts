import * as vscode from "vscode";
import { openPassage } from "../pages/openPassage.ts";
import { pickQuote, type QuoteDesk, type QuotePickOptions } from "./quotePick.ts";

/** Searches the quotations and sentences of all sources; Enter shows the passage. */
export async function searchQuotes(desk: QuoteDesk, words?: string): Promise<void> {
  await searchAndShow(desk, { value: words });
}

/** The same, of the article that is open. */
export async function searchQuotesInArticle(desk: QuoteDesk): Promise<void> {
  await searchAndShow(desk, { thisArticleOnly: true, title: vscode.l10n.t("Search Quotes in This Article") });
}

/** The same, of somebody whose name is typed first. */
export async function searchQuotesBySpeaker(desk: QuoteDesk): Promise<void> {
  await searchAndShow(desk, { begun: "speaker:", title: vscode.l10n.t("Search Quotes by Speaker") });
}

/** What somebody says. */
export async function searchQuotesOf(desk: QuoteDesk, name: string): Promise<void> {
  await searchAndShow(desk, { begun: `speaker:"${name.replace(/["“”„«»]/g, " ")}" ` });
}

async function searchAndShow(desk: QuoteDesk, options: Omit<QuotePickOptions, "enter">): Promise<void> {
  const hit = await pickQuote(desk, { ...options, enter: "shows" });
  if (hit) await openPassage(desk, hit.uri, hit.range);
}
