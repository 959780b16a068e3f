import { type MarkdownPart, markdownParts } from "../../text/markdown/markdown.ts";
import type { Span } from "../../text/span.ts";
import type { Citation, CitedWords } from "../links/citation.ts";
import type { Address } from "../links/links.ts";
import type { Target } from "../links/target.ts";
import { quotedWords } from "../vouching/quotedWords.ts";
import { linksOf, type PartSite, type Reading, readingsOf } from "./noteParts.ts";

/**
 * The citations of a note, in its order: every Markdown link to a source. A link vouches for the first of these that
 * there is: the block quotation that it stands in or closes; the quoted text just before it; what stands so before the
 * reference to its footnote; its title; its own text, when that is in quotation marks. Never throws.
 *
 * A long note is read part by part, and what was read lately is not read again: while one types, nearly all parts stay
 * as they are and are only pushed along.
 */
export function parseCitations(note: string): Citation[] {
  return citationsIn(markdownParts(note));
}

/** The citations of a note whose tree is told in parts; how it was parted makes no difference. */
export function citationsIn(parts: readonly MarkdownPart[]): Citation[] {
  const sources = sourcesOf(parts);
  const footnotes = new Set(parts.flatMap((part, i) => footnotesCiting(part, sources[i]!)));
  const isCiting = parts.map((part, i) => citingAmong(part, sources[i]!, footnotes));
  const sites = parts.flatMap((_, i) => citingSites(parts, sources, isCiting, i));
  const references = referencesAmong(sites);
  return sites.flatMap((one) =>
    one.source ? citationOf(one, one.source, references.get(one.site.footnote ?? "") ?? []) : [],
  );
}

/** Where a link leads, and where the part begins that says so: for a reference-style link, the one that defines it. */
interface LinkSource {
  readonly address: Address & { readonly target: Target };
  readonly start: number;
}

/** A link, or a reference to a footnote, with what the note says there. */
interface CitingSite {
  readonly site: PartSite;
  readonly source: LinkSource | null;
  readonly reading: Reading;
  /** Where its part begins in the note. */
  readonly start: number;
}

function citingSites(
  parts: readonly MarkdownPart[],
  sources: readonly (readonly (LinkSource | null)[])[],
  isCiting: readonly (readonly boolean[])[],
  index: number,
): CitingSite[] {
  const { start } = parts[index]!;
  const { sites } = linksOf(parts[index]!);
  const citing = [...sites.keys()].filter((i) => isCiting[index]![i]);
  const readings = readingsOf(parts, isCiting, index);
  return citing.map((i, k) => ({ site: sites[i]!, source: sources[index]![i]!, reading: readings[k]!, start }));
}

/** For each site of each part, the source that it leads to; null for footnote references and links to other things. */
function sourcesOf(parts: readonly MarkdownPart[]): (LinkSource | null)[][] {
  const definitions = new Map<string, { address: Address; start: number }>();
  for (const part of parts) {
    for (const [identifier, address] of linksOf(part).definitions) {
      if (!definitions.has(identifier)) definitions.set(identifier, { address, start: part.start });
    }
  }
  return parts.map((part) =>
    linksOf(part).sites.map(({ type, address, identifier }) => {
      if (type === "footnoteReference") return null;
      const found = address ? { address, start: part.start } : definitions.get(identifier);
      return found?.address.target ? (found as LinkSource) : null;
    }),
  );
}

function footnotesCiting(part: MarkdownPart, sources: readonly (LinkSource | null)[]): string[] {
  return linksOf(part).sites.flatMap(({ footnote }, i) => (sources[i] && footnote !== null ? footnote : []));
}

function citingAmong(
  part: MarkdownPart,
  sources: readonly (LinkSource | null)[],
  footnotes: ReadonlySet<string>,
): boolean[] {
  const refers = ({ type, identifier }: PartSite) => type === "footnoteReference" && footnotes.has(identifier);
  return linksOf(part).sites.map((site, i) => sources[i] !== null || refers(site));
}

/** The references to footnotes, by the footnote's identifier. */
function referencesAmong(sites: readonly CitingSite[]): Map<string, CitingSite[]> {
  const references = new Map<string, CitingSite[]>();
  for (const one of sites) {
    if (one.site.type !== "footnoteReference") continue;
    const known = references.get(one.site.identifier);
    if (known) known.push(one);
    else references.set(one.site.identifier, [one]);
  }
  return references;
}

/** `referring`: the references to the footnote that the link stands in. */
function citationOf(
  { site, reading, start }: CitingSite,
  source: LinkSource,
  referring: readonly CitingSite[],
): Citation {
  const link = shifted(site.span, start);
  const { label } = reading;
  const { title, target, url } = source.address;
  const words = firstOf(
    () => wordsAt(reading, start),
    () => referring.flatMap((reference) => wordsAt(reference.reading, reference.start)),
    () => (/[\p{L}\p{N}]/u.test(title) ? [{ ...link, text: title, kind: "title" }] : []),
    () => labelWords(label, link),
  );
  const { context } = referring[0]?.reading ?? reading;
  return { link, label, url: shifted(url, source.start), target, words, context };
}

const shifted = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function wordsAt({ words }: Reading, by: number): CitedWords[] {
  return words.map(({ start, end, text, kind }) => ({ start: start + by, end: end + by, text, kind }));
}

function firstOf(...ways: readonly (() => CitedWords[])[]): CitedWords[] {
  for (const way of ways) {
    const words = way();
    if (words.length > 0) return words;
  }
  return [];
}

/** A link whose text is a quotation: ["We don't want it"](libya.txt#L8). */
function labelWords(label: string, link: Span): CitedWords[] {
  const trimmed = label.trim();
  const [quoted] = quotedWords(trimmed);
  if (!quoted || !/[\p{L}\p{N}]/u.test(trimmed)) return [];
  const outside = trimmed.slice(0, quoted.start) + trimmed.slice(quoted.end);
  if (!ONLY_MARKS.test(outside)) return [];
  return [{ ...link, text: trimmed.slice(quoted.start, quoted.end), kind: "inline" }];
}

/** Nothing but the marks that were taken off, and a stop or a comma behind them. */
const ONLY_MARKS = /^[\s\p{Pi}\p{Pf}"'„「」『』.,]*$/u;
