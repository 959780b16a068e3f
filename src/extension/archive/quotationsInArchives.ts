import type { CancellationToken } from "vscode";
import { type ArchiveQuotation, standInArchive } from "../../protocol/archive/quotations.ts";
import type { CheckedQuotation } from "../../protocol/quotationCheck/quotationCheck.ts";
import type { Server } from "../host/server.ts";
import { archivesSet } from "./archiveSettings.ts";

/** What archives say of the quotations of a draft that the workspace does not hold. */
export interface InArchives {
  /** By the quotation: a place word for word before one where it stands nearly so. */
  readonly found: ReadonlyMap<CheckedQuotation, ArchiveQuotation>;
  /** What went wrong with some of them, in sentences. */
  readonly troubles: readonly string[];
}

/** Asks every archive that is set for the quotations that no source of the workspace holds. */
export async function quotationsInArchives(
  server: Server,
  checked: readonly CheckedQuotation[],
  token: CancellationToken,
): Promise<InArchives> {
  const missing = checked.filter(({ verdict }) => verdict === "missing");
  const archives = missing.length === 0 ? [] : archivesSet();
  const words = missing.map((one) => one.words);
  const answers = await Promise.all(
    archives.map(({ name }) => server.ask(standInArchive, { archive: name, words }, token)),
  );
  const found = new Map<CheckedQuotation, ArchiveQuotation>();
  missing.forEach((quotation, i) => {
    const places = answers.flatMap((answer) => answer.found[i] ?? []);
    const best = places.find(({ verdict }) => verdict === "intact") ?? places[0];
    if (best) found.set(quotation, best);
  });
  return { found, troubles: answers.flatMap(({ trouble }) => trouble ?? []) };
}
