import { genderOfWord } from "../../../src/engine/entities/knowledge/gender.ts";
import { isRoleNoun } from "../../../src/engine/entities/knowledge/roleNouns.ts";
import type { MarkedQuotation, QuotedText } from "../../../src/training/quoteCorpus.ts";

/** Somebody whom people have marked as a speaker, with the forms in which a note may write the name. */
export interface GoldPerson {
  readonly full: string;
  readonly last: string;
  readonly gender: "male" | "female";
  /** "the mayor", where the text says so and of nobody else; else null. */
  readonly role: string | null;
}

/** The persons of a text who are marked as speakers by name, by their last names in small letters: those with a known first name. */
export function peopleOf({ text, quotes }: QuotedText): Map<string, GoldPerson> {
  const people = new Map<string, GoldPerson>();
  for (const { speakerTokens } of quotes) {
    const last = speakerTokens?.at(-1);
    if (!last || people.has(last.toLowerCase())) continue;
    const person = personCalled(last, text);
    if (person) people.set(last.toLowerCase(), person);
  }
  const roles = [...people.values()].map(({ role }) => role);
  for (const [key, person] of people) {
    if (roles.filter((role) => role === person.role).length > 1) people.set(key, { ...person, role: null });
  }
  return people;
}

/** The last name of whom a quotation's speaker is, in small letters; null where that is not marked. */
export function speakerKey({ speakerKind, speakerTokens, silver }: MarkedQuotation): string | null {
  if (speakerKind === "named") return speakerTokens?.at(-1)?.toLowerCase() ?? null;
  return speakerKind === "pronoun" ? (silver?.toLowerCase() ?? null) : null;
}

function personCalled(last: string, text: string): GoldPerson | null {
  if (!/^\p{Lu}[\p{L}'’-]+$/u.test(last)) return null;
  const named = new RegExp(`(\\p{Lu}[\\p{L}.-]+)((?: \\p{Lu}[\\p{L}.]*){0,1}) ${last}(?![\\p{L}-])`, "gu");
  for (const { 0: full, 1: first, index } of text.matchAll(named)) {
    const gender = genderOfWord(first!);
    if (!gender || TITLE.test(first!)) continue;
    return { full, last, gender, role: roleOf(full, text, index) };
  }
  return null;
}

const TITLE = /^(?:Mr|Mrs|Ms|Miss|Sir|Lord|King|Queen|Prince|Princess|Pope|Chairman|Spokesman|Congressman|Sheikh)\.?$/;

/** "Ann Rowe, the mayor of Sand," and "Mayor Ann Rowe". */
function roleOf(full: string, text: string, at: number): string | null {
  const behind = new RegExp(
    `^${full}, (?:the|an?) (?:[\\p{L}-]+ ){0,2}?([\\p{L}-]+)(?= (?:of|for|at|in|who)\\b|,)`,
    "u",
  );
  const noun = behind.exec(text.slice(at, at + 160))?.[1] ?? /(\p{Lu}\p{Ll}+) $/u.exec(text.slice(0, at))?.[1];
  return noun && isRoleNoun(noun, "person") ? `the ${noun.toLowerCase()}` : null;
}
