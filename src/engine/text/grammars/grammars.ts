import type { Language } from "../language.ts";
import { DUTCH } from "./dutch.ts";
import { FRENCH } from "./french.ts";
import { GERMAN } from "./german.ts";
import type { Grammar } from "./grammar.ts";
import { ITALIAN } from "./italian.ts";
import { PORTUGUESE } from "./portuguese.ts";
import { SPANISH } from "./spanish.ts";

const GRAMMARS: ReadonlyMap<Language, Grammar> = new Map(
  [DUTCH, FRENCH, GERMAN, ITALIAN, PORTUGUESE, SPANISH].map((grammar) => [grammar.language, grammar]),
);

/** What is known of a language; null where nothing is, and then nobody's name is told beside words. */
export const grammarOf = (language: Language): Grammar | null => GRAMMARS.get(language) ?? null;
