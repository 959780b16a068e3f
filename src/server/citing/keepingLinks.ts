import { linkMoves, movedEdits } from "../../protocol/citing/citing.ts";
import { answer } from "../host/answer.ts";
import { describedEdits } from "../host/fileChanges.ts";
import type { Feature } from "../host/session.ts";
import { allMovedEdits } from "./fixes/moved.ts";

/** The edits of notes that keep links right while sources change and files move. The client asks and applies them. */
export const keepingLinks: Feature = {
  register(session) {
    const { connection, engine } = session;

    answer(connection, movedEdits, ({ source }) => {
      return allMovedEdits(engine, source ?? undefined).map((one) => describedEdits(one));
    });

    // Whoever moves a file waits for the answer: a note that nobody has read yet would be forgotten.
    answer(connection, linkMoves, async ({ moves }) => {
      await session.wake();
      return engine.citations
        .linkMoves(moves)
        .map(({ note, movedTo, edits }) => describedEdits({ document: note, edits }, movedTo));
    });
  },
};
