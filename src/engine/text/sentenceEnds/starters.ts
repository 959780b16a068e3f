import type { Conventions } from "./conventions.ts";

/** The first word behind a stop, which ends before white space or an apostrophe ("L’île", "It's"). */
const FIRST_WORD = /^\s+["“‘'„«¿¡]*(\p{L}+)(?=[\s'’])/u;

/** Whether what follows begins with a word that usually begins sentences and seldom follows an abbreviation inside one. */
export function beginsWithStarter(after: string, { starters }: Conventions): boolean {
  return starters.has(FIRST_WORD.exec(after)?.[1] ?? "");
}

/**
 * Whether "Mr." or "Mrs." follows: nobody is "U.S. Mr. Hale", so the sentence before ended, unless it has hardly begun
 * ("At 5 a.m. Mr. Hale left"). `sentence`: what it holds so far.
 */
export function beginsWithTitle(after: string, sentence: string): boolean {
  return TITLE.test(after) && !hasHardlyBegun(sentence);
}

const TITLE = /^\s+["“‘']?(?:Mr|Mrs|Ms|Mx|Messrs)\b/u;

/** A preposition and a few words more: when or where something happens, and nothing that happens yet. */
export function hasHardlyBegun(sentence: string): boolean {
  return (
    /^\s*["“‘']?(?:At|By|On|In|Around|About|From|Until|Till|Before|After|Since|For|With|Near|Outside|Under)\s/u.test(
      sentence,
    ) && sentence.trim().split(/\s+/u).length <= 5
  );
}
