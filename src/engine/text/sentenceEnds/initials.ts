import type { Conventions } from "./conventions.ts";
import { GIVEN_NAMES } from "./givenNames.ts";
import { beginsWithStarter, beginsWithTitle, hasHardlyBegun } from "./starters.ts";

/** Whether a stop belongs to the initials before it: "J. Hale", "the U.S. Navy", "u. Ä. für", "д. Петров". */
export function isOfInitials(
  word: string,
  before: string,
  after: string,
  sentence: string,
  conventions: Conventions,
): boolean {
  if (isPronoun(word, before, conventions)) return false;
  if (/^\p{Lo}\p{M}*$/u.test(word)) return true;
  const isSmall = /^\p{Ll}$/u.test(word) && !conventions.isEnglish && /^\s+\p{L}\./u.test(after);
  if (isSmall) return true;
  if (/^\p{Lu}$/u.test(word)) return !beginsWithStarter(after, conventions);
  if (!/^(?:\p{L}\.)+\p{L}$/u.test(word)) return false;
  return !(
    beginsWithStarter(after, conventions) ||
    beginsWithTitle(after, sentence) ||
    beginsWithName(word, before, after, sentence)
  );
}

/** "You and I." ends; "Albert I. Jones" does not. */
function isPronoun(word: string, before: string, { isEnglish }: Conventions): boolean {
  return isEnglish && word === "I" && /(?:^|\s)(?:and|or|than|as|am|do|did|can|have|should|but)\s+I$/u.test(before);
}

/** "He left the F.B.I. James stayed": behind initials that have an article, or are a place's, a first name begins a sentence. */
function beginsWithName(word: string, before: string, after: string, sentence: string): boolean {
  const name = /^\s+(\p{Lu}\p{L}+)\s/u.exec(after)?.[1];
  if (!name || !GIVEN_NAMES.has(name) || hasHardlyBegun(sentence)) return false;
  return PLACES.has(word) || /(?:^|\s)(?:the|an?)\s+\S+$/u.test(before);
}

const PLACES: ReadonlySet<string> = new Set([
  "U.S",
  "U.S.A",
  "U.K",
  "U.N",
  "E.U",
  "D.C",
  "N.Y",
  "L.A",
  "a.m",
  "p.m",
  "A.M",
  "P.M",
]);
