import type { Heading, Reading } from "../../engine/text/reading/reading.ts";
import { dayIn } from "../days.ts";
import { isNameAlone, peopleIn } from "../people.ts";
import { linkedDataOf } from "./linkedData.ts";
import type { PageFacts } from "./pageFacts.ts";

/** What a reading says of a page, chosen from all that the page says: JSON-LD before Open Graph before what stands on it. */
export function metadataOf(
  facts: PageFacts,
  headings: readonly Heading[],
): Pick<Reading, "title" | "date" | "authors" | "url" | "language"> {
  const linked = linkedDataOf(facts.scripts);
  const meta = (...names: string[]) => names.flatMap((name) => facts.metas.get(name) ?? []);
  const authors = [linked?.authors ?? [], ...AUTHORS.map((name) => meta(name)), facts.authors, facts.bylines]
    .map(peopleIn)
    .filter((names) => names.length > 0);
  const titles = linked?.titles ?? [];
  const given = titles.find((title) => facts.title.startsWith(title)) ?? titles[0] ?? meta(...TITLES)[0];
  return {
    title: given ?? titleOf(facts.title, headings, meta("og:site_name")[0]),
    date: [linked?.published ?? "", ...meta(...DAYS), ...facts.times].map(dayIn).find(Boolean) ?? null,
    // A box about the author tells his office and his life as well; another place tells his name alone.
    authors: authors.find((names) => names.every(isNameAlone)) ?? authors[0] ?? [],
    url: addressOf([facts.canonical, ...meta("og:url"), linked?.url ?? null, facts.savedFrom], facts.savedFrom),
    language:
      [facts.language, ...meta("content-language", "og:locale", "dc.language", "language"), linked?.language ?? null]
        .map(tagOf)
        .find(Boolean) ?? null,
  };
}

const TITLES = [
  "og:title",
  "citation_title",
  "parsely-title",
  "twitter:title",
  "dc.title",
  "dcterms.title",
  "dc:title",
  "title",
  "headline",
];
/** Those that are written on purpose first: programs put the name of a site into `author`. */
const AUTHORS = [
  "citation_author",
  "dc:creator",
  "dc.creator",
  "dcterms.creator",
  "dcterm:creator",
  "author",
  "article:author",
  "og:article:author",
  "parsely-author",
  "sailthru.author",
  "byl",
  "twitter:creator-name",
];
const DAYS = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "citation_publication_date",
  "citation_date",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dc.date",
  "dc:date",
  "dcterms.date",
  "pubdate",
  "publishdate",
  "publish-date",
  "publication_date",
  "date",
  "og:pubdate",
  "created",
];

/** `<title>` says the site as well: the words of a heading that stand in it are the title, or all but the shortest end. */
function titleOf(title: string, headings: readonly Heading[], site: string | undefined): string {
  const first = headings.find(({ level }) => level === 1)?.title ?? "";
  if (title === "") return first;
  const within = headings.find((one) => one.level <= 2 && one.title.length >= SHORTEST && title.startsWith(one.title));
  if (within) return within.title;
  if (site && title.toLowerCase().endsWith(site.toLowerCase())) {
    const rest = title.slice(0, -site.length).replace(/[\s|–—:·»\\/-]+$/u, "");
    if (rest !== "") return rest;
  }
  const [, words = "", end = ""] = /^(.*\S)\s+[|–—·»\\/-]\s+(\S.*)$/u.exec(title) ?? [];
  return words.split(/\s+/u).length > 3 && isName(end) ? words : title;
}

/** "Coastal Wire", "The Blog of Ports": a few words with capitals; "My website". */
function isName(end: string): boolean {
  const words = end.split(/\s+/u);
  if (words.length === 2 && /^\p{Lu}/u.test(end)) return true;
  return (
    words.length < 5 &&
    words.every((word) => !/^\p{Ll}/u.test(word) || /^(?:of|the|and|for|de|la|le|der|die|das|und|et|du)$/u.test(word))
  );
}

/** A heading of fewer units ("News") says no title. */
const SHORTEST = 10;

/** The first of some addresses that is whole, or can be made so. */
function addressOf(addresses: readonly (string | null)[], savedFrom: string | null): string | null {
  for (const address of addresses) {
    if (address === null || address.trim() === "") continue;
    try {
      const { href, protocol } = new URL(address.trim(), savedFrom ?? undefined);
      if (/^https?:$/.test(protocol)) return href;
    } catch {
      // The next one, then.
    }
  }
  return null;
}

/** "en_US" is "en-US" in the language of tags (BCP 47). */
function tagOf(written: string | null): string | null {
  const tag = written?.trim().replaceAll("_", "-") ?? "";
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}
