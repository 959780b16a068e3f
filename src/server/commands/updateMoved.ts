import { allMovedEdits } from "../citing/fixes/moved.ts";
import { editOf } from "../host/fix.ts";
import type { Session } from "../host/session.ts";
import { applied } from "./arguments.ts";

/** Brings the lines of all moved citations up to date, in all notes, once these are read. */
export async function updateMoved(session: Session) {
  await session.wake();
  return applied(session, editOf(allMovedEdits(session.engine)));
}
