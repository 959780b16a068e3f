import { locationOf, offsetOf } from "../host/positions.ts";
import type { Session } from "../host/session.ts";
import { type Arguments, applied, documentNamed, positionNamed, textNamed, wrong } from "./arguments.ts";
import { citeInNote } from "./offered/citeSelection.ts";
import { passagesOf } from "./offered/searchComment.ts";

/** More words are no search. */
const LONGEST = 1000;
const MOST = 50;

/** Searches a passage by words of it, once all is indexed, and cites the best one, or the one chosen, in a note. */
export async function insertCitation(session: Session, given: Arguments) {
  const words = textNamed(given, "words").slice(0, LONGEST);
  await session.wake();
  const note = documentNamed(session, given, "uri");
  const position = positionNamed(given, "position");
  const choice = Number.isInteger(given.choice) ? Number(given.choice) : 0;
  const hit = passagesOf(session, words, MOST)[choice];
  if (!hit) throw wrong(session.say("No source holds these words, or nearly these."));
  const edit = await citeInNote(session, hit.document, hit, note, position && offsetOf(note, position));
  return { ...(await applied(session, edit)), passage: locationOf(hit) };
}
