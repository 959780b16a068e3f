import { ENGLISH, type Language } from "../language.ts";
import { ABBREVIATIONS, type Abbreviations } from "./abbreviations.ts";

/** How sentences are cut in a text: the abbreviations of the languages that it is likely in. */
export interface Conventions {
  readonly before: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
  readonly counted: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  readonly hasOrdinals: boolean;
  readonly isEnglish: boolean;
}

const known = new Map<string, Conventions>();

/** What holds in languages of which a text is one; of a language that the table lacks, of none. Made once for each. */
export function conventionsOf(languages: readonly Language[]): Conventions {
  const key = languages.join(" ");
  const conventions = known.get(key) ?? gather(languages);
  known.set(key, conventions);
  return conventions;
}

function gather(languages: readonly Language[]): Conventions {
  const tables = languages.flatMap((language) => ABBREVIATIONS[language] ?? []);
  const words = (list: (table: Abbreviations) => string | undefined) =>
    new Set(tables.flatMap((table) => list(table)?.split(" ") ?? []));
  return {
    before: words(({ before }) => before),
    within: words(({ within }) => within),
    counted: words(({ counted }) => counted),
    starters: words(({ starters }) => starters),
    hasOrdinals: tables.some(({ hasOrdinals }) => hasOrdinals),
    isEnglish: languages.includes(ENGLISH),
  };
}
