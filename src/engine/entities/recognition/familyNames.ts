import { NAME_TYPES } from "../features/nameLabels.ts";
import type { NameView } from "../features/nameView.ts";
import { CASING } from "../features/sentenceWords.ts";
import { LETTER_CASES, PARTS } from "../features/wordForm.ts";
import { isTitleWord } from "../knowledge/titles.ts";
import type { LabelledName } from "./repeats.ts";

const EXACT = PARTS.indexOf("exact");
const LOWER = PARTS.indexOf("lower");
const PERSON = NAME_TYPES.indexOf("person");

/** A person's full name has so many words at most. */
const MOST_WORDS = 4;

/**
 * The names of a text with the family names of its people, where one stands alone behind the full name and looks like a word:
 * "Peter Cook told reporters ... Cook did not comment". At the head of a sentence only if the text has no such word in small
 * letters: there any word has a capital. `names` in order and without overlaps, and so is the result.
 */
export function withFamilyNames(view: NameView, names: readonly LabelledName[]): LabelledName[] {
  const families = familiesOf(view, names);
  if (families.size === 0) return [...names];
  const small = smallWords(view);
  const all: LabelledName[] = [];
  let next = 0;
  for (let i = 0; i < view.forms.length; i++) {
    while (next < names.length && names[next]!.first <= i) all.push(names[next++]!);
    const full = families.get(view.columns[EXACT]![i]!);
    const isFree = (all.at(-1)?.last ?? -1) < i;
    if (full === undefined || full >= i || !isFree || !isAlone(view, i)) continue;
    const isHead = view.forms[i - 1]!.length === 0;
    if (!isHead || !small.has(view.columns[LOWER]![i]!)) all.push({ first: i, last: i, type: PERSON });
  }
  return all;
}

/** The hash of the last word of each full name, and the place of the first such name. */
function familiesOf({ prose, starts, ends, forms, columns }: NameView, names: readonly LabelledName[]) {
  const families = new Map<number, number>();
  for (const { first, last, type } of names) {
    if (type !== PERSON || first === last || last - first >= MOST_WORDS) continue;
    if (forms[last]!.written !== LETTER_CASES.capital || isTitleWord(prose.slice(starts[last]!, ends[last]!))) continue;
    const word = columns[EXACT]![last]!;
    if (!families.has(word)) families.set(word, last);
  }
  return families;
}

/** One capital amid small words, with no article before it and no stop of a short form behind. */
function isAlone({ runs, runAt, casings, prose, starts, ends }: NameView, i: number): boolean {
  const run = runs[runAt[i]!];
  if (!run || run.first !== run.last || casings[i] !== CASING.plain) return false;
  return !/^(?:the|an?)$/i.test(prose.slice(starts[i - 1]!, ends[i - 1]!)) && prose[ends[i]!] !== ".";
}

function smallWords({ forms, columns }: NameView): ReadonlySet<number> {
  const words = new Set<number>();
  forms.forEach(({ written }, i) => {
    if (written === LETTER_CASES.small) words.add(columns[LOWER]![i]!);
  });
  return words;
}
