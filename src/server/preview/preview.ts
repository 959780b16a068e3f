import type { CheckedCitation, TextDocument } from "../../engine/engine.ts";
import { type SignedCitation, signedCitations } from "../../protocol/preview/preview.ts";
import { answer } from "../host/answer.ts";
import type { Feature, Session } from "../host/session.ts";
import { attributionSentences } from "../wording/attributionSentence.ts";
import { claimSentences } from "../wording/claimSentence.ts";
import { renderedFragment } from "../wording/passageLinks.ts";
import { verdictWord } from "../wording/terms.ts";
import { verdictSentences } from "../wording/verdictSentence.ts";

/** What a rendered note shows of its citations. */
export const preview: Feature = {
  register(session) {
    const { connection, engine, observed, settings } = session;
    answer(connection, signedCitations, async ({ uri }) => {
      const note = engine.files.text(uri);
      if (!note) return [];
      const { claims } = await settings.latest;
      await observed.read(uri, claims);
      const checked = await engine.citations.check(note);
      return checked.map((one) => signed(session, note, one));
    });
  },
};

function signed(session: Session, note: TextDocument, checked: CheckedCitation): SignedCitation {
  const { citation, source, verification } = checked;
  const { text, lines } = note.source;
  const { verdict, place } = verification;
  const document = source === null ? undefined : session.engine.files.text(source);
  const sentences = [
    ...(verdict === "intact" ? [] : [verdictSentences(checked, session)]),
    ...attributionSentences(session, checked),
    ...claimSentences(session, checked),
  ];
  const word = verdictWord(session.say, verdict);
  return {
    line: lines.lineAt(citation.link.start) - 1,
    written: text.slice(citation.link.start, citation.link.end),
    address: text.slice(citation.url.start, citation.url.end),
    verdict,
    said: sentences.length > 0 ? `${word}: ${sentences.join(" ")}` : word,
    place: document && place ? renderedFragment(document, place, verdict !== "unquoted") : null,
  };
}
