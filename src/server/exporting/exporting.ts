import { ErrorCodes, ResponseError } from "vscode-languageserver";
import { DraftTooLong } from "../../engine/engine.ts";
import {
  DRAFT_FORMATS,
  type DraftFormat,
  type ExportedDraft,
  exportAnnotatedDraft,
} from "../../protocol/exporting/exporting.ts";
import { answer } from "../host/answer.ts";
import type { Feature, Session } from "../host/session.ts";
import { draftSummary, wordedDraft } from "../wording/draftComment.ts";
import { fileNameOf } from "../wording/fileName.ts";
import { draftTooLongSentence } from "../wording/leftOutSentence.ts";

/** Files that are made of notes for others to read. */
export const exporting: Feature = {
  register(session) {
    answer(session.connection, exportAnnotatedDraft, ({ uri, target, format }, token) =>
      annotatedDraft(session, uri, target, format, () => token.isCancellationRequested),
    );
  },
};

async function annotatedDraft(
  session: Session,
  uri: string,
  target: string,
  format: DraftFormat,
  cancelled: () => boolean,
): Promise<ExportedDraft | null> {
  const { engine, indexing, say, writers } = session;
  if (!DRAFT_FORMATS.includes(format)) throw refused(say("Drafts are exported as docx or html."));
  // A quotation without a link may stand in any source.
  await indexing.start();
  const note = engine.files.text(uri);
  if (!note || note.source.reading) throw refused(say("{0} is no note that can be exported.", fileNameOf(uri)));
  if (engine.files.isSource(target)) throw refused(say("{0} is a source, and never written over.", fileNameOf(target)));
  if (cancelled()) return null;
  const draft = await engine.exporting.annotated(note, { target, cancelled }).catch((error: unknown) => {
    throw error instanceof DraftTooLong ? refused(draftTooLongSentence(say, error)) : error;
  });
  if (!draft) return null;
  const worded = wordedDraft(session, draft, new Date(), languageOf(session, uri));
  const bytes = await writers.write(format, worded);
  return {
    content: base64(bytes),
    comments: draft.annotations.length,
    summary: draftSummary(session, draft),
  };
}

const refused = (sentence: string) => new ResponseError(ErrorCodes.InvalidParams, sentence);

/** What the note is written in, as far as that is read. */
const languageOf = ({ engine }: Session, uri: string): string => engine.files.article(uri)?.source.language || "en";

/** There is no Buffer in a web worker; a whole file at once is more arguments than a call takes. */
function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}
