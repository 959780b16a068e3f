import type { SourceText } from "../text/sourceText.ts";
import type { Span } from "../text/span.ts";
import { type Token, tokensOf } from "../text/words.ts";
import { leadsQuotation, standsBeforeVerb } from "./cues.ts";
import type { Speaker, Speakers } from "./speakers.ts";

/** Who says something, and by which words the text says so. */
export interface Attribution {
  readonly speaker: Speaker;
  readonly cue: Span;
  /** Words between the cue and the quoted ones: "said that the plan was". */
  readonly distance: number;
}

/** As much as is read on each side of a passage: no attribution is longer. */
const WINDOW = 600;

/** A verb of speech that stands further away belongs to something else. */
const NEAR_AFTER = 16;

/** Reads the words around a marked passage. */
export class Attributions {
  constructor(
    private readonly source: SourceText,
    readonly speakers: Speakers,
  ) {}

  /** The attribution in the words behind a passage: `," X said`, `," said X`, `, according to X`. */
  after(span: Span): Attribution | null {
    const tokens = this.tokens(span.start, Math.min(span.end, span.start + WINDOW));
    const from = tokens[0]?.text === "," ? 1 : 0;
    for (let i = from; i < Math.min(tokens.length, from + NEAR_AFTER); i++) {
      if (/^[;:!?]$/.test(tokens[i]!.text)) return null;
      const according = this.according(tokens, i);
      if (according) return according;
      if (!this.speaks(tokens, i)) continue;
      if (isPassive(tokens, i)) return this.byPassive(tokens, i);
      const speaker = i === from ? this.speakers.after(tokens, i) : this.subjectOpening(tokens, from, i);
      return speaker && { speaker, cue: cueOf(tokens, i), distance: 0 };
    }
    return null;
  }

  /** A subject that opens the words behind the passage, with nothing but a title before it. */
  private subjectOpening(tokens: readonly Token[], from: number, verb: number): Speaker | null {
    const isInverted = tokens.slice(from, verb).every((token) => standsBeforeVerb(token.text));
    const speaker = isInverted ? this.speakers.after(tokens, verb) : this.speakers.before(tokens, verb);
    if (!speaker) return null;
    const before = tokens.slice(from).filter((token) => token.end <= speaker.start);
    return before.length <= 7 && before.every((token) => token.isWord || /^[,.]$/.test(token.text)) ? speaker : null;
  }

  /** The attribution in the words before a passage; the verb nearest to it counts. */
  before(span: Span): Attribution | null {
    const tokens = this.tokens(Math.max(span.start, span.end - WINDOW), span.end);
    let distance = 0;
    for (let i = tokens.length - 1; i >= 0; i--) {
      const found = this.according(tokens, i) ?? this.verbBefore(tokens, i);
      if (found) return { ...found, distance };
      if (tokens[i]!.isWord) distance++;
    }
    return this.colon(tokens);
  }

  private verbBefore(tokens: readonly Token[], i: number): Attribution | null {
    if (!this.speaks(tokens, i)) return null;
    if (isPassive(tokens, i)) return this.byPassive(tokens, i);
    const speaker = this.subjectOfVerb(tokens, i);
    const before = tokens.findLast((token) => token.end <= (speaker?.start ?? 0));
    if (/^(?:what|which|than)$/.test(before?.text ?? "")) return null;
    return speaker && { speaker, cue: cueOf(tokens, i), distance: 0 };
  }

  /** Who stands before the verb; of "..., saying" and "and called it" the one whom the clause is about. */
  subjectOfVerb(tokens: readonly Token[], verb: number): Speaker | null {
    const isParticiple = /ing$/i.test(tokens[verb]!.text) && !IS.test(tokens[verb - 1]?.text ?? "");
    if (isParticiple) return this.firstKnown(tokens, verb) ?? this.speakers.before(tokens, verb);
    const opens = verb === 0 || tokens[verb - 1]!.text === ",";
    return (
      this.speakers.before(tokens, verb) ??
      this.firstKnown(tokens, verb) ??
      (opens ? this.speakers.after(tokens, verb) : null)
    );
  }

  /** Whether a token is a verb of speech: no noun ("his calls") and no part of a name ("the United States"). */
  speaks(tokens: readonly Token[], i: number): boolean {
    const { text } = tokens[i]!;
    return leadsQuotation(text) && /^\p{Ll}|^\p{Lu}\p{Ll}+ed$/u.test(text) && !isNounUse(tokens, i);
  }

  private tokens(start: number, end: number): Token[] {
    return tokensOf(this.source.prose, { start, end });
  }

  /** "was dismissed by the mayor as ..." */
  private byPassive(tokens: readonly Token[], verb: number): Attribution | null {
    if (tokens[verb + 1]?.text !== "by") return null;
    const speaker = this.speakers.after(tokens, verb + 1);
    return speaker && { speaker, cue: cueOf(tokens, verb), distance: 0 };
  }

  private according(tokens: readonly Token[], i: number): Attribution | null {
    if (!/^according$/i.test(tokens[i]!.text) || tokens[i + 1]?.text !== "to") return null;
    const speaker = this.speakers.after(tokens, i + 1);
    return speaker && { speaker, cue: { start: tokens[i]!.start, end: tokens[i + 1]!.end }, distance: 0 };
  }

  /** "Abara on the bench: ...": the last person before the colon. */
  private colon(tokens: readonly Token[]): Attribution | null {
    const last = tokens.at(-1);
    if (last?.text !== ":") return null;
    const people = tokens.map((token) => this.speakers.startingAt(token.start)).filter((known) => isPerson(known));
    const speaker = people.at(-1) ?? this.firstKnown(tokens, tokens.length);
    return speaker && { speaker, cue: last, distance: 0 };
  }

  /** The sentence's first person or organization: in want of a verb of speech, the one whom it is about. */
  subjectOf(span: Span): Speaker | null {
    const tokens = this.tokens(span.start, Math.min(span.end, span.start + WINDOW));
    return this.firstKnown(tokens, tokens.length);
  }

  /** One behind a preposition or before a possessive 's is second choice. */
  private firstKnown(tokens: readonly Token[], end: number): Speaker | null {
    let second: Speaker | null = null;
    for (let i = 0; i < end; i++) {
      const known = this.speakers.startingAt(tokens[i]!.start);
      if (
        !known ||
        !/^(?:person|organization):/.test(known.entityId ?? "") ||
        /^(?:his|her|him)$/i.test(tokens[i]!.text)
      )
        continue;
      if (!isOblique(tokens, i, known)) return known;
      second ??= known;
    }
    return second;
  }
}

function isPerson(known: Speaker | null): known is Speaker {
  return known?.entityId?.startsWith("person:") ?? false;
}

/** "for Ms Clinton", "Sanders's surge": not whom the sentence is about. */
function isOblique(tokens: readonly Token[], i: number, known: Span): boolean {
  const before = /^(?:the|an?)$/i.test(tokens[i - 1]?.text ?? "") ? tokens[i - 2] : tokens[i - 1];
  if (
    /^(?:of|for|at|in|from|with|to|on|by|after|before|about|against|during|under|over|than)$/i.test(before?.text ?? "")
  )
    return true;
  return tokens.slice(i, i + 8).some((token) => token.start === known.end && /^['’]s?$/.test(token.text));
}

/** "his calls", "a report", "of claims": a noun that looks like a verb of speech. */
export function isNounUse(tokens: readonly Token[], i: number): boolean {
  if (/(?:ed|ing|said|says|told|tells|wrote|writes|went)$/i.test(tokens[i]!.text)) return false;
  return /^(?:the|an?|his|her|its|their|our|my|this|that|these|those|any|some|no|of|in|for|with|on|by|from|more|many|several|two|three|['’]s?|\p{Lu}\p{L}*['’]s|[\p{Ll}]+(?:al|ive|ous|ic|ful|ary))$/iu.test(
    tokens[i - 1]?.text ?? "",
  );
}

/** "was told", "have been called": whoever stands before is spoken to, or of. */
export function isPassive(tokens: readonly Token[], verb: number): boolean {
  let i = verb - 1;
  while (i > 0 && standsBeforeVerb(tokens[i]!.text) && !IS.test(tokens[i]!.text)) i--;
  return i >= 0 && IS.test(tokens[i]!.text) && !/ing$/.test(tokens[verb]!.text);
}

const IS = /^(?:is|are|was|were|be|been|being)$/i;

/** The verb with what belongs to it: "has also said", "did not say". */
export function cueOf(tokens: readonly Token[], verb: number): Span {
  let first = verb;
  while (first > 0 && standsBeforeVerb(tokens[first - 1]!.text)) first--;
  return { start: tokens[first]!.start, end: tokens[verb]!.end };
}
