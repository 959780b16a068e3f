import { warningSentence } from "../../formats/wording.ts";
import { indexingReport, pauseIndexing } from "../../protocol/indexing/indexing.ts";
import { answer } from "../host/answer.ts";
import type { Feature } from "../host/session.ts";
import { leftOutSentence } from "../wording/leftOutSentence.ts";

/** What was indexed and what was left out; and whether indexing goes on. */
export const indexingReports: Feature = {
  register({ connection, engine, say, indexing }) {
    answer(connection, indexingReport, async () => ({
      sources: engine.files.sourceCount,
      notes: engine.citations.notes.length,
      indexing: indexing.progress,
      paused: indexing.paused,
      skipped: [...engine.files.leftOut]
        .sort((a, b) => (a.uri < b.uri ? -1 : 1))
        .map(({ uri, why }) => ({ uri, reason: leftOutSentence(say, uri, why) })),
      partly: (await engine.files.partlyRead())
        .sort((a, b) => (a.uri < b.uri ? -1 : 1))
        .map(({ uri, warnings }) => ({ uri, reason: warnings.map((one) => warningSentence(say, one)).join(" ") })),
    }));
    answer(connection, pauseIndexing, ({ paused }) => {
      if (paused) indexing.pause();
      else indexing.resume();
      return null;
    });
  },
};
