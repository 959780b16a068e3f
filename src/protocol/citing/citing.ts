import type { FileEdits, Location, Position, TextEdit } from "../host/places.ts";
import type { Request } from "../host/request.ts";

/**
 * How a citation is written: a block quotation, words in marks, a footnote, a bare link, or by a template of one's own.
 */
export type CiteStyle = "block" | "inline" | "footnote" | "link" | "template";

export interface CiteParams {
  source: Location;
  note: string;
  /** Where the caret stands in the note. */
  caret: Position;
}

/**
 * The change of a note that puts a citation at its caret, in the style that is set, and how much of the first edit's
 * text the caret goes behind; null when the source cannot be read.
 */
export const cite: Request<CiteParams, { edits: TextEdit[]; caret: number } | null> = { method: "sourceline/cite" };

/** A citation as Markdown, its path relative to `note`, or from the workspace folder when there is none. */
export const citationText: Request<{ source: Location; note: string | null }, string | null> = {
  method: "sourceline/citationText",
};

/** A Markdown link to the whole of a source. */
export const linkToSource: Request<{ source: string; note: string }, string> = {
  method: "sourceline/linkToSource",
};

/** The passage of a source that holds some words, word for word; null when none does. */
export const findPassage: Request<{ words: string }, Location | null> = { method: "sourceline/findPassage" };

/** The edits that bring the lines of moved citations up to date: of one source, or of all. */
export const movedEdits: Request<{ source: string | null }, FileEdits[]> = { method: "sourceline/movedEdits" };

/** The edits that keep links right when files or folders move; asked before they do, told for afterwards. */
export const linkMoves: Request<{ moves: { from: string; to: string }[] }, FileEdits[]> = {
  method: "sourceline/linkMoves",
};
