import type { Place, TextDocument } from "../../engine/engine.ts";
import { placesOver } from "../../engine/engine.ts";
import { locatorWords } from "../../formats/wording.ts";
import { type ReadingPlace, readingPlaces, readingText } from "../../protocol/readings/readings.ts";
import { answer } from "../host/answer.ts";
import { rangeOf } from "../host/positions.ts";
import type { Say } from "../host/say.ts";
import type { Feature } from "../host/session.ts";
import { readDocument } from "./readDocument.ts";

/** Gives an editor the text that is read of a PDF, a web page and so on, and where in it pages and times begin. */
export const readings: Feature = {
  register(session) {
    const { connection, say } = session;
    answer(connection, readingText, async ({ uri }) => (await readDocument(session, uri)).source.text);
    answer(connection, readingPlaces, async ({ uri }) => {
      const document = await readDocument(session, uri).catch(() => null);
      return document ? placesOf(say, document) : [];
    });
  },
};

/**
 * Behind each line on which a page begins, or something is said: there no mark moves a word. A line that goes on over a page's end has the
 * pages from one to the other.
 */
function placesOf(say: Say, document: TextDocument): ReadingPlace[] {
  const { reading, text } = document.source;
  const places = reading?.places ?? [];
  if (places.length === 0 || places[0]!.locator.kind === "section") return [];
  let before: Place | undefined;
  return [...text.matchAll(/\S[^\n]*/g)].flatMap(({ index, 0: line }) => {
    const end = index + line.length;
    const over = placesOver(places, { start: index, end });
    const [first, last] = [over[0]!, over.at(-1)!];
    const isSame = last === before;
    before = last;
    // What is said goes on for a while: its beginning alone is told.
    const label = locatorWords(say, first.locator, last.locator);
    return isSame || label === null ? [] : [{ position: rangeOf(document, { start: end, end }).start, label }];
  });
}
