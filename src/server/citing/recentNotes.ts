import type { Emitter } from "vscode-languageserver";
import { isNoteName } from "../../documentFiles.ts";
import { type Engine, isUntitled, type TextDocument } from "../../engine/engine.ts";
import type { NotesInHand } from "../host/session.ts";

/** More than anybody works in at a time. */
const MOST = 20;

/** The notes that editors show, the one last worked in first: where a citation is meant to go when nobody says where. */
export class RecentNotes implements NotesInHand {
  private uris: readonly string[] = [];

  constructor(
    private readonly engine: Engine,
    touched: Emitter<readonly string[]>,
  ) {
    touched.event((uris) => {
      const { shown } = engine.files;
      const worked = uris.filter((uri) => shown.includes(uri) && (isNoteName(uri) || isUntitled(uri)));
      if (worked.length > 0) this.uris = [...new Set([...worked, ...this.uris])].slice(0, MOST);
    });
  }

  get latest(): TextDocument[] {
    const { files } = this.engine;
    const { shown } = files;
    return this.uris.flatMap((uri) => {
      const note = shown.includes(uri) && !files.isSource(uri) ? files.text(uri) : undefined;
      return note?.source.format === "markdown" ? [note] : [];
    });
  }
}
