import type { Entity } from "../../entities/grouping/entities.ts";
import { familyName, nameKey, nameWords } from "../../entities/knowledge/nameForms.ts";
import { isRoleNoun } from "../../entities/knowledge/roleNouns.ts";
import type { Article } from "../article/article.ts";
import { mayBeSamePerson } from "../claims/nameForms.ts";

/** A person as a note names one. */
export interface NamedHere {
  /** The fullest form that stands there. */
  readonly name: string;
  /** The URI of the entity page that says who this is. */
  readonly page?: string;
}

/** The people of a source whom a name may mean. */
export function peopleMeant(named: NamedHere, people: readonly Entity[]): Entity[] {
  const exact = people.filter((person) => isCalled(named, person));
  return exact.length > 0 ? exact : people.filter((person) => mayMean(named, person));
}

/** An entity page says who is who, whatever the names. */
function isCalled({ name, page }: NamedHere, person: Entity): boolean {
  if (page !== undefined && person.page !== undefined) return page === person.page;
  return nameKey(name) === nameKey(person.name);
}

function mayMean({ name, page }: NamedHere, person: Entity): boolean {
  if (page !== undefined && person.page !== undefined) return page === person.page;
  const key = nameKey(name);
  return mayBeSamePerson(name, person.name) || person.aliases.some((alias) => nameKey(alias) === key);
}

/** How a person may be called in a note: as in the source, or by the family name. */
export function formsOfPerson({ name, aliases }: Entity): string[] {
  return [...new Set([name, familyName(name), ...aliases])].filter((form) => form.length > 1);
}

/** Whether somebody whom the source does not name at all is surely somebody else: a full name that has nothing of the other's. */
export function isSurelyAnother({ name, page }: NamedHere, person: Entity): boolean {
  if (page !== undefined && person.page !== undefined) return page !== person.page;
  const own = nameWords(name).map(nameKey);
  if (own.length < 2) return false;
  const others = [person.name, ...person.aliases].flatMap(nameWords).map(nameKey);
  return !own.some((word) => others.some((other) => isAlike(word.toLowerCase(), other.toLowerCase())));
}

/** The same word, or one that may be another spelling of it: "el-Sissi", "al-Sisi". */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 3 && (long.includes(short) || (a[0] === b[0] && a.at(-1) === b.at(-1)));
}

/** Who may be meant by "the mayor" in a source: all of whom it says so. */
export function peopleInRole(noun: string, people: readonly Entity[], { references, source }: Article): Entity[] {
  const wanted = new RegExp(`\\b${noun}$`, "iu");
  const called = new Set(
    references.filter(({ start, end }) => wanted.test(source.prose.slice(start, end))).map(({ entityId }) => entityId),
  );
  return people.filter((person) => called.has(person.id) || isInRole(noun, person, source.prose));
}

/** Whether a source says of somebody that he is a "mayor": as his role, or as a title before his name. */
function isInRole(noun: string, { role, mentions }: Entity, prose: string): boolean {
  const word = new RegExp(`\\b${noun}\\b`, "iu");
  if (role && word.test(role.text)) return true;
  return mentions.some(({ start }) => word.test(prose.slice(Math.max(0, start - noun.length - 2), start)));
}

/** The noun of "the mayor", "the defense secretary": what one person is, where only one can be meant; null for all else. */
export function roleNounOf(phrase: string): string | null {
  const words = /^the ((?:\p{L}[\p{L}-]* ){0,3}\p{L}[\p{L}-]*)$/iu.exec(phrase.replace(/\s+/gu, " "))?.[1];
  const noun = words?.split(" ").at(-1)?.toLowerCase();
  return noun !== undefined && isRoleNoun(noun, "person") && !COMMON.has(noun) ? noun : null;
}

/** There is often more than one. */
const COMMON = new Set(
  "officer official spokesman spokeswoman spokesperson lawyer attorney aide adviser advisor reporter leader chief boss expert man woman author journalist friend".split(
    " ",
  ),
);
