import { NAME_TYPES } from "../features/nameLabels.ts";
import type { NameView } from "../features/nameView.ts";
import { CASING } from "../features/sentenceWords.ts";
import type { LabelledName } from "./repeats.ts";

const PERSON = NAME_TYPES.indexOf("person");

/** Family names that are written as verbs of speech are. */
const LIKE_VERBS = /^(?:Said|Call|Reads|Read|Add|Adds|Tell|Sayed|Says)$/;

/**
 * The names of a text with a family name that looks like a verb: "said Omar Said, chair of the trust". With a capital right behind
 * somebody's name, amid small words, it is no verb. `names` in order and without overlaps, and so is the result.
 */
export function withVerbSurnames(view: NameView, names: readonly LabelledName[]): LabelledName[] {
  return names.map((name, i) => {
    const next = name.last + 1;
    const isFree = (names[i + 1]?.first ?? Number.POSITIVE_INFINITY) > next;
    return name.type === PERSON && isFree && isVerbSurname(view, next) ? { ...name, last: next } : name;
  });
}

function isVerbSurname({ prose, starts, ends, casings }: NameView, i: number): boolean {
  const isBeside = prose.slice(ends[i - 1]!, starts[i]!) === " " && casings[i] === CASING.plain;
  return isBeside && LIKE_VERBS.test(prose.slice(starts[i]!, ends[i]!));
}
