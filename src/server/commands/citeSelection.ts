import { offsetOf, spanOf } from "../host/positions.ts";
import type { Session } from "../host/session.ts";
import { type Arguments, applied, articleNamed, documentNamed, positionNamed, rangeIn, wrong } from "./arguments.ts";
import { citeInNote, citeInOwnNote } from "./offered/citeSelection.ts";

/** Cites a passage in the note that is named, else in the one last worked in, else in the source's own. */
export async function citeSelection(session: Session, given: Arguments) {
  const source = articleNamed(session, given, "uri");
  const selected = spanOf(source, rangeIn(given));
  const note = given.note === undefined ? session.notesInHand.latest[0] : documentNamed(session, given, "note");
  if (note) {
    const position = positionNamed(given, "position");
    const caret = position && offsetOf(note, position);
    return applied(session, await citeInNote(session, source, selected, note, caret));
  }
  const own = await citeInOwnNote(session, source, selected);
  if (!own) throw wrong(session.say("Open the note that the citation is to go into."));
  return applied(session, own.edit);
}
