import type { CodeAction } from "vscode-languageserver";
import type { CheckedCitation, TextDocument, TextEdit } from "../../../engine/engine.ts";
import { updateLines } from "../../../engine/engine.ts";
import { UPDATE_MOVED } from "../../../protocol/host/commands.ts";
import { type Case, commandFix, fixOf, titledLines } from "../../host/fix.ts";

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
    ...(everywhere > here && session.client.commands
      ? [commandFix(say("Update All {0, number} Moved Citations in All Notes", everywhere), UPDATE_MOVED)]
      : []),
  ];
}

/** The edits that bring the lines of all moved citations among these up to date. */
export function movedEdits(note: TextDocument, checked: readonly CheckedCitation[]): TextEdit[] {
  return checked.flatMap(({ citation, verification }) => updateLines(note.source.text, citation, verification));
}

const isMoved = ({ verification }: CheckedCitation) => verification.verdict === "moved";
