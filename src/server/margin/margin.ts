import type { MarginThread as EngineThread, FileChanges, NotesWay, TextDocument } from "../../engine/engine.ts";
import { noteOfSource } from "../../protocol/indexing/indexing.ts";
import { type MarginAct, type MarginThread, marginAct, marginThreads } from "../../protocol/margin/margin.ts";
import { today } from "../citing/citing.ts";
import { answer } from "../host/answer.ts";
import { describedChanges } from "../host/fileChanges.ts";
import { rangeOf, spanOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { fileNameOf } from "../wording/fileName.ts";
import { heedingSettings } from "../wording/refusal.ts";
import { verdictSentences } from "../wording/verdictSentence.ts";

/** What notes say at the margin of a source, and what is written there. */
export const margin: Feature = {
  register(session) {
    const { connection, engine, say } = session;

    answer(connection, marginThreads, async ({ uri }) => {
      if (engine.files.article(uri)?.kind !== "source") return null;
      await session.wake();
      const source = engine.files.text(uri);
      return source ? engine.margin.threadsOf(source).map((thread) => threadOf(session, source, thread)) : null;
    });

    answer(connection, marginAct, async (act) => {
      await session.wake();
      const changes = await heedingSettings(say, "sourceline.notes.folder", () => changesOf(session, act));
      return changes && describedChanges(changes);
    });

    answer(connection, noteOfSource, async ({ uri }) => {
      await session.wake();
      const way = await notesWay(session, uri);
      const note = await heedingSettings(say, "sourceline.notes.folder", () => engine.margin.noteOf(uri, way));
      return { uri: note.uri, exists: note.document !== null };
    });
  },
};

async function changesOf(session: Session, act: MarginAct): Promise<FileChanges | null> {
  const { margin: notes } = session.engine;
  switch (act.kind) {
    case "comment": {
      const way = await notesWay(session, act.source.uri);
      const article = session.engine.files.article(act.source.uri);
      return article ? notes.comment(article, spanOf(article, act.source.range), act.text, way) : null;
    }
    case "reply":
      return notes.reply({ note: act.note, linkStart: act.linkStart, text: null }, act.text);
    case "change":
      return notes.change({ note: act.note, linkStart: act.linkStart, text: act.before }, act.text);
  }
}

/** Where the notes of sources go, as it is set for a source. */
export async function notesWay({ settings }: Session, source: string): Promise<NotesWay> {
  const { folder, template } = (await settings.of(source)).notes;
  return { folder, template, date: today() };
}

/** A thread as the protocol says it. */
export function threadOf(
  session: Session,
  source: TextDocument,
  { start, end, verdict, comments }: EngineThread,
): MarginThread {
  const wrong = comments.find(({ checked }) => checked.verification.verdict === verdict && verdict !== "intact");
  const shown = comments.map(({ note, checked, text, comment }) => {
    const { link } = checked.citation;
    const label = `${fileNameOf(note.uri)}:${note.source.lines.lineAt((comment ?? link).start)}`;
    const range = rangeOf(note, link);
    return { note: note.uri, linkStart: link.start, label, range, text, isComment: comment !== null };
  });
  const sentence = wrong ? verdictSentences(wrong.checked, session) : "";
  return { range: rangeOf(source, { start, end }), verdict, sentence, comments: shown };
}
