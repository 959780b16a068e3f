import type { SourceText } from "../text/sourceText.ts";
import { lastStartingAt, type Span } from "../text/span.ts";
import type { Attribution, Attributions } from "./attribution.ts";
import type { MarkedPassage } from "./marks.ts";
import type { Quotation, QuotationKind } from "./quotation.ts";
import type { Speaker } from "./speakers.ts";

/** A passage of fewer words that nobody says is a title or a so-called word. */
const FEWEST_WORDS_ALONE = 4;

/** How sure each way to a speaker is; measured on news. */
const CONFIDENCE = {
  after: 0.95,
  before: 0.88,
  sameParagraph: 0.9,
  subject: 0.6,
  sentenceBefore: 0.45,
  nextParagraph: 0.7,
  nobody: 0.5,
};

/** What was found out about one passage. */
interface Read {
  readonly passage: MarkedPassage;
  readonly kind: QuotationKind;
  readonly speaker: Speaker | null;
  readonly cue: Span | null;
  readonly confidence: number;
  readonly paragraph: number;
  /** Goes on with the sentence of the passage before: "...," she said, "and ...". */
  readonly continues: boolean;
}

/** The quotations in marks: direct ones, and quoted words inside reported speech. */
export function markedQuotations(
  source: SourceText,
  passages: readonly MarkedPassage[],
  attributions: Attributions,
): Quotation[] {
  const reader = new PassageReader(source, passages, attributions);
  const read = passages.map((_, i) => reader.read(i));
  const kept = read.filter((one): one is Read => one !== null);
  return joined(kept);
}

class PassageReader {
  private previous: Read | null = null;

  constructor(
    private readonly source: SourceText,
    private readonly passages: readonly MarkedPassage[],
    private readonly attributions: Attributions,
  ) {}

  /** The passage with its speaker, or null where the marks belong to nobody. Passages are read in order. */
  read(i: number): Read | null {
    const passage = this.passages[i]!;
    const before = this.wordsBefore(i);
    const after = this.wordsAfter(i);
    const found = this.attribute(passage, before, after);
    const words = countWords(this.source.prose, passage);
    const isGuess = !found || found.cue === null;
    if (isGuess && (words < FEWEST_WORDS_ALONE || this.isHeading(passage))) return null;
    const paragraph = lastStartingAt(this.source.paragraphs, passage.marks.start);
    const isAlone = this.isBlank(before);
    const read = {
      passage,
      paragraph,
      kind: found?.kind ?? (isAlone ? "direct" : "mixed"),
      speaker: found?.speaker ?? null,
      cue: found?.cue ?? null,
      confidence: (found?.confidence ?? CONFIDENCE.nobody) * (passage.isClosed ? 1 : 0.8),
      continues: found?.continues ?? false,
    } satisfies Read;
    this.previous = read;
    return read;
  }

  private attribute(passage: MarkedPassage, before: Span, after: Span): Omit<Read, "passage" | "paragraph"> | null {
    const isAlone = this.isBlank(before);
    const behind = this.endsOpen(passage) ? this.attributions.after(after) : null;
    const isCertain = behind !== null && (isAlone || this.endsWithPause(passage));
    if (isCertain) return fromAttribution(behind, isAlone ? "direct" : this.kindAfter(before), CONFIDENCE.after, false);
    const ahead = isAlone ? null : this.attributions.before(before);
    if (ahead)
      return fromAttribution(
        ahead,
        this.kindOf(passage, ahead, before),
        CONFIDENCE.before,
        this.continuesSentence(passage, before),
      );
    if (behind) return fromAttribution(behind, this.kindAfter(before), CONFIDENCE.subject, false);
    const announced = isAlone ? this.announced(passage) : null;
    if (announced) return fromAttribution(announced, "direct", CONFIDENCE.before, false);
    return (
      this.carriedOver(passage, before) ?? this.bySubject(isAlone ? this.sentenceBefore(passage) : before, isAlone)
    );
  }

  /** The paragraph before ends in a colon: "Cruz continued:". */
  private announced({ marks }: MarkedPassage): Attribution | null {
    const sentence = this.sentenceBefore({ marks });
    return this.source.prose[sentence.end - 1] === ":" ? this.attributions.before(sentence) : null;
  }

  private sentenceBefore({ marks }: Pick<MarkedPassage, "marks">): Span {
    const { sentences } = this.source;
    return (
      sentences[lastStartingAt(sentences, marks.start - 1) - (this.opensSentence(marks) ? 0 : 1)] ?? {
        start: 0,
        end: 0,
      }
    );
  }

  private opensSentence(marks: Span): boolean {
    const { sentences } = this.source;
    return sentences[lastStartingAt(sentences, marks.start)]?.start === marks.start;
  }

  /** The speaker of the passage before, in the same paragraph or in one that is a quotation from its first word. */
  private carriedOver(passage: MarkedPassage, before: Span): Omit<Read, "passage" | "paragraph"> | null {
    const last = this.previous;
    const paragraph = lastStartingAt(this.source.paragraphs, passage.marks.start);
    if (!last?.speaker) return null;
    const isAlone = this.isBlank(before);
    if (last.paragraph === paragraph || this.paragraphAtEnd(last.passage) === paragraph) {
      const kind = isAlone ? "direct" : "mixed";
      return { kind, speaker: last.speaker, cue: last.cue, confidence: CONFIDENCE.sameParagraph, continues: false };
    }
    const opensParagraph = this.source.paragraphs[paragraph]?.start === passage.marks.start;
    if (!opensParagraph || !this.closesParagraph(last.passage, paragraph - 1)) return null;
    return { kind: "direct", speaker: last.speaker, cue: null, confidence: CONFIDENCE.nextParagraph, continues: false };
  }

  /** Whether the paragraph ends with the passage, or with who said it. */
  private closesParagraph({ marks }: MarkedPassage, paragraph: number): boolean {
    const { sentences, paragraphs } = this.source;
    const end = paragraphs[paragraph]?.end ?? 0;
    const sentence = sentences[lastStartingAt(sentences, end - 1)];
    return sentence !== undefined && sentence.start <= marks.end && marks.end <= end;
  }

  private paragraphAtEnd(passage: MarkedPassage): number {
    return lastStartingAt(this.source.paragraphs, passage.marks.end - 1);
  }

  private bySubject(span: Span, isAlone: boolean): Omit<Read, "passage" | "paragraph"> | null {
    const speaker = this.attributions.subjectOf(span);
    const confidence = isAlone ? CONFIDENCE.sentenceBefore : CONFIDENCE.subject;
    return speaker && { kind: isAlone ? "direct" : "mixed", speaker, cue: null, confidence, continues: false };
  }

  /** From the sentence's beginning, or the passage before, to the opening mark. */
  private wordsBefore(i: number): Span {
    const { marks } = this.passages[i]!;
    const sentence = this.source.sentences[lastStartingAt(this.source.sentences, marks.start)];
    const previous = this.passages[i - 1]?.marks.end ?? 0;
    return { start: Math.min(marks.start, Math.max(sentence?.start ?? 0, previous)), end: marks.start };
  }

  /** From the closing mark to the sentence's end, or the next passage. */
  private wordsAfter(i: number): Span {
    const { marks, segments } = this.passages[i]!;
    const { sentences, paragraphs, prose } = this.source;
    let at = lastStartingAt(sentences, marks.end - 1);
    const asksOrCries = /[?!]/.test(prose[segments.at(-1)!.end - 1] ?? "");
    const inParagraph =
      (sentences[at + 1]?.end ?? Infinity) <= (paragraphs[lastStartingAt(paragraphs, marks.end - 1)]?.end ?? 0);
    if (asksOrCries && sentences[at]?.end === marks.end && inParagraph) at++;
    const next = this.passages[i + 1]?.marks.start ?? prose.length;
    return { start: marks.end, end: Math.max(marks.end, Math.min(sentences[at]?.end ?? next, next)) };
  }

  /** Whether the sentence may go on behind the closing mark: no full stop ended it. */
  private endsOpen({ marks, segments }: MarkedPassage): boolean {
    const last = this.source.prose[segments.at(-1)!.end - 1] ?? "";
    const behind = this.source.prose[marks.end] ?? "";
    return !/[.…]/.test(last) && !/[.;:]/.test(behind);
  }

  /** A comma, or a question or an exclamation: the words behind it say who spoke. */
  private endsWithPause({ segments }: MarkedPassage): boolean {
    return /[,?!—–-]/.test(this.source.prose[segments.at(-1)!.end - 1] ?? "");
  }

  private kindAfter(before: Span): QuotationKind {
    return /[,:]\s*$/.test(this.source.prose.slice(before.start, before.end)) ? "direct" : "mixed";
  }

  /** Right behind the verb, a comma or a colon stands a direct quotation; in the run of a sentence a mixed one. */
  private kindOf(passage: MarkedPassage, { distance }: Attribution, before: Span): QuotationKind {
    const words = this.source.prose.slice(before.start, before.end);
    if (/:\s*$/.test(words) || (/,\s*$/.test(words) && distance < 12)) return "direct";
    const first = this.source.prose[passage.segments[0]!.start] ?? "";
    return distance === 0 && /\p{Lu}/u.test(first) ? "direct" : "mixed";
  }

  private continuesSentence(passage: MarkedPassage, before: Span): boolean {
    const last = this.previous?.passage;
    if (!last || last.marks.end !== before.start || !this.endsOpen(last)) return false;
    const first = this.source.prose[passage.segments[0]!.start] ?? "";
    return /,\s*$/.test(this.source.prose.slice(before.start, before.end)) && /\p{Ll}/u.test(first);
  }

  /** A paragraph that no stop ends. */
  private isHeading({ marks }: MarkedPassage): boolean {
    const end = this.source.paragraphs[lastStartingAt(this.source.paragraphs, marks.start)]?.end ?? 0;
    return /[\p{L}\p{N}][”"’'»]*$/u.test(this.source.prose.slice(Math.max(0, end - 4), end));
  }

  private isBlank(span: Span): boolean {
    return !/[\p{L}\p{N}]/u.test(this.source.prose.slice(span.start, span.end));
  }
}

function fromAttribution(
  { speaker, cue }: Attribution,
  kind: QuotationKind,
  confidence: number,
  continues: boolean,
): Omit<Read, "passage" | "paragraph"> {
  return { kind, speaker, cue, confidence, continues };
}

/** A quotation broken by "she said" is one, in two segments. */
function joined(read: readonly Read[]): Quotation[] {
  const quotations: Quotation[] = [];
  for (const one of read) {
    const next = toQuotation(one);
    const last = quotations.at(-1);
    if (one.continues && last?.kind === "direct" && last.cue?.start === next.cue?.start) {
      quotations[quotations.length - 1] = join(last, next);
    } else quotations.push(next);
  }
  return quotations;
}

function join(first: Quotation, second: Quotation): Quotation {
  return {
    ...first,
    end: second.end,
    marks: { start: first.marks!.start, end: second.marks!.end },
    segments: [...first.segments, ...second.segments],
    confidence: Math.min(first.confidence, second.confidence),
  };
}

function toQuotation({ passage, kind, speaker, cue, confidence }: Read): Quotation {
  const { marks, segments } = passage;
  return {
    start: segments[0]!.start,
    end: segments.at(-1)!.end,
    kind,
    marks,
    segments,
    speaker: speaker && { start: speaker.start, end: speaker.end },
    speakerId: speaker?.entityId ?? null,
    speakerName: speaker?.entityName ?? null,
    cue: cue && { start: cue.start, end: cue.end },
    confidence,
  };
}

function countWords(prose: string, { segments }: MarkedPassage): number {
  return segments.reduce(
    (sum, { start, end }) => sum + prose.slice(start, end).split(/\s+/u).filter(Boolean).length,
    0,
  );
}
