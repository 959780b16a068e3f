import { RecentResults } from "./recentResults.ts";
import type { SourceText } from "./sourceText.ts";
import { type Token, tokensOf } from "./words.ts";

/** Two generations of as many tokens are remembered: several long articles that are being edited. */
const MOST_TOKENS = 30_000;

/** Tokens by the words of their sentence, with offsets from its start. */
const recent = new RecentResults<readonly Token[]>(MOST_TOKENS);

/** The tokens of each text, as long as the text itself is held: whoever reads it next finds it cut. */
const known = new WeakMap<SourceText, readonly (readonly Token[])[]>();

/** The tokens of each sentence of a text, in order; offsets are those of the text. */
export function sentenceTokens(source: SourceText): readonly (readonly Token[])[] {
  let sentences = known.get(source);
  if (!sentences) {
    sentences = source.sentences.map(({ start, end }) => {
      const words = source.prose.slice(start, end);
      const tokens = recent.get(words, () => tokensOf(words, { start: 0, end: words.length }), costOf);
      return tokens.map(({ text, isWord, ...at }) => ({ start: start + at.start, end: start + at.end, text, isWord }));
    });
    known.set(source, sentences);
  }
  return sentences;
}

/** A sentence without tokens takes room, too. */
const costOf = (tokens: readonly Token[]) => 1 + tokens.length;
