import { groupsOf } from "../page/groups.ts";
import type { Line } from "../page/line.ts";

/** Lines of a page, and the notes at its foot. */
export interface Noted {
  readonly body: readonly Line[];
  readonly notes: readonly Line[];
}

/** Size of notes in parts of that of the text, at most. */
const SMALLER = 0.94;
const MARK = /^[\s([]*(\d{1,3}|[¹²³⁰⁴-⁹]{1,3}|[*†‡§¶]{1,3}|[a-z])[\s).\]:]*/u;

/** Parts the notes at the foot of each page from its text; `size`: that of the text. Notes may go on from the page before. */
export function withNotesApart(pages: readonly (readonly Line[])[], size: number): Noted[] {
  let open = false;
  return pages.map((lines) => {
    const notes = new Set<Line>();
    for (const column of groupsOf(lines, (line) => line.column).values())
      for (const line of notesOf(column, size, open)) notes.add(line);
    const its = lines.filter((line) => notes.has(line));
    if (its.length > 0) open = !/[.!?"”’)\]]$/.test(its.at(-1)!.text);
    return its.length > 0 ? { body: lines.filter((line) => !notes.has(line)), notes: its } : { body: lines, notes: [] };
  });
}

/** The notes at the end of a column: small lines, the first of which begins with a mark. `open`: one goes on from the page before. */
function notesOf(column: readonly Line[], size: number, open: boolean): readonly Line[] {
  let first = column.length;
  while (first > 0 && column[first - 1]!.size <= SMALLER * size && !column[first - 1]!.row) first--;
  // All of a column in small letters is a column in small letters.
  if (first === 0 || first === column.length) return [];
  const small = column.slice(first);
  if (open) return small;
  const from = small.findIndex(isMarked);
  return from === -1 ? [] : small.slice(from);
}

/** Whether a line begins with the mark of a note. */
export function isMarked(line: Line): boolean {
  const first = line.words[0]!;
  return (
    first.raised === true ||
    /^([*†‡§¶]{1,3}|\d{1,3}|[a-z])([.):\]]|$)/u.test(first.text) ||
    /^(\d{1,3}(?=\p{Lu})|[¹²³⁰⁴-⁹])/u.test(first.text)
  );
}

/** The mark that a note begins with, and how long it is with what parts it from the note; null without. */
export function markOf(text: string): { mark: string; length: number } | null {
  const found = MARK.exec(text);
  return found ? { mark: found[1]!, length: found[0].length } : null;
}
