import type { SourceText } from "../../text/sourceText.ts";
import { nameWords } from "../knowledge/nameForms.ts";
import type { EntityType, Mention } from "../mention.ts";
import { officeAfter, type Role, roleAfter, roleBefore } from "../roles/roles.ts";
import { type Cluster, formsOf, nameMentions } from "./cluster.ts";
import { groupPeople } from "./people.ts";
import { groupPlacesAndOrganizations } from "./placesAndOrganizations.ts";

export type { Role };

/** Somebody or something that several mentions of one article stand for. */
export interface Entity {
  /** Stable and readable: "person:ashton-carter". */
  readonly id: string;
  /** The fullest form of the name, or the one that the world list gives. */
  readonly name: string;
  readonly type: EntityType;
  /** In order of the text; at least one. */
  readonly mentions: readonly Mention[];
  /** The other forms that the text uses, each once, in order of their first use. */
  readonly aliases: readonly string[];
  readonly role: Role | null;
  /** The URI of the entity page that says who this is, if one does. */
  readonly page?: string;
}

/** Who is who: the mentions of one article, grouped. Entities stand in the order of their first mention. */
export function groupMentions(source: SourceText, mentions: readonly Mention[]): Entity[] {
  const named = nameMentions(source, mentions);
  const clusters = [
    ...groupPeople(named.filter(({ mention }) => mention.type === "person")),
    ...groupPlacesAndOrganizations(
      source,
      named.filter(({ mention }) => mention.type !== "person"),
    ),
  ].sort((a, b) => a.members[0]!.order - b.members[0]!.order);
  const ids = new Ids();
  return clusters.map((cluster) => toEntity(source, cluster, ids));
}

function toEntity(source: SourceText, cluster: Cluster, ids: Ids): Entity {
  const name = cluster.known?.name ?? fullestName(cluster);
  return {
    id: ids.take(cluster.type, name),
    name,
    type: cluster.type,
    mentions: cluster.members.map(({ mention }) => mention),
    aliases: aliasesOf(cluster, name),
    role: roleOf(source, cluster),
  };
}

/** Of a people the first form; else most words, then most letters; a name all in capitals only when there is no other. */
function fullestName(cluster: Cluster): string {
  const forms = formsOf(cluster);
  if (cluster.type === "group") return forms[0]!;
  const written = forms.filter((form) => form !== form.toUpperCase());
  const capitals = forms.filter((form) => form === form.toUpperCase());
  const people = [...written, ...capitals.map(withSmallLetters).filter((form) => form !== form.toUpperCase())];
  const some = cluster.type === "person" && people.length > 0 ? people : written;
  const longest = (some.length > 0 ? some : forms).reduce((best, form) => (isFuller(form, best) ? form : best));
  return nameWords(longest).length === 1 ? withCourtesy(cluster, longest) : longest;
}

/** "DANA RUIZ", as labels and headings print people, is Dana Ruiz; "JFK" stays. */
function withSmallLetters(name: string): string {
  if (!/\p{Lu}{4}/u.test(name)) return name;
  return name.replace(/(\p{Lu})(\p{Lu}+)/gu, (word, first: string, rest: string) => {
    return ROMAN.test(word) ? word : first + rest.toLowerCase();
  });
}

const ROMAN = /^(?:II|III|IV|VI{0,3})$/;

function isFuller(a: string, b: string): boolean {
  const words = nameWords(a).length - nameWords(b).length;
  return words > 0 || (words === 0 && a.length > b.length);
}

/** Somebody whom the text calls "Mrs Rowe" and nothing else goes by that, beside another Rowe. */
function withCourtesy(cluster: Cluster, name: string): string {
  const title = cluster.members[0]!.title;
  return title?.isCourtesy && cluster.members.every((member) => member.title?.isCourtesy)
    ? `${title.word[0]!.toUpperCase()}${title.word.slice(1)} ${name}`
    : name;
}

function aliasesOf(cluster: Cluster, name: string): string[] {
  const seen = new Set([name.toLowerCase()]);
  return formsOf(cluster).filter((form) => {
    const isNew = !seen.has(form.toLowerCase());
    seen.add(form.toLowerCase());
    return isNew;
  });
}

/** How many mentions are asked what somebody is: articles say it at the first or the second. */
const ASKED_FOR_ROLE = 8;

/** What is said behind a name says more than a title before it. */
function roleOf(source: SourceText, cluster: Cluster): Role | null {
  const mentions = cluster.members.slice(0, ASKED_FOR_ROLE).map(({ mention }) => ({ ...mention, type: cluster.type }));
  return (
    firstRole(mentions, (mention) => roleAfter(source, mention)) ??
    firstRole(mentions, (mention) => roleBefore(source, mention)) ??
    firstRole(mentions, (mention) => officeAfter(source, mention))
  );
}

function firstRole(mentions: readonly Mention[], find: (mention: Mention) => Role | null): Role | null {
  for (const mention of mentions) {
    const role = find(mention);
    if (role) return role;
  }
  return null;
}

/** Ids of one article: readable, and no two the same. */
class Ids {
  private readonly taken = new Map<string, number>();

  take(type: EntityType, name: string): string {
    const id = `${type}:${slug(name)}`;
    const count = (this.taken.get(id) ?? 0) + 1;
    this.taken.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  }
}

function slug(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/[\p{M}.'’]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
  return words || "unnamed";
}
