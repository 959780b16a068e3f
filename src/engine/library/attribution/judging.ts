import type { Entity } from "../../entities/grouping/entities.ts";
import { familyName, nameKey, nameWords } from "../../entities/knowledge/nameForms.ts";
import type { Span } from "../../text/span.ts";
import type { Attribution } from "./attribution.ts";
import { formsOfPerson, isSurelyAnother, type NamedHere, peopleInRole, peopleMeant, roleNounOf } from "./samePerson.ts";
import type { SourceSpeaker, SpokenSource } from "./speakerThere.ts";

/** Who speaks in a note, where its words say so: by a name, or by what somebody is. */
export interface NoteSpeaker {
  /** What goes when another takes the speaker's place; an offset span of the note. */
  readonly span: Span;
  /** The note's words there, and those of them that name the speaker. */
  readonly said: string;
  readonly phrase: string;
  readonly named: NamedHere | null;
}

/** Holds a note's speaker against the source's, both as far as they are sure. Doubt on either side agrees with nobody. */
export function judge(speaker: NoteSpeaker | null, there: SourceSpeaker | null, source: SpokenSource): Attribution {
  const meant = speaker && meaning(speaker, source);
  const here = meant && { ...speaker.span, said: speaker.said, name: meant.name };
  const told = there && { start: there.start, end: there.end, name: there.name, line: there.line };
  return { here, there: told, agrees: meant && there ? meant.agreesWith(there) : null };
}

/** Whom a note's speaker means. */
interface Meaning {
  readonly name: string;
  agreesWith(there: SourceSpeaker): boolean | null;
}

function meaning({ phrase, named }: NoteSpeaker, source: SpokenSource): Meaning | null {
  const people = source.people;
  const known = named ?? nameIn(phrase, people);
  if (known) return byName(known, peopleMeant(known, people));
  const noun = roleNounOf(phrase);
  return noun === null ? null : byRole(peopleInRole(noun, people, source.article));
}

/** Words that were not seen to be a name, and are one in the source. */
function nameIn(phrase: string, people: readonly Entity[]): NamedHere | null {
  const name = phrase.replace(/\s+/gu, " ");
  return people.some((person) => formsOfPerson(person).includes(name)) ? { name } : null;
}

function byName(named: NamedHere, meant: readonly Entity[]): Meaning {
  const [only, ...others] = meant;
  return {
    name: only && others.length === 0 ? only.name : named.name,
    agreesWith(there) {
      const { person } = there;
      if (meant.some(({ id }) => id === person.id)) return others.length === 0 ? true : null;
      if (meant.some((namesake) => mayBeTakenFor(namesake, there))) return null;
      return meant.length > 0 || isSurelyAnother(named, person) ? false : null;
    },
  };
}

/** Two Clintons in one source: which of them "Clinton" is, or "she", is read wrongly more often than all else. */
function mayBeTakenFor(namesake: Entity, { person, phrase }: SourceSpeaker): boolean {
  const family = nameKey(familyName(person.name));
  if (nameKey(familyName(namesake.name)) !== family) return false;
  return !nameWords(person.name).some((word) => nameKey(word) !== family && phrase.includes(word));
}

/** A role means somebody where one person of the source has it. */
function byRole(meant: readonly Entity[]): Meaning | null {
  const [only, ...others] = meant;
  if (!only || others.length > 0) return null;
  return {
    name: only.name,
    agreesWith: (there) => (there.person.id === only.id ? true : mayBeTakenFor(only, there) ? null : false),
  };
}
