import type { Span } from "./span.ts";
import { isAside, type Turn, turnsOf } from "./turns/turns.ts";

/** Prose cut into paragraphs, with the name that the text gives itself. */
export interface Prose {
  readonly prose: string;
  /** The same with what stands beside the prose and can be found as well; left out where nothing does. */
  readonly whole?: string;
  readonly paragraphs: readonly Span[];
  /** Who says what, if the text or a part of it is a transcript. */
  readonly turns: readonly Turn[];
  readonly title: string;
}

/** A line that holds nothing but a web address, as saved articles begin. */
const ADDRESS_LINE = /^[^\S\r\n]*https?:\/\/\S+[^\S\r\n]*$/gm;

/** Plain text: an address that stands alone is no prose, all else is. */
export function readPlainText(text: string): Prose {
  const prose = text.replace(ADDRESS_LINE, (address) => " ".repeat(address.length));
  return { prose, ...inTurns(prose, turnsOf(text, prose)) };
}

/** Prose, and who says what in it, cut into paragraphs. */
export function inTurns(prose: string, turns: readonly Turn[]): Omit<Prose, "prose" | "whole"> {
  const blocks = turns.length > 0 ? cutAtTurns(prose, blocksOf(prose), turns) : blocksOf(prose);
  const paragraphs = blocks.flatMap((block) => (isWrapped(prose, block) ? [hull(block)] : block));
  const first = paragraphs[0];
  return { paragraphs, turns, title: first ? titleFrom(prose.slice(first.start, first.end)) : "" };
}

/** Each label begins a block of its own, and "[Laughter]" is one: lines of two speakers are never one paragraph. */
function cutAtTurns(prose: string, blocks: readonly Span[][], turns: readonly Turn[]): Span[][] {
  const starts = new Set(turns.map(({ lead }) => lead.start));
  return blocks.flatMap((block) => {
    const pieces: Span[][] = [];
    let isCut = true;
    for (const line of block) {
      const aside = isAside(prose.slice(line.start, line.end));
      if (isCut || aside || starts.has(line.start)) pieces.push([line]);
      else pieces.at(-1)!.push(line);
      isCut = aside;
    }
    return pieces;
  });
}

/** A first line stands for a title; one that is a whole paragraph gives its first words. */
export function titleFrom(line: string): string {
  const words = line.trim().split(/\s+/u);
  const cut = words.slice(0, MAX_TITLE_WORDS).join(" ").slice(0, MAX_TITLE_LENGTH);
  return words.length > MAX_TITLE_WORDS ? `${cut} ...` : cut.replace(/[.]$/, "");
}

const MAX_TITLE_WORDS = 14;
const MAX_TITLE_LENGTH = 160;

/** The trimmed lines of each block; blocks are what stands between blank lines. */
function blocksOf(text: string): Span[][] {
  const blocks: Span[][] = [];
  let block: Span[] = [];
  for (const line of text.matchAll(/[^\r\n]+|\r\n|\r|\n/g)) {
    const span = trimmed(text, { start: line.index, end: line.index + line[0].length });
    if (span.end > span.start) block.push(span);
    else if (isBlankLine(text, line.index)) {
      if (block.length > 0) blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

/** Whether the line break or the white space at `index` makes up a line with nothing on it. */
function isBlankLine(text: string, index: number): boolean {
  const before = index === 0 ? "\n" : text[index - 1]!;
  return before === "\n" || before === "\r";
}

/** The span without the white space at its ends; an empty span when there is nothing else. */
export function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x3000;
}

/**
 * Whether the lines of a block are one paragraph broken to fit a page. A line was broken to fit when the next
 * line's first word would have gone past the margin; lines that are paragraphs of their own end anywhere.
 */
function isWrapped(text: string, block: readonly Span[]): boolean {
  if (block.length < 2 || block.slice(1, MOST_LINES_ABOVE).some((line) => isByline(text, line))) return false;
  const width = block.reduce((widest, line) => Math.max(widest, length(line)), 0);
  if (width > WIDEST_PAGE) return false;
  const broken = block.slice(0, -1).filter((line, i) => {
    const next = block[i + 1]!;
    const word = text.slice(next.start, next.end).search(/\s|$/u);
    return length(line) + 1 + word >= width - RAGGED;
  });
  return broken.length >= 0.75 * (block.length - 1);
}

/** "By Ann Rowe and Tom Hask" under a heading: no line of prose is made of names alone. */
function isByline(text: string, { start, end }: Span): boolean {
  return end - start < LONGEST_BYLINE && BYLINE.test(text.slice(start, end));
}

const BYLINE = /^By(?:,? (?:the|and|of|for|in|\p{Lu}[\p{L}\p{M}.'’-]*))+$/u;
const LONGEST_BYLINE = 80;
/** A byline is among the first lines of its block. */
const MOST_LINES_ABOVE = 3;

/** Pages are seldom set wider; a longer line was not broken by hand. */
const WIDEST_PAGE = 120;
/** How far short of the longest line a full line may end: hyphenless setting and long words leave a ragged edge. */
const RAGGED = 8;

const length = (span: Span) => span.end - span.start;

const hull = (block: readonly Span[]): Span => ({ start: block[0]!.start, end: block.at(-1)!.end });
