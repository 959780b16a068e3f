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
    let nearest: Speaker | null = null;
    for (let i = comma - 1; i > 0 && comma - i < LONGEST_APPOSITION; i--) {
      if (/^[.;:!?]$/.test(tokens[i]!.text)) break;
      if (tokens[i]!.text !== ",") continue;
      const speaker = this.phraseEndingAt(tokens, i - 1);
      if (speaker?.confidence === 1) return speaker;
      nearest ??= speaker;
    }
    return nearest ?? this.phraseEndingAt(tokens, comma - 1);
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
    if (known) return this.withHead(tokens, known, last) ?? known;
    return nominalEndingAt(tokens, last);
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
    return head && isPersonal(tokens[i - 1]!.text) ? { ...head, end: known.end } : null;
  }

  /** Who stands after the verb: "said X", "said the chief executive, X", "said a spokesman". */
  after(tokens: readonly Token[], verb: number): Speaker | null {
    const first = tokens[verb + 1];
    if (!first?.isWord) return null;
    const end = Math.min(tokens.length, verb + 1 + LONGEST_PHRASE);
    for (let i = verb + 1; i < end; i++) {
      const known = this.byStart.get(tokens[i]!.start);
      if (known && !isPossessor(tokens, known)) return known;
      if (tokens[i]!.text === "," && i > verb + 1) {
        const behind = tokens[i + 1] ? this.byStart.get(tokens[i + 1]!.start) : undefined;
        return behind?.confidence === 1 ? behind : nominal(tokens, verb + 1, i);
      }
      if (!continuesPhrase(tokens[i]!) && !isPossessive(tokens[i]!)) return nominal(tokens, verb + 1, i);
    }
    return nominal(tokens, verb + 1, end);
  }
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
    if (DETERMINER.test(token.text) && !DETERMINER.test(tokens[i - 1]?.text ?? "")) break;
  }
  while (from <= last && (PREPOSITION.test(tokens[from]!.text) || isPossessive(tokens[from]!))) from++;
  if (from > last || !/\p{L}{2}/u.test(tokens[last]!.text) || DETERMINER.test(tokens[last]!.text)) return null;
  return nameless(tokens[from]!, tokens[last]!);
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
