import type { QuoteContext } from "../engine/quotes/context/context.ts";
import type { Cue } from "../engine/quotes/context/cue.ts";
import { type Surroundings, surroundingsOf } from "../engine/quotes/context/surroundings.ts";
import { END_FEATURES, START_FEATURES } from "../engine/quotes/features/contentFeatures.ts";
import { askForContent } from "../engine/quotes/features/contentPlaces.ts";
import { CUE_FEATURES } from "../engine/quotes/features/cueFeatures.ts";
import { CUE_SPEAKER_FEATURES } from "../engine/quotes/features/cueSpeakerFeatures.ts";
import { askForCueSpeaker } from "../engine/quotes/features/cueSpeakerPlaces.ts";
import { KEEP_FEATURES } from "../engine/quotes/features/keepFeatures.ts";
import { REPORT_FEATURES } from "../engine/quotes/features/reportFeatures.ts";
import { SPAN_FEATURES } from "../engine/quotes/features/spanFeatures.ts";
import type { Edges } from "../engine/quotes/features/spanPlaces.ts";
import { SPEAKER_FEATURES } from "../engine/quotes/features/speakerFeatures.ts";
import { askForSpeaker, type SpokenPassage } from "../engine/quotes/features/speakerPlaces.ts";
import { findCues, mayBeCue, phrasesNear } from "../engine/quotes/finding/findCues.ts";
import { askForReport, contentsOf, holdsQuoted, proposeReports } from "../engine/quotes/finding/findReports.ts";
import { cuesByPhrase, speakersNear } from "../engine/quotes/finding/findSpoken.ts";
import type { QuoteReader } from "../engine/quotes/finding/quoteReader.ts";
import { overlaps, type Span } from "../engine/text/span.ts";
import { wordAt } from "../engine/text/words.ts";
import { Choices } from "./choices.ts";
import { cueHead, rightSources } from "./goldQuotes.ts";
import type { MarkedQuotation, QuotedText } from "./quoteCorpus.ts";
import { iou } from "./quoteScores.ts";

/** A text with its quotations marked, and what the engine sees in it. */
export interface QuoteExample {
  readonly marked: QuotedText;
  readonly context: QuoteContext;
}

/** What is asked of the words alone: cues, their speaker phrases, the edges of what they report. */
export class WordQuestions {
  readonly cue = new Choices(CUE_FEATURES);
  readonly source = new Choices(CUE_SPEAKER_FEATURES);
  readonly start = new Choices(START_FEATURES);
  readonly end = new Choices(END_FEATURES);

  add({ marked, context }: QuoteExample): void {
    const speech = new Set<number>();
    const asked = new Set<number>();
    for (const quote of marked.quotes) {
      if (!quote.cue) continue;
      const at = cueHead(context, quote.cue);
      if (at >= context.tokens.length) continue;
      if (quote.kind !== "indirect" || quote.speech) speech.add(at);
      const from = this.addSource(context, quote, at, asked);
      if (quote.kind === "indirect") this.addContent(context, quote, at, from);
    }
    for (let at = 0; at < context.tokens.length; at++) {
      if (mayBeCue(context, at)) this.cue.add(context, [at], () => speech.has(at));
    }
  }

  private addSource(context: QuoteContext, quote: MarkedQuotation, at: number, asked: Set<number>): number {
    const near = phrasesNear(context, at);
    const right = rightSources(context, quote, near);
    const places = near.map((_, place) => place);
    if (!asked.has(at))
      this.source.add(askForCueSpeaker(context, at, near), places, (place) => right.has(near[place]!));
    asked.add(at);
    return [...right][0] ?? -1;
  }

  private addContent(context: QuoteContext, quote: Span, at: number, from: number): void {
    const question = askForContent(context, { at, from });
    const { places } = question;
    const first = wordAt(context.tokens, quote.start);
    const last = lastWordIn(context, quote);
    if (places.includes(first)) this.start.add(question, places, (i) => i === first);
    if (places.includes(last)) this.end.add(question, places, (i) => i === last);
  }
}

/** The last word of a content; its stop left out. */
function lastWordIn({ tokens }: QuoteContext, { end }: Span): number {
  let i = wordAt(tokens, end - 1);
  if (i >= tokens.length || tokens[i]!.start >= end) i--;
  while (i > 0 && !tokens[i]!.isWord) i--;
  return i;
}

/** What is asked of the likeliest beginnings and ends together. */
export class SpanQuestions {
  readonly span = new Choices(SPAN_FEATURES);

  /** `judge` has not learnt from this text. */
  add({ marked, context }: QuoteExample, judge: QuoteReader): void {
    if (context.tokens.length === 0) return;
    const cues = findCues(context, judge.scorers);
    const contents = contentsByCue(marked, context);
    for (const cue of cues) {
      const wanted = contents.get(cue.at);
      const question = wanted ? contentsOf(context, cue, cues, judge.scorers) : null;
      if (!wanted || !question) continue;
      const isRight = ({ first, last }: Edges) => wanted.some((edges) => edges[0] === first && edges[1] === last);
      this.span.add(question, [...question.spans.keys()], (k) => isRight(question.spans[k]!));
    }
  }
}

/** The first and the last word of what each cue reports, by the cue's place. */
function contentsByCue({ quotes }: QuotedText, context: QuoteContext): Map<number, (readonly [number, number])[]> {
  const contents = new Map<number, (readonly [number, number])[]>();
  for (const quote of quotes) {
    if (quote.kind !== "indirect" || !quote.cue) continue;
    const at = cueHead(context, quote.cue);
    const edges = [wordAt(context.tokens, quote.start), lastWordIn(context, quote)] as const;
    contents.set(at, [...(contents.get(at) ?? []), edges]);
  }
  return contents;
}

/** What is asked once the words are judged: is it a report, is it said, who says it. */
export class PassageQuestions {
  readonly accept = new Choices(REPORT_FEATURES);
  readonly keep = new Choices(KEEP_FEATURES);
  readonly speaker = new Choices(SPEAKER_FEATURES);

  /** `judge` has not learnt from this text: its scores are as good as they will be in use. */
  add({ marked, context }: QuoteExample, judge: QuoteReader): void {
    if (context.tokens.length === 0) return;
    const cues = findCues(context, judge.scorers);
    this.addReports(marked, context, cues, judge);
    this.addPassages(marked, context, cues);
  }

  private addReports(marked: QuotedText, context: QuoteContext, cues: readonly Cue[], judge: QuoteReader): void {
    const indirect = marked.quotes.filter(({ kind }) => kind === "indirect");
    const reports = proposeReports(context, cues, judge.scorers);
    for (const report of reports) {
      if (holdsQuoted(context, report)) continue;
      const span = { start: context.tokens[report.first]!.start, end: context.tokens[report.last]!.end };
      const like = indirect.filter((quote) => iou(quote, span) >= 0.5);
      const isSpeech = like.some(({ speech }) => speech);
      if (!isSpeech && (like.length > 0 || marked.neutral.some((free) => overlaps(free, span)))) continue;
      this.accept.add(askForReport(context, report, reports), [0], () => isSpeech);
    }
  }

  private addPassages(marked: QuotedText, context: QuoteContext, cues: readonly Cue[]): void {
    const surroundings = surroundingsOf(context, cues);
    const cuesOf = cuesByPhrase(cues);
    const inMarks = marked.quotes.filter(({ kind }) => kind !== "indirect");
    let previous: SpokenPassage["previous"] = null;
    for (const around of surroundings) {
      const quote = likest(inMarks, around);
      if (!quote && [...marked.passed, ...marked.neutral].some((free) => overlaps(free, around.passage.marks)))
        continue;
      if (quote?.required !== false) {
        this.keep.add({ ...context, cues, surroundings }, [around.number], () => quote !== null);
      }
      if (!quote) continue;
      const phrase = this.addSpeaker({ ...context, cues, cuesOf, around, previous }, quote);
      previous = { around, phrase };
    }
  }

  /** Adds the question who speaks, and returns the nearest right answer, or -1. */
  private addSpeaker(passage: SpokenPassage, quote: MarkedQuotation): number {
    const near = speakersNear(passage);
    const right = rightSources(passage, quote, near);
    const entities = new Set([...right].map((k) => entityOf(passage, k)));
    const isRight = (k: number) =>
      right.has(k) || (entityOf(passage, k) !== null && entities.has(entityOf(passage, k)));
    const places = near.map((_, place) => place);
    if (right.size > 0) this.speaker.add(askForSpeaker(passage, near), places, (place) => isRight(near[place]!));
    return near.find((k) => right.has(k)) ?? -1;
  }
}

function entityOf({ phrases, names }: QuoteContext, k: number): number | null {
  const phrase = phrases[k]!;
  return phrase.isWho ? null : (names[phrase.name]?.entity ?? null);
}

/** The quotation that a passage is, or null. */
function likest(quotes: readonly MarkedQuotation[], { passage }: Surroundings): MarkedQuotation | null {
  let best: MarkedQuotation | null = null;
  let most = 0.5;
  for (const quote of quotes) {
    for (const segment of passage.segments) {
      const share = iou(quote, segment);
      if (share > most) [best, most] = [quote, share];
    }
  }
  return best;
}
