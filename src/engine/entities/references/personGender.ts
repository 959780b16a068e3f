import type { SourceText } from "../../text/sourceText.ts";
import type { Entity } from "../grouping/entities.ts";
import { type Gender, genderOfName, genderOfWord } from "../knowledge/gender.ts";
import { titleBefore } from "../knowledge/titles.ts";

/** Titles are asked of the first mentions only: later ones repeat them. */
const ASKED_FOR_TITLE = 8;

/** What title, role or first name says of a person; null when none does. */
export function genderOf(source: SourceText, person: Entity): Gender | null {
  for (const mention of person.mentions.slice(0, ASKED_FOR_TITLE)) {
    const gender = titleBefore(source.prose, mention.start)?.gender;
    if (gender) return gender;
  }
  return genderOfRole(person) ?? genderOfName(person.name);
}

function genderOfRole({ role }: Entity): Gender | null {
  const core = role?.text.split(/ (?:of|for|at|in|to|from)\b/)[0];
  return core ? genderOfWord(core.split(" ").at(-1)!) : null;
}
