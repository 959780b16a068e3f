import type { Quotation } from "../../../src/engine/quotes/quotation.ts";
import type { Span } from "../../../src/engine/text/span.ts";

/** A quotation as a person has marked it (test/fixtures/languages/README.md). Its pieces are without marks. */
export interface MarkedQuotation {
  readonly kind: "d" | "m" | "r";
  /** The name; null when nobody is named. */
  readonly name: string | null;
  /** The words that stand for somebody without a name; null when there are none. */
  readonly phrase: string | null;
  readonly pieces: readonly Span[];
}

/** A text in another language, with what is marked in it. */
export interface MarkedText {
  readonly text: string;
  readonly names: readonly string[];
  readonly quotations: readonly MarkedQuotation[];
}

const OPENING = /\[\[(?:([dmr]) ([^:]+)|\+): /gu;

/** Reads the notation: the text without it, and what it marks. */
export function readAnnotated(notation: string): MarkedText {
  const [head, ...lines] = notation.split("\n");
  const body = lines.join("\n");
  const quotations: (MarkedQuotation & { pieces: Span[] })[] = [];
  let text = "";
  let from = 0;
  for (const opening of body.matchAll(OPENING)) {
    const close = body.indexOf("]]", opening.index);
    text += body.slice(from, opening.index);
    const words = body.slice(opening.index + opening[0].length, close);
    const piece = { start: text.length, end: text.length + words.length };
    text += words;
    from = close + 2;
    if (opening[1] === undefined) quotations.at(-1)!.pieces.push(piece);
    else quotations.push({ kind: opening[1] as "d", ...speakerOf(opening[2]!), pieces: [piece] });
  }
  return { text: text + body.slice(from), names: head!.slice(2).split("; "), quotations };
}

function speakerOf(who: string): Pick<MarkedQuotation, "name" | "phrase"> {
  if (who === "?") return { name: null, phrase: null };
  return who.startsWith("(") ? { name: null, phrase: who.slice(1, -1) } : { name: who, phrase: null };
}

export interface QuotationCounts {
  directRight: number;
  directFound: number;
  directGold: number;
  reportedRight: number;
  reportedFound: number;
  reportedGold: number;
  /** Of direct quotations that were found and have a speaker. */
  speakerRight: number;
  speakerOf: number;
  reportedSpeakerRight: number;
  /** Names told, and those that are not the speaker's or stand at words that nobody says. */
  asserted: number;
  wrong: number;
}

/** What is found counts as right when it shares so much with what is marked (intersection over union, in letters). */
const DIRECT_OVERLAP = 0.7;
const REPORTED_OVERLAP = 0.5;

/** How well the quotations of a text were found. `errors`: one line each. */
export function score(marked: MarkedText, found: readonly Quotation[]): { counts: QuotationCounts; errors: string[] } {
  const counts: QuotationCounts = {
    directRight: 0,
    directFound: 0,
    directGold: 0,
    reportedRight: 0,
    reportedFound: 0,
    reportedGold: 0,
    speakerRight: 0,
    speakerOf: 0,
    reportedSpeakerRight: 0,
    asserted: 0,
    wrong: 0,
  };
  const errors: string[] = [];
  const words = ({ start, end }: Span) => marked.text.slice(start, end).replace(/\s+/gu, " ").slice(0, 90);
  const taken = new Set<MarkedQuotation>();
  for (const quotation of found) {
    const isDirect = quotation.kind !== "indirect";
    counts[isDirect ? "directFound" : "reportedFound"]++;
    const gold = bestOf(marked, quotation, isDirect);
    if (quotation.speakerName !== null) counts.asserted++;
    if (!gold || taken.has(gold)) {
      // A name at words that are marked in another way is right when it is that speaker's.
      const other = bestOf(marked, quotation, !isDirect) ?? holding(marked, quotation);
      if (quotation.speakerName !== null && other?.name !== quotation.speakerName) counts.wrong++;
      errors.push(`too much ${quotation.kind} ${quotation.speakerName}: ${words(quotation)}`);
      continue;
    }
    taken.add(gold);
    counts[isDirect ? "directRight" : "reportedRight"]++;
    const isRight = isSpeaker(marked, gold, quotation);
    if (quotation.speakerName !== null && quotation.speakerName !== gold.name) counts.wrong++;
    if (!isDirect && isRight) counts.reportedSpeakerRight++;
    if (isDirect && (gold.name || gold.phrase)) counts.speakerOf++;
    if (isDirect && (gold.name || gold.phrase) && isRight) counts.speakerRight++;
    if (!isRight) {
      const said = quotation.speaker ? words(quotation.speaker) : "-";
      errors.push(`speaker ${quotation.speakerName} (${said}) for ${gold.name ?? gold.phrase}: ${words(quotation)}`);
    }
  }
  for (const gold of marked.quotations) {
    counts[gold.kind === "r" ? "reportedGold" : "directGold"]++;
    if (!taken.has(gold)) errors.push(`missed ${gold.kind} ${gold.name ?? gold.phrase}: ${words(gold.pieces[0]!)}`);
  }
  return { counts, errors };
}

function isSpeaker({ text }: MarkedText, gold: MarkedQuotation, { speaker, speakerName }: Quotation): boolean {
  if (gold.name !== null) return speakerName === gold.name;
  if (speakerName !== null) return false;
  if (gold.phrase === null) return speaker === null;
  const said = speaker ? text.slice(speaker.start, speaker.end).toLowerCase() : "";
  const phrase = gold.phrase.toLowerCase();
  return said !== "" && (said.includes(phrase) || phrase.includes(said));
}

function bestOf({ text, quotations }: MarkedText, found: Quotation, isDirect: boolean): MarkedQuotation | null {
  const least = isDirect ? DIRECT_OVERLAP : REPORTED_OVERLAP;
  // What the writer slips in counts on both sides: some close the marks around it, some do not.
  const own = lettersOf(text, isDirect ? [found] : found.segments);
  const best = quotations
    .filter(({ kind }) => (kind === "r") !== isDirect)
    .map((gold) => ({ gold, share: overlap(own, lettersOf(text, isDirect ? [hull(gold.pieces)] : gold.pieces)) }))
    .reduce((a, b) => (b.share > (a?.share ?? 0) ? b : a), null as { gold: MarkedQuotation; share: number } | null);
  return best && best.share >= least ? best.gold : null;
}

const hull = (pieces: readonly Span[]): Span => ({ start: pieces[0]!.start, end: pieces.at(-1)!.end });

const holding = ({ quotations }: MarkedText, { start, end }: Span) =>
  quotations.find(({ pieces }) => pieces.some((piece) => piece.start < end && start < piece.end)) ?? null;

function lettersOf(text: string, pieces: readonly Span[]): ReadonlySet<number> {
  const letters = new Set<number>();
  for (const { start, end } of pieces) {
    for (let i = start; i < end; i++) if (/[\p{L}\p{N}]/u.test(text[i]!)) letters.add(i);
  }
  return letters;
}

function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = [...a].filter((i) => b.has(i)).length;
  return both / Math.max(1, a.size + b.size - both);
}
