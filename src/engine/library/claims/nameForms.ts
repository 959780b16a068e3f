import { peopleOf } from "../../entities/knowledge/countries.ts";
import { acronymLetters, acronymsOf, familyName, nameKey, sameFirstName } from "../../entities/knowledge/nameForms.ts";
import { knownName } from "../../entities/knowledge/wellKnownNames.ts";
import type { EntityType } from "../../entities/mention.ts";

/** A text in which names are looked for, whatever their accents, stops and capitals. */
export class NameText {
  private readonly folded: string;
  private readonly capitals: ReadonlySet<string>;

  constructor(readonly text: string) {
    this.folded = ` ${folded(text)} `;
    this.capitals = new Set(text.match(/\p{Lu}[\p{L}.]*/gu) ?? []);
  }

  /** Whether the words stand there one behind the other. */
  holds(words: string): boolean {
    const wanted = folded(words);
    return wanted !== "" && this.folded.includes(` ${wanted} `);
  }

  /** Whether each of the words stands there, or another form of it for the people of a country. */
  holdsEach(words: readonly string[]): boolean {
    return words.length > 0 && words.every((word) => this.holds(word) || this.holdsPeople(word));
  }

  /** Whether the text writes an acronym that these words may have, or words that may have this acronym. */
  holdsAcronym(name: string): boolean {
    return acronymsOf(name).some(
      (letters) => this.capitals.has(letters) || this.capitals.has(letters.split("").join(".")),
    );
  }

  /** "Libyan" where the text says "Libya", and the other way round. */
  holdsPeople(name: string): boolean {
    const people = peopleKey(name);
    return people !== null && [...this.capitals].some((word) => peopleKey(word) === people);
  }
}

function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/['’]s(?!\p{L})/gu, "")
    .replace(/[\p{M}.'’]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** The country of a country's name or of its people's. */
function peopleKey(name: string): string | null {
  const known = knownName(name)?.name ?? name;
  return (
    peopleOf(name) ??
    peopleOf(known) ??
    (COUNTRY_NAMES.has(known) ? known.replaceAll(" ", "_") : null) ??
    countryOf(known)
  );
}

const COUNTRY_NAMES = new Set(["United Kingdom", "United States"]);

/** A country's own name is the key of its people. */
function countryOf(name: string): string | null {
  const key = name.replaceAll(" ", "_");
  return PEOPLE_ENDINGS.some((ending) => peopleOf(name.replace(/[aey]$/, "") + ending) === key) ? key : null;
}

const PEOPLE_ENDINGS = ["n", "an", "ian", "ish", "ese", "i", "er", ""];

/** Words of a name that tell it from others of its kind. */
export function tellingWords(name: string): string[] {
  return name.split(/[\s-]+/u).filter((word) => /^\p{Lu}/u.test(word) || /^\d/.test(word));
}

/** Whether two forms may name the same, of people and of all else. */
export function mayBeSame(a: string, b: string, type: EntityType): boolean {
  if (nameKey(a) === nameKey(b)) return true;
  const [one, other] = [knownName(a), knownName(b)];
  if (one && one.name === other?.name) return true;
  if (type === "person") return mayBeSamePerson(a, b);
  const [short, long] = [acronymLetters(a), acronymLetters(b)];
  if ((short && acronymsOf(b).includes(short)) || (long && acronymsOf(a).includes(long))) return true;
  const people = peopleKey(a);
  return people !== null && people === peopleKey(b);
}

/** The same family name, and no two first names that differ. */
export function mayBeSamePerson(a: string, b: string): boolean {
  const [words, others] = [a, b].map((name) => name.split(/\s+/u));
  if (nameKey(familyName(a)) !== nameKey(familyName(b))) {
    // A first name alone may be of whoever bears it.
    return (
      (words!.length === 1 && others!.some((word) => nameKey(word) === nameKey(a))) ||
      (others!.length === 1 && words!.some((word) => nameKey(word) === nameKey(b)))
    );
  }
  return words!.length === 1 || others!.length === 1 || sameFirstName(words![0]!, others![0]!);
}
