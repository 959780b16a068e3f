import { type Gender, genderOfName } from "../knowledge/gender.ts";
import { familyName, nameKey, nameWords, petNamesOf, sameFirstName } from "../knowledge/nameForms.ts";
import type { Cluster, NamedMention } from "./cluster.ts";

/** Longer names are not looked up by their parts. */
const MOST_WORDS = 8;

/** More people than this of one family name in one text are not told apart by looking at all of them. */
const MOST_OF_ONE_NAME = 32;

/**
 * Persons, one cluster each. Full names first, the longest before the others ("Joe Abara" and "Joseph Abara" are one, and so
 * are "Ortega Ruiz" and "Juan Ortega Ruiz"), then last and first names go to the person they can belong to: never across a
 * title's gender, rather to the same title, else to whoever was named last.
 */
export function groupPeople(named: readonly NamedMention[]): Cluster[] {
  const people = new People();
  const full = new Map<NamedMention, Cluster>();
  const longestFirst = named.filter(isFullName).sort((a, b) => wordCount(b) - wordCount(a) || a.order - b.order);
  for (const member of longestFirst) {
    if (!people.isFamily(member)) full.set(member, people.byFullName(member));
  }
  for (const member of named) {
    const cluster = full.get(member) ?? people.byPartOfName(member);
    people.add(cluster, member);
  }
  return people.clusters;
}

function isFullName(member: NamedMention): boolean {
  return nameWords(member.name).length > 1 && nameWords(member.name).join(" ") !== familyName(member.name);
}

const wordCount = ({ name }: NamedMention) => nameWords(name).length;

class People {
  readonly clusters: Cluster[] = [];
  private readonly byFamily = new Map<string, Cluster[]>();
  private readonly byWord = new Map<string, Cluster[]>();
  /** By several words that a longer name begins or ends with. */
  private readonly byPart = new Map<string, Cluster>();
  private readonly firstNames = new Map<Cluster, string>();

  /** "De Mistura" alone, of Staffan de Mistura. */
  isFamily(member: NamedMention): boolean {
    return this.byFamily.has(personKey(member.name));
  }

  /** The person of a full name, new if nobody has both its family and its first name. */
  byFullName(member: NamedMention): Cluster {
    const family = personKey(familyName(member.name));
    const first = nameWords(member.name)[0]!;
    const gender = member.title?.gender ?? genderOfName(member.name);
    const cluster =
      (this.byFamily.get(family) ?? []).find(
        (other) => sameFirstName(first, this.firstNames.get(other)!) && !differ(other.gender, gender),
      ) ?? this.byPart.get(personKey(member.name));
    if (!cluster) return this.newPerson(member, family, first, gender);
    this.rememberWords(member, cluster);
    return cluster;
  }

  /** The person whom a last or first name alone stands for. */
  byPartOfName(member: NamedMention): Cluster {
    const word = personKey(member.name);
    const candidates = [this.byFamily.get(word), this.byWord.get(word)]
      .map((list) => (list ?? []).filter((cluster) => !differ(cluster.gender, member.title?.gender ?? null)))
      .find((list) => list.length > 0);
    return candidates ? likeliest(candidates, member) : this.newPerson(member, word, "", member.title?.gender ?? null);
  }

  add(cluster: Cluster, member: NamedMention): void {
    cluster.members.push(member);
    cluster.gender ??= member.title?.gender ?? null;
  }

  private newPerson(member: NamedMention, family: string, first: string, gender: Gender | null): Cluster {
    const cluster: Cluster = { type: "person", members: [], known: null, gender };
    this.clusters.push(cluster);
    this.firstNames.set(cluster, first);
    remember(this.byFamily, family, cluster);
    this.rememberWords(member, cluster);
    return cluster;
  }

  private rememberWords(member: NamedMention, cluster: Cluster): void {
    const words = nameWords(member.name);
    for (const word of [...words, ...petNamesOf(words[0]!)]) remember(this.byWord, personKey(word), cluster);
    if (words.length > MOST_WORDS) return;
    for (let i = 2; i < words.length; i++) {
      for (const part of [words.slice(0, i), words.slice(-i)]) {
        const key = personKey(part.join(" "));
        if (!this.byPart.has(key)) this.byPart.set(key, cluster);
      }
    }
  }
}

function remember(index: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const list = index.get(key);
  if (!list) index.set(key, [cluster]);
  else if (list.length < MOST_OF_ONE_NAME && !list.includes(cluster)) list.push(cluster);
}

/** The candidate of the same place, of the title's gender as far as that is known, of the same title, else the one named last, else the one who is named first afterwards. */
function likeliest(candidates: readonly Cluster[], member: NamedMention): Cluster {
  const title = member.title && !member.title.isCourtesy ? member.title.word : null;
  const gender = member.title?.gender;
  const near = member.place ? atBest(candidates, (cluster) => isOfPlace(cluster, member.place)) : candidates;
  const fitting = gender ? atBest(near, (cluster) => cluster.gender === gender) : near;
  const among = title ? atBest(fitting, (cluster) => hasTitle(cluster, title)) : fitting;
  return among.reduce((best, cluster) => (lastOrder(cluster) > lastOrder(best) ? cluster : best));
}

/** Those that fit, if any does. */
function atBest(candidates: readonly Cluster[], fits: (cluster: Cluster) => boolean): readonly Cluster[] {
  const fitting = candidates.filter(fits);
  return fitting.length > 0 ? fitting : candidates;
}

function hasTitle(cluster: Cluster, title: string): boolean {
  return cluster.members.slice(0, MOST_OF_ONE_NAME).some((member) => member.title?.word === title);
}

function isOfPlace(cluster: Cluster, place: string | null): boolean {
  return cluster.members.slice(0, MOST_OF_ONE_NAME).some((member) => member.place === place);
}

const lastOrder = (cluster: Cluster) => cluster.members.at(-1)?.order ?? -1;

/** People are no acronyms: "HASK" in a label or a heading is Hask, however short. */
const personKey = (name: string) => nameKey(name).toLowerCase();

/** Unknown agrees with both. */
function differ(a: Gender | null, b: Gender | null): boolean {
  return a !== null && b !== null && a !== b;
}
