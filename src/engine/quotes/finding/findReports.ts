import { probability } from "../../model/linear.ts";
import type { Scorer } from "../../model/scorer.ts";
import type { QuoteContext } from "../context/context.ts";
import type { Cue } from "../context/cue.ts";
import { type JudgedReport, movedReport, type Report } from "../context/report.ts";
import { IS, isHeard } from "../context/silence.ts";
import { askForContent, type ContentQuestion } from "../features/contentPlaces.ts";
import type { ReportQuestion } from "../features/reportFeatures.ts";
import { askForSpan, type SpanQuestion } from "../features/spanPlaces.ts";
import { isQuoted } from "../marks/markedWords.ts";
import { TAG } from "../words/tags.ts";

/** Fewer words are not a statement. */
const FEWEST_WORDS = 3;
/** How many beginnings and ends are weighed against each other. */
const MOST_EDGES = 6;
/** A cue less likely than this reports nothing. */
const LEAST_CUE = 0.2;

/** The models that reports are read by. */
export interface ReportScorers {
  readonly start: Scorer<ContentQuestion>;
  readonly end: Scorer<ContentQuestion>;
  readonly span: Scorer<SpanQuestion>;
  readonly accept: Scorer<ReportQuestion>;
}

/** What each likely cue reports, before it is decided whether it does. */
export function proposeReports(
  context: QuoteContext,
  cues: readonly Cue[],
  scorers: Pick<ReportScorers, "start" | "end" | "span">,
): Report[] {
  return cues.flatMap((cue) => {
    const question = contentsOf(context, cue, cues, scorers);
    return question ? [contentOf(question, cue, scorers.span)] : [];
  });
}

/** Whether a word stands in a sentence, and not in a list or a text without stops: reading these would cost time for nothing. */
function isSentence({ sentenceAt, sentenceStarts }: QuoteContext, at: number): boolean {
  const sentence = sentenceAt[at]!;
  return sentenceStarts[sentence + 1]! - sentenceStarts[sentence]! <= LONGEST_SENTENCE;
}

const LONGEST_SENTENCE = 300;

/** "Rowe was told that": she listens, and unless it is said by whom, nobody is said to speak. */
function isSpokenTo({ tokens, tags, phrases, sentenceAt }: QuoteContext, { at, from }: Cue): boolean {
  const isBehind = (phrases[from]?.first ?? at) > at;
  if (isBehind || !isHeard(tokens[at]!.text) || tags[at] !== TAG.VBN || sentenceAt[at - 1] !== sentenceAt[at])
    return false;
  return IS.test(tokens[at - 1]!.text);
}

/** The contents that a cue may have, made of the likeliest beginnings and ends; null where there is no room for any. */
export function contentsOf(
  context: QuoteContext,
  cue: Cue,
  cues: readonly Cue[],
  { start, end }: Pick<ReportScorers, "start" | "end">,
): SpanQuestion | null {
  const isRead = cue.share >= LEAST_CUE && isSentence(context, cue.at) && !isSpokenTo(context, cue);
  if (!isRead) return null;
  const question = askForContent(context, cue);
  const { places } = question;
  if (places.length < FEWEST_WORDS) return null;
  const starts = likeliest(places, start.shares(question, places));
  const ends = likeliest(places, end.shares(question, places));
  const spans = starts.flatMap((s, startRank) =>
    ends.flatMap((e, endRank) =>
      mayBe(cue.at, s.place, e.place)
        ? [{ first: s.place, last: e.place, startShare: s.share, endShare: e.share, startRank, endRank }]
        : [],
    ),
  );
  return spans.length > 0 ? askForSpan(question, spans, cues) : null;
}

/** The content that can be expected to share most with the true one, over the likeliest beginnings and ends. */
function contentOf(question: SpanQuestion, cue: Cue, scorer: Scorer<SpanQuestion>): Report {
  const { spans } = question;
  const shares = scorer.shares(question, [...spans.keys()]);
  const all = shares.reduce((sum, share) => sum + share, 0);
  let best: Report | null = null;
  for (const { first, last, startShare, endShare } of spans) {
    let overlap = 0;
    for (let k = 0; k < spans.length; k++)
      overlap += shares[k]! * sharedWords(first, last, spans[k]!.first, spans[k]!.last);
    if (best && overlap <= best.overlap * all) continue;
    best = { cue, first, last, startShare, endShare, overlap: overlap / all, contentShare: all };
  }
  return best!;
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

/**
 * What the cues of a text report, and how likely each is to be a report; those of sentences that are remembered are taken from
 * there. What holds words in marks is left out.
 */
export function judgeReports(context: QuoteContext, cues: readonly Cue[], scorers: ReportScorers): JudgedReport[] {
  const { source, sentenceStarts, phraseStarts, remembered } = context;
  let next = 0;
  return source.sentences.flatMap((_, sentence) => {
    const [words, phrases] = [sentenceStarts[sentence]!, phraseStarts[sentence]!];
    const first = next;
    while (next < cues.length && cues[next]!.at < sentenceStarts[sentence + 1]!) next++;
    const known = remembered?.[sentence];
    if (known?.reports) return known.reports.map((report) => movedReport(report, words, phrases));
    const proposed = proposeReports(context, cues.slice(first, next), scorers);
    const found = proposed
      .filter((report) => !holdsQuoted(context, report))
      .map((report) => {
        return { report, share: probability(scorers.accept.score(askForReport(context, report, proposed), 0)) };
      });
    if (known) known.reports = found.map((report) => movedReport(report, -words, -phrases));
    return found;
  });
}

/** The question whether a report is one, of all that the cues of its sentence may report. */
export function askForReport(context: QuoteContext, report: Report, proposed: readonly Report[]): ReportQuestion {
  const sentence = context.sentenceAt[report.cue.at]!;
  let [around, within] = [0, 0];
  for (const other of proposed) {
    if (other === report || context.sentenceAt[other.cue.at] !== sentence) continue;
    const share = other.cue.share * other.contentShare;
    if (report.cue.at >= other.first && report.cue.at <= other.last) around = Math.max(around, share);
    if (other.cue.at >= report.first && other.cue.at <= report.last) within = Math.max(within, share);
  }
  return { ...context, report, around, within };
}

/** Whether words in marks stand in a report: then these are told, and the rest is their surroundings. */
export function holdsQuoted(context: QuoteContext, { first, last }: Report): boolean {
  for (let i = first; i <= last; i++) if (isQuoted(context, i)) return true;
  return false;
}
