import type { Entity } from "../entities/entities.ts";
import type { Reference } from "../entities/references.ts";
import { isRoleNoun } from "../entities/roleNouns.ts";
import { isTitleWord } from "../entities/titles.ts";
import type { Span } from "../text/span.ts";
import type { Token } from "../text/words.ts";
import { leadsQuotation, standsBeforeVerb } from "./cues.ts";

/** Who speaks: the words that name the speaker, and the entity behind them where that is known. */
export interface Speaker extends Span {
  readonly entityId: string | null;
  readonly entityName: string | null;
  /** From 0 to 1: how surely the words stand for the entity; 1 for a name. */
  readonly confidence: number;
}

const LONGEST_PHRASE = 9;
const LONGEST_APPOSITION = 30;
const PRONOUN = /^(?:he|she|they|it|we|i|you)$/i;
const DETERMINER =
  /^(?:the|an?|his|her|its|their|our|my|some|many|several|one|two|three|four|five|another|other|both|most|no|each|every|those|these|this|that)$/i;
const PREPOSITION = /^(?:of|for|at|in|from|with|to|on|by)$/i;
/** What a subject never reaches over. */
const BOUNDARY =
  /^(?:and|but|or|that|as|when|while|because|if|whether|who|which|after|before|since|although|though|where|what|how|so|than|then|yet|is|are|was|were|has|have|had|be)$/i;

/** Finds who stands before or after a verb of speech. Knows the names and references of a text by their edges. */
export class Speakers {
  private readonly byStart = new Map<number, Speaker>();
  private readonly byEnd = new Map<number, Speaker>();
  private readonly names = new Map<string, string>();

  constructor(entities: readonly Entity[], references: readonly Reference[]) {
    for (const { id, name } of entities) this.names.set(id, name);
    for (const { start, end, entityId, confidence } of references) this.add({ start, end }, entityId, confidence);
    for (const { id, mentions } of entities) for (const mention of mentions) this.add(mention, id, 1);
  }

  private add({ start, end }: Span, entityId: string, confidence: number): void {
    const speaker = { start, end, entityId, entityName: this.names.get(entityId) ?? null, confidence };
    this.byStart.set(start, speaker);
    this.byEnd.set(end, speaker);
  }

  /** The name, pronoun or nominal of a known entity that begins at an offset. */
  startingAt(offset: number): Speaker | null {
    return this.byStart.get(offset) ?? null;
  }

  /** Who stands before the verb `tokens[verb]`: "X said", "X, role, has said", "officials familiar with it said". */
  before(tokens: readonly Token[], verb: number): Speaker | null {
    let i = verb - 1;
    while (i >= 0 && standsBeforeVerb(tokens[i]!.text)) i--;
    if (i < 0) return null;
    const mark = tokens[i]!.text;
    if (mark === ",") return this.beforeApposition(tokens, i);
    if (mark === ")") i = tokens.findLastIndex((token, at) => at < i && token.text === "(") - 1;
    return i < 0 ? null : (this.namedByOpenApposition(tokens, i) ?? this.phraseEndingAt(tokens, i));
  }

  /** "Rowe, who has been the company's senior pilot, said": behind the comma that opens it, the nearest name first. */
  private beforeApposition(tokens: readonly Token[], comma: number): Speaker | null {
    const inside = this.byEnd.get(tokens[comma - 1]?.end ?? -1);
    let nearest: Speaker | null = null;
    for (let i = comma - 1; i > 0 && comma - i < LONGEST_APPOSITION; i--) {
      if (/^[;:!?]$/.test(tokens[i]!.text)) break;
      if (tokens[i]!.text !== ",") continue;
      if (isNamed(inside) && isNameAlone(tokens, i, inside)) return inside;
      const speaker = this.phraseEndingAt(tokens, i - 1);
      if (isNamed(speaker)) return speaker;
      nearest ??= speaker;
    }
    return nearest ?? (comma > 0 ? this.phraseEndingAt(tokens, comma - 1) : null);
  }

  /** "Peter Cook, press secretary of the Pentagon told": the comma behind the apposition is missing. */
  private namedByOpenApposition(tokens: readonly Token[], last: number): Speaker | null {
    for (let i = last; i > 0 && last - i < LONGEST_PHRASE; i--) {
      if (tokens[i]!.text === ",") {
        const named = this.byEnd.get(tokens[i - 1]!.end);
        const inside = tokens.slice(i + 1, last + 1);
        return named?.confidence === 1 && inside.some((token) => isRoleNoun(token.text, "person")) ? named : null;
      }
      if (!tokens[i]!.isWord || leadsQuotation(tokens[i]!.text)) return null;
    }
    return null;
  }

  /** The noun phrase that ends with `tokens[last]`. */
  private phraseEndingAt(tokens: readonly Token[], last: number): Speaker | null {
    const token = tokens[last]!;
    if (/^who$/i.test(token.text)) return this.beforeWho(tokens, last);
    const known = this.byEnd.get(token.end);
    if (PRONOUN.test(token.text)) return known ?? nameless(token, token);
    if (known)
      return this.withHead(tokens, known, last) ?? (isPlace(known) ? this.personBefore(tokens, last) : null) ?? known;
    return nominalEndingAt(tokens, last);
  }

  /** "Stacy Baker of Columbia, South Carolina says": a place that ends an address. */
  private personBefore(tokens: readonly Token[], last: number): Speaker | null {
    for (let i = last - 1; i >= 0 && last - i < LONGEST_PHRASE && !leadsQuotation(tokens[i]!.text); i--) {
      const known = this.byEnd.get(tokens[i]!.end);
      if (isNamed(known) && known.entityId?.startsWith("person:")) return known;
    }
    return null;
  }

  private beforeWho(tokens: readonly Token[], who: number): Speaker | null {
    const last = tokens[who - 1]?.text === "," ? who - 2 : who - 1;
    return last < 0 ? null : (this.byEnd.get(tokens[last]!.end) ?? nominalEndingAt(tokens, last));
  }

  /** "a spokeswoman for the Ministry of Transport": not the ministry speaks, she does. */
  private withHead(tokens: readonly Token[], known: Speaker, last: number): Speaker | null {
    let i = last;
    while (i > 0 && tokens[i]!.start > known.start) i--;
    i--;
    while (i > 0 && (DETERMINER.test(tokens[i]!.text) || isTitleWord(tokens[i]!.text))) i--;
    if (i < 1 || !PREPOSITION.test(tokens[i]!.text)) return null;
    const head = nominalEndingAt(tokens, i - 1);
    const person = this.byEnd.get(tokens[i - 1]!.end);
    if (person?.confidence === 1 && person.entityId?.startsWith("person:")) return person;
    return head && isPersonal(tokens[i - 1]!.text) ? { ...head, end: known.end } : null;
  }

  /** Who stands after the verb: "said X", "said the chief executive, X", "said a spokesman". */
  after(tokens: readonly Token[], verb: number): Speaker | null {
    const first = tokens[verb + 1];
    if (!first?.isWord) return null;
    const end = Math.min(tokens.length, verb + 1 + LONGEST_PHRASE);
    let isOfAnother = false;
    for (let i = verb + 1; i < end; i++) {
      const known = this.byStart.get(tokens[i]!.start);
      if (known && !isOfAnother && !isPossessor(tokens, known)) return known;
      isOfAnother ||= PREPOSITION.test(tokens[i]!.text) && DETERMINER.test(first.text);
      if (tokens[i]!.text === "," && i > verb + 1) {
        const behind = this.behindTitles(tokens, i + 1);
        return behind?.confidence === 1 ? behind : nominal(tokens, verb + 1, i);
      }
      if (!continuesPhrase(tokens[i]!) && !isPossessive(tokens[i]!)) return nominal(tokens, verb + 1, i);
    }
    return nominal(tokens, verb + 1, end);
  }

  private behindTitles(tokens: readonly Token[], from: number): Speaker | undefined {
    let i = from;
    while (i < tokens.length && (isTitleWord(tokens[i]!.text) || tokens[i]!.text === ".")) i++;
    return tokens[i] && this.byStart.get(tokens[i]!.start);
  }
}

/** A name of somebody who can speak, not of a place. */
function isNamed(speaker: Speaker | null | undefined): speaker is Speaker {
  return speaker?.confidence === 1 && !isPlace(speaker);
}

function isPlace(speaker: Speaker): boolean {
  return speaker.entityId?.startsWith("location:") ?? false;
}

/** "its chief executive, Graham Stowe, said": a name, with at most a title, between two commas. */
function isNameAlone(tokens: readonly Token[], comma: number, name: Span): boolean {
  const between = tokens.slice(comma + 1).filter((token) => token.end <= name.start);
  return between.every((token) => isTitleWord(token.text) || token.text === ".");
}

/** A phrase of known beginning; null if it is none: "said on Tuesday", "said that". */
function nominal(tokens: readonly Token[], from: number, to: number): Speaker | null {
  const first = tokens[from]!;
  const last = tokens[to - 1];
  if (!last || to <= from) return null;
  const begins = DETERMINER.test(first.text) ? to - from > 1 : isPersonal(first.text) || PRONOUN.test(first.text);
  return begins && !/^(?:that|this|it)$/i.test(first.text) ? nameless(first, last) : null;
}

function nominalEndingAt(tokens: readonly Token[], last: number): Speaker | null {
  let from = last + 1;
  for (let i = last; i >= 0 && last - i < LONGEST_PHRASE; i--) {
    const token = tokens[i]!;
    if (!(continuesPhrase(token) || isPossessive(token)) || leadsQuotation(token.text)) break;
    from = i;
    if (
      DETERMINER.test(token.text) &&
      !/^(?:of|for|at|in|from|with|to|on|by|all|one|two|both|some|many)$/i.test(tokens[i - 1]?.text ?? "")
    )
      break;
  }
  while (from <= last && (PREPOSITION.test(tokens[from]!.text) || isPossessive(tokens[from]!))) from++;
  if (from > last || !isNoun(tokens[last]!.text) || /ing$/.test(tokens[from]!.text)) return null;
  return nameless(tokens[from]!, tokens[last]!);
}

function isNoun(word: string): boolean {
  return /\p{L}{2}/u.test(word) && !DETERMINER.test(word) && !/(?:ly|ing)$/.test(word);
}

function continuesPhrase(token: Token): boolean {
  return token.isWord && !BOUNDARY.test(token.text);
}

function isPossessive(token: Token): boolean {
  return /^['’]s?$/.test(token.text);
}

/** "said Abara's lawyer" */
function isPossessor(tokens: readonly Token[], known: Span): boolean {
  const next = tokens.find((token) => token.start >= known.end);
  return next !== undefined && isPossessive(next) && next.start === known.end;
}

/** A word for somebody, in singular or plural. */
function isPersonal(word: string): boolean {
  const plain = word.toLowerCase();
  return (
    isRoleNoun(plain, "person") ||
    isRoleNoun(plain.replace(/s$/, ""), "person") ||
    /^(?:people|critics|sources?|aides|police|lawmakers|residents|men|women|man|woman|wom[ae]n|statement|letter|report|survey|poll)$/.test(
      plain,
    )
  );
}

function nameless(first: Span, last: Span): Speaker {
  return { start: first.start, end: last.end, entityId: null, entityName: null, confidence: 0.5 };
}
