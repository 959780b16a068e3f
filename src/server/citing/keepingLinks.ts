import type { CheckedCitation, TextEdit } from "../../engine/engine.ts";
import { linkMoves, movedEdits } from "../../protocol/citing/citing.ts";
import type { FileEdits } from "../../protocol/host/places.ts";
import { answer } from "../host/answer.ts";
import { rangeOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { movedEdits as editsOfMoved } from "./fixes/moved.ts";

/** The edits of notes that keep links right while sources change and files move. The client asks and applies them. */
export const keepingLinks: Feature = (session) => {
  const { connection, engine } = session;

  answer(connection, movedEdits, ({ source }) => {
    const moved = byNote(engine.citations.movedCitations(source ?? undefined));
    return [...moved].flatMap(([note, checked]) => {
      const text = engine.text(note);
      return text ? fileEdits(session, note, note, editsOfMoved(text, checked)) : [];
    });
  });

  // Whoever moves a file waits for the answer: a note that nobody has read yet would be forgotten.
  answer(connection, linkMoves, async ({ moves }) => {
    await session.wake();
    return engine.citations
      .linkMoves(moves)
      .flatMap(({ note, movedTo, edits }) => fileEdits(session, note, movedTo, edits));
  });
};

function byNote(checked: readonly CheckedCitation[]): Map<string, CheckedCitation[]> {
  const notes = new Map<string, CheckedCitation[]>();
  for (const one of checked) notes.set(one.note, [...(notes.get(one.note) ?? []), one]);
  return notes;
}

function fileEdits({ engine }: Session, note: string, uri: string, edits: readonly TextEdit[]): FileEdits[] {
  const text = engine.text(note);
  if (!text || edits.length === 0) return [];
  const described = edits.map(({ start, end, newText }) => ({
    range: rangeOf(text, { start, end }),
    newText,
    oldText: text.source.text.slice(start, end),
  }));
  return [{ uri, edits: described }];
}
