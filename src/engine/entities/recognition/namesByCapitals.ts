import type { Grammar } from "../../text/grammars/grammar.ts";
import type { Token } from "../../text/words.ts";
import { type CapitalWords, isCapital, isInitial, MOST_LINKS, type NameRun } from "./nameRuns.ts";

/** Where only names have capitals: all words with one, joined by what stands within names. */
export function capitalRuns(tokens: readonly Token[], grammar: Grammar, words: CapitalWords): NameRun[] {
  const runs: NameRun[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!beginsName(tokens, i, grammar, words)) continue;
    const last = runEnd(tokens, i, grammar);
    let first = i;
    while (first <= last && (grammar.isTitle(tokens[first]!.text) || !isCapital(tokens[first]!.text))) first++;
    // "Burgemeester Marieke Hofstra" at the beginning of a sentence.
    if (first < last && isInitial(tokens, first) && grammar.isRole(tokens[first]!.text)) first++;
    // "PVV-leider Geert Wilders": a compound that ends small is a noun.
    while (first < last && /-\p{Ll}+$/u.test(tokens[first]!.text)) first++;
    // "République de Lille": the office is no part of the place.
    if (first < last && grammar.is("noNames", tokens[first]!.text) && grammar.is("links", tokens[first + 1]!.text)) {
      first++;
      while (first < last && !isCapital(tokens[first]!.text)) first++;
    }
    const isWord =
      first === last && (grammar.is("noNames", tokens[first]!.text) || grammar.is("times", tokens[first]!.text));
    if (first <= last && !isWord) runs.push({ tokens, first, last, type: null });
    i = last;
  }
  return runs;
}

function beginsName(tokens: readonly Token[], i: number, grammar: Grammar, { inside }: CapitalWords): boolean {
  const { text } = tokens[i]!;
  if (grammar.isTitle(text) && /^\p{Lu}/u.test(text) && isCapital(behindStop(tokens, i))) return true;
  const isParticle = grammar.is("links", text) && /^\p{Lu}/u.test(text) && !isInitial(tokens, i);
  if (isParticle) return isCapital(tokens[runEnd(tokens, i, grammar)]?.text) && runEnd(tokens, i, grammar) > i;
  if (!isCapital(text) || grammar.is("small", text)) return false;
  if (!isInitial(tokens, i)) return true;
  const next = tokens[i + 1]?.text ?? "";
  const isSpeaker = grammar.is("says", next) && !grammar.isPlural(next) && text.length > 3;
  return (
    isSpeaker ||
    inside.has(text) ||
    grammar.isFirstName(text) ||
    isCapital(tokens[i + 1]?.text) ||
    /^\p{Lu}{2,6}$/u.test(text)
  );
}

/** The word behind another, and behind its stop when it has one ("Mme Pons", "Dr. Pons"). */
const behindStop = (tokens: readonly Token[], i: number) => tokens[tokens[i + 1]?.text === "." ? i + 2 : i + 1]?.text;

/** Agencies, to which people speak: "all'Ansa Mario Rossi". */
const AGENCY = /^(?:Ansa|Adnkronos|Agi|Efe|EFE|Lusa|Reuters|AFP|ANP|Europa Press)$/u;

function runEnd(tokens: readonly Token[], from: number, grammar: Grammar): number {
  let last = from;
  for (;;) {
    let next = last + 1;
    const stop = tokens[next]?.text === "." && grammar.isTitle(tokens[last]!.text);
    if (stop) next++;
    if (AGENCY.test(tokens[last]!.text)) return last;
    const mayLink = !/^\p{Lu}{2,6}$/u.test(tokens[last]!.text);
    for (let links = 0; mayLink && links < MOST_LINKS && grammar.is("links", tokens[next]?.text ?? ""); links++) next++;
    const word = tokens[next]?.text;
    const isInitialLetter = /^\p{Lu}\.$/u.test(word ?? "");
    if (!isCapital(word) && !isInitialLetter) return last;
    last = next;
  }
}
