import { LSPErrorCodes, ResponseError } from "vscode-languageserver";
import { readingText } from "../../protocol/readings/readings.ts";
import { answer } from "../host/answer.ts";
import type { Feature } from "../host/session.ts";
import { leftOutSentence } from "../wording/leftOutSentence.ts";

/** Gives an editor the text that is read of a PDF, a web page and so on. */
export const readings: Feature = {
  register({ connection, engine, say, wake }) {
    answer(connection, readingText, async ({ uri }) => {
      void wake();
      if (!engine.files.text(uri)) await engine.files.changed([uri]);
      const document = engine.files.text(uri);
      if (document) return document.source.text;
      const why = engine.files.leftOut.find((one) => one.uri === uri)?.why;
      const sentence = why ? leftOutSentence(say, uri, why) : say("There is no file {0}.", uri);
      throw new ResponseError(LSPErrorCodes.RequestFailed, sentence);
    });
  },
};
