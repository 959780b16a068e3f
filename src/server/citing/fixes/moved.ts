import { type CodeAction, CodeActionKind } from "vscode-languageserver";
import type { CheckedCitation, DocumentEdits, Engine, TextDocument, TextEdit } from "../../../engine/engine.ts";
import { updateLines } from "../../../engine/engine.ts";
import { UPDATE_MOVED } from "../../../protocol/host/commands.ts";
import { type Case, commandFix, editOf, fixOf, titledLines } from "../../host/fix.ts";
import type { Session } from "../../host/session.ts";

/** Words at other lines: the lines are brought up to date, here, in the note, or everywhere. */
export function fixesOfMoved({ session, note, checked, all }: Case): CodeAction[] {
  const { say } = session;
  const one = movedEdits(note, [checked]);
  if (one.length === 0) return [];
  const here = all.filter(isMoved).length;
  const everywhere = session.engine.citations.moved().reduce((sum, { checked: moved }) => sum + moved.length, 0);
  return [
    fixOf(say("Update to {0}", titledLines(say, checked.verification.place!)), note, one, true),
    ...(here > 1
      ? [fixOf(say("Update All {0, number} Moved Citations in This Note", here), note, movedEdits(note, all))]
      : []),
    ...(everywhere > here ? [everywhereFix(session, everywhere)] : []),
  ];
}

/** Of many notes; the client's own command asks first. */
function everywhereFix(session: Session, count: number): CodeAction {
  const title = session.say("Update All {0, number} Moved Citations in All Notes", count);
  if (session.client.commands) return commandFix(title, UPDATE_MOVED);
  return { title, kind: CodeActionKind.QuickFix, edit: editOf(allMovedEdits(session.engine)) };
}

/** The edits that bring the lines of moved citations up to date in all notes: of one source, or of all. */
export function allMovedEdits({ citations }: Engine, source?: string): DocumentEdits[] {
  return citations
    .moved(source)
    .map(({ note, checked }) => ({ document: note, edits: movedEdits(note, checked) }))
    .filter(({ edits }) => edits.length > 0);
}

/** The edits that bring the lines of all moved citations among these up to date. */
export function movedEdits(note: TextDocument, checked: readonly CheckedCitation[]): TextEdit[] {
  return checked.flatMap(({ citation, verification }) => updateLines(note.source.text, citation, verification));
}

const isMoved = ({ verification }: CheckedCitation) => verification.verdict === "moved";
