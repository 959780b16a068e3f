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

/** Pages where they begin, in the middle of a paragraph as well; of times those at which paragraphs begin. */
function placesOf(say: Say, document: TextDocument): ReadingPlace[] {
  const { reading, text } = document.source;
  const places = reading?.places ?? [];
  if (places[0]?.locator.kind === "page") return places.filter(({ start, end }) => end > start).flatMap(placed);
  if (places[0]?.locator.kind !== "time") return [];
  return [...text.matchAll(/\S[^\n]*/g)].flatMap(({ index }) => {
    const [place] = placesOver(places, { start: index, end: index + 1 });
    return place ? placed({ ...place, start: index }) : [];
  });

  function placed({ start, locator }: Place): ReadingPlace[] {
    const label = locatorWords(say, locator, locator);
    return label === null ? [] : [{ position: rangeOf(document, { start, end: start }).start, label }];
  }
}
