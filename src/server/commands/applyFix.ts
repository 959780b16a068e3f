import type { WorkspaceEdit } from "vscode-languageserver";
import type { Session } from "../host/session.ts";
import { type Arguments, applied, wrong } from "./arguments.ts";

/** Applies an edit that was offered as a fix. */
export async function applyFix(session: Session, { edit }: Arguments) {
  if (typeof edit !== "object" || edit === null) throw wrong('This command takes {"edit": {..}}.');
  return applied(session, edit as WorkspaceEdit);
}
