import type { SourceText } from "../../text/sourceText.ts";
import { peopleOf } from "../knowledge/countries.ts";
import { acronymLetters, acronymsOf, nameKey, withoutKindOfPlace, withoutLegalForm } from "../knowledge/nameForms.ts";
import { type Cluster, formsOf, type NamedMention } from "./cluster.ts";

/** Tails of a name are looked up by their words; no name is that long. */
const MOST_WORDS = 12;

/**
 * Organizations, locations, groups and other names, one cluster each: the same form, what the world list says, a long
 * form and its acronym, a name and its short form ("Brookings", "the Harbour Authority").
 */
export function groupPlacesAndOrganizations(source: SourceText, named: readonly NamedMention[]): Cluster[] {
  const clusters = new Map<string, Cluster>();
  for (const member of named) {
    const key = keyOf(member);
    const cluster = clusters.get(key) ?? newCluster(member);
    clusters.set(key, cluster);
    cluster.members.push(member);
  }
  const merged = new Merger([...clusters.values()]);
  mergeBracketed(source, named, clusters, merged);
  mergeAcronyms(merged);
  mergeShortForms(merged);
  return merged.clusters();
}

function newCluster({ mention, known }: NamedMention): Cluster {
  return { type: known?.type ?? mention.type, members: [], known, gender: null };
}

function keyOf({ mention, known, name }: NamedMention): string {
  if (known) return `known ${known.name}`;
  if (mention.type === "group") return `group ${peopleOf(name) ?? nameKey(name).replace(/s$/, "")}`;
  if (mention.type === "location") return `location ${nameKey(withoutKindOfPlace(name))}`;
  return `${mention.type} ${nameKey(withoutLegalForm(ministryFirst(name)))}`;
}

/** "Transport Ministry" is the Ministry of Transport. */
function ministryFirst(name: string): string {
  return name.replace(/^(.+) (Ministry|Department)$/, "$2 of $1");
}

/** Clusters that turn out to be one. */
class Merger {
  private readonly mergedInto = new Map<Cluster, Cluster>();

  constructor(private readonly all: readonly Cluster[]) {}

  clusters(): Cluster[] {
    return this.all.filter((cluster) => !this.mergedInto.has(cluster));
  }

  current(cluster: Cluster): Cluster {
    let now = cluster;
    for (let next = this.mergedInto.get(now); next; next = this.mergedInto.get(now)) now = next;
    return now;
  }

  merge(long: Cluster, short: Cluster): void {
    const into = this.current(long);
    const from = this.current(short);
    if (into === from || (into.known && from.known) || !mayMerge(into, from)) return;
    const keep = into.known ? into : from.known ? from : into;
    const drop = keep === into ? from : into;
    for (const member of drop.members) keep.members.push(member);
    keep.members.sort((a, b) => a.order - b.order);
    this.mergedInto.set(drop, keep);
  }
}

/** An acronym of a place may have been taken for an organization, but a people is never its country. */
function mayMerge(a: Cluster, b: Cluster): boolean {
  return a.type !== "group" && b.type !== "group";
}

/** An acronym in brackets stands so far from the name that it belongs to, at most: "(known by its Danish initials, NLB)". */
const IN_BRACKETS = 48;

/** "International Atomic Energy Agency (IAEA)", "the IFA (Inshore Fishermen's Association)". */
function mergeBracketed(
  source: SourceText,
  named: readonly NamedMention[],
  clusters: ReadonlyMap<string, Cluster>,
  merger: Merger,
): void {
  for (let i = 1; i < named.length; i++) {
    const b = named[i]!;
    // A people may be named between: "its Danish initials".
    const a = named[i - 1]!.mention.type === "group" && i > 1 ? named[i - 2]! : named[i - 1]!;
    if (source.prose[b.mention.end] !== ")" || b.mention.start - a.mention.end > IN_BRACKETS) continue;
    if (!/^\s?\((?:[^()]* )?$/u.test(source.prose.slice(a.mention.end, b.mention.start))) continue;
    const [long, short] = a.name.length >= b.name.length ? [a, b] : [b, a];
    if (!acronymLetters(short.name) || a.mention.type === "group" || b.mention.type === "group") continue;
    if (long.name.includes(" ")) merger.merge(clusters.get(keyOf(long))!, clusters.get(keyOf(short))!);
  }
}

function mergeAcronyms(merger: Merger): void {
  const byLetters = new Map<string, Cluster[]>();
  for (const cluster of merger.clusters()) {
    if (cluster.type === "group") continue;
    for (const letters of new Set(formsOf(cluster).flatMap(acronymsOf))) push(byLetters, letters, cluster);
  }
  for (const cluster of merger.clusters()) {
    const letters = cluster.type === "group" || cluster.known ? null : acronymLetters(cluster.members[0]!.name);
    const long = letters ? byLetters.get(letters) : undefined;
    if (long?.length === 1) merger.merge(long[0]!, cluster);
  }
}

/** A short form is the first word or the last words of exactly one organization, and no place's name. */
function mergeShortForms(merger: Merger): void {
  const organizations = merger.clusters().filter((cluster) => cluster.type === "organization");
  const places = new Set(
    merger.clusters().flatMap((cluster) => (cluster.type === "organization" ? [] : formsOf(cluster).map(nameKey))),
  );
  const byPart = new Map<string, Cluster[]>();
  for (const cluster of organizations) {
    for (const part of new Set(formsOf(cluster).flatMap(partsOf))) push(byPart, part, cluster);
  }
  for (const cluster of organizations) {
    const key = nameKey(cluster.members[0]!.name);
    const long = byPart.get(key)?.filter((other) => other !== cluster);
    if (long?.length === 1 && !places.has(key)) merger.merge(long[0]!, cluster);
  }
}

/**
 * The parts of a name that may stand for it: "Brookings" of Brookings Institution, "Central Bank" of the Central Bank of Vetland,
 * "Harbour Authority" and "Authority" of the longer.
 */
function partsOf(name: string): string[] {
  const words = name.split(" ");
  if (words.length < 2 || words.length > MOST_WORDS) return [];
  const tails = words.slice(1).map((_, i) => words.slice(i + 1).join(" "));
  const head = / (?:of|for) /u.exec(name);
  const heads = head ? [words[0]!, name.slice(0, head.index)] : [words[0]!];
  return [...heads, ...tails.filter((tail) => /^\p{Lu}/u.test(tail))].map(nameKey);
}

function push(index: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const list = index.get(key);
  if (list) list.push(cluster);
  else index.set(key, [cluster]);
}
