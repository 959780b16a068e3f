import type { Span } from "../../text/span.ts";
import type { Citation } from "../links/citation.ts";
import type { TextEdit } from "./edits.ts";

/** What a note says of a passage, in an item of the list right behind its block quotation. */
export interface Comment extends Span {
  /** Markdown, without the marks of the list. */
  readonly text: string;
}

/** The comments of a citation, in order; [] when it stands in no block quotation, or no list follows. */
export function commentsOf(note: string, citation: Citation): Comment[] {
  const end = quotationEnd(note, citation);
  if (end === null) return [];
  const found: Comment[] = [];
  let item: { start: number; end: number; lines: string[] } | null = null;
  const close = () => {
    if (item) found.push({ start: item.start, end: item.end, text: item.lines.join("\n").trim() });
    item = null;
  };
  for (const line of linesFrom(note, end)) {
    const opening = /^ {0,3}[-*+](?:[ \t]+|$)/.exec(line.text);
    if (opening) {
      close();
      item = { start: line.start, end: line.end, lines: [line.text.slice(opening[0].length)] };
    } else if (line.text.trim() === "") item?.lines.push("");
    else if (item && /^(?: {2,}|\t)/.test(line.text)) {
      item.lines.push(line.text.replace(/^(?: {1,2}|\t)/, ""));
      item.end = line.end;
    } else break;
  }
  close();
  return found;
}

/** Puts a comment behind those that a citation has. Null when the citation stands in no block quotation. */
export function addComment(note: string, citation: Citation, text: string): TextEdit | null {
  const end = quotationEnd(note, citation);
  if (end === null) return null;
  const last = commentsOf(note, citation).at(-1);
  const at = last?.end ?? end;
  const newline = newlineOf(note);
  const isFollowed = !last && /^[^\r\n]*\r?\n[^\S\r\n]*\S/.test(note.slice(at));
  const tail = isFollowed ? newline : "";
  return { start: at, end: at, newText: `${newline.repeat(last ? 1 : 2)}${commentItem(text, newline)}${tail}` };
}

/** Gives a comment another text. */
export function changeComment(note: string, { start, end }: Comment, text: string): TextEdit {
  return { start, end, newText: commentItem(text, newlineOf(note)) };
}

/** Takes a comment out with its line, and the blank line that parted a list which is no more. */
export function removeComment(note: string, citation: Citation, comment: Comment): TextEdit {
  const isOnly = commentsOf(note, citation).length === 1;
  const before = note.slice(0, comment.start);
  const gap = isOnly ? /(?:\r?\n[^\S\r\n]*)*$/.exec(before)![0].length : /\r?\n?$/.exec(before)![0].length;
  return { start: comment.start - gap, end: comment.end, newText: "" };
}

/** A comment as an item of a list; its later lines are indented, so that they stay in the item. */
export function commentItem(text: string, newline = "\n"): string {
  const lines = text.trim().split(/\r\n|\r|\n/);
  return lines.map((line, i) => (i === 0 ? `- ${line}` : line.trim() === "" ? "" : `  ${line}`)).join(newline);
}

/** Where the block quotation that a citation's link stands in ends; null when it stands in none. */
function quotationEnd(note: string, { link }: Citation): number | null {
  let end: number | null = null;
  const start = note.lastIndexOf("\n", link.start - 1) + 1;
  for (const line of linesFrom(note, start)) {
    if (!/^ {0,3}>/.test(line.text)) break;
    end = line.end;
  }
  return end !== null && end >= link.end ? end : null;
}

/** The lines of a text from an offset on, without their breaks. */
function* linesFrom(text: string, offset: number): Generator<Span & { text: string }> {
  for (let start = offset; start <= text.length; ) {
    const next = text.indexOf("\n", start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, end).replace(/\r$/, "");
    yield { start, end: start + line.length, text: line };
    if (next < 0) return;
    start = next + 1;
  }
}

const newlineOf = (note: string) => (note.includes("\r\n") ? "\r\n" : "\n");
