import { type MarkdownDocument, parseMarkdown } from "../../text/markdown/markdownDocument.ts";
import type { Span } from "../../text/span.ts";
import type { Citation, CitedWords } from "../links/citation.ts";
import { type Address, addressOf } from "../links/links.ts";
import type { Target } from "../links/target.ts";
import { quotedWords } from "../vouching/quotedWords.ts";
import { movedBy, type PartSite } from "./noteLinks.ts";
import { NoteReading, type SiteReading } from "./noteReading.ts";

/** A note's citations, and what is needed to read them again after an edit. */
export interface NoteCitations {
  readonly citations: readonly Citation[];
  readonly reading: NoteReading;
}

/**
 * The citations of a note, in its order: every Markdown link to a source. A link vouches for the first of these that
 * there is: the block quotation that it stands in or closes; the quoted text just before it; what stands so before the
 * reference to its footnote; its title; its own text, when that is in quotation marks. Never throws.
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
  const { parts } = reading.document;
  const sources = parts.map((part) =>
    reading.linksOf(part).map((site) => sourceOf(site, part.start, reading.document)),
  );
  const footnotes = new Set(
    parts.flatMap((part, i) =>
      reading.linksOf(part).flatMap(({ footnote }, k) => (sources[i]![k] ? (footnote ?? []) : [])),
    ),
  );
  const isCiting = parts.map((part, i) =>
    reading.linksOf(part).map((site, k) => sources[i]![k] !== null || (site.isReference && footnotes.has(site.label))),
  );
  const sites = parts.flatMap((part, i): CitingSite[] => {
    const readings = reading.readingsOf(i, isCiting);
    const citing = reading
      .linksOf(part)
      .flatMap((site, k) => (isCiting[i]![k] ? { site, source: sources[i]![k]! } : []));
    return citing.map((one, k) => ({ ...one, reading: readings[k]!, start: part.start }));
  });
  const references = referencesAmong(sites);
  return sites.flatMap((one) =>
    one.source ? citationOf(one, one.source, references.get(one.site.footnote ?? "") ?? []) : [],
  );
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
  { site, reading, start }: CitingSite,
  { title, target, url }: LinkSource,
  referring: readonly CitingSite[],
): Citation {
  const link = movedBy(site, start);
  const { label } = reading;
  const words = firstOf(
    () => wordsAt(reading, start),
    () => referring.flatMap((reference) => wordsAt(reference.reading, reference.start)),
    () => (/[\p{L}\p{N}]/u.test(title) ? [{ ...link, text: title, kind: "title" }] : []),
    () => labelWords(label, link),
  );
  const { context } = referring[0]?.reading ?? reading;
  return { link, label, url, target, words, context };
}

function wordsAt({ words }: SiteReading, by: number): CitedWords[] {
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
