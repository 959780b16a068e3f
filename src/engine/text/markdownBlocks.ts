import type { Span } from "./span.ts";

/**
 * Cuts Markdown into pieces that can be parsed one by one: nothing above a cut reaches below it, link definitions apart.
 *
 * A cut stands behind a blank line, before a line that begins at the very edge: by CommonMark 0.31 such a line goes on
 * with no paragraph, list item, footnote or block quotation. Only fenced code (4.5) and literal HTML (4.6, kinds 1 to 5)
 * run over blank lines; where it is not plain whether one is open, the rest stays whole. Front matter stays in the
 * first piece. Lists are not cut between their items. Linear; the pieces cover the text.
 */
export function markdownBlocks(text: string): Span[] {
  const blocks: Span[] = [];
  let open: Open | null = frontMatter(text);
  let start = 0;
  let isBehindBlank = false;
  LINE.lastIndex = 0;
  for (let match = LINE.exec(text); match && match[0] !== ""; match = LINE.exec(text)) {
    // Blanks are spaces and tabs alone; a no-break space is a word.
    const line = match[0].replace(/[ \t\r\n]+$/, "");
    if (open === null && isBehindBlank && CAN_BEGIN.test(line)) {
      blocks.push({ start, end: match.index });
      start = match.index;
    }
    isBehindBlank = line === "";
    open = open ? open.after(line) : opened(line);
  }
  if (start < text.length) blocks.push({ start, end: text.length });
  return blocks;
}

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/gy;

/** No white space, which may go on with what is above; no item, which belongs to the list above; no byte order mark. */
const CAN_BEGIN = /^(?![ \t]|\ufeff|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$))./u;

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
