import { type Article, type CitingWay, isUntitled } from "../../engine/engine.ts";
import { citationText, cite, findPassage, linkToSource } from "../../protocol/citing/citing.ts";
import { citedPassages } from "../../protocol/citing/verifying.ts";
import { documentKind, listNotes } from "../../protocol/indexing/indexing.ts";
import { answer } from "../host/answer.ts";
import { locationOf, offsetOf, rangeOf, spanOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { calendarDay } from "../wording/calendarDay.ts";
import { fileNameOf } from "../wording/fileName.ts";
import { heedingSettings } from "../wording/refusal.ts";

/** Citations written into notes, and the marks that they leave on their sources. */
export const citing: Feature = {
  register(session) {
    const { connection, engine, say } = session;

    answer(connection, cite, async ({ source, note, caret }) => {
      const way = await citingWayOf(session, note);
      const article = citable(session, source.uri);
      const text = engine.files.text(note);
      if (!article || !text) return null;
      const insertion = await heedingSettings(say, "sourceline.notes.folder", () =>
        engine.citations.cite(article, spanOf(article, source.range), text, offsetOf(text, caret), way),
      );
      const edits = insertion.edits.map((edit) => ({ range: rangeOf(text, edit), newText: edit.newText }));
      return { edits, caret: insertion.caret };
    });

    answer(connection, citationText, async ({ source, note }) => {
      const way = await citingWayOf(session, note ?? source.uri);
      const article = citable(session, source.uri);
      if (!article) return null;
      return heedingSettings(say, "sourceline.notes.folder", () =>
        engine.citations.citationText(article, spanOf(article, source.range), note ?? "untitled:", way),
      );
    });

    answer(connection, linkToSource, ({ source, note }) => engine.citations.linkToSource(source, note));

    answer(connection, findPassage, ({ words }) => {
      session.wake();
      const place = engine.citations.findWordForWord(words);
      return place && locationOf(place);
    });

    answer(connection, citedPassages, ({ uri }) => {
      const source = engine.files.text(uri);
      if (!source) return [];
      return engine.citations.passagesOf(source).map(({ start, end, note, verification }) => ({
        range: rangeOf(source, { start, end }),
        verdict: verification.verdict,
        notes: [fileNameOf(note)],
      }));
    });

    answer(connection, documentKind, ({ uri }) => engine.files.article(uri)?.kind ?? null);

    answer(connection, listNotes, () => [...engine.citations.notes]);
  },
};

/** A document that a link can lead to: what stands in no file yet is a draft. */
function citable({ engine }: Session, uri: string): Article | undefined {
  return isUntitled(uri) ? undefined : engine.files.article(uri);
}

/** How citations are written, as it is set for the note that they go into. */
export async function citingWayOf({ settings }: Session, note: string): Promise<CitingWay> {
  const { style, template } = (await settings.of(note)).citation;
  return { style, template, date: today() };
}

/** As the calendar on the wall says it: 2026-03-07. */
export function today(): string {
  return calendarDay(Date.now());
}
