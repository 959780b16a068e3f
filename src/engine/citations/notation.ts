import { parseMarkdown } from "../text/markdown.ts";
import type { Citation, Words } from "./citation.ts";
import { footnoteAround, type Links, type Located, linksOf, type SourceLink } from "./links.ts";
import { readNodes } from "./plainText.ts";
import { quotedWords } from "./quotedWords.ts";
import { Vouching } from "./vouching.ts";

/**
 * The citations of a note, in its order: every Markdown link to a source. A link vouches for the first of these that
 * there is: the block quotation that it stands in or closes; the quoted text just before it; what stands so before the
 * reference to its footnote; its title; its own text, when that is in quotation marks. Never throws.
 */
export function parseCitations(note: string): Citation[] {
  const tree = parseMarkdown(note);
  const links = linksOf(note, tree);
  if (links.toSources.length === 0) return [];
  const vouching = new Vouching(note, sitesOf(links));
  return links.toSources.map((link) => citationOf(note, link, links, vouching));
}

/** Every place in the text at which something is cited: the links, and the references to footnotes that hold links. */
function sitesOf({ toSources, references }: Links): Located[] {
  const footnotes = new Set(toSources.map((link) => footnoteAround(link)?.identifier));
  const referring = [...references].flatMap(([identifier, places]) => (footnotes.has(identifier) ? places : []));
  return [...toSources, ...referring].sort((a, b) => a.span.start - b.span.start);
}

function citationOf(note: string, link: SourceLink, links: Links, vouching: Vouching): Citation {
  const label = readNodes(note, link.node.children).text;
  const referring = links.references.get(footnoteAround(link)?.identifier ?? "") ?? [];
  const words = firstOf(
    () => vouching.wordsAt(link),
    () => referring.flatMap((reference) => vouching.wordsAt(reference)),
    () => (/[\p{L}\p{N}]/u.test(link.title) ? [{ ...link.span, text: link.title, kind: "title" }] : []),
    () => labelWords(label, link),
  );
  const context = vouching.contextAt(referring[0] ?? link);
  return { link: link.span, label, url: link.url, target: link.target, words, context };
}

function firstOf(...ways: readonly (() => Words[])[]): Words[] {
  for (const way of ways) {
    const words = way();
    if (words.length > 0) return words;
  }
  return [];
}

/** A link whose text is a quotation: ["We don't want it"](libya.txt#L8). */
function labelWords(label: string, { span }: SourceLink): Words[] {
  const trimmed = label.trim();
  const [quoted] = quotedWords(trimmed);
  if (!quoted || !/[\p{L}\p{N}]/u.test(trimmed)) return [];
  const outside = trimmed.slice(0, quoted.start) + trimmed.slice(quoted.end);
  if (!ONLY_MARKS.test(outside)) return [];
  return [{ ...span, text: trimmed.slice(quoted.start, quoted.end), kind: "inline" }];
}

/** Nothing but the marks that were taken off, and a stop or a comma behind them. */
const ONLY_MARKS = /^[\s\p{Pi}\p{Pf}"'„「」『』.,]*$/u;
