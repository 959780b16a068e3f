import { isUnspaced } from "./characters.ts";
import { asRead } from "./direction.ts";
import type { Word } from "./word.ts";

/** In parts of the size: a gap between words, and one between the cells of a table. */
const SPACE = 0.14;
/** The same before and behind small lifted letters, whose size says less. */
const LIFTED = 0.3;
const CELL = 2.2;

/** The words of a line, from left to right, as a text; cells of a table are parted by a tab. */
export function textOf(words: readonly Word[]): string {
  const spread = spreadOf(words);
  let text = "";
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (before) text += between(before, word, spread);
    text += word.text;
  }
  // A soft hyphen that is drawn within a line is a hyphen.
  return asRead(text.replace(/\u00ad(?=.)/g, "-"));
}

function between(before: Word, word: Word, spread: number): string {
  const size = Math.min(before.size, word.size);
  const gap = (word.x0 - before.x1) / size;
  if (gap > CELL) return "\t";
  if (word.raised !== before.raised && !word.spaced) return gap > LIFTED ? " " : "";
  if (word.spaced && word.order > before.order) return gap < -0.5 ? "" : " ";
  if (gap <= SPACE + spread) return "";
  return gap < 0.6 && isUnspaced(before.text.slice(-1)) && isUnspaced(word.text) ? "" : " ";
}

/** How far single letters are spread, as in "S E C T I O N"; 0 when they are not. */
function spreadOf(words: readonly Word[]): number {
  const gaps: number[] = [];
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    if (before && word.text.length === 1 && before.text.length === 1 && !word.spaced) {
      gaps.push((word.x0 - before.x1) / word.size);
    }
  }
  if (gaps.length < 4 || gaps.length < 0.6 * (words.length - 1)) return 0;
  const middle = gaps.sort((a, b) => a - b)[gaps.length >> 1]!;
  return middle > SPACE && middle < 0.8 ? middle : 0;
}
