import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { TextDocument } from "../../engine/engine.ts";
import type { Session } from "../host/session.ts";
import { leftOutSentence } from "../wording/leftOutSentence.ts";

/**
 * The document that is read of a file, whether the library has come to it yet or not.
 * @throws ResponseError with a sentence for a person where nothing can be read
 */
export async function readDocument({ engine, say, wake }: Session, uri: string): Promise<TextDocument> {
  // Before all else: threads that index the library would take its time. Its names are read later.
  const reading = engine.files.show(uri);
  void wake();
  await reading;
  const document = engine.files.text(uri);
  if (document) return document;
  const why = engine.files.leftOut.find((one) => one.uri === uri)?.why;
  const sentence = why ? leftOutSentence(say, uri, why) : say("There is no file {0}.", uri);
  throw new ResponseError(LSPErrorCodes.RequestFailed, sentence);
}
