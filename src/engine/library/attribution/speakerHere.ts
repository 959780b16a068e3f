import { groupMentions } from "../../entities/grouping/entities.ts";
import { applyPages } from "../../entities/pages/applyPages.ts";
import type { PageBook } from "../../entities/pages/pageBook.ts";
import type { Quotation } from "../../quotes/quotation.ts";
import { SURE_SPEAKER } from "../../quotes/sureSpeaker.ts";
import { readSource, type SourceText } from "../../text/sourceText.ts";
import { overlaps, type Span } from "../../text/span.ts";
import type { Analysis, Analyzer } from "../article/analyzer.ts";
import type { Glimpse } from "./glimpse.ts";
import type { NamedHere } from "./samePerson.ts";

/** Somebody who surely speaks in a glimpse of a note, by a name or by other words. */
export interface Speaking extends Span {
  /** The words that say so, of which the span is. */
  readonly phrase: string;
  /** Null where nobody is named: "the mayor", or what was not seen to be a name. */
  readonly named: NamedHere | null;
  /** With what stands beside the name and says who it is: what goes when another takes its place. */
  readonly replaced: Span;
}

/** Reads who speaks in glimpses of notes, as the entity pages want it. */
export class GlimpseReader {
  constructor(
    private readonly analyzer: Analyzer,
    private readonly book: PageBook,
  ) {}

  /** Who says the words of a glimpse; null where that is in doubt, or not said in the note's own words. */
  read({ text, format, words, own }: Glimpse): Speaking | null {
    const read = this.analyzed(text, format);
    const quotation = read.quotations.find((one) => one.kind !== "indirect" && overlaps(one, words));
    if (!quotation?.speaker || quotation.confidence < SURE_SPEAKER || quotation.speaker.end > own) return null;
    const { start, end } = quotation.speaker;
    const person = read.entities.find(({ id }) => id === quotation.speakerId);
    if (person && person.type !== "person") return null;
    const phrase = read.source.prose.slice(start, end);
    const named = person && { name: person.name, ...(person.page === undefined ? {} : { page: person.page }) };
    return { start, end, phrase, named: named ?? null, replaced: replacedIn(read.source, quotation, { start, end }) };
  }

  /** The person whom some words name that stand where a speaker is named; null for what is no person. */
  person(words: string): NamedHere | null {
    const text = `${words} said, “${SAID}”`;
    const { quotations, entities } = this.analyzed(text, "text");
    const person = entities.find(({ id }) => id === quotations[0]?.speakerId);
    if (person?.type !== "person") return null;
    return { name: person.name, ...(person.page === undefined ? {} : { page: person.page }) };
  }

  private analyzed(text: string, format: Glimpse["format"]): Analysis {
    const source = readSource(text, format);
    const entities = groupMentions(source, this.analyzer.findMentions(source));
    return this.analyzer.withEntities(source, applyPages(source, entities, this.book));
  }
}

/** Whoever is named before these words says them. */
const SAID = "We are not going to wait for the others to agree with us.";

/** "Cook, the press secretary, said": the apposition goes with the name. */
function replacedIn({ prose }: SourceText, { cue }: Quotation, { start, end }: Span): Span {
  if (!cue || cue.start < end) return { start, end };
  const apposition = /^,[^“”"«»]*,(?=\s*$)/u.exec(prose.slice(end, cue.start));
  return { start, end: apposition ? end + apposition[0].length : end };
}
