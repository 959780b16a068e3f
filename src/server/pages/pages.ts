import { type Place, placesOver, type Span, type TextDocument } from "../../engine/engine.ts";
import { type PagedSpan, pagedSpan, pagedThreads, pageStretches, rangeOfSpan } from "../../protocol/pages/pages.ts";
import { answer } from "../host/answer.ts";
import { rangeOf, spanOf } from "../host/positions.ts";
import type { Feature } from "../host/session.ts";
import { threadOf } from "../margin/margin.ts";
import { readDocument } from "../readings/readDocument.ts";
import { stretchesOf } from "./stretches.ts";

/** What the pages of a PDF have to know of its reading: words by page, cited passages, places. */
export const pages: Feature = {
  register(session) {
    const { connection, engine } = session;

    answer(connection, pageStretches, async ({ uri, page }) => {
      const { source } = await readDocument(session, uri);
      return stretchesOf(source.text, source.reading?.places ?? [], page);
    });

    answer(connection, pagedThreads, async ({ uri }) => {
      if (engine.files.article(uri)?.kind !== "source") return [];
      await session.wake();
      const source = engine.files.text(uri);
      if (!source) return [];
      return engine.margin
        .threadsOf(source)
        .map((thread) => ({ ...threadOf(session, source, thread), span: pagedSpanOf(source, thread) }));
    });

    answer(connection, pagedSpan, async ({ uri, range }) => {
      const document = await readDocument(session, uri).catch(() => null);
      return document && pagedSpanOf(document, spanOf(document, range));
    });

    answer(connection, rangeOfSpan, async ({ uri, start, end }) => {
      const document = await readDocument(session, uri).catch(() => null);
      return document && rangeOf(document, { start, end });
    });
  },
};

function pagedSpanOf({ source }: TextDocument, { start, end }: Span): PagedSpan {
  const over = placesOver(source.reading?.places ?? [], { start, end });
  const pagesOver = over.flatMap(pageOf);
  return { start, end, firstPage: pagesOver[0] ?? 1, lastPage: pagesOver.at(-1) ?? 1 };
}

const pageOf = ({ locator }: Place) => (locator.kind === "page" ? [locator.page] : []);
