import { probability } from "../model/linear.ts";
import type { Scorer } from "../model/scorer.ts";
import type { ContentQuestion } from "./contentFeatures.ts";
import type { QuoteContext } from "./context.ts";
import { type Cue, isQuoted } from "./findCues.ts";
import type { Report } from "./report.ts";
import type { ReportQuestion } from "./reportFeatures.ts";
import { TAG } from "./tags.ts";

/** Fewer words are not a statement. */
const FEWEST_WORDS = 3;
/** How many beginnings and ends are weighed against each other. */
const MOST_EDGES = 6;
/** A clause of what is said lies no further from its cue. */
const FARTHEST = 100;
/** A cue less likely than this reports nothing. */
const LEAST_CUE = 0.2;

/** The models that reports are read by. */
export interface ReportScorers {
  readonly start: Scorer<ContentQuestion>;
  readonly end: Scorer<ContentQuestion>;
  readonly accept: Scorer<ReportQuestion>;
}

/** What each likely cue reports, before it is decided whether it does. */
export function proposeReports(
  context: QuoteContext,
  cues: readonly Cue[],
  { start, end }: Pick<ReportScorers, "start" | "end">,
): Report[] {
  return cues.flatMap((cue) => {
    const report = cue.share >= LEAST_CUE && !isSpokenTo(context, cue) ? contentOf(context, cue, start, end) : null;
    return report ? [report] : [];
  });
}

/** "Rowe was told that": she listens. */
function isSpokenTo({ tokens, tags, sources }: QuoteContext, { at, from }: Cue): boolean {
  const isBefore = (sources[from]?.first ?? at) < at;
  const isListening = /^(?:told|asked|informed|reminded|assured|warned|advised|urged)$/.test(tokens[at]!.text);
  return isBefore && isListening && tags[at] === TAG.VBN && IS.test(tokens[at - 1]?.text ?? "");
}

const IS = /^(?:is|are|was|were|be|been|being)$/i;

/** The words that a content may begin or end with: those of the cue's sentence, cue and source left out. */
export function contentPlaces(context: QuoteContext, { at, from }: Pick<Cue, "at" | "from">): number[] {
  const sentence = context.sentenceAt[at]!;
  const first = Math.max(context.sentenceStarts[sentence]!, at - FARTHEST);
  const last = Math.min(context.sentenceStarts[sentence + 1]! - 1, at + FARTHEST);
  const source = context.sources[from];
  const places: number[] = [];
  for (let i = first; i <= last; i++) {
    const isSource = source !== undefined && i >= source.first && i <= source.last;
    if (i !== at && !isSource && context.tokens[i]!.isWord) places.push(i);
  }
  return places;
}

/** The content that can be expected to share most with the true one, over the likeliest beginnings and ends. */
function contentOf(
  context: QuoteContext,
  cue: Cue,
  start: Scorer<ContentQuestion>,
  end: Scorer<ContentQuestion>,
): Report | null {
  const places = contentPlaces(context, cue);
  if (places.length < FEWEST_WORDS) return null;
  const question = { ...context, cue: cue.at, from: cue.from };
  const starts = likeliest(places, start.shares(question, places));
  const ends = likeliest(places, end.shares(question, places));
  const spans = starts.flatMap((s) =>
    ends.flatMap((e) => (mayBe(cue.at, s.place, e.place) ? [{ s, e, share: s.share * e.share }] : [])),
  );
  const all = spans.reduce((sum, { share }) => sum + share, 0);
  let best: Report | null = null;
  for (const { s, e } of spans) {
    let overlap = 0;
    for (const other of spans) overlap += other.share * sharedWords(s.place, e.place, other.s.place, other.e.place);
    if (best && overlap <= best.overlap * all) continue;
    best = { cue, first: s.place, last: e.place, startShare: s.share, endShare: e.share, overlap: overlap / all };
  }
  return best;
}

/** A content lies before its cue or behind it, or goes around it by a few words on each side. */
function mayBe(cue: number, first: number, last: number): boolean {
  return last - first + 1 >= FEWEST_WORDS && (first > cue || last < cue || (first < cue - 1 && last > cue + 1));
}

interface Edge {
  readonly place: number;
  readonly share: number;
}

function likeliest(places: readonly number[], shares: Float64Array): Edge[] {
  return places
    .map((place, k) => ({ place, share: shares[k]! }))
    .sort((a, b) => b.share - a.share || a.place - b.place)
    .slice(0, MOST_EDGES);
}

/** Words that two spans share, as a share of all that they cover together. */
function sharedWords(first: number, last: number, otherFirst: number, otherLast: number): number {
  const shared = Math.max(0, Math.min(last, otherLast) - Math.max(first, otherFirst) + 1);
  return shared / (last - first + otherLast - otherFirst + 2 - shared);
}

/** How likely each report is to be one. */
export function acceptReports(
  context: QuoteContext,
  reports: readonly Report[],
  accept: Scorer<ReportQuestion>,
): { readonly report: Report; readonly share: number }[] {
  return reports.map((report) => ({ report, share: probability(accept.score({ ...context, report }, 0)) }));
}

/** Whether words in marks stand in a report: then these are told, and the rest is their surroundings. */
export function holdsQuoted(context: QuoteContext, { first, last }: Report): boolean {
  for (let i = first; i <= last; i++) if (isQuoted(context, i)) return true;
  return false;
}
