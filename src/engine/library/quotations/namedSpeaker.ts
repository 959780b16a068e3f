import type { NameDirectory } from "../names/nameDirectory.ts";
import { searchWords } from "../search/searchWords.ts";

/** Somebody whom some words of a query name, by a name, an alias or what they are, and the query's other words. */
export interface NamedSpeaker {
  /** Several where several are called so. */
  readonly ids: ReadonlySet<string>;
  readonly rest: string;
}

/** Nobody names a speaker in more words, nor in the middle of more. */
const LONGEST_NAME = 6;
const LOOKED_AT = 12;
/** Words that so many are called by name nobody. */
const MOST_CALLED_SO = 40;

/** Whom the longest run of a query's words names, of those that are quoted; null when none does. */
export function namedSpeaker(words: string, names: NameDirectory): NamedSpeaker | null {
  const typed = searchWords(words, false).slice(0, LOOKED_AT);
  for (let length = Math.min(LONGEST_NAME, typed.length); length > 0; length--) {
    for (let first = 0; first + length <= typed.length; first++) {
      const run = typed.slice(first, first + length);
      const ids = calledBy(
        run.map(({ text }) => text),
        names,
      );
      if (ids.size === 0 || ids.size > MOST_CALLED_SO) continue;
      const rest = `${words.slice(0, run[0]!.start)} ${words.slice(run.at(-1)!.end).replace(/^['’]s\b/, "")}`;
      return { ids, rest: rest.trim() };
    }
  }
  return null;
}

/** One word has to be of a name; of a role, which anybody may have, it takes two. */
function calledBy(run: readonly string[], names: NameDirectory): ReadonlySet<string> {
  const telling = run.filter((word) => !SMALL_WORDS.has(word));
  if (telling.length < run.length && (telling.length === 0 || SMALL_WORDS.has(run[0]!))) return new Set();
  if (run.length === 1 && /^[a-z]{1,2}$/.test(run[0]!)) return new Set();
  return names.speakersCalled(telling, telling.length > 1);
}

const SMALL_WORDS = new Set("a an and at by for from in of on the to with de del der di du la le van von".split(" "));
