/** By what labels are matched: without regard to case and white space (CommonMark 0.31, 4.7). */
export function labelKey(label: string): string {
  return copied(
    label
      .replace(/[\t\n\r ]+/g, " ")
      .trim()
      .toLowerCase()
      .toUpperCase(),
  );
}

/** The end of a label in brackets that begins at `start`, behind its "]"; -1 when none does. At most 999 units. */
export function labelEnd(text: string, start: number): number {
  if (text.charCodeAt(start) !== OPENING) return -1;
  let isBlank = true;
  for (let at = start + 1; at <= start + LONGEST + 1 && at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === CLOSING) return isBlank ? -1 : at + 1;
    if (unit === OPENING) return -1;
    if (unit === BACKSLASH && isBracketOrSlash(text.charCodeAt(at + 1))) at++;
    if (unit !== 32 && unit !== 9 && unit !== 10 && unit !== 13) isBlank = false;
  }
  return -1;
}

const OPENING = 91;
const BACKSLASH = 92;
const CLOSING = 93;
const LONGEST = 999;

const isBracketOrSlash = (unit: number) => unit >= OPENING && unit <= CLOSING;

/** The same text in memory of its own: a slice would keep the whole text alive that it was cut from. */
export function copied(text: string): string {
  return text.length < SHORTEST_SLICE ? text : ` ${text}`.slice(1);
}

/** Shorter texts are copied anyway. */
const SHORTEST_SLICE = 13;
