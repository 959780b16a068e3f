import { nameWords } from "../../entities/knowledge/nameForms.ts";
import { type Occupation, occupationOf } from "../../entities/knowledge/occupations.ts";
import type { NamedHere } from "../records/analysisBytes.ts";

/** Somebody whom documents read before name. */
export interface KnownPerson {
  readonly roles: Iterable<string>;
  readonly uris: Iterable<string>;
}

/** What is known of the documents read before. */
export interface Known {
  person(id: string): KnownPerson | undefined;
  /** The ids of all that a document names. */
  namedIn(uri: string): ReadonlySet<string>;
}

/** Documents of a person that are looked into for whom else they name. */
const SOME = 8;
/** More people of one full name are not told apart. */
const MOST = 8;

/**
 * Other ids for the persons of a document that only share their full name with somebody in documents read before; null when there
 * are none. The same full name is the same person, unless both what they are and whom they are named with speak
 * against it: a footballer and a bishop, and nobody and no place that both are named with. Of two namesakes known already
 * a person who is nothing is the one that shares more names. Entity pages decide before this is asked.
 */
export function namesakesIn(named: readonly NamedHere[], known: Known): ReadonlyMap<string, string> | null {
  const renamed = new Map<string, string>();
  for (const { id, name, type, role } of named) {
    if (type !== "person" || id.startsWith("page:") || nameWords(name).length < 2 || !known.person(id)) continue;
    const others = () => named.filter((other) => other.id !== id).map((other) => other.id);
    const walk = role === null ? null : occupationOf(role);
    const now = walk ? idOf(id, walk, others, known) : likeliest(id, others, known);
    if (now !== id) renamed.set(id, now);
  }
  return renamed.size > 0 ? renamed : null;
}

/** The id of the namesake number `n`: the first has the plain one. */
const numbered = (id: string, n: number) => (n === 1 ? id : `${id}~${n}`);

function idOf(id: string, walk: Occupation, others: () => readonly string[], known: Known): string {
  for (let n = 1; n < MOST; n++) {
    const person = known.person(numbered(id, n));
    if (!person || !contradicts(person, walk) || shared(person, others(), known) > 0) return numbered(id, n);
  }
  return numbered(id, MOST);
}

function contradicts({ roles }: KnownPerson, walk: Occupation): boolean {
  const walks = [...roles].flatMap((role) => occupationOf(role) ?? []);
  return walks.length > 0 && !walks.includes(walk);
}

function likeliest(id: string, others: () => readonly string[], known: Known): string {
  if (!known.person(numbered(id, 2))) return id;
  const named = others();
  let best = id;
  let most = 0;
  for (let n = 1; n <= MOST; n++) {
    const person = known.person(numbered(id, n));
    const count = person ? shared(person, named, known) : 0;
    if (count > most) [best, most] = [numbered(id, n), count];
  }
  return best;
}

/** How many of some names stand in documents of a person, too. */
function shared({ uris }: KnownPerson, others: readonly string[], known: Known): number {
  const named = some(uris).map((uri) => known.namedIn(uri));
  return others.filter((id) => named.some((ids) => ids.has(id))).length;
}

function some(uris: Iterable<string>): string[] {
  const first: string[] = [];
  for (const uri of uris) if (first.push(uri) === SOME) break;
  return first;
}
