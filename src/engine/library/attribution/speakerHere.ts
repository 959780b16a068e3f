import { groupMentions } from "../../entities/grouping/entities.ts";
import { isRoleNoun } from "../../entities/knowledge/roleNouns.ts";
import { isTitleWord } from "../../entities/knowledge/titles.ts";
import type { Mention } from "../../entities/mention.ts";
import { applyPages } from "../../entities/pages/applyPages.ts";
import type { PageBook } from "../../entities/pages/pageBook.ts";
import type { Quotation } from "../../quotes/quotation.ts";
import { readSource, type SourceText } from "../../text/sourceText.ts";
import { contains, overlaps, type Span } from "../../text/span.ts";
import type { Analysis, Analyzer } from "../article/analyzer.ts";
import type { Glimpse } from "./glimpse.ts";
import type { NamedHere } from "./samePerson.ts";
import { wordsAt } from "./wordsAt.ts";

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

  /**
   * Who says the words of a glimpse; null where that is in doubt, or not said in the note's own words. `names`: of people, whom
   * the source names at length, while a note only says "Cook".
   */
  read({ text, format, words, own }: Glimpse, names: readonly string[]): Speaking | null {
    const read = this.analyzed(text, format, names);
    const quotation = read.quotations.find((one) => one.kind !== "indirect" && overlaps(one, words));
    if (!quotation?.speaker || quotation.confidence < SURE_HERE || quotation.speaker.end > own) return null;
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
    const { quotations, entities } = this.analyzed(text, "text", []);
    const person = entities.find(({ id }) => id === quotations[0]?.speakerId);
    const mention = person?.mentions.find(({ end }) => end === words.length);
    if (person?.type !== "person" || !mention || !isWhatSomebodyIs(words.slice(0, mention.start))) return null;
    return { name: person.name, ...(person.page === undefined ? {} : { page: person.page }) };
  }

  private analyzed(text: string, format: Glimpse["format"], names: readonly string[]): Analysis {
    const source = readSource(text, format);
    const entities = groupMentions(source, withNames(source, this.analyzer.findMentions(source), names));
    return this.analyzer.withEntities(source, applyPages(source, entities, this.book));
  }
}

/**
 * The least confidence at which a note's own speaker is held against the source's. It may be lower than what is written into notes
 * (quotes/sureSpeaker.ts): a wrong reading is told only where it happens to name another person of the source. See
 * `npm run bench:attribution`.
 */
const SURE_HERE = 0.85;

/** The names that were found, and those that somebody else knows, where none was found. */
function withNames({ prose }: SourceText, found: readonly Mention[], names: readonly string[]): Mention[] {
  const others = names
    .flatMap((name) => wordsAt(prose, name))
    .filter((span) => !found.some((one) => overlaps(one, span)));
  const added = others.filter((span) => !others.some((other) => other !== span && contains(other, span)));
  return [...found, ...added.map((span) => ({ ...span, type: "person" as const }))].sort((a, b) => a.start - b.start);
}

/** Whether words before a name say what somebody is, and no more: "Defense Secretary", "the press secretary". */
function isWhatSomebodyIs(words: string): boolean {
  return !/^(?:to|for|about|on|re|by|with)\b/iu.test(words) && titleBefore(words, words.length) === 0;
}

/** Where what stands before a name and says what somebody is begins: "the Pentagon's press secretary" before "Cook". */
function titleBefore(text: string, at: number): number {
  let start = at;
  let isTitle = false;
  for (;;) {
    const word = /(?:^|[^\p{L}\p{N}.’'-])(\p{L}[\p{L}.’'-]*) $/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
    if (word === undefined) return start;
    const plain = word.replace(/\.$/, "");
    const isOwn = isTitleWord(plain) || isRoleNoun(plain, "person");
    const isPart = isTitle && (/^(?:former|ex|then|the|a|an)$/iu.test(word) || /^\p{Lu}/u.test(word));
    if (!isOwn && !isPart) return start;
    isTitle = true;
    start -= word.length + 1;
  }
}

/** Whoever is named before these words says them. */
const SAID = "We are not going to wait for the others to agree with us.";

/** "Mayor Cook, the press secretary, said": title and apposition go with the name. */
function replacedIn({ prose }: SourceText, { cue }: Quotation, { start, end }: Span): Span {
  const from = titleBefore(prose, start);
  const apposition = cue && cue.start >= end ? /^,[^“”"«»]*,(?=\s*$)/u.exec(prose.slice(end, cue.start)) : null;
  return { start: from, end: apposition ? end + apposition[0].length : end };
}
