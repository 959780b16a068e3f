import { loadPeer } from "../peer.ts";
import type { Selector } from "./passages.ts";

/** A place of some words, and by how many letters they differ there. */
interface Match {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/** The part of diff-match-patch that is compared with. */
interface DiffMatchPatch {
  Match_Distance: number;
  Match_Threshold: number;
  /** Where `pattern` (32 characters at most) stands best near `location`; -1 when nowhere. */
  match_main(text: string, pattern: string, location: number): number;
}

const search: (text: string, pattern: string, maxErrors: number) => Match[] = loadPeer("approx-string-match").default;
const DiffMatchPatch: new () => DiffMatchPatch = loadPeer("diff-match-patch");

/** Where a peer takes the passage to be; null when it finds none. */
export type Found = { readonly start: number; readonly end: number } | null;

/**
 * The Hypothesis client's way: the passage where it was when its words stand there, and otherwise the closest match of
 * the words by edit distance, weighed by words, prefix, suffix and position as 50, 20, 20 and 2.
 */
export function asHypothesis(text: string, { exact, prefix, suffix, start, end }: Selector): Found {
  if (start !== undefined && end !== undefined && text.slice(start, end) === exact) return { start, end };
  if (exact === "") return null;
  const matches = matchesOf(text, exact, Math.min(256, exact.length / 2));
  let best: Match | null = null;
  let most = -1;
  for (const match of matches) {
    const before = text.slice(Math.max(0, match.start - (prefix?.length ?? 0)), match.start);
    const after = text.slice(match.end, match.end + (suffix?.length ?? 0));
    const nearness = start === undefined ? 1 : 1 - Math.abs(match.start - start) / text.length;
    const own = 1 - match.errors / exact.length;
    const score = 50 * own + 20 * likeness(before, prefix) + 20 * likeness(after, suffix) + 2 * nearness;
    if (score > most) {
      most = score;
      best = match;
    }
  }
  return best && { start: best.start, end: best.end };
}

/** All places of the words; where there are none, those with the fewest errors. */
function matchesOf(text: string, words: string, mostErrors: number): Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    exact.push({ start: at, end: at + words.length, errors: 0 });
  }
  return exact.length > 0 ? exact : search(text, words, mostErrors);
}

function likeness(text: string, words: string | undefined): number {
  if (!words) return 1;
  if (text === "") return 0;
  return 1 - matchesOf(text, words, words.length)[0]!.errors / words.length;
}

const LONGEST_PATTERN = 32;

/**
 * diff-match-patch's way, as in dom-anchor-text-quote: its search takes 32 characters at most, so the prefix (or the
 * suffix) says where to look, and the words are looked for slice by slice.
 */
export function asDiffMatchPatch(text: string, { exact, prefix, suffix, start }: Selector): Found {
  const search = new DiffMatchPatch();
  search.Match_Distance = text.length * 2;
  let at = start ?? text.length >> 1;
  const before = prefix ? search.match_main(text, prefix.slice(-LONGEST_PATTERN), at) : -1;
  if (before >= 0) at = before + Math.min(prefix!.length, LONGEST_PATTERN);
  else if (suffix) {
    const after = search.match_main(text, suffix.slice(0, LONGEST_PATTERN), at);
    if (after >= 0) at = after - exact.length;
  }
  const slices = exact.match(/.{1,32}/gs) ?? [];
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  for (const slice of slices) {
    const found = search.match_main(text, slice, at);
    if (found < 0) return null;
    from = Math.min(from, found);
    to = Math.max(to, found + slice.length);
    at = found + slice.length;
    search.Match_Distance = 64;
  }
  return to < 0 ? null : { start: from, end: Math.min(to, text.length) };
}
