import type { CitedWords } from "../../citations/links/citation.ts";
import type { TextEdit } from "../../citations/writing/edits.ts";
import type { TextDocument } from "../article/textDocument.ts";
import { freeFootnote, insertBlock } from "../citing/insertion.ts";

/** What a link to a passage is written as. */
export interface PassageLink {
  /** For words in a sentence: "([Harbour vote](vote.txt#L4), line 4)". */
  readonly reference: string;
  /** For a block quotation: "Ruth Tolland, [Harbour vote](vote.txt#L4), line 4". */
  readonly attribution: string;
}

/** Words of a draft, and the link that they are to have. */
export interface Linking {
  readonly words: CitedWords;
  readonly link: PassageLink;
}

/**
 * The edits that give quoted words of a draft their links, in the draft's own way: a block quotation gets a line that names its
 * source, or a link in the line that names its speaker; words in marks get a footnote where the draft has footnotes, else the
 * link behind the mark that closes them.
 */
export function linkEdits({ source }: TextDocument, linkings: readonly Linking[], usesFootnotes: boolean): TextEdit[] {
  const { text } = source;
  const definitions: string[] = [];
  const first = Number(freeFootnote(text));
  const edits = linkings.map(({ words, link }): TextEdit => {
    const block = words.kind === "block" ? blockAround(text, words) : null;
    if (block) return attributionEdit(text, block, link);
    const at = words.end + (CLOSING_MARK.exec(text.slice(words.end, words.end + 12))?.[0].length ?? 0);
    if (!usesFootnotes) return { start: at, end: at, newText: ` ${link.reference}` };
    const label = `[^${first + definitions.length}]`;
    definitions.push(`${label}: ${link.attribution}`);
    return { start: at, end: at, newText: label };
  });
  return definitions.length === 0 ? edits : [...edits, insertBlock(text, text.length, definitions.join("\n"))];
}

/** The mark that closes a quotation, with emphasis that does. */
const CLOSING_MARK = /^(?:["”“»«’'‹›」』]+|<\/q>)[*_]*/u;

/** Whether a draft names its sources in footnotes; one that cites nothing yet does as it is set. */
export function usesFootnotes({ source: { text }, citations }: TextDocument, isSet: boolean): boolean {
  if (citations.length === 0) return isSet;
  const footnotes = text.match(/^\[\^[^\]\n]+\]:/gmu)?.length ?? 0;
  return footnotes * 2 > citations.length;
}

interface QuotedLines {
  /** Where its last line with words ends. */
  readonly end: number;
  /** What each of its lines begins with. */
  readonly prefix: string;
  /** What stands behind the words on its lines: it names the speaker. */
  readonly attribution: string;
}

/** The lines behind ">" that words end in; null for a block of HTML. */
function blockAround(text: string, { start, end }: CitedWords): QuotedLines | null {
  const lineStart = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
  const opening = /^[ \t]*(?:(?:[-*+]|\d+[.)]) )?(?:>[ \t]?)+/u.exec(text.slice(lineStart, start));
  if (!opening) return null;
  const prefix = opening[0].replace(/[-*+\d.)]/gu, " ");
  const behind = /^[^\r\n]*(?:(?:\r\n|\r|\n)[ \t]*>[^\r\n]*)*/u.exec(text.slice(end))![0];
  const kept = behind.replace(/[\s>]+$/u, "");
  return { end: end + kept.length, prefix, attribution: kept.replace(/[>\s]+/gu, " ") };
}

function attributionEdit(text: string, { end, prefix, attribution }: QuotedLines, link: PassageLink): TextEdit {
  if (/[\p{L}\p{N}]/u.test(attribution)) return { start: end, end, newText: ` ${link.reference}` };
  const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
  const newText = `${newline}${prefix.trimEnd()}${newline}${prefix.trimEnd()} - ${link.attribution}`;
  return { start: end, end, newText };
}
