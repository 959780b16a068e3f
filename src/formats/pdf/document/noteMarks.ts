import { type Line, lineOf } from "../page/line.ts";
import type { Word } from "../page/word.ts";
import { isMarked, markOf, type Noted } from "./footnotes.ts";

/** A number of a note that is written at its word, in a font that has small lifted figures of its own. */
const GLUED = /(?<=[\p{Ll}.,;:!?"”’'»)\]])(\d{1,3}|[¹²³⁰⁴-⁹]+|[*†‡§]{1,3})$/u;

/** Takes the marks of a page's notes out of its text: nobody quotes them, and the notes say them. */
export function withoutNoteMarks(pages: readonly Noted[]): Noted[] {
  return pages.map(({ body, notes }) => {
    const marks = new Set(notes.filter(isMarked).flatMap(({ text }) => plain(markOf(text)?.mark ?? "")));
    marks.delete("");
    return marks.size === 0
      ? { body, notes }
      : {
          body: body.map((line) => unmarked(line, marks)),
          notes: notes.map((line) => (isMarked(line) ? spaced(line) : line)),
        };
  });
}

function unmarked(line: Line, marks: ReadonlySet<string>): Line {
  let changed = false;
  const words = line.words.flatMap((word, at): Word[] => {
    const mark = markIn(word, line.words[at - 1], line.words[at + 1], marks);
    if (mark === 0) return [word];
    changed = true;
    return mark < word.text.length ? [{ ...word, text: word.text.slice(0, -mark) }] : [];
  });
  return changed && words.length > 0 ? lineOf(words, line.column, line.page) : line;
}

/** How many signs at the end of a word are a mark: all of a word that is lifted, or stands close behind another; 0 for none. */
function markIn(word: Word, before: Word | undefined, after: Word | undefined, marks: ReadonlySet<string>): number {
  if (marks.has(plain(word.text))) {
    if (word.raised) return word.text.length;
    const close =
      before &&
      !/\d[.,]$/.test(before.text) &&
      !word.spaced &&
      word.x0 - before.x1 < 0.2 * word.size &&
      word.order > before.order;
    if (close && /[\p{Ll}.,;:!?"”’'»)\]]$/u.test(before.text)) return word.text.length;
  }
  // The end of "50.1" is none.
  const found = /\d[.,]\d+$/.test(word.text) ? undefined : GLUED.exec(word.text)?.[1];
  return found && (after?.spaced ?? true) && marks.has(plain(found)) ? found.length : 0;
}

function plain(mark: string): string {
  return mark.normalize("NFKC");
}

/** A mark stands apart from its note in the text. */
function spaced(line: Line): Line {
  const [first, second, ...rest] = line.words;
  if (
    !first ||
    !second ||
    second.spaced ||
    !(first.raised || /^(\d{1,3}|[¹²³⁰⁴-⁹]{1,3}|[*†‡§¶]{1,3})$/u.test(first.text))
  )
    return line;
  return lineOf([{ ...first, raised: false }, { ...second, spaced: true }, ...rest], line.column, line.page);
}
