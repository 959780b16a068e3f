import { type ArchiveQuotation, standInArchive } from "../../protocol/archive/quotations.ts";
import { ArchiveReader } from "../../tools/archive/standing.ts";
import { answer } from "../host/answer.ts";
import type { Say } from "../host/say.ts";
import type { Feature } from "../host/session.ts";
import { placeWord } from "../wording/quotationSentence.ts";
import { archiveTrouble } from "./archiveSearch.ts";
import { archiveUri } from "./archives.ts";

/** Whether quotations that no source of the workspace holds stand in an archive. */
export const archiveQuotations: Feature = {
  register(session) {
    const { connection, archives, say } = session;
    answer(connection, standInArchive, async ({ archive, words }, token) => {
      const stopped = new AbortController();
      const listening = token.onCancellationRequested(() => stopped.abort());
      try {
        const reader = new ArchiveReader(await archives.named(archive));
        const found: (ArchiveQuotation | null)[] = [];
        for (const one of words) found.push(await standing(say, reader, archive, one, stopped.signal));
        return { found, trouble: null };
      } catch (error) {
        return { found: [], trouble: archiveTrouble(session, archive, error) };
      } finally {
        listening.dispose();
      }
    });
  },
};

async function standing(
  say: Say,
  reader: ArchiveReader,
  archive: string,
  words: string,
  signal: AbortSignal,
): Promise<ArchiveQuotation | null> {
  const found = await reader.standing(words, signal);
  if (!found) return null;
  const { verdict, source, startLine, endLine } = found;
  const uri = archiveUri({ archive, path: source.path });
  const where = placeWord(say, { ...found, source: uri });
  const range = { start: { line: startLine - 1, character: 0 }, end: { line: endLine, character: 0 } };
  const sentence =
    verdict === "intact"
      ? say("Word for word in {0}, in {1}.", where, archive)
      : say("Nearly so in {0}, in {1}.", where, archive);
  return { verdict, place: { uri, range }, sentence };
}
