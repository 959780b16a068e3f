import type { ArchiveCandidate, ArchivedWords, ArchiveHit, ArchiveQuery, ArchiveWords } from "../../archived.ts";
import { contains, overlaps, type Span } from "../../text/span.ts";
import { cutAround } from "../search/excerpt.ts";
import { SentenceIndex } from "../search/sentenceIndex.ts";

/** Letters of a passage that a row has room for beside its speaker, its place and the archive. */
const ROW = 52;

/**
 * The best of what an archive proposes, by the same alignment as the library's own sentences: a small index of them is made and
 * asked. Words count as rare as they are in the whole archive.
 */
export function rankArchived(
  query: ArchiveQuery,
  candidates: readonly ArchiveCandidate[],
  words: ArchiveWords,
  limit: number,
): ArchiveHit[] {
  const typed = [...query.exact.flat(), ...query.words].join(" ");
  // By filters alone they come as the archive has them.
  if (typed === "") return candidates.slice(0, limit).map((candidate) => hitOf(candidate, []));
  const index = new SentenceIndex((_, sentence) => candidates[sentence]!.text);
  index.set(
    CANDIDATES,
    candidates.map(({ text }) => text),
    (sentence) => candidates[sentence]!.said.length > 0,
  );
  index.countAs(words.total, words.counts);
  const asked = query.isOpen || typed === "" ? typed : `${typed} `;
  return index.search(asked, { limit }).map(({ sentence, matches }) => hitOf(candidates[sentence]!, matches));
}

const CANDIDATES = "candidates";

/** `matches`: offsets in the sentence. */
function hitOf(candidate: ArchiveCandidate, matches: readonly Span[]): ArchiveHit {
  const found = matches.map((match) => ({ start: match.start + candidate.start, end: match.end + candidate.start }));
  const { passage, words } = passageOf(candidate, found);
  const matched = found.filter((match) => contains(passage, match));
  const text = candidate.text.slice(passage.start - candidate.start, passage.end - candidate.start);
  const within = matched.map(({ start, end }) => ({ start: start - passage.start, end: end - passage.start }));
  const { excerpt } = cutAround(text, within, ROW);
  return { candidate, ...passage, excerpt, matched, speaker: words?.speaker ?? null, kind: words?.kind ?? null };
}

/** What is quoted of a sentence when all that matches was said, otherwise the sentence: as `quoteHit` has it. */
function passageOf(
  { start, end, said }: ArchiveCandidate,
  matches: readonly Span[],
): { readonly passage: Span; readonly words?: ArchivedWords } {
  for (const words of said) {
    if (words.kind !== "indirect" && matches.every((match) => contains(words, match)))
      return { passage: { start: words.start, end: words.end }, words };
  }
  const passage = { start, end };
  // Found by filters alone, it is listed for what is said in it.
  const words = said.find((one) => matches.length === 0 || matches.some((match) => overlaps(one, match)));
  return words ? { passage, words } : { passage };
}
