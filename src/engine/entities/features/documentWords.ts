import { combine, NONE } from "../../model/hash.ts";
import { type CapitalRuns, isCapital } from "./capitalRuns.ts";
import type { NameText } from "./nameText.ts";
import { CASING } from "./sentenceWords.ts";
import { LETTER_CASES } from "./wordForm.ts";

/** How many other mentions of a word are looked at: the first ones, which introduce it. */
export const OTHERS = 3;

/**
 * What the rest of the text says of a word. An article introduces a name once ("Mayor Ruth Tolland, 52,") and uses it bare
 * afterwards; and a word that it writes small elsewhere has its capital from the head of the sentence.
 */
export interface DocumentWords {
  /** How the same word is written in the text, as a small number; NONE when this is its only place. */
  readonly habit: Int32Array;
  /** OTHERS places a place, -1 when there are fewer: where the same word is a likely name, too. */
  readonly others: Int32Array;
  /** The longest run elsewhere that holds the word: its number, or -1. */
  readonly longest: Int32Array;
  /** For an acronym, the run whose first letters it is: its number, or -1. */
  readonly spelled: Int32Array;
}

/** What is counted for a word, whatever its case. */
interface Tally {
  small: number;
  capitals: number;
  /** With a capital inside a sentence. */
  capital: number;
  /** With a capital at its head. */
  head: number;
  readonly likely: number[];
  longest: number;
  second: number;
}

export function readDocumentWords(text: NameText, runs: CapitalRuns): DocumentWords {
  const tallies = countWords(text, runs);
  const size = text.forms.length;
  const found = {
    habit: new Int32Array(size),
    others: new Int32Array(size * OTHERS).fill(-1),
    longest: new Int32Array(size).fill(-1),
    spelled: new Int32Array(size).fill(-1),
  };
  const acronyms = readAcronyms(text, runs);
  for (const { first, length } of text.stretches) {
    for (let i = first; i < first + length; i++) {
      const form = text.forms[i]!;
      const tally = tallies.get(form.lower);
      if (!tally) continue;
      found.habit[i] = habitOf(tally, text, i);
      let k = 0;
      for (const other of tally.likely) if (other !== i && k < OTHERS) found.others[i * OTHERS + k++] = other;
      found.longest[i] = tally.longest === runs.runAt[i] ? tally.second : tally.longest;
      if (form.written === LETTER_CASES.capitals) {
        found.spelled[i] = acronyms.get(text.prose.slice(text.starts[i]!, text.ends[i]!).replace(/\./g, "")) ?? -1;
      }
    }
  }
  return found;
}

function countWords(text: NameText, runs: CapitalRuns): Map<number, Tally> {
  const tallies = new Map<number, Tally>();
  for (const { first, length, casing } of text.stretches) {
    for (let i = first; i < first + length; i++) {
      const { lower, written } = text.forms[i]!;
      if (written === LETTER_CASES.mark || written === LETTER_CASES.number) continue;
      let tally = tallies.get(lower);
      if (!tally) {
        tally = { small: 0, capitals: 0, capital: 0, head: 0, likely: [], longest: -1, second: -1 };
        tallies.set(lower, tally);
      }
      count(tally, text, runs, i, i === first, casing);
    }
  }
  return tallies;
}

function count(
  tally: Tally,
  text: NameText,
  { runs, runAt }: CapitalRuns,
  i: number,
  isHead: boolean,
  casing: number,
): void {
  const form = text.forms[i]!;
  const isPlain = casing === CASING.plain;
  if (form.written === LETTER_CASES.small && isPlain) tally.small++;
  else if (form.written === LETTER_CASES.capitals && casing !== CASING.capitals) tally.capitals++;
  else if (isPlain && isCapital(form)) isHead ? tally.head++ : tally.capital++;
  const isLikely =
    casing === CASING.small || casing === CASING.capitals ? form.length > 3 : isPlain && isCapital(form) && !isHead;
  if (isLikely && tally.likely.length <= OTHERS) tally.likely.push(i);
  const run = runAt[i]!;
  if (run < 0 || run === tally.longest) return;
  if (tally.longest < 0 || lengthOf(runs[run]!) > lengthOf(runs[tally.longest]!)) {
    tally.second = tally.longest;
    tally.longest = run;
  } else if (tally.second < 0 || lengthOf(runs[run]!) > lengthOf(runs[tally.second]!)) tally.second = run;
}

const lengthOf = ({ first, last }: { first: number; last: number }) => last - first;

/** The counts of a word without the place itself, each as none, one, more. */
function habitOf(tally: Tally, text: NameText, i: number): number {
  const { written } = text.forms[i]!;
  const few = (n: number) => Math.min(2, Math.max(0, n));
  const isHead = i === 0 || text.forms[i - 1]!.length === 0;
  const own = (yes: boolean) => (yes ? 1 : 0);
  const plain = text.casings[i] === CASING.plain;
  const small = few(tally.small - own(plain && written === LETTER_CASES.small));
  const capital = few(
    tally.capital - own(plain && !isHead && (written === LETTER_CASES.capital || written === LETTER_CASES.mixed)),
  );
  const head = few(tally.head - own(plain && isHead && isCapital(text.forms[i]!)));
  const capitals = few(tally.capitals - own(written === LETTER_CASES.capitals && text.casings[i] !== CASING.capitals));
  const habit = small + 3 * capital + 9 * head + 27 * capitals;
  return habit === 0 ? NONE : combine(habit, 1);
}

/** The first letters of runs of two to six words, small words left out: "International Atomic Energy Agency" gives IAEA. */
function readAcronyms(text: NameText, { runs }: CapitalRuns): Map<string, number> {
  const acronyms = new Map<string, number>();
  runs.forEach(({ first, last }, number) => {
    if (last === first || last - first > LONGEST_SPELLED) return;
    for (let from = first; from < last; from++) {
      let letters = "";
      for (let i = from; i <= last; i++) if (isCapital(text.forms[i]!)) letters += text.forms[i]!.initial;
      if (letters.length > 1 && !acronyms.has(letters)) acronyms.set(letters, number);
    }
  });
  return acronyms;
}

const LONGEST_SPELLED = 9;
