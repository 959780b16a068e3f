import { type Block, blocksIn, closest } from "../../text/markdown/block.ts";
import type { MarkdownDocument } from "../../text/markdown/markdownDocument.ts";
import { contains, lastStartingAt, overlaps, type Span } from "../../text/span.ts";
import type { Citation, CitedWords } from "../links/citation.ts";
import { sitesIn } from "../links/links.ts";
import { isAskedFor } from "../vouching/askedFor.ts";
import { wordsOfBlock } from "../vouching/blockAttribution.ts";
import { NoteBlocks } from "../vouching/noteBlocks.ts";
import { isLongEnough } from "../vouching/quotation.ts";
import { quotationsIn } from "../vouching/vouching.ts";
import { isFirm } from "./noteLinks.ts";
import { quotationsOfText } from "./plainQuotations.ts";

/** Words that a text quotes, whether a link vouches for them or not. */
export interface DraftQuotation {
  readonly words: CitedWords;
  /** Of a block quotation, what it has in marks itself: it may as well be an aside that quotes somebody. */
  readonly within: readonly CitedWords[];
}

/**
 * All that a text quotes and that claims to be somebody's words (see vouching/askedFor.ts), in its order. `markdown`: the text
 * parsed; null for plain text, where words in marks count, and lines behind ">". `citations` are the note's.
 */
export function draftQuotations(
  text: string,
  markdown: MarkdownDocument | null,
  citations: readonly Citation[],
): DraftQuotation[] {
  const found = markdown ? quotationsOfNote(markdown, citations) : quotationsOfText(text);
  const asked = inOrder(found.filter((words) => isAsked(text, words)));
  const quotations: { words: CitedWords; within: CitedWords[] }[] = [];
  for (const words of asked) {
    const last = quotations.at(-1);
    if (last && contains(last.words, words)) last.within.push(words);
    else if (!last || !overlaps(last.words, words)) quotations.push({ words, within: [] });
  }
  return quotations;
}

/** What stands before a mark as far as it matters. UTF-16 units. */
const LEAD = 60;

function isAsked(note: string, { text, start, kind }: CitedWords): boolean {
  if (kind === "block") return isLongEnough(text);
  return isAskedFor({
    text,
    lead: note.slice(Math.max(0, start - LEAD), start),
  });
}

/** What a note quotes: in marks, in blocks, in italics beside a link, and in the text of links. */
function quotationsOfNote(note: MarkdownDocument, citations: readonly Citation[]): CitedWords[] {
  const blocks = new NoteBlocks(note, sitesIn(note.root).filter(isFirm));
  const titles = titlesOfLinks(note.root);
  const isTitle = (words: Span) => holds(titles, words);
  const found = inOrder(note.root.children.flatMap((block) => quotationsIn(block, blocks)).map(({ words }) => words));
  const quoted = outermostQuotations(note.root).flatMap((block) => quotedIn(block, blocks, found));
  const linked = citations.flatMap(({ words }) => words.filter(({ kind }) => kind === "inline"));
  const own = quoted.map(({ block }) => block);
  const others = found.filter((words) => words.kind !== "block" || !holds(own, words));
  const labels = inOrder(linked).filter((words) => !meets(found, words) && !holds(own, words));
  return [...quoted.flatMap(({ words }) => words), ...others.filter((words) => !isTitle(words)), ...labels];
}

/** Of a block quotation its words, and those that it has in marks; where it has links, those that they vouch for. */
function quotedIn(
  block: Block,
  blocks: NoteBlocks,
  found: readonly CitedWords[],
): { block: Span; words: CitedWords[] }[] {
  const read = blocks.read(block);
  if (read.sites.length > 0 && meets(found, block)) return [];
  const all = read.words(wordsOfBlock(read), "block");
  const within = read.quoted.flatMap((span) => read.words(span, "inline") ?? []);
  return all
    ? [
        {
          block,
          words: [all, ...within.filter((words) => !isAllOf(words, all))],
        },
      ]
    : [];
}

/** Marks around the whole of a block quotation add nothing. */
const isAllOf = (words: CitedWords, all: CitedWords) => words.text.length > all.text.length - 6;

function outermostQuotations(root: Block): Block[] {
  const isQuotation = (block: Block) => block.kind === "blockquote";
  return [...blocksIn(root)].filter(
    (block) => isQuotation(block) && !(block.parent && closest(block.parent, (kind) => kind === "blockquote")),
  );
}

/** The texts of links that lead to no source: what is in marks there is an article's title. */
function titlesOfLinks(root: Block): Span[] {
  return sitesIn(root)
    .filter((site) => !isFirm(site) && site.mark.kind === "link")
    .map(({ mark }) => mark.inner);
}

/** Whether one of some spans, in order and apart, holds another. */
function holds(spans: readonly Span[], span: Span): boolean {
  const before = spans[lastStartingAt(spans, span.start)];
  return before !== undefined && contains(before, span);
}

/** Whether one of some spans, in order, shares a character with another. */
function meets(spans: readonly Span[], span: Span): boolean {
  const last = spans[lastStartingAt(spans, span.end - 1)];
  return last !== undefined && overlaps(last, span);
}

const inOrder = (words: readonly CitedWords[]) => [...words].sort((a, b) => a.start - b.start || b.end - a.end);
