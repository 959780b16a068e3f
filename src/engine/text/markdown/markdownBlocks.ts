import type { Span } from "../span.ts";

/**
 * Cuts Markdown into pieces that can be parsed one by one: nothing above a cut reaches below it, link definitions apart.
 *
 * A cut stands before a line that begins at the very edge, behind a blank line: by CommonMark 0.31 such a line goes on
 * with no paragraph, list item, footnote or block quotation. The first line of a list's item at the edge (5.2) needs no
 * blank line before it; only a number other than 1 does, which is no item behind a paragraph. Only fenced code (4.5) and
 * literal HTML (4.6, kinds 1 to 5) run over blank lines; where it is not plain whether one is open, the rest stays whole.
 * Front matter stays in the first piece. Linear; the pieces cover the text.
 */
export function markdownBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  let open: Open | null = frontMatter(text);
  let start = 0;
  let isBehindBlank = false;
  let isBehindItem = false;
  for (let at = 0; at < text.length; ) {
    const next = nextLine(text, at);
    const end = lastUnblank(text, at, next);
    const item = open === null && MAY_BE_ITEM.has(text.charCodeAt(at)) ? itemAt(text, at) : null;
    const isItem: boolean = item !== null && (item === "interrupts" || isBehindBlank || isBehindItem);
    if (at > 0 && open === null && (isItem || (isBehindBlank && canBegin(text, at)))) {
      blocks.push({ start, end: at });
      start = at;
    }
    isBehindBlank = end === at;
    isBehindItem = isItem;
    if (open) open = open.after(text.slice(at, end));
    else if (mayOpen(text, at, end)) open = opened(text.slice(at, end));
    at = next;
  }
  if (start < text.length) blocks.push({ start, end: text.length });
  return blocks;
}

const code = (character: string) => character.charCodeAt(0);
const SPACE = code(" ");
const TAB = code("\t");
const LINE_FEED = code("\n");
const CARRIAGE_RETURN = code("\r");
const BYTE_ORDER_MARK = 0xfeff;

/** Where the line behind that at `at` begins. */
function nextLine(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === LINE_FEED) return i + 1;
    if (unit === CARRIAGE_RETURN) return text.charCodeAt(i + 1) === LINE_FEED ? i + 2 : i + 1;
  }
  return text.length;
}

/** The end of a line without its blanks, which are spaces and tabs alone; a no-break space is a word. */
function lastUnblank(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

const isBlank = (unit: number) => unit === SPACE || unit === TAB || unit === LINE_FEED || unit === CARRIAGE_RETURN;

/** White space may go on with what is above; what may be an item is looked at apart. */
function canBegin(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    !isBlank(unit) && unit !== BYTE_ORDER_MARK && !(MAY_BE_ITEM.has(unit) && ITEM_LIKE.test(text.slice(at, at + 12)))
  );
}

const MAY_BE_ITEM = new Set([..."-+*0123456789"].map(code));
const ITEM_LIKE = /^(?:[-+*]|\d{1,9}[.)])(?:\s|$)/u;

/** What begins a list's item at the edge: one that ends any paragraph above it, or one that does not; null for others. */
function itemAt(text: string, at: number): "interrupts" | "follows" | null {
  const number = ITEM.exec(text.slice(at, at + 24))?.[1];
  if (number === undefined) return null;
  return number === "" || number === "1" ? "interrupts" : "follows";
}

/** With something in its line: an empty item does not end a paragraph, and may be an underline. */
const ITEM = /^(?:[-+*]|(\d{1,9})[.)])[ \t]{1,4}(?=[^ \t\r\n])/u;

const MAY_OPEN = new Set([..."`~<"].map(code));

function mayOpen(text: string, at: number, end: number): boolean {
  let i = at;
  while (i < end && text.charCodeAt(i) === SPACE) i++;
  return MAY_OPEN.has(text.charCodeAt(i));
}

/** Something that runs over blank lines; tells what is open behind its next line. */
interface Open {
  after(line: string): Open | null;
}

function until(isEnd: (line: string) => boolean): Open {
  const open: Open = { after: (line) => (isEnd(line) ? null : open) };
  return open;
}

function frontMatter(text: string): Open | null {
  const fence = /^\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\r|\n)/.exec(text)?.[1];
  if (fence === undefined) return null;
  const open = until((line) => line === fence);
  // The opening line itself is no end.
  return { after: () => open };
}

const LITERAL_HTML: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];

function opened(line: string): Open | null {
  const [, indent = "", rest = ""] = /^( {0,3})(\S.*)$/u.exec(line) ?? [];
  const fence = /^(`{3,})[^`]*$|^(~{3,})/u.exec(rest);
  if (fence) return indent === "" ? fenced(fence[1] ?? fence[2]!) : NEVER_CUT;
  for (const [begin, end] of LITERAL_HTML) {
    const match = begin.exec(rest);
    if (match) return end.test(rest.slice(match[0].length)) ? null : until((later) => end.test(later));
  }
  return rest.startsWith("<") ? OTHER_HTML : null;
}

/** Up to a blank line. Whether what looks like a fence opens one hangs on the tag, and on what stands before it. */
const OTHER_HTML: Open = {
  after: (line) => (line === "" ? null : opened(line) === null || /^ {0,3}<[^!?]/.test(line) ? OTHER_HTML : NEVER_CUT),
};

function fenced(fence: string): Open {
  const closing = new RegExp(`^ {0,3}\\${fence[0]}{${fence.length},}[ \t]*$`);
  return until((line) => closing.test(line));
}

/** An indented fence may stand in a list item and end with it, or not. */
const NEVER_CUT: Open = { after: () => NEVER_CUT };
