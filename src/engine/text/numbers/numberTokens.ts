import type { Span } from "../span.ts";

/** A word, a run of digits or one mark. */
export interface NumberToken extends Span {
  readonly text: string;
  /** In lower case. */
  readonly word: string;
  readonly kind: "letters" | "digits" | "mark";
  /** Whether it stands right behind the token before. */
  readonly isJoined: boolean;
}

/** Digits with what parts them inside: stops, commas, apostrophes, narrow spaces before groups of three, a space before zeros or several groups. */
const NARROW = "[\\u00A0\\u2009\\u202F]";
const OTHERS = "\\d+(?:[.,'’]\\d+)*)|(?<letters>\\p{L}[\\p{L}\\p{M}]*)|(?<mark>[^\\s])";
const ENGLISH = new RegExp(
  `(?<digits>\\d{1,3}(?:(?:${NARROW}\\d{3}| 000)+|(?: \\d{3}){2,})(?!\\d)(?:[.,]\\d+)?|${OTHERS}`,
  "gu",
);
/** Where the comma parts decimals, an ordinary space parts thousands. */
const CONTINENTAL = new RegExp(`(?<digits>\\d{1,3}(?:(?:${NARROW}| )\\d{3})+(?!\\d)(?:[.,]\\d+)?|${OTHERS}`, "gu");

/** The tokens of a text, in order; `decimal` is the mark that its language parts decimals by. */
export function numberTokens(text: string, decimal: "." | ","): NumberToken[] {
  const tokens: NumberToken[] = [];
  for (const match of text.matchAll(decimal === "." ? ENGLISH : CONTINENTAL)) {
    const start = match.index;
    const [found] = match;
    const kind = match.groups!.digits ? "digits" : match.groups!.letters ? "letters" : "mark";
    tokens.push({
      start,
      end: start + found.length,
      text: found,
      word: found.toLowerCase(),
      kind,
      isJoined: start > 0 && tokens.at(-1)?.end === start,
    });
  }
  return tokens;
}
