import type { Span } from "../text/span.ts";

/** Which marks close what an opening mark opens. */
const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "“": "”",
  "”": "”",
  "„": "“”",
  "«": "»",
  "‹": "›",
  "「": "」",
  "『": "』",
  "‘": "’",
  "'": "'",
};
const SINGLE = "‘'";
/** Longer than any quotation in one paragraph; bounds the search for a mark that never closes. */
const LONGEST = 20_000;

/** The stretches of a text in quotation marks, without the marks, in order; of nested ones the outermost. */
export function quotedWords(text: string): Span[] {
  const quoted: Span[] = [];
  const exhausted = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    const opening = openingAt(text, at);
    if (!opening || exhausted.has(opening)) continue;
    const end = closingOf(text, at + opening.length, opening);
    if (end < 0) {
      if (text.length - at < LONGEST) exhausted.add(opening);
      continue;
    }
    quoted.push({ start: at + opening.length, end });
    at = end;
  }
  return quoted;
}

/** The mark that opens a quotation at `at`, or "". */
function openingAt(text: string, at: number): string {
  const mark = text[at]!;
  if (!(mark in CLOSING)) return "";
  const doubled = mark === "'" && text[at + 1] === "'" ? "''" : mark;
  const isWordBefore = at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!);
  if (SINGLE.includes(mark) && (isWordBefore || /\s/u.test(text[at + doubled.length] ?? " "))) return "";
  return doubled;
}

/** Where the quotation ends that a mark opened before `from`, or -1. */
function closingOf(text: string, from: number, opening: string): number {
  const limit = Math.min(text.length, from + LONGEST);
  if (opening === "''") return within(text.indexOf("''", from), limit);
  const closing = CLOSING[opening]!;
  let depth = 0;
  let first = -1;
  for (let at = from; at < limit; at++) {
    const mark = text[at]!;
    if (mark === opening && !closing.includes(mark)) depth++;
    else if (closing.includes(mark) && closes(text, at, opening)) {
      if (first < 0) first = at;
      if (depth-- === 0) return at;
    }
  }
  return first;
}

const within = (at: number, limit: number) => (at < limit ? at : -1);

/** An apostrophe is written as a closing single mark is, but a letter follows it. */
function closes(text: string, at: number, opening: string): boolean {
  return !SINGLE.includes(opening) || !/[\p{L}\p{N}]/u.test(text[at + 1] ?? " ");
}
