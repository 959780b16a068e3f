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
import type { Article } from "../article/article.ts";
import type { TextDocument } from "../article/textDocument.ts";
import { fileName, pathBetween } from "../article/uri.ts";
import { fileExists, firstFree, placeWithin } from "../article/writablePlace.ts";
import { insertionOf } from "../citing/insertion.ts";
import { AS_BLOCK, citationOf } from "../citing/writeCitation.ts";
import type { Current } from "../documents/current.ts";
import { type DocumentEdits, type FileChanges, NO_CHANGES } from "../fileChanges.ts";
import type { CheckedCitation } from "../verdicts/citationRegister.ts";

/** What one note says of a passage. */
export interface MarginComment {
  readonly note: TextDocument;
  /** The citation, with its verdict. */
  readonly checked: CheckedCitation;
  /** Markdown: a comment, or the note's own sentence around the citation; "" when there is neither. */
  readonly text: string;
  /** Where the comment stands in the note; null for what is only read here. */
  readonly comment: Comment | null;
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

/** The note that belongs to a source; its document is null while there is none. */
export interface NoteOfSource {
  readonly uri: string;
  readonly document: TextDocument | null;
}

/** What notes say at the margin of a source, read from the notes and written into them. */
export class MarginNotes {
  constructor(
    private readonly current: Current,
    private readonly files: Files,
  ) {}

  /** The threads of a source, in its order. A passage that is gone has its thread at the lines where it was cited. */
  threadsOf(source: TextDocument): MarginThread[] {
    const { citations } = this.current;
    const found = [...citations.notesOf(source.uri)]
      .sort()
      .flatMap((uri) => this.current.text(uri) ?? [])
      .flatMap((note) => citations.in(note).flatMap((checked) => threadOf(source, note, checked) ?? []))
      .sort((a, b) => a.start - b.start || a.end - b.end);
    const threads: MarginThread[] = [];
    for (const one of found) {
      const last = threads.at(-1);
      if (last && isSamePassage(last, one)) threads[threads.length - 1] = joined(last, one);
      else threads.push(one);
    }
    return threads;
  }

  /**
   * Writes a comment on a passage into the source's own note: behind the citation that it has there, or with a new one.
   * @throws NoPlace when the folder that is set leads out of the workspace
   */
  async comment(source: Article, passage: Span, text: string, way: NotesWay): Promise<FileChanges> {
    if (text.trim() === "") return NO_CHANGES;
    const note = await this.noteOf(source.uri, way);
    const cited = this.threadsOf(source).find((thread) => isSamePassage(thread, passage));
    const own = cited?.comments.find((comment) => comment.note.uri === note.uri);
    const replied = own ? replyTo(own.note, own.checked, text) : null;
    return replied ?? this.written(source, passage, note, `\n\n${commentItem(text)}`, way);
  }

  /**
   * Cites a passage in the source's own note, at its end.
   * @throws NoPlace when the folder that is set leads out of the workspace
   */
  async cite(source: Article, passage: Span, way: NotesWay): Promise<FileChanges> {
    return this.written(source, passage, await this.noteOf(source.uri, way), "", way);
  }

  private written(source: Article, passage: Span, note: NoteOfSource, behind: string, way: NotesWay): FileChanges {
    const path = pathBetween(note.uri, source.uri, this.files.roots);
    const text = this.current.citations.anchorText(source.uri);
    const markdown = citationOf(source, passage, path, AS_BLOCK, text) + behind;
    if (note.document === null) {
      const head = filled(way, source.source.title || fileName(source.uri));
      const edit = insertionOf(head, head.length, markdown).edits[0]!;
      const whole = head.slice(0, edit.start) + edit.newText + head.slice(edit.end);
      return { ...NO_CHANGES, create: [{ uri: note.uri, text: whole }], shown: note.uri };
    }
    const written = note.document.source.text;
    return changesOf(note.document, insertionOf(written, written.trimEnd().length, markdown).edits);
  }

  /** Adds to what a note says of a passage; null when its citation has no place for comments. */
  reply({ note, linkStart }: CommentPlace, text: string): FileChanges | null {
    const found = this.citationAt(note, linkStart);
    return found && replyTo(found.note, found.checked, text);
  }

  /** Changes a comment, or takes it out when `text` is null; null when it says something else by now. */
  change(place: CommentPlace, text: string | null): FileChanges | null {
    const found = this.citationAt(place.note, place.linkStart);
    if (!found) return null;
    const { text: written } = found.note.source;
    const { citation } = found.checked;
    const comment = commentsOf(written, citation).find((one) => one.text === place.text);
    if (!comment) return null;
    const edit =
      text === null || text.trim() === ""
        ? removeComment(written, citation, comment)
        : changeComment(written, comment, text);
    return changesOf(found.note, [edit]);
  }

  /**
   * Where what is written at the margin of a source goes.
   * @throws NoPlace when the folder that is set leads out of the workspace
   */
  async noteOf(source: string, { folder }: Pick<NotesWay, "folder">): Promise<NoteOfSource> {
    const stem = fileName(source).replace(/\.[^.]+$/, "");
    const nameFor = (number: number) =>
      placeWithin(source, folder, `${stem}-notes${number === 1 ? "" : `-${number}`}.md`, this.files.roots);
    const uri = await firstFree(folder, nameFor, (candidate) => this.isNoteOrFree(candidate));
    return { uri, document: this.current.text(uri) ?? null };
  }

  /** What is read there, and is no note, is somebody's source: never written to. */
  private async isNoteOrFree(uri: string): Promise<boolean> {
    if (!this.current.text(uri)) return !(await fileExists(this.files, uri));
    return this.current.article(uri)?.kind !== "source" || this.current.citations.citationCount(uri) > 0;
  }

  private citationAt(uri: string, linkStart: number): { note: TextDocument; checked: CheckedCitation } | null {
    const note = this.current.text(uri);
    const all = note ? this.current.citations.in(note) : [];
    const checked = all.find(({ citation }) => citation.link.start === linkStart);
    return note && checked ? { note, checked } : null;
  }
}

function replyTo(note: TextDocument, { citation }: CheckedCitation, text: string): FileChanges | null {
  const edit = text.trim() === "" ? null : addComment(note.source.text, citation, text);
  return edit && changesOf(note, [edit]);
}

function changesOf(document: TextDocument, edits: DocumentEdits["edits"]): FileChanges {
  return { ...NO_CHANGES, edits: [{ document, edits }], shown: document.uri };
}

/** What one citation of a note says at the margin of a source; null when it cites another one, or nothing that is there. */
function threadOf(source: TextDocument, note: TextDocument, checked: CheckedCitation): MarginThread | null {
  const { citation, verification } = checked;
  if (checked.source !== source.uri) return null;
  const span = verification.place ?? linesIn(source, citation.target.lines);
  if (!span) return null;
  const said = commentsOf(note.source.text, citation);
  const comments = said.map((comment): MarginComment => ({ note, checked, text: comment.text, comment }));
  const context = said.length === 0 ? [{ note, checked, text: citation.context, comment: null }] : [];
  return { start: span.start, end: span.end, comments: [...comments, ...context], verdict: verification.verdict };
}

function linesIn({ source }: TextDocument, lines: { startLine: number; endLine: number } | null): Span | null {
  if (!lines || lines.startLine > source.lines.count) return null;
  return { start: source.lines.lineSpan(lines.startLine).start, end: source.lines.lineSpan(lines.endLine).end };
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
