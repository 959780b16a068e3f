import type { Span } from "../../text/span.ts";
import type { ComparedWord } from "./contentWords.ts";
import type { Passage, PassageSentence } from "./passage.ts";
import type { Telling } from "./telling.ts";

/** So many words on each side say what stands between them. */
const REACH = 5;
/** What a word of the surroundings is worth, by its distance. */
const WEIGHTS = [1, 0.85, 0.7, 0.55, 0.45];
/** "Rowe met Marsh" may be told as "Marsh met Rowe". */
const OTHER_SIDE = 0.4;
const SMALL_WORD = 0.35;
/** Surroundings that share as much say that the same is spoken of. */
const ALIKE = 1.1;
/** The sentence that holds so much of what is told tells the same. */
const MOST_OF_IT = 0.5;
const ALIKE_IN_SAME_SENTENCE = 0.5;
const ALIKE_ALONE = 0.3;

/** What stands in the source where the note tells something else. */
export interface Slot<Item extends Span> {
  readonly item: Item;
  readonly score: number;
}

/**
 * Of what the passage holds, what stands among the same words as `told` does in the note; null when nothing surely does. Words, not
 * order, are compared, since who retells a sentence turns its clauses round.
 */
export function slotOf<Item extends Span>(
  told: Span,
  telling: Telling,
  passage: Passage,
  items: readonly Item[],
): Slot<Item> | null {
  let best: Slot<Item> | null = null;
  for (const sentence of passage.sentences) {
    const inIt = items.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    const share = inIt.length > 0 ? sharedWords(telling, sentence) : 0;
    for (const item of inIt) {
      const alike = likeness(surroundings(telling.words, told), surroundings(sentence.words, item));
      const isSure =
        alike >= ALIKE || (share >= MOST_OF_IT && alike >= (inIt.length === 1 ? ALIKE_ALONE : ALIKE_IN_SAME_SENTENCE));
      const score = alike + share;
      if (isSure && score > (best?.score ?? 0)) best = { item, score };
    }
  }
  return best;
}

/** How much of what a note tells a sentence of the source holds, from 0 to 1. */
export function sharedWords({ words }: Telling, sentence: PassageSentence): number {
  const content = words.filter(({ isContent }) => isContent);
  if (content.length === 0) return 0;
  const there = new Set(sentence.words.map(({ stem }) => stem));
  return content.filter(({ stem }) => there.has(stem)).length / content.length;
}

interface Surroundings {
  readonly before: readonly ComparedWord[];
  readonly behind: readonly ComparedWord[];
}

/** The words on both sides of a span, the nearest first. */
function surroundings(words: readonly ComparedWord[], span: Span): Surroundings {
  const before = words
    .filter(({ end }) => end <= span.start)
    .slice(-REACH)
    .reverse();
  const behind = words.filter(({ start }) => start >= span.end).slice(0, REACH);
  return { before, behind };
}

function likeness(a: Surroundings, b: Surroundings): number {
  const sameSide = likenessOf(a.before, b.before) + likenessOf(a.behind, b.behind);
  return sameSide + OTHER_SIDE * (likenessOf(a.before, b.behind) + likenessOf(a.behind, b.before));
}

function likenessOf(a: readonly ComparedWord[], b: readonly ComparedWord[]): number {
  let sum = 0;
  a.forEach(({ stem, isContent }, i) => {
    const j = b.findIndex((word) => word.stem === stem);
    if (j >= 0) sum += Math.min(WEIGHTS[i]!, WEIGHTS[j]!) * (isContent ? 1 : SMALL_WORD);
  });
  return sum;
}

/** So much of what a note tells has to stand in one sentence, in so many words, for it to be nearly that sentence. */
const NEARLY = 0.7;
const FEWEST = 4;

/** Whether a note's sentence is nearly one of the passage, shortened or turned round: then it tells nothing of its own. */
export function isNearly(telling: Telling, { sentences }: Passage): boolean {
  const content = telling.words.filter(({ isContent }) => isContent).length;
  return sentences.some((sentence) => {
    const share = sharedWords(telling, sentence);
    return share >= NEARLY && share * content >= FEWEST;
  });
}

/** So many words of a note's sentence have to stand in the cited sentences for it to speak of the same. */
const FEWEST_SHARED = 2;

/** Whether a note's sentence speaks of what the cited sentences do. */
export function speaksOfIt(telling: Telling, { cited }: Passage): boolean {
  const there = new Set(cited.flatMap(({ words }) => words.flatMap(({ stem, isContent }) => (isContent ? stem : []))));
  const shared = new Set(telling.words.flatMap(({ stem, isContent }) => (isContent && there.has(stem) ? stem : [])));
  return shared.size >= FEWEST_SHARED;
}

/** A span of the source with its words on one line. */
export function foundAt({ article }: Passage, { start, end }: Span): Span & { words: string } {
  return { start, end, words: article.source.text.slice(start, end).replace(/\s+/gu, " ") };
}
