import type { MarginThread as EngineThread, FileChanges, NotesWay } from "../../engine/engine.ts";
import { noteOfSource } from "../../protocol/indexing/indexing.ts";
import { type MarginAct, type MarginThread, marginAct, marginThreads } from "../../protocol/margin/margin.ts";
import { today } from "../citing/citing.ts";
import { answer } from "../host/answer.ts";
import { describedChanges } from "../host/fileChanges.ts";
import { rangeOf, spanOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { fileNameOf } from "../wording/fileName.ts";
import { heedingSettings } from "../wording/refusal.ts";
import { verdictSentence } from "../wording/verdictSentence.ts";

/** What notes say at the margin of a source, and what is written there. */
export const margin: Feature = (session) => {
  const { connection, engine, say } = session;

  answer(connection, marginThreads, async ({ uri }) => {
    const article = engine.article(uri);
    if (article?.kind !== "source") return null;
    await session.wake();
    return engine.margin.threadsOf(uri).map((thread) => threadOf(session, uri, thread));
  });

  answer(connection, marginAct, async (act) => {
    await session.wake();
    const changes = await heedingSettings(say, "sourceline.notes.folder", () => changesOf(session, act));
    return changes && describedChanges(session, changes);
  });

  answer(connection, noteOfSource, async ({ uri }) => {
    await session.wake();
    const way = await notesWay(session, uri);
    const note = await heedingSettings(say, "sourceline.notes.folder", () => engine.margin.noteOf(uri, way));
    return { uri: note.uri, exists: note.text !== null };
  });
};

async function changesOf(session: Session, act: MarginAct): Promise<FileChanges | null> {
  const { margin: notes } = session.engine;
  switch (act.kind) {
    case "comment": {
      const article = session.engine.article(act.source.uri);
      if (!article) return null;
      const passage = spanOf(article, act.source.range);
      return notes.comment(act.source.uri, passage, act.text, await notesWay(session, act.source.uri));
    }
    case "reply":
      return notes.reply({ note: act.note, linkStart: act.linkStart, text: null }, act.text);
    case "change":
      return notes.change({ note: act.note, linkStart: act.linkStart, text: act.before }, act.text);
  }
}

async function notesWay({ settings }: Session, source: string): Promise<NotesWay> {
  const { folder, template } = (await settings.of(source)).notes;
  return { folder, template, date: today() };
}

function threadOf(session: Session, uri: string, { start, end, verdict, comments }: EngineThread): MarginThread {
  const { engine } = session;
  const source = engine.text(uri)!;
  const wrong = comments.find((comment) => comment.verdict === verdict && verdict !== "intact");
  const checked =
    wrong && engine.citations.checked(wrong.note).find(({ citation }) => citation.link.start === wrong.link.start);
  const shown = comments.flatMap(({ note, link, text, comment }) => {
    const lined = engine.text(note);
    if (!lined) return [];
    const label = `${fileNameOf(note)}:${lined.source.lines.lineAt((comment ?? link).start)}`;
    return [{ note, linkStart: link.start, label, range: rangeOf(lined, link), text, isComment: comment !== null }];
  });
  const sentence = checked ? verdictSentence(checked, session) : "";
  return { range: rangeOf(source, { start, end }), verdict, sentence, comments: shown };
}
