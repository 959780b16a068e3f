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

/** A verb of speech that stands further away belongs to something else. */
const NEAR_AFTER = 16;

/** Reads the words around a marked passage. */
export class Attributions {
  constructor(
    private readonly source: SourceText,
    private readonly speakers: Speakers,
  ) {}

  /** The attribution in the words behind a passage: `," X said`, `," said X`, `, according to X`. */
  after(span: Span): Attribution | null {
    const tokens = tokensOf(this.source.prose, span);
    const from = tokens[0]?.text === "," ? 1 : 0;
    for (let i = from; i < Math.min(tokens.length, from + NEAR_AFTER); i++) {
      const token = tokens[i]!;
      if (/^[.;:!?]$/.test(token.text)) return null;
      const according = this.according(tokens, i);
      if (according) return according;
      if (!leadsQuotation(token.text)) continue;
      const speaker = i === from ? this.speakers.after(tokens, i) : this.subjectOpening(tokens, from, i);
      return speaker && { speaker, cue: cueOf(tokens, i), distance: 0 };
    }
    return null;
  }

  /** A subject that opens the words behind the passage, with nothing but a title before it. */
  private subjectOpening(tokens: readonly Token[], from: number, verb: number): Speaker | null {
    const speaker =
      this.speakers.before(tokens, verb) ??
      (from < verb && tokens.slice(from, verb).every((token) => standsBeforeVerb(token.text))
        ? this.speakers.after(tokens, verb)
        : null);
    if (!speaker) return null;
    const before = tokens.slice(from).filter((token) => token.end <= speaker.start);
    return before.length <= 7 && before.every((token) => token.isWord || token.text === ",") ? speaker : null;
  }

  /** The attribution in the words before a passage; the verb nearest to it counts. */
  before(span: Span): Attribution | null {
    const tokens = tokensOf(this.source.prose, span);
    for (let i = tokens.length - 1; i >= 0; i--) {
      const distance = tokens.slice(i + 1).filter((token) => token.isWord).length;
      const according = this.according(tokens, i);
      if (according) return { ...according, distance };
      if (!leadsQuotation(tokens[i]!.text)) continue;
      const speaker = this.speakers.before(tokens, i) ?? this.speakers.after(tokens, i);
      if (speaker) return { speaker, cue: cueOf(tokens, i), distance };
    }
    return this.colon(tokens);
  }

  private according(tokens: readonly Token[], i: number): Attribution | null {
    if (!/^according$/i.test(tokens[i]!.text) || tokens[i + 1]?.text !== "to") return null;
    const speaker = this.speakers.after(tokens, i + 1);
    return speaker && { speaker, cue: { start: tokens[i]!.start, end: tokens[i + 1]!.end }, distance: 0 };
  }

  /** "Abara on the bench: ..." */
  private colon(tokens: readonly Token[]): Attribution | null {
    const last = tokens.at(-1);
    if (last?.text !== ":") return null;
    const speaker = this.firstKnown(tokens);
    return speaker && { speaker, cue: last, distance: 0 };
  }

  /** The sentence's first name or reference: in want of a verb of speech, the one whom it is about. */
  subjectOf(span: Span): Speaker | null {
    return this.firstKnown(tokensOf(this.source.prose, span));
  }

  private firstKnown(tokens: readonly Token[]): Speaker | null {
    for (const token of tokens) {
      const known = this.speakers.startingAt(token.start);
      if (known && /^(?:person|organization):/.test(known.entityId ?? "")) return known;
    }
    return null;
  }
}

/** The verb with what belongs to it: "has also said", "did not say". */
export function cueOf(tokens: readonly Token[], verb: number): Span {
  let first = verb;
  while (first > 0 && standsBeforeVerb(tokens[first - 1]!.text)) first--;
  return { start: tokens[first]!.start, end: tokens[verb]!.end };
}
