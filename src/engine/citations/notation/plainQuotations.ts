import type { CitedWords } from "../links/citation.ts";
import { quotedWords } from "../vouching/quotedWords.ts";

/** What a plain text quotes: words in marks, and lines behind ">" as mail has them. In its order; blocks hold what they quote. */
export function quotationsOfText(text: string): CitedWords[] {
  const inMarks = quotedWords(text).flatMap(({ start, end }) => wordsOf(text.slice(start, end), start, "inline"));
  const blocks = [...text.matchAll(QUOTED_LINES)].flatMap(({ 0: lines, index }) => {
    const [words] = wordsOf(lines, index, "block");
    return words ? [{ ...words, text: words.text.replace(LINE_MARK, "$1").trim() }] : [];
  });
  return [...inMarks, ...blocks].sort((a, b) => a.start - b.start || b.end - a.end);
}

function wordsOf(text: string, at: number, kind: CitedWords["kind"]): CitedWords[] {
  const trimmed = text.trim();
  if (!/[\p{L}\p{N}]/u.test(trimmed)) return [];
  const start = at + text.length - text.trimStart().length;
  return [{ start, end: start + trimmed.length, text: trimmed, kind }];
}

const QUOTED_LINES = /(?:^[ \t]*>[^\r\n]*(?:\r\n|\r|\n|$))+/gmu;

const LINE_MARK = /(^|[\r\n])[ \t]*(?:>[ \t]?)+/gu;
