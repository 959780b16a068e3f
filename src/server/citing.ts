import { citationText, cite, citedPassages, documentKind, listNotes } from "../protocol.ts";
import { answer } from "./answer.ts";
import { fileNameOf } from "./fileName.ts";
import { offsetOf, rangeOf, spanOf } from "./positions.ts";
import type { Feature } from "./session.ts";

/** Citations written into notes, and the marks that they leave on their sources. */
export const citing: Feature = (session) => {
  const { connection, engine } = session;

  answer(connection, cite, ({ source, note, caret }) => {
    const article = engine.article(source.uri);
    const text = engine.article(note);
    if (!article || !text) return null;
    const place = { uri: note, text: text.source.text, caret: offsetOf(text, caret) };
    const insertion = engine.cite(source.uri, spanOf(article, source.range), place);
    return insertion && { range: rangeOf(text, insertion), newText: insertion.newText };
  });

  answer(connection, citationText, ({ source, note }) => {
    const article = engine.article(source.uri);
    return article ? engine.citationText(source.uri, spanOf(article, source.range), note ?? "untitled:") : null;
  });

  answer(connection, citedPassages, ({ uri }) => {
    const article = engine.article(uri);
    if (!article) return [];
    return engine.citedPassages(uri).map(({ start, end, note, verification }) => ({
      range: rangeOf(article, { start, end }),
      verdict: verification.verdict,
      notes: [fileNameOf(note)],
    }));
  });

  answer(connection, documentKind, ({ uri }) => engine.article(uri)?.kind ?? null);

  answer(connection, listNotes, () => [...engine.notes]);
};
