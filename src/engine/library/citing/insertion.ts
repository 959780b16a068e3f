import type { TextEdit } from "../../citations/writing/edits.ts";

/** The edits of a note that write a citation, and the caret behind it: so many characters into the first edit's text. */
export interface Insertion {
  readonly edits: readonly TextEdit[];
  readonly caret: number;
}

/** A block stands on lines of its own; everything else stands in the sentence, a footnote's text at the note's end. */
export function insertionOf(note: string, caret: number, markdown: string): Insertion {
  const [body, definition] = footnoteParts(markdown);
  if (definition !== undefined) return insertFootnote(note, caret, body, definition);
  const isBlock = markdown.includes("\n") || /^(?:>|#{1,6} |[-*+] |\d+[.)] )/.test(markdown);
  const edit = isBlock ? insertBlock(note, caret, markdown) : insertInline(note, caret, markdown);
  return { edits: [edit], caret: edit.newText.trimEnd().length };
}

/** The first number that no footnote of a note has. */
export function freeFootnote(note: string): string {
  const taken = [...note.matchAll(/\[\^(\d{1,9})\]/g)].map(([, digits]) => Number(digits));
  return String(taken.reduce((most, number) => Math.max(most, number), 0) + 1);
}

function footnoteParts(markdown: string): [string, string?] {
  const at = markdown.lastIndexOf("\n\n[^");
  return at < 0 ? [markdown] : [markdown.slice(0, at), markdown.slice(at + 2)];
}

function insertFootnote(note: string, caret: number, body: string, definition: string): Insertion {
  const inline = insertInline(note, caret, body);
  if (note.slice(caret).trim() === "") {
    const newline = newlineOf(note);
    const newText = `${inline.newText}${newline.repeat(2)}${definition}${newline}`;
    return { edits: [{ start: caret, end: note.length, newText }], caret: inline.newText.length };
  }
  return { edits: [inline, insertBlock(note, note.length, definition)], caret: inline.newText.length };
}

/** Words in a sentence: a space on either side where there is none. */
function insertInline(note: string, caret: number, words: string): TextEdit {
  const lead = /[\s([{"'“‘«„—–]$/u.test(note.slice(0, caret)) || caret === 0 ? "" : " ";
  const tail = /^[\p{L}\p{N}([{"“‘«„]/u.test(note.slice(caret)) ? " " : "";
  return { start: caret, end: caret, newText: lead + words + tail };
}

/** Puts a block of Markdown at the caret of a note: on lines of its own, with one blank line on either side. */
export function insertBlock(note: string, caret: number, block: string): TextEdit {
  const newline = newlineOf(note);
  const lineEnd = note.slice(caret).search(/\r|\n|$/);
  const at = caret + lineEnd;
  const before = note.slice(0, at).replace(/[ \t]+$/, "");
  const after = note.slice(at);
  const lead = before === "" ? "" : newline.repeat(Math.max(0, 2 - lineBreaksAtEnd(before)));
  const tail = newline.repeat(Math.max(0, (after.trim() === "" ? 1 : 2) - lineBreaksAtStart(after)));
  return { start: before.length, end: at, newText: lead + block.replaceAll("\n", newline) + tail };
}

const newlineOf = (note: string) => (note.includes("\r\n") ? "\r\n" : "\n");

const lineBreaksAtEnd = (text: string) => (/(?:\r\n|\r|\n)*$/.exec(text)![0].match(/\r\n|\r|\n/g) ?? []).length;

const lineBreaksAtStart = (text: string) => (/^(?:\r\n|\r|\n)*/.exec(text)![0].match(/\r\n|\r|\n/g) ?? []).length;
