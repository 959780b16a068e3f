import type { AnchorText } from "./anchorText.ts";
import { sameWord } from "./occurrences.ts";
import type { WordRange } from "./placing.ts";
import type { SoughtPassage } from "./soughtPassage.ts";
import type { WantedWord } from "./wantedWords.ts";

/** Neighbours count when they still stand within this many words. */
const REACH = 12;

/**
 * How much of a passage's old neighbourhood stands around some words of the document: 0 to 1, in order on each side; null
 * when nothing is known of it.
 */
export function neighboursAt({ document, around }: SoughtPassage, { from, to }: WordRange): number | null {
  const before = around.before.filter(({ isWord }) => isWord).reverse();
  const after = around.after.filter(({ isWord }) => isWord);
  const total = before.length + after.length;
  if (total === 0) return null;
  const kept = inOrder(document, before, from - 1, -1) + inOrder(document, after, to, 1);
  return kept / total;
}

/** The longest common subsequence of the neighbours and the document's words on one side. */
function inOrder(document: AnchorText, neighbours: readonly WantedWord[], at: number, step: 1 | -1): number {
  let row = new Array<number>(REACH + 1).fill(0);
  for (const neighbour of neighbours) {
    const next = [0];
    for (let k = 1; k <= REACH; k++) {
      const j = at + (k - 1) * step;
      const inside = j >= 0 && j < document.words.count;
      const same = inside && sameWord(document.words, document.text, neighbour, j);
      next[k] = same ? row[k - 1]! + 1 : Math.max(row[k]!, next[k - 1]!);
    }
    row = next;
  }
  return row[REACH]!;
}
