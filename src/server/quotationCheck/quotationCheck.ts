import { ErrorCodes, ResponseError } from "vscode-languageserver";
import type { CheckedQuotation, TextDocument } from "../../engine/engine.ts";
import { DraftTooLong } from "../../engine/engine.ts";
import {
  checkQuotations,
  type CheckedQuotation as ShownQuotation,
  stopCheckingQuotations,
} from "../../protocol/quotationCheck/quotationCheck.ts";
import { answer } from "../host/answer.ts";
import { rangeOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { draftTooLongSentence } from "../wording/leftOutSentence.ts";
import { quotationSentence } from "../wording/quotationSentence.ts";

/** The quotations of a document, linked or not, against all sources, when somebody asks for it. */
export const quotationCheck: Feature = {
  register(session) {
    const { connection } = session;
    answer(connection, checkQuotations, ({ uri }, token) =>
      checkDraft(session, uri, () => token.isCancellationRequested),
    );
    answer(connection, stopCheckingQuotations, ({ uri }) => stopCheckingDraft(session, uri));
  },
};

/** What the sources say of the quotations of a document, which is followed from now on; null when it was cancelled or is not there. */
export async function checkDraft(
  session: Session,
  uri: string,
  cancelled: () => boolean,
): Promise<ShownQuotation[] | null> {
  const { engine, indexing, drafts, touched } = session;
  await indexing.start();
  const note = engine.files.text(uri);
  if (!note || cancelled()) return null;
  const draft = await refusingLongOnes(session, () => drafts.check(note, cancelled));
  touched.fire([uri]);
  return draft?.quotations.map((quotation) => shownQuotation(session, note, quotation)) ?? null;
}

export function stopCheckingDraft({ drafts, touched }: Session, uri: string): null {
  drafts.stop(uri);
  touched.fire([uri]);
  return null;
}

async function refusingLongOnes<T>({ say }: Session, check: () => Promise<T>): Promise<T> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof DraftTooLong)) throw error;
    throw new ResponseError(ErrorCodes.InvalidParams, draftTooLongSentence(say, error));
  }
}

function shownQuotation(session: Session, note: TextDocument, quotation: CheckedQuotation): ShownQuotation {
  const { words, verdict, isLinked, places } = quotation;
  const [place] = places;
  const source = place && session.engine.files.text(place.source);
  return {
    range: rangeOf(note, words),
    words: words.text,
    verdict,
    sentence: quotationSentence(session.say, quotation),
    isLinked,
    place: place && source ? { uri: place.source, range: rangeOf(source, place) } : null,
  };
}
