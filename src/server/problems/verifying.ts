import type { CheckedCitation, TextDocument } from "../../engine/engine.ts";
import { type VerifiedCitation, verifyAll, verifyProgress } from "../../protocol/citing/verifying.ts";
import { attributionDiagnostics } from "../attribution/attributionProblems.ts";
import { answer, tell } from "../host/answer.ts";
import type { Feature, Session } from "../host/session.ts";
import { verdictSentences } from "../wording/verdictSentence.ts";
import { claimDiagnostics, publishVerdicts } from "./diagnostics.ts";

/** Verifies everything there is, note by note, for as long as nobody cancels it. */
export const verifying: Feature = {
  register(session) {
    const { connection, engine, indexing } = session;
    answer(connection, verifyAll, async (_params, token) => {
      await indexing.start();
      const { claims } = await session.settings.latest;
      const notes = [...engine.citations.notes].sort();
      const verified: VerifiedCitation[] = [];
      for (const [done, uri] of notes.entries()) {
        if (token.isCancellationRequested) break;
        tell(session, verifyProgress, { done, total: notes.length });
        await session.observed.read(uri, claims);
        const note = engine.files.text(uri);
        if (note) await engine.citations.findElsewhere(note, () => token.isCancellationRequested);
        await publishVerdicts(session, uri);
        const checked = note ? await engine.citations.check(note) : [];
        if (note) verified.push(...checked.map((one) => rowOf(session, note, one)));
        await engine.files.breathe();
      }
      return verified;
    });
  },
};

function rowOf(session: Session, note: TextDocument, checked: CheckedCitation): VerifiedCitation {
  const { citation, verification } = checked;
  const wrong = verification.verdict === "intact" ? "" : verdictSentences(checked, session);
  const seen = [...attributionDiagnostics(session, note, checked), ...claimDiagnostics(session, note, checked)];
  return {
    note: note.uri,
    line: note.source.lines.lineAt(citation.link.start),
    source: note.source.text.slice(citation.url.start, citation.url.end),
    verdict: verification.verdict,
    sentence: [wrong, ...seen.map(({ message }) => message)].filter(Boolean).join(" "),
    words: citation.words.map(({ text }) => text.replace(/\s+/gu, " ")).join(" | "),
  };
}
