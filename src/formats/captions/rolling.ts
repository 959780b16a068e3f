import type { Cue, CueLine } from "./cues.ts";

/** Fewer repeated lines than this are what somebody said twice. */
const FEWEST = 3;
/** Of the captions of a file that rolls, at least this share repeats. */
const SHARE = 0.2;
/** Captions that roll follow each other within so many seconds. */
const GAP = 1.5;

/**
 * Captions of machines roll: each shows the line before once more above its own, or the same line with one word more. The captions
 * again, with each line once; those of a file that does not roll as they are.
 */
export function once(cues: readonly Cue[]): readonly Cue[] {
  const news = cues.map((cue, i) => newLines(cues[i - 1], cue));
  const repeating = news.filter((lines, i) => sizeOf(lines) < sizeOf(cues[i]!.lines)).length;
  if (repeating < Math.max(FEWEST, SHARE * cues.length)) return cues;
  return cues.flatMap((cue, i) => (news[i]!.length > 0 ? { ...cue, lines: news[i]! } : []));
}

const sizeOf = (lines: readonly CueLine[]) => lines.reduce((sum, { words }) => sum + words.length, 0);

/** What a caption shows that the one before it did not. */
function newLines(before: Cue | undefined, { start, lines }: Cue): readonly CueLine[] {
  if (!before || start - before.end > GAP) return lines;
  for (let count = Math.min(before.lines.length, lines.length); count > 0; count--) {
    const shown = before.lines.slice(-count);
    if (shown.every(({ words }, i) => words === lines[i]!.words)) return lines.slice(count);
    if (shown.every(({ words }, i) => (i < count - 1 ? words === lines[i]!.words : grows(words, lines[i]!.words)))) {
      const grown = lines[count - 1]!;
      const rest = grown.words.slice(shown.at(-1)!.words.length).trim();
      return [{ ...grown, words: rest }, ...lines.slice(count)];
    }
  }
  return lines;
}

const grows = (words: string, now: string) => now.startsWith(`${words} `);
