import type { Grammar } from "../../text/grammars/grammar.ts";
import type { Token } from "../../text/words.ts";
import { countryNames } from "../knowledge/countryNames.ts";
import type { EntityType } from "../mention.ts";
import { type NameRun, nameOf } from "./nameRuns.ts";

/** What a run of capitals is, where that shows; null where it does not. */
export function typeOf(
  run: NameRun,
  grammar: Grammar,
  familyNames: ReadonlySet<string>,
  people: ReadonlySet<string>,
): EntityType | null {
  const { tokens, first, last } = run;
  const word = tokens[first]!.text;
  const before = tokens[tokens[first - 1]?.text === "." ? first - 2 : first - 1]?.text ?? "";
  const name = nameOf(run);
  if (grammar.isTitle(before) || (first === last && people.has(word))) return "person";
  if (countryNames(grammar.language).has(name)) return "location";
  if (grammar.is("organizations", word) || /^\p{Lu}{2,6}$/u.test(name)) return "organization";
  const isAfterPlace = grammar.is("placePrepositions", before);
  if (last > first && grammar.isFirstName(word)) return "person";
  if (isSpeaking(run, grammar) && !isAfterPlace && !grammar.is("determiners", before)) return "person";
  if (last > first)
    return isNamedPerson(run, grammar) || isActing(run, grammar) ? "person" : isAfterPlace ? "location" : null;
  if (isAfterPlace) return "location";
  return familyNames.has(word) ? "person" : null;
}

/** A role stands beside it: "la maire, Odile Ferrand", "Odile Ferrand, maire de". */
function isNamedPerson({ tokens, first, last }: NameRun, grammar: Grammar): boolean {
  const before = tokens[first - 1]?.text ?? "";
  if (grammar.isRole(before)) return true;
  const behind = tokens.slice(last + 2, last + 4).some(({ text }) => grammar.isRole(text));
  if (tokens[last + 1]?.text === "," && behind) return true;
  const clause = tokens.slice(Math.max(0, first - 9), first - 1);
  return (
    before === "," && /^[,.]$/u.test(tokens[last + 1]?.text ?? ".") && clause.some(({ text }) => grammar.isRole(text))
  );
}

/** "Keir Starmer s'est dit", "Donald Trump a": two words that do something, without an article before. */
function isActing({ tokens, first, last }: NameRun, grammar: Grammar): boolean {
  const next = tokens[last + 1]?.text ?? "";
  return !grammar.is("determiners", tokens[first - 1]?.text ?? "") && (grammar.is("has", next) || next === "s'");
}

/** A verb of speech stands beside it. */
function isSpeaking({ tokens, first, last }: NameRun, grammar: Grammar): boolean {
  return (
    grammar.is("says", tokens[first - 1]?.text ?? "") ||
    grammar.is("says", tokens[last + 1]?.text ?? "") ||
    isParticiple(tokens, first - 1, grammar)
  );
}

const isParticiple = (tokens: readonly Token[], i: number, grammar: Grammar) =>
  grammar.is("said", tokens[i]?.text ?? "") && grammar.is("has", tokens[i - 1]?.text ?? "");
