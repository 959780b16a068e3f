import { type CitationVerdict, GRAVITY } from "../../citations/verifying/verify.ts";
import {
  addComment,
  type Comment,
  changeComment,
  commentItem,
  commentsOf,
  removeComment,
} from "../../citations/writing/comments.ts";
import type { Files } from "../../ports.ts";
import type { Span } from "../../text/span.ts";
import { overlaps } from "../../text/span.ts";
import { fileName, pathBetween } from "../article/uri.ts";
import { fileExists, firstFree, placeWithin } from "../article/writablePlace.ts";
import { insertionOf } from "../citing/insertion.ts";
import { AS_BLOCK, citationOf } from "../citing/writeCitation.ts";
import type { Current } from "../documents/current.ts";
import { type FileChanges, NO_CHANGES } from "../fileChanges.ts";
import type { CheckedCitation } from "../verdicts/citationRegister.ts";

/** What one note says of a passage. */
export interface MarginComment {
  readonly note: string;
  /** Where the citation's link stands in the note. */
  readonly link: Span;
  /** Markdown: a comment, or the note's own sentence around the citation; "" when there is neither. */
  readonly text: string;
  /** Where the comment stands in the note; null for what is only read here. */
  readonly comment: Comment | null;
  readonly verdict: CitationVerdict;
}

/** All that notes say of one passage of a source. */
export interface MarginThread extends Span {
  readonly comments: readonly MarginComment[];
  /** The gravest of the citations' verdicts. */
  readonly verdict: CitationVerdict;
}

/** A comment as the margin shows it: which note, which citation, and what the comment says there. */
export interface CommentPlace {
  readonly note: string;
  readonly linkStart: number;
  readonly text: string | null;
}

/** Where notes of sources go, and what a new one begins with. */
export interface NotesWay {
  readonly folder: string;
  readonly template: string;
  readonly date: string;
}

/** What notes say at the margin of a source, read from the notes and written into them. */
export class MarginNotes {
  constructor(
    private readonly current: Current,
    private readonly files: Files,
  ) {}

  /** The threads of a source, in its order. A passage that is gone has its thread at the lines where it was cited. */
  threadsOf(source: string): MarginThread[] {
    const { citations } = this.current;
    const found = [...citations.notesOf(source)]
      .sort()
      .flatMap((note) => citations.of(note).filter((checked) => checked.source === source))
      .flatMap((checked) => this.placed(source, checked))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    const threads: MarginThread[] = [];
    for (const one of found) {
      const last = threads.at(-1);
      if (last && isSamePassage(last, one)) threads[threads.length - 1] = joined(last, one);
      else threads.push(one);
    }
    return threads;
  }

  /** Writes a comment on a passage into the source's own note: behind the citation that it has there, or with a new one. */
  async comment(source: string, passage: Span, text: string, way: NotesWay): Promise<FileChanges> {
    const article = this.current.article(source);
    if (!article || text.trim() === "") return NO_CHANGES;
    const note = await this.noteOf(source, way);
    const cited = this.threadsOf(source).find((thread) => isSamePassage(thread, passage));
    const own = cited?.comments.find((comment) => comment.note === note.uri);
    const replied = own ? this.reply({ note: own.note, linkStart: own.link.start, text: null }, text) : null;
    if (replied) return replied;
    const path = pathBetween(note.uri, source, this.files.roots);
    const markdown = `${citationOf(article, passage, path, AS_BLOCK)}\n\n${commentItem(text)}`;
    if (note.text === null) {
      const head = filled(way, article.source.title || fileName(source));
      const edit = insertionOf(head, head.length, markdown).edits[0]!;
      const whole = head.slice(0, edit.start) + edit.newText + head.slice(edit.end);
      return { ...NO_CHANGES, create: [{ uri: note.uri, text: whole }], shown: note.uri };
    }
    const { edits } = insertionOf(note.text, note.text.trimEnd().length, markdown);
    return { ...NO_CHANGES, edits: [{ uri: note.uri, edits }], shown: note.uri };
  }

  /** Adds to what a note says of a passage; null when its citation has no place for comments. */
  reply({ note, linkStart }: CommentPlace, text: string): FileChanges | null {
    const found = this.citationAt(note, linkStart);
    const edit = found && text.trim() !== "" ? addComment(found.text, found.citation, text) : null;
    return edit && { ...NO_CHANGES, edits: [{ uri: note, edits: [edit] }], shown: note };
  }

  /** Changes a comment, or takes it out when `text` is null; null when it says something else by now. */
  change(place: CommentPlace, text: string | null): FileChanges | null {
    const found = this.citationAt(place.note, place.linkStart);
    const comment = found && commentsOf(found.text, found.citation).find((one) => one.text === place.text);
    if (!found || !comment) return null;
    const edit =
      text === null || text.trim() === ""
        ? removeComment(found.text, found.citation, comment)
        : changeComment(found.text, comment, text);
    return { ...NO_CHANGES, edits: [{ uri: place.note, edits: [edit] }], shown: place.note };
  }

  /**
   * The note that belongs to a source: where what is written at its margin goes. Its text is null while there is none.
   * @throws NoPlace when the folder that is set leads out of the workspace
   */
  async noteOf(source: string, { folder }: Pick<NotesWay, "folder">): Promise<{ uri: string; text: string | null }> {
    const stem = fileName(source).replace(/\.[^.]+$/, "");
    const nameFor = (number: number) =>
      placeWithin(source, folder, `${stem}-notes${number === 1 ? "" : `-${number}`}.md`, this.files.roots);
    const uri = await firstFree(folder, nameFor, (candidate) => this.isNoteOrFree(candidate));
    return { uri, text: this.current.text(uri)?.source.text ?? null };
  }

  /** What is read there, and is no note, is somebody's source: never written to. */
  private async isNoteOrFree(uri: string): Promise<boolean> {
    if (!this.current.text(uri)) return !(await fileExists(this.files, uri));
    return this.current.article(uri)?.kind !== "source" || this.current.citations.citationCount(uri) > 0;
  }

  private citationAt(note: string, linkStart: number) {
    const text = this.current.text(note)?.source.text;
    const checked = this.current.citations.of(note).find(({ citation }) => citation.link.start === linkStart);
    return text !== undefined && checked ? { text, citation: checked.citation } : null;
  }

  private placed(source: string, { note, citation, verification }: CheckedCitation): MarginThread[] {
    const text = this.current.text(note)?.source.text;
    const span = verification.place ?? this.linesOf(source, citation.target.lines);
    if (text === undefined || !span) return [];
    const { verdict } = verification;
    const said = commentsOf(text, citation);
    const one = { note, link: citation.link, verdict };
    const comments = said.map((comment): MarginComment => ({ ...one, text: comment.text, comment }));
    const context = said.length === 0 ? [{ ...one, text: citation.context, comment: null }] : [];
    return [{ start: span.start, end: span.end, comments: [...comments, ...context], verdict }];
  }

  private linesOf(source: string, lines: { startLine: number; endLine: number } | null): Span | null {
    const index = this.current.text(source)?.source.lines;
    if (!index || !lines || lines.startLine > index.count) return null;
    return { start: index.lineSpan(lines.startLine).start, end: index.lineSpan(lines.endLine).end };
  }
}

/** Passages that share the half of the shorter are one: notes seldom cut a sentence at the same letter. */
function isSamePassage(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return overlaps(a, b) && 2 * shared >= Math.min(a.end - a.start, b.end - b.start);
}

function joined(a: MarginThread, b: MarginThread): MarginThread {
  const verdict = GRAVITY.indexOf(a.verdict) <= GRAVITY.indexOf(b.verdict) ? a.verdict : b.verdict;
  return { start: a.start, end: Math.max(a.end, b.end), comments: [...a.comments, ...b.comments], verdict };
}

function filled({ template, date }: NotesWay, title: string): string {
  return template.replace(/\$\{(title|date)\}/g, (_, name: string) => (name === "title" ? title : date));
}
