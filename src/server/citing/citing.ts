import type { CitingWay } from "../../engine/engine.ts";
import { citationText, cite, findPassage, linkToSource } from "../../protocol/citing/citing.ts";
import { citedPassages } from "../../protocol/citing/verifying.ts";
import { documentKind, listNotes } from "../../protocol/indexing/indexing.ts";
import { answer } from "../host/answer.ts";
import { offsetOf, rangeOf, spanOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { calendarDay } from "../wording/calendarDay.ts";
import { fileNameOf } from "../wording/fileName.ts";
import { heedingSettings } from "../wording/refusal.ts";

/** Citations written into notes, and the marks that they leave on their sources. */
export const citing: Feature = (session) => {
  const { connection, engine, say } = session;

  answer(connection, cite, async ({ source, note, caret }) => {
    const article = engine.article(source.uri);
    const text = engine.text(note);
    if (!article || !text) return null;
    const place = { uri: note, text: text.source.text, caret: offsetOf(text, caret) };
    const way = await citingWayOf(session, note);
    const insertion = await heedingSettings(say, "sourceline.notes.folder", () =>
      engine.citations.cite(source.uri, spanOf(article, source.range), place, way),
    );
    if (!insertion) return null;
    const edits = insertion.edits.map((edit) => ({ range: rangeOf(text, edit), newText: edit.newText }));
    return { edits, caret: insertion.caret };
  });

  answer(connection, citationText, async ({ source, note }) => {
    const article = engine.article(source.uri);
    if (!article) return null;
    const way = await citingWayOf(session, note ?? source.uri);
    return heedingSettings(say, "sourceline.notes.folder", () =>
      engine.citations.citationText(source.uri, spanOf(article, source.range), note ?? "untitled:", way),
    );
  });

  answer(connection, linkToSource, ({ source, note }) => engine.citations.linkToSource(source, note));

  answer(connection, findPassage, ({ words }) => {
    session.wake();
    const place = engine.citations.findWordForWord(words);
    const article = place && engine.article(place.uri);
    return article ? { uri: article.uri, range: rangeOf(article, place) } : null;
  });

  answer(connection, citedPassages, ({ uri }) => {
    const article = engine.text(uri);
    if (!article) return [];
    return engine.citations.citedPassages(uri).map(({ start, end, note, verification }) => ({
      range: rangeOf(article, { start, end }),
      verdict: verification.verdict,
      notes: [fileNameOf(note)],
    }));
  });

  answer(connection, documentKind, ({ uri }) => engine.article(uri)?.kind ?? null);

  answer(connection, listNotes, () => [...engine.citations.notes]);
};

/** How citations are written, as it is set for the note that they go into. */
export async function citingWayOf({ settings }: Session, note: string): Promise<CitingWay> {
  const { style, template } = (await settings.of(note)).citation;
  return { style, template, date: today() };
}

/** As the calendar on the wall says it: 2026-03-07. */
export function today(): string {
  return calendarDay(Date.now());
}
