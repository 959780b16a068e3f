import type { Span } from "../span.ts";
import { type Token, tokensOf } from "../words.ts";
import type { Grammar } from "./grammar.ts";

/** The tokens of a stretch, with what an apostrophe cuts off a word of its own: "l'" and "île" of "l'île". */
export function grammarTokens(text: string, span: Span, { words }: Grammar): Token[] {
  const tokens = tokensOf(text, span);
  const { elided } = words;
  if (!elided) return tokens;
  return tokens.flatMap((token) => {
    const cut = elided.exec(token.text)?.[0].length ?? 0;
    if (cut === 0 || cut === token.text.length) return token;
    const at = token.start + cut;
    return [
      { ...token, end: at, text: `${token.text.slice(0, cut - 1)}'` },
      { ...token, start: at, text: token.text.slice(cut) },
    ];
  });
}
