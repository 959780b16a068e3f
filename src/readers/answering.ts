import type { Formats } from "../engine/ports.ts";
import type { Reading } from "../engine/text/reading/reading.ts";
import { unreadableKindOf } from "../engine/text/reading/unreadable.ts";
import type { Answer, Question } from "./question.ts";

/**
 * What a thread does with what it is asked. `readRecord`: of the engine; it may throw, and the server then reads the text itself, and says
 * what is wrong.
 */
export function answering(
  readRecord: (uri: string, text: string, reading: Reading | null) => Uint8Array,
  formats: Formats,
): (question: Question) => Promise<Answer> {
  return async (question) => {
    try {
      if ("text" in question) return { record: readRecord(question.uri, question.text, question.reading ?? null) };
      return { reading: await formats.readingOf(question.uri, question.bytes) };
    } catch (error) {
      const kind = unreadableKindOf(error);
      return kind ? { unreadable: kind } : {};
    }
  };
}
