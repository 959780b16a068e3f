import type { Span } from "./span.ts";

/**
 * A word, number or punctuation mark with its place. A word keeps what is inside it (don't, al-Sisi,
 * 3.5, U.S.); its full stop stays only where it belongs to initials. A possessive 's is a token of its own.
 */
export interface Token extends Span {
  readonly text: string;
  /** True for words and numbers, false for a punctuation mark. */
  readonly isWord: boolean;
}

/**
 * Initials with their stops (U.S., J.), then words and numbers joined inside by one apostrophe, hyphen, stop or comma
 * between digits, then 's, then any one mark. Scripts that are written without spaces give one token a run.
 */
const TOKEN =
  /(?:\p{Lu}\.){2,}|(?:(?<![\p{L}\p{N}])\p{Lu}\.(?=\s+\p{Lu}))|[\p{L}\p{M}\p{N}]+(?:(?:['’](?![sS](?![\p{L}\p{M}\p{N}]))|[‐‑-]|(?<=\p{N})[.,](?=\p{N})|(?<=\p{L})&(?=\p{L}))[\p{L}\p{M}\p{N}]+)*|['’][sS](?![\p{L}\p{M}\p{N}])|[^\s]/gu;

const STARTS_AS_WORD = /^[\p{L}\p{N}]/u;

/** The tokens of `text` within `span`, in order. Offsets are those of `text`. */
export function tokensOf(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(TOKEN)) {
    const start = span.start + match.index;
    tokens.push({ start, end: start + match[0].length, text: match[0], isWord: STARTS_AS_WORD.test(match[0]) });
  }
  return tokens;
}
