import { rowDetail, rowsAt, type ViewName, viewRows } from "../../protocol/views/views.ts";
import { answer } from "../host/answer.ts";
import { offsetOf } from "../host/positions.ts";
import type { Feature } from "../host/session.ts";
import { articleView } from "./articleView.ts";
import { citationsView, problemsOf } from "./citationsView.ts";
import { libraryView } from "./libraryView.ts";
import { childrenOf, NO_DETAIL, type View, versionOf, withDrawers } from "./rows.ts";

const VIEWS: Readonly<Record<ViewName, View>> = {
  article: articleView,
  citations: citationsView,
  library: libraryView,
};

/** The trees beside the editor. Whoever looks at one needs the library. */
export const views: Feature = {
  register(session) {
    const { connection, engine, indexing } = session;

    answer(connection, viewRows, async ({ view, uri, asked }) => {
      session.wake();
      const answers = [];
      for (const { parent, version } of asked) {
        const rows = await childrenOf(VIEWS[view], session, uri, parent);
        const now = versionOf(rows);
        answers.push(now === version ? null : { version: now, rows });
      }
      const problems = view === "citations" && uri !== null ? await problemsOf(session, uri) : 0;
      const kind = uri === null ? null : (engine.files.article(uri)?.kind ?? null);
      return { answers, problems, kind, indexing: indexing.progress };
    });

    answer(
      connection,
      rowDetail,
      async ({ view, uri, id }) => (await VIEWS[view].detail(session, uri, id)) ?? NO_DETAIL,
    );

    answer(connection, rowsAt, async ({ view, uri, position }) => {
      const text = engine.files.text(uri);
      const path = text ? await VIEWS[view].pathTo?.(session, uri, offsetOf(text, position)) : undefined;
      return path ? withDrawers(VIEWS[view], session, uri, path) : [];
    });
  },
};
