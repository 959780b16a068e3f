import { type MarkdownDocument, type Part, parseMarkdown } from "../../text/markdown/markdownDocument.ts";
import type { Span } from "../../text/span.ts";
import type { Citation, CitedWords } from "../links/citation.ts";
import { type Address, addressOf } from "../links/links.ts";
import type { Target } from "../links/target.ts";
import { Governing } from "../vouching/governing.ts";
import { isNear } from "../vouching/quotation.ts";
import { quotedWords } from "../vouching/quotedWords.ts";
import { frontMatterSource } from "./frontMatterSource.ts";
import { movedBy, type PartSite } from "./noteLinks.ts";
import { NoteReading, type PartReading, type SiteReading } from "./noteReading.ts";

/** A note's citations, and what is needed to read them again after an edit. */
export interface NoteCitations {
  readonly citations: readonly Citation[];
  readonly reading: NoteReading;
}

/**
 * The citations of a note, in its order: every link to a source. A link vouches for the first of these that there is: the
 * quotations that are from it (see vouching/vouching.ts); those that are from a reference to its footnote; its title; its
 * own text, when that is in quotation marks. Never throws.
 *
 * `before`: what this gave for the note before an edit. While one types, nearly all parts of a note stay as they are and are
 * only pushed along.
 */
export function readCitations(document: MarkdownDocument, before?: NoteCitations): NoteCitations {
  const isAlike = before?.reading.document.labels === document.labels;
  const reading = new NoteReading(document, isAlike ? before!.reading.asBefore() : null);
  return { citations: citationsIn(reading), reading };
}

/** The citations of a note that nobody has parsed; see `readCitations`. */
export function parseCitations(note: string): Citation[] {
  return [...readCitations(parseMarkdown(note)).citations];
}

function citationsIn(reading: NoteReading): Citation[] {
  const links = linkedParts(reading);
  const readings = reading.readAll(links.map(({ isCiting }) => isCiting));
  const sites = reading.document.parts.map(({ start }, i) => citingSites(links[i]!, readings[i]!, start));
  const whole = wholeNoteSite(reading.document);
  vouch(reading.document.parts, readings, sites, whole);
  const all = whole && whole.words.length > 0 ? [whole, ...sites.flat()] : sites.flat();
  const references = referencesAmong(all);
  const citations: Citation[] = [];
  for (const one of all) {
    if (one.source) citations.push(citationOf(one, one.source, references.get(one.site.footnote ?? "") ?? []));
  }
  return citations;
}

/** The front matter's source as a link that governs the whole note; it cites only where words are near it. */
function wholeNoteSite({ text, frontMatter }: MarkdownDocument): CitingSite | null {
  const found = frontMatterSource(text, frontMatter);
  if (!found) return null;
  const { link, url, target } = found;
  const site = { ...link, isReference: false, address: null, label: "", footnote: null };
  return { site, source: { url, target, title: "" }, reading: { context: "", label: "" }, start: 0, words: [] };
}

/** The links of a part, where they lead, and which of them cite. */
interface LinkedPart {
  readonly links: readonly PartSite[];
  readonly sources: readonly (LinkSource | null)[];
  readonly isCiting: readonly boolean[];
}

/** Most parts of a note have no link; this is made anew at each key. */
const WITHOUT_LINKS: LinkedPart = { links: [], sources: [], isCiting: [] };

function linkedParts(reading: NoteReading): LinkedPart[] {
  const { document } = reading;
  const footnotes = new Set<string>();
  const placed = document.parts.map((part) => {
    const links = reading.linksOf(part);
    if (links.length === 0) return WITHOUT_LINKS;
    const sources = links.map((site) => sourceOf(site, part.start, document));
    links.forEach(({ footnote }, k) => {
      if (footnote !== null && sources[k]) footnotes.add(footnote);
    });
    return { links, sources, isCiting: [] };
  });
  const cites = (site: PartSite, source: LinkSource | null) =>
    source !== null || (site.isReference && footnotes.has(site.label));
  return placed.map(({ links, sources }) =>
    links.length === 0 ? WITHOUT_LINKS : { links, sources, isCiting: links.map((site, k) => cites(site, sources[k]!)) },
  );
}

const NO_SITES: readonly CitingSite[] = [];

function citingSites({ links, sources, isCiting }: LinkedPart, { sites }: PartReading, start: number) {
  if (sites.length === 0) return NO_SITES;
  const found: CitingSite[] = [];
  links.forEach((site, k) => {
    if (!isCiting[k]) return;
    found.push({ site, source: sources[k]!, reading: sites[found.length]!, start, words: [] });
  });
  return found;
}

/** Gives each quotation to the links that it is from, or to those that govern its part. */
function vouch(
  parts: readonly Part[],
  readings: readonly PartReading[],
  sites: readonly (readonly CitingSite[])[],
  whole: CitingSite | null,
): void {
  const governing = new Governing<readonly CitingSite[]>(whole && [whole]);
  readings.forEach(({ quotations, governor }, i) => {
    if (governor) governing.pass(governor, sites[i]!);
    for (const { words, sites: bound, reason } of quotations) {
      const by = parts[i]!.start;
      const placed = { ...words, start: words.start + by, end: words.end + by };
      const own = bound.flatMap(({ partsOn, number }) => sites[i + partsOn]?.[number] ?? []);
      const given = isNear(reason ?? "governs") ? { ...placed, isNear: true as const } : placed;
      for (const site of own) site.words.push(given);
      const loose = own.find(({ source }) => source?.target.isLoose);
      if (own.length > 0 && !loose) continue;
      const instead = loose && { insteadOf: loose.site.start + loose.start };
      for (const site of governing.source ?? [])
        if (site !== loose) site.words.push({ ...placed, isNear: true, ...instead });
    }
  });
}

/** Where a link leads; offsets of the note. */
type LinkSource = Address & { readonly target: Target };

/** A link, or a reference to a footnote, with what the note says there. */
interface CitingSite {
  readonly site: PartSite;
  readonly source: LinkSource | null;
  readonly reading: SiteReading;
  /** Where its part begins in the note. */
  readonly start: number;
  /** What it vouches for, in the note's order. */
  readonly words: CitedWords[];
}

/** The source that a link leads to; null for footnote references and links to other things. */
function sourceOf({ isReference, address, label }: PartSite, start: number, { definitions }: MarkdownDocument) {
  if (isReference) return null;
  if (address) return address.target && { ...address, target: address.target, url: movedBy(address.url, start) };
  const definition = definitions.get(label);
  const defined = definition && addressOf(definition);
  return defined?.target ? { ...defined, target: defined.target } : null;
}

/** The references to footnotes, by the footnote's label. */
function referencesAmong(sites: readonly CitingSite[]): Map<string, CitingSite[]> {
  const references = new Map<string, CitingSite[]>();
  for (const one of sites) {
    if (!one.site.isReference) continue;
    const known = references.get(one.site.label);
    if (known) known.push(one);
    else references.set(one.site.label, [one]);
  }
  return references;
}

/** `referring`: the references to the footnote that the link stands in. */
function citationOf(
  { site, reading, start, words: own }: CitingSite,
  { title, target, url }: LinkSource,
  referring: readonly CitingSite[],
): Citation {
  const link = movedBy(site, start);
  const { label } = reading;
  const words = firstOf(
    own,
    () => referring.flatMap((reference) => reference.words),
    () => (/[\p{L}\p{N}]/u.test(title) ? [{ ...link, text: title, kind: "title" }] : []),
    () => labelWords(label, link),
  );
  const { context } = referring[0]?.reading ?? reading;
  return { link, label, url, target, words, context };
}

function firstOf(own: readonly CitedWords[], ...ways: readonly (() => readonly CitedWords[])[]): readonly CitedWords[] {
  if (own.length > 0) return own;
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
