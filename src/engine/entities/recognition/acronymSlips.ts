import { hashString } from "../../model/hash.ts";
import type { NameView } from "../features/nameView.ts";
import { CASING } from "../features/sentenceWords.ts";
import { LETTER_CASES, PARTS } from "../features/wordForm.ts";
import type { LabelledName } from "./repeats.ts";

const EXACT = PARTS.indexOf("exact");
const LOWER = PARTS.indexOf("lower");
const THE = hashString("the");

/** Longer acronyms with one capital are other names, or how some papers write them ("Nato"). */
const LONGEST = 3;

/**
 * The names of a text with those that its writer's fingers missed: "the Us" where the text has "US" for a name. Only behind
 * an article, where no pronoun stands. `names` in order and without overlaps, and so is the result.
 */
export function withMistypedAcronyms(view: NameView, names: readonly LabelledName[]): LabelledName[] {
  const types = slipsOf(view, names);
  if (types.size === 0) return [...names];
  const all: LabelledName[] = [];
  let next = 0;
  for (let i = 0; i < view.forms.length; i++) {
    while (next < names.length && names[next]!.first <= i) all.push(names[next++]!);
    const type = types.get(view.columns[EXACT]![i]!);
    const isFree = (all.at(-1)?.last ?? -1) < i;
    if (type !== undefined && isFree && isBehindArticle(view, i)) all.push({ first: i, last: i, type });
  }
  return [...all, ...names.slice(next)];
}

/** The hash of each slip of a name found, and the type of that name. */
function slipsOf({ forms, prose, starts, ends }: NameView, names: readonly LabelledName[]): Map<number, number> {
  const types = new Map<number, number>();
  for (const { first, last, type } of names) {
    if (first !== last || forms[first]!.written !== LETTER_CASES.capitals) continue;
    const letters = prose.slice(starts[first]!, ends[first]!);
    if (letters.length <= LONGEST) types.set(hashString(letters[0]! + letters.slice(1).toLowerCase()), type);
  }
  return types;
}

function isBehindArticle({ columns, casings }: NameView, i: number): boolean {
  return columns[LOWER]![i - 1] === THE && casings[i] === CASING.plain;
}
