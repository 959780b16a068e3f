import { type TextEdit, updatePath } from "../../citations/writing/edits.ts";
import type { TextDocument } from "../article/textDocument.ts";
import { fileName, pathBetween, resolveUri, rootedPath } from "../article/uri.ts";
import type { Current } from "../documents/current.ts";

/** A file or a folder that gets another name or another place. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** The edits that keep a note's links right; offsets are those of its text, which a move does not change. */
export interface NoteEdits {
  /** As it is before the moves. */
  readonly note: TextDocument;
  /** Its URI after them. */
  readonly movedTo: string;
  readonly edits: readonly TextEdit[];
}

/**
 * What moves of sources, notes and folders make wrong in notes, put right. Links that begin at the root go on to do so,
 * as long as it is the root of the note's own folder.
 */
export function linkMoves(moves: readonly Move[], current: Current, roots: readonly string[]): NoteEdits[] {
  const { citations } = current;
  return citations.allNotes.flatMap((uri) => {
    const note = current.text(uri);
    const movedTo = moved(uri, moves);
    const edits = new Map<number, TextEdit>();
    for (const { citation, source } of note ? citations.in(note) : []) {
      if (source === null) continue;
      const target = moved(source, moves);
      if (target === source && movedTo === uri) continue;
      const written = citation.target.path;
      if (resolveUri(uri, written, roots) !== source) {
        // It is found by its name, wherever it lies.
        const renamed = withNameOf(target, written);
        if (renamed !== written) edits.set(citation.url.start, updatePath(note!.source.text, citation, renamed));
        continue;
      }
      const fromRoot = written.startsWith("/");
      const rooted = fromRoot ? rootedPath(movedTo, target, roots) : "";
      const path = fromRoot && !rooted.startsWith("/../") ? rooted : pathBetween(movedTo, target, roots);
      if (path !== citation.target.path && !(target === source && leadsThere(path, citation.target.path))) {
        edits.set(citation.url.start, updatePath(note!.source.text, citation, path));
      }
    }
    return !note || edits.size === 0 ? [] : [{ note, movedTo, edits: [...edits.values()] }];
  });
}

/** Where a file is after the moves, itself moved or with a folder above it. */
function moved(uri: string, moves: readonly Move[]): string {
  for (const { from, to } of moves) {
    if (uri === from) return to;
    if (uri.startsWith(`${from}/`)) return to + uri.slice(from.length);
  }
  return uri;
}

/** A path with the name of another file at its end, and its ending where it had one. */
function withNameOf(uri: string, path: string): string {
  const name = fileName(uri);
  const written = path.slice(path.lastIndexOf("/") + 1);
  return path.slice(0, path.length - written.length) + (/\.\w+$/.test(written) ? name : name.replace(/\.[^.]+$/, ""));
}

/** "./a.txt" is another way to write "a.txt". */
const leadsThere = (path: string, written: string) => written.replace(/^(?:\.\/)+/, "") === path;
