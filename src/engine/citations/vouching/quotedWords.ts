import type { Span } from "../../text/span.ts";

/** Marks whose shape says which way they face, each with those that close it. */
const FACING: Readonly<Record<string, string>> = { "“": "”", "„": "“”", "«": "»", "‹": "›", "「": "」", "『": "』" };

/**
 * The stretches of a text in quotation marks, without the marks, in order; of nested ones the outermost. Linear in the
 * text's length, however its marks are paired.
 */
export function quotedWords(text: string): Span[] {
  const facing = Object.keys(FACING).flatMap((opening) => pairsFacing(text, opening));
  const pairs = [...facing, ...pairsOf(text, /"|''/gu), ...pairsOf(text, /[‘’]|(?<!')'(?!')/gu)];
  return outermost(pairs.sort((a, b) => a.start - b.start || b.end - a.end));
}

/** Marks that face each other nest; one that is never closed opens nothing. */
function pairsFacing(text: string, opening: string): Span[] {
  if (!text.includes(opening)) return [];
  const closing = FACING[opening]!;
  const open: number[] = [];
  const pairs: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (mark === opening) open.push(at + 1);
    else if (closing.includes(mark) && open.length > 0) pairs.push({ start: open.pop()!, end: at });
  }
  return pairs;
}

/**
 * Marks that do not tell, or that apostrophes look like: one with white space or a bracket before it opens, one with
 * none before it and no letter after it closes, and of two that open the later counts.
 */
function pairsOf(text: string, marks: RegExp): Span[] {
  const pairs: Span[] = [];
  let open = -1;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const end = index + mark.length;
    const before = text[index - 1] ?? " ";
    const after = text[end] ?? " ";
    if (open >= 0 && /\S/u.test(before) && !/[\p{L}\p{N}]/u.test(after) && mark !== "‘") {
      pairs.push({ start: open, end: index });
      open = -1;
    } else if (!/[\p{L}\p{N}]/u.test(before) && /\S/u.test(after) && mark !== "’") open = end;
  }
  return pairs;
}

function outermost(pairs: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const pair of pairs) if (pair.start >= (kept.at(-1)?.end ?? 0)) kept.push(pair);
  return kept;
}
