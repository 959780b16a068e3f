import { conditionReaches } from "./conditionReach.ts";
import { type Governor, governorAt } from "./governors.ts";
import { Walk } from "./reach.ts";
import type { SenseWord } from "./words.ts";

type Words = readonly SenseWord[];

/** The governors of what begins at the word `first` of a sentence and goes on to `end`, exclusive: those before it. */
export function governorsBefore(words: Words, first: number, end: number): Governor[] {
  const found: Governor[] = [];
  for (let at = 0; at < first; at++) {
    const governor = governorAt(words, at);
    if (governor && reaches(words, governor, first, end)) found.push(governor);
  }
  return withoutDoubleNegation(words, found);
}

/** "did not deny that", "never failed to": one takes back the other. "Neither ... nor" is one negation. */
function withoutDoubleNegation(words: Words, found: readonly Governor[]): Governor[] {
  const kept: Governor[] = [];
  for (const governor of found) {
    const last = kept.at(-1);
    const isNear = last && governor.at - last.at <= NEAR;
    if (
      isNear &&
      last.kind === "negation" &&
      governor.kind === "negation" &&
      governor.reach === "complement" &&
      !isAlike(words, last)
    ) {
      kept.pop();
    } else kept.push(governor);
  }
  return kept;
}

const NEAR = 4;

const isAlike = (words: Words, { at }: Governor) => /^(?:neither|nor)$/.test(words[at]!.key);

/**
 * Whether a governor that stands before the word `first` of its sentence governs what begins there and goes on to the word
 * `end`, exclusive. Decided by what stands between them: a clause that ends, or another one that begins, ends what is governed.
 */
function reaches(words: Words, governor: Governor, first: number, end: number): boolean {
  const from = governor.at + governor.width;
  if (first <= from) return first > governor.at;
  if (first - from >= FEW && isEndOfClause(words, first, end)) return false;
  if (governor.reach === "adjective") return onlyAdverbs(words, from, first);
  if (governor.reach === "condition") return conditionReaches(words, governor, first);
  return new Walk(words, governor, first).arrives();
}

const FEW = 2;

/** Whether a clause's last few words begin what is quoted, and most of it is another clause: "does not pay | them. We will". */
function isEndOfClause(words: Words, first: number, end: number): boolean {
  const mark = words.findIndex(({ isWord, key }, i) => i > first && !isWord && /^[,.;:!?]/.test(key));
  return mark > first && mark - first <= FEW && mark < end - 1;
}

function onlyAdverbs(words: Words, from: number, to: number): boolean {
  return words.slice(from, to).every(({ key }) => /^(?:\p{L}+ly|been|also|then|ever|yet)$/u.test(key));
}
