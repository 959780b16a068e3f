import type { Entity } from "../../entities/grouping/entities.ts";
import { isRoleNoun } from "../../entities/knowledge/roleNouns.ts";
import { isTitleWord } from "../../entities/knowledge/titles.ts";
import type { Reference } from "../../entities/references/references.ts";
import type { Span } from "../../text/span.ts";
import type { Token } from "../../text/words.ts";
import type { QuoteContext } from "../context/context.ts";
import type { Report } from "../context/report.ts";
import type { Quotation, QuotationKind } from "../quotation.ts";
import { cueSpan } from "./findCues.ts";
import type { Spoken } from "./findSpoken.ts";

type Speaker = Pick<Quotation, "speaker" | "speakerId" | "speakerName"> & { readonly confidence: number };

const NOBODY: Speaker = { speaker: null, speakerId: null, speakerName: null, confidence: 1 };

/** Tells what was found as quotations: spans of the text, and who the speaker is. */
export class QuotationWriter {
  private readonly byStart: ReadonlyMap<number, Reference>;
  private readonly names: ReadonlyMap<string, string>;
  /** People by their last names, as they are written: a mention that was not found as a name may still be one ("Cook"). */
  private readonly byLastWord: ReadonlyMap<string, Entity>;

  constructor(
    private readonly context: QuoteContext,
    references: readonly Reference[],
  ) {
    this.byStart = new Map(references.map((reference) => [reference.start, reference]));
    this.names = new Map(context.entities.map(({ id, name }) => [id, name]));
    const people = context.entities.filter(({ type, name }) => type === "person" && /\s/.test(name));
    this.byLastWord = new Map(people.map((person) => [person.name.split(" ").at(-1)!, person]));
  }

  /** Words without marks. */
  report(report: Report, share: number): Quotation {
    const { tokens } = this.context;
    const { cue, first, last } = report;
    const { confidence, ...speaker } = this.speaker(cue.from);
    const span = { start: tokens[first]!.start, end: tokens[last]!.end };
    return {
      ...span,
      kind: "indirect",
      marks: null,
      segments: around(this.context, report, brokenBy(this.context, report)),
      ...speaker,
      cue: cueSpan(this.context, report.cue.at),
      confidence: share * (0.6 + 0.4 * confidence),
    };
  }

  /** Words in marks; those broken by "she said" are one quotation in two segments. */
  spoken(all: readonly Spoken[]): Quotation[] {
    const quotations: Quotation[] = [];
    all.forEach((one, i) => {
      const next = this.one(one);
      const last = quotations.at(-1);
      const before = all[i - 1];
      if (last && before && this.goesOn(before, one)) quotations[quotations.length - 1] = join(last, next);
      else quotations.push(next);
    });
    return quotations;
  }

  private one(spoken: Spoken): Quotation {
    const { passage } = spoken.around;
    const { confidence, ...speaker } = this.speaker(spoken.phrase);
    return {
      start: passage.segments[0]!.start,
      end: passage.segments.at(-1)!.end,
      kind: this.kind(spoken),
      marks: passage.marks,
      segments: passage.segments,
      ...speaker,
      cue: spoken.cue && cueSpan(this.context, spoken.cue.at),
      confidence: spoken.keepShare * spoken.phraseShare * (0.6 + 0.4 * confidence),
    };
  }

  /** Who a speaker phrase is: the entity of a name, of a pronoun or a nominal the one that it refers to. */
  private speaker(phrase: number): Speaker {
    const found = this.context.phrases[this.apposed(phrase) ?? phrase];
    if (!found) return NOBODY;
    const { start, end, name } = found;
    const entity = this.context.entities[this.context.names[name]?.entity ?? -1];
    if (entity) return { speaker: { start, end }, speakerId: entity.id, speakerName: entity.name, confidence: 1 };
    const namesake = this.byLastWord.get(this.words(start, end));
    if (namesake)
      return { speaker: { start, end }, speakerId: namesake.id, speakerName: namesake.name, confidence: 0.9 };
    const reference = this.byStart.get(start);
    if (!reference || reference.end > end) return { ...NOBODY, speaker: { start, end } };
    const { entityId, confidence } = reference;
    return { speaker: { start, end }, speakerId: entityId, speakerName: this.names.get(entityId) ?? null, confidence };
  }

  /** "said the chief executive, Ann Rowe": the person whom the speaker phrase is set beside; null when there is none. */
  private apposed(phrase: number): number | null {
    const { phrases, names, tokens } = this.context;
    const found = phrases[phrase];
    if (found?.kind !== "nominal" || found.isWho || !isRoleNoun(tokens[found.head]!.text, "person")) return null;
    let behind = found.last + 1;
    while (tokens[behind] && tokens[behind]!.end <= found.end) behind++;
    if (tokens[behind++]?.text !== ",") return null;
    while (tokens[behind] && (isTitleWord(tokens[behind]!.text) || tokens[behind]!.text === ".")) behind++;
    for (let k = phrase + 1; k < phrases.length && phrases[k]!.first <= behind; k++) {
      if (
        phrases[k]!.first === behind &&
        names[phrases[k]!.name]?.type === "person" &&
        !isPossessor(tokens[phrases[k]!.last + 1])
      )
        return k;
    }
    return null;
  }

  /** In the run of a sentence quoted words are mixed; behind a comma, a colon or the verb itself they are direct. */
  private kind({ around, cue }: Spoken): QuotationKind {
    const { passage, beforeFrom } = around;
    const before = this.words(this.context.tokens[beforeFrom]!.start, passage.marks.start);
    const lead = before.slice(-LEAD).trimEnd();
    if (!/[\p{L}\p{N}]/u.test(before) || lead.endsWith(":")) return "direct";
    const distance = cue && cue.at < passage.first ? passage.first - 1 - cue.at : Number.POSITIVE_INFINITY;
    if (lead.endsWith(",") && (distance < 12 || cue === null || cue.at > passage.last)) return "direct";
    const opens = this.context.source.prose[passage.segments[0]!.start] ?? "";
    return distance === 0 && /\p{Lu}/u.test(opens) ? "direct" : "mixed";
  }

  /** "The sand will move," Rowe said, "and it will not ask." */
  private goesOn(before: Spoken, { around, phrase }: Spoken): boolean {
    const { passage } = around;
    const last = before.around.passage;
    if (phrase !== before.phrase || phrase < 0 || around.beforeFrom !== last.last + 1) return false;
    const ended = this.words(last.marks.end - 3, last.marks.end);
    const between = this.words(last.marks.end, passage.marks.start);
    const opens = this.context.source.prose[passage.segments[0]!.start] ?? "";
    return (
      !/[.…]/.test(ended) &&
      /\p{L}/u.test(between) &&
      between.slice(-LEAD).trimEnd().endsWith(",") &&
      /\p{Ll}/u.test(opens)
    );
  }

  private words(start: number, end: number): string {
    return this.context.source.prose.slice(Math.max(0, start), Math.max(0, end));
  }
}

/** As much of the words before a mark as is looked at for a comma or a colon. */
const LEAD = 12;

const isPossessor = (next: Token | undefined) => /^['’]s?$/.test(next?.text ?? "");

function join(first: Quotation, second: Quotation): Quotation {
  const marks: Span = { start: first.marks!.start, end: second.marks!.end };
  return {
    ...first,
    end: second.end,
    marks,
    segments: [...first.segments, ...second.segments],
    confidence: Math.min(first.confidence, second.confidence),
  };
}

/** The words of cue and speaker phrase that break a content in two: first and last word; null when they stand outside. */
function brokenBy({ phrases }: QuoteContext, { cue, first, last }: Report): readonly [number, number] | null {
  if (cue.at < first || cue.at > last) return null;
  const phrase = phrases[cue.from];
  const isInside = phrase !== undefined && phrase.first > first && phrase.last < last;
  return isInside ? [Math.min(cue.at, phrase.first), Math.max(cue.at, phrase.last)] : [cue.at, cue.at];
}

/** The two pieces around these words, commas left out; one piece when nothing breaks it. */
function around({ tokens }: QuoteContext, { first, last }: Report, broken: readonly [number, number] | null): Span[] {
  const piece = (from: number, to: number): Span[] => {
    let [a, b] = [from, to];
    while (a <= b && !tokens[a]!.isWord) a++;
    while (b >= a && !tokens[b]!.isWord) b--;
    return a <= b ? [{ start: tokens[a]!.start, end: tokens[b]!.end }] : [];
  };
  return broken ? [...piece(first, broken[0] - 1), ...piece(broken[1] + 1, last)] : piece(first, last);
}
