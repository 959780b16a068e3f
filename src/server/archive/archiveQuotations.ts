import { anchor, archiveQuery, prepareAnchorText, rankArchived } from "../../engine/engine.ts";
import { type ArchiveQuotation, standInArchive } from "../../protocol/archive/quotations.ts";
import { answer } from "../host/answer.ts";
import type { Feature, Session } from "../host/session.ts";
import { placeWord } from "../wording/quotationSentence.ts";
import { archiveTrouble } from "./archiveSearch.ts";
import { archiveUri } from "./archives.ts";

/** So many words tell a passage from others. */
const TELLING = 14;

/** Of the sources with the likeliest sentences, so many are read. */
const MOST_READ = 3;

/** Whether quotations that no source of the workspace holds stand in an archive: compared with the whole source, as a citation is. */
export const archiveQuotations: Feature = {
  register(session) {
    answer(session.connection, standInArchive, async ({ archive, words }, token) => {
      const stopped = new AbortController();
      const listening = token.onCancellationRequested(() => stopped.abort());
      const texts = new Map<string, ReturnType<typeof prepareAnchorText>>();
      try {
        const found: (ArchiveQuotation | null)[] = [];
        for (const one of words) found.push(await standing(session, archive, one, texts, stopped.signal));
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
  session: Session,
  archive: string,
  words: string,
  texts: Map<string, ReturnType<typeof prepareAnchorText>>,
  signal: AbortSignal,
): Promise<ArchiveQuotation | null> {
  let nearly: ArchiveQuotation | null = null;
  for (const uri of await likeliestSources(session, archive, words, signal)) {
    const text = texts.get(uri) ?? prepareAnchorText((await session.archives.sourceAt(uri)).reading.text);
    texts.set(uri, text);
    const { verdict, place } = anchor(text, { exact: words });
    if (!place || verdict === "missing") continue;
    const where = placeWord(session.say, { ...place, source: uri });
    const range = { start: { line: place.startLine - 1, character: 0 }, end: { line: place.endLine, character: 0 } };
    const told = { uri, range };
    if (verdict !== "changed")
      return { verdict: "intact", place: told, sentence: session.say("Word for word in {0}, in {1}.", where, archive) };
    nearly ??= { verdict, place: told, sentence: session.say("Nearly so in {0}, in {1}.", where, archive) };
  }
  return nearly;
}

/** The sources with the sentences that are likeliest to be some words, the likeliest first. */
async function likeliestSources(
  { archives }: Session,
  archive: string,
  words: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  // What stands in marks, or behind a minus or a colon, is no command here.
  const plain = words.replace(/[^\p{L}\p{N}\p{M}'’]+/gu, " ").trim();
  const query = archiveQuery(plain.split(" ").slice(0, TELLING).join(" "), false);
  if (!query) return [];
  const { candidates, sources, words: counts } = await (await archives.named(archive)).search(query, signal);
  const hits = rankArchived({ ...query, isOpen: false }, candidates, counts, MOST_READ * 4);
  const paths = hits.flatMap(({ candidate }) => sources.get(candidate.source)?.path ?? []);
  return [...new Set(paths)].slice(0, MOST_READ).map((path) => archiveUri({ archive, path }));
}
