import { genderOfWord } from "../engine/entities/knowledge/gender.ts";
import type { Quotation, QuotationKind } from "../engine/quotes/quotation.ts";
import { sureSpeakerName } from "../engine/quotes/sureSpeaker.ts";
import { overlaps, type Span } from "../engine/text/span.ts";
import { Calibration } from "./calibration.ts";
import type { MarkedQuotation, QuotedText } from "./quoteCorpus.ts";

/** A quotation found, piece by piece as the command line tells it. */
export interface FoundQuote extends Span {
  readonly kind: QuotationKind;
  readonly speaker: Span | null;
  readonly speakerName: string | null;
  readonly confidence: number;
}

/** How many of something were right. */
export interface Share {
  right: number;
  of: number;
}

/** What agrees between found and marked quotations: `overlap` is the sum of the matched pairs' IoU. */
export interface Agreement {
  found: number;
  marked: number;
  matched: number;
  overlap: number;
}

/** Scores of a reader of quotations; every share and agreement is summed over the texts. */
export interface QuoteScore {
  readonly direct: Agreement;
  readonly named: Share;
  /** Of all required quotations of a named speaker, matched or not. */
  readonly namedOfAll: Share;
  readonly nominal: Share;
  readonly pronoun: Share;
  readonly reported: Agreement;
  readonly reportedNamed: Share;
  /** Names of speakers that are told surely enough to be written into notes, of words in marks: how many are right, of how many. */
  readonly written: Share;
  /** All names told of words in marks that something is known of. */
  readonly told: Share;
  /** How often words in marks with their speaker, and reported words with theirs, are right when they are told so surely. */
  readonly sureness: { readonly direct: Calibration; readonly reported: Calibration };
  readonly errors: Map<string, string[]>;
}

/** Quotations agree when they share so much of what they cover together. */
const LEAST_IOU = 0.5;

/** Scores quotations found in each text; `find` gives them as `piecesOf` does. */
export function scoreQuotes(texts: readonly QuotedText[], find: (text: string) => readonly FoundQuote[]): QuoteScore {
  const score: QuoteScore = {
    direct: { found: 0, marked: 0, matched: 0, overlap: 0 },
    named: { right: 0, of: 0 },
    namedOfAll: { right: 0, of: 0 },
    nominal: { right: 0, of: 0 },
    pronoun: { right: 0, of: 0 },
    reported: { found: 0, marked: 0, matched: 0, overlap: 0 },
    reportedNamed: { right: 0, of: 0 },
    written: { right: 0, of: 0 },
    told: { right: 0, of: 0 },
    sureness: { direct: new Calibration(), reported: new Calibration() },
    errors: new Map(),
  };
  for (const text of texts) scoreText(score, text, find(text.text));
  return score;
}

/** Words in marks stand piece by piece, reported words in one stretch: as `sourceline analyze` tells them. */
export function piecesOf(quotations: readonly Quotation[]): FoundQuote[] {
  return quotations.flatMap(({ kind, start, end, segments, speaker, speakerName, confidence }) =>
    (kind === "indirect" ? [{ start, end }] : segments).map((span) => {
      return { ...span, kind, speaker, speakerName, confidence };
    }),
  );
}

function scoreText(score: QuoteScore, text: QuotedText, found: readonly FoundQuote[]): void {
  const inMarks = text.quotes.filter(({ kind }) => kind !== "indirect");
  const required = inMarks.filter((quote) => quote.required);
  const free = [...text.passed, ...text.neutral, ...inMarks.filter((quote) => !quote.required)];
  const direct = found.filter(({ kind }) => kind !== "indirect");
  const pairs = matches(required, direct);
  count(score.direct, required, direct, pairs, free, (what, span, other) => {
    note(score, text, `direct ${what}`, span);
    if (other) score.sureness.direct.add(other.confidence, false);
    if (other)
      scoreName(
        score,
        text,
        other,
        inMarks.find((quote) => overlaps(quote, other)),
      );
  });
  for (const quote of required) {
    const found = pairs.get(quote);
    const isRight = scoreSpeaker(score, text, quote, found);
    if (found && isRight !== null) score.sureness.direct.add(found.confidence, isRight);
    if (found) scoreName(score, text, found, quote);
  }

  const speech = text.quotes.filter(({ kind, speech }) => kind === "indirect" && speech);
  const others = [...text.neutral, ...text.passed, ...text.quotes.filter((quote) => !speech.includes(quote))];
  const reported = found.filter(({ kind }) => kind === "indirect");
  const reportedPairs = matches(speech, reported);
  count(score.reported, speech, reported, reportedPairs, others, (what, span, other) => {
    note(score, text, `reported ${what}`, span);
    if (other) score.sureness.reported.add(other.confidence, false);
  });
  for (const [quote, other] of reportedPairs) {
    const isRight = quote.speakerKind !== "named" || namesTheSame(quote, other);
    score.sureness.reported.add(other.confidence, isRight);
    if (quote.speakerKind !== "named") continue;
    if (!add(score.reportedNamed, isRight)) note(score, text, "reported speaker", quote, other);
  }
}

/** Counts the speaker of a required quotation; whether it is right, null where that is not known. */
function scoreSpeaker(
  score: QuoteScore,
  text: QuotedText,
  quote: MarkedQuotation,
  found: FoundQuote | undefined,
): boolean | null {
  const { speakerKind, silver } = quote;
  const isRight = found ? isSpeakerRight(text, quote, found) : speakerKind === "named" ? false : null;
  if (speakerKind === "named") add(score.namedOfAll, isRight === true);
  if (!found || isRight === null || !speakerKind) return isRight;
  const of = speakerKind === "pronoun" ? ` (${silver})` : "";
  if (!add(score[speakerKind], isRight)) note(score, text, `${speakerKind} speaker${of}`, quote, found);
  return isRight;
}

/** A named speaker is right by the same head, a nominal by words in common, a pronoun by its name; null where that is not known. */
function isSpeakerRight({ text }: QuotedText, quote: MarkedQuotation, found: FoundQuote): boolean | null {
  const { speakerKind, speaker, silver } = quote;
  if (speakerKind === "named") return namesTheSame(quote, found);
  if (speakerKind === "nominal" && speaker) return found.speaker !== null && overlaps(found.speaker, speaker);
  if (speakerKind !== "pronoun" || !silver || isOfOtherGender(text, quote)) return null;
  return lastWords(found.speakerName).includes(silver);
}

/** A name is right with its words: those of nobody, or of somebody without a name, would be in the wrong mouth. */
function scoreName(score: QuoteScore, text: QuotedText, found: FoundQuote, quote: MarkedQuotation | undefined): void {
  const isRight = quote ? isSpeakerRight(text, quote, found) : false;
  if (found.speakerName === null || isRight === null) return;
  add(score.told, isRight);
  if (sureSpeakerName(found) !== null && !add(score.written, isRight)) note(score, text, "name written", found, found);
}

/** The same words, or another mention that carries the name's last word. */
function namesTheSame({ speakerHead, speakerTokens }: MarkedQuotation, { speaker, speakerName }: FoundQuote): boolean {
  if (speaker && speakerHead?.some((head) => overlaps(head, speaker))) return true;
  const last = speakerTokens?.at(-1)?.toLowerCase();
  return last !== undefined && lastWords(speakerName).includes(last);
}

const lastWords = (name: string | null) =>
  name
    ?.toLowerCase()
    .replace(/\./g, "")
    .split(/[\s-]+/) ?? [];

/** The program's guess names a man for "she": told by the first name before that last name. */
function isOfOtherGender(text: string, { silver, pronoun }: MarkedQuotation): boolean {
  const wanted = /^(?:she|her)/.test(pronoun ?? "") ? "female" : /^(?:he|his|him)/.test(pronoun ?? "") ? "male" : null;
  if (!wanted || !/^[\p{L}\p{N}]+$/u.test(silver!)) return false;
  const first = new RegExp(`(\\p{Lu}\\p{L}+) ${silver}\\b`, "iu").exec(text)?.[1];
  const gender = first ? genderOfWord(first) : null;
  return gender !== null && gender !== wanted;
}

function add(share: Share, isRight: boolean): boolean {
  share.of++;
  if (isRight) share.right++;
  return isRight;
}

function note(score: QuoteScore, { text }: QuotedText, what: string, span: Span, found?: FoundQuote): void {
  const words = (from: number, to: number) => text.slice(Math.max(0, from), Math.max(0, to)).replace(/\s+/g, " ");
  const around = `${words(span.start - 90, span.start)}⟦${words(span.start, span.end)}⟧${words(span.end, span.end + 70)}`;
  const by = found
    ? ` -- ${found.speaker ? words(found.speaker.start, found.speaker.end) : "nobody"} (${found.speakerName})`
    : "";
  score.errors.set(what, [...(score.errors.get(what) ?? []), around + by]);
}

type Pairs = ReadonlyMap<MarkedQuotation, FoundQuote>;

/** Pairs off what overlaps most, each once. */
function matches(marked: readonly MarkedQuotation[], found: readonly FoundQuote[]): Pairs {
  const candidates = marked
    .flatMap((quote) => found.filter((other) => overlaps(quote, other)).map((other) => ({ quote, other })))
    .map((pair) => ({ ...pair, iou: iou(pair.quote, pair.other) }))
    .filter((pair) => pair.iou >= LEAST_IOU)
    .sort((a, b) => b.iou - a.iou);
  const pairs = new Map<MarkedQuotation, FoundQuote>();
  const taken = new Set<FoundQuote>();
  for (const { quote, other } of candidates) {
    if (pairs.has(quote) || taken.has(other)) continue;
    pairs.set(quote, other);
    taken.add(other);
  }
  return pairs;
}

/** Shared characters of two spans, as a share of all that they cover. */
export function iou(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (a.end - a.start + b.end - b.start - shared);
}

function count(
  agreement: Agreement,
  marked: readonly MarkedQuotation[],
  found: readonly FoundQuote[],
  pairs: Pairs,
  free: readonly Span[],
  report: (what: string, span: Span, other?: FoundQuote) => void,
): void {
  const taken = new Set(pairs.values());
  agreement.marked += marked.length;
  agreement.matched += pairs.size;
  for (const [quote, pair] of pairs) agreement.overlap += iou(quote, pair);
  for (const quote of found) {
    if (taken.has(quote)) agreement.found++;
    else if (!free.some((span) => overlaps(span, quote))) {
      agreement.found++;
      report("too much", quote, quote);
    }
  }
  for (const quote of marked) if (!pairs.has(quote)) report("missed", quote);
}

/** The lines of a report: each what was asked of a reader, and how well it did. */
export function describeQuoteScore(score: QuoteScore): string[] {
  return [
    `direct and mixed       ${agreementOf(score.direct)}`,
    `speaker named          ${shareOf(score.named)}   of all ${shareOf(score.namedOfAll)}`,
    `speaker nominal        ${shareOf(score.nominal)}`,
    `pronoun to its name    ${shareOf(score.pronoun)}`,
    `names written          ${shareOf(score.written)}   of all told ${shareOf(score.told)}`,
    `reported speech        ${agreementOf(score.reported)}`,
    `  its named speaker    ${shareOf(score.reportedNamed)}`,
    ...(["direct", "reported"] as const).map((kind) => {
      const sureness = score.sureness[kind];
      return `sure of ${kind.padEnd(15)}off by ${sureness.error.toFixed(1)}   told: right (of)   ${sureness.describe()}`;
    }),
  ];
}

const percent = (right: number, of: number) => ((100 * right) / of).toFixed(1).padStart(5);

const shareOf = ({ right, of }: Share) => `${percent(right, of)}   of ${of}`;

const agreementOf = ({ found, marked, matched, overlap }: Agreement) =>
  `IoU F1 ${percent(2 * overlap, found + marked)}   matched F1 ${percent(2 * matched, found + marked)}` +
  `   precision ${percent(matched, found)}   recall ${percent(matched, marked)}   of ${marked}`;
