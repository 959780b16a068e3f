import type { CheckedCitation, TextDocument } from "../../engine/engine.ts";
import { type Difference, difference } from "../../protocol/citing/verifying.ts";
import { answer } from "../host/answer.ts";
import { offsetOf } from "../host/positions.ts";
import type { Feature, Session } from "../host/session.ts";
import { fileNameOf } from "../wording/fileName.ts";

/** A changed quotation and its source's words, for an editor that shows two texts side by side. */
export const differences: Feature = {
  register(session) {
    const { connection, engine } = session;
    answer(connection, difference, async ({ uri, position }) => {
      const note = engine.files.text(uri);
      if (!note) return null;
      const offset = offsetOf(note, position);
      const checked = await engine.citations.at(note, offset);
      return (checked && differenceOf(session, checked)) ?? draftDifference(session, note, offset);
    });
  },
};

function differenceOf({ engine }: Session, checked: CheckedCitation): Difference | null {
  const source = checked.source ? engine.files.text(checked.source) : undefined;
  if (!source) return null;
  const { quotation, today } = textsOf(checked, source);
  if (quotation === "") return null;
  return { quotation, source: today, note: fileNameOf(checked.note), sourceName: fileNameOf(source.uri) };
}

/** Of a quotation that no link vouches for, in a document that is checked. */
function draftDifference({ drafts, engine }: Session, note: TextDocument, offset: number): Difference | null {
  const at = drafts.standing(note).find(({ words }) => words.start <= offset && offset <= words.end);
  const place = at?.verdict === "changed" ? at.places[0] : undefined;
  const source = place && engine.files.text(place.source);
  if (!at || !place || !source) return null;
  const today = onLines(source.source.text.slice(place.start, place.end));
  const names = { note: fileNameOf(note.uri), sourceName: fileNameOf(source.uri) };
  return { quotation: onLines(at.words.text), source: today, ...names };
}

function textsOf({ verification }: CheckedCitation, { source }: TextDocument) {
  const parts = verification.parts.filter(({ verdict, words, place }) => verdict === "changed" && words && place);
  return {
    quotation: parts.map(({ words }) => onLines(words!.text)).join("\n"),
    today: parts.map(({ place }) => onLines(source.text.slice(place!.start, place!.end))).join("\n"),
  };
}

/** A sentence a line, so that two texts of many sentences line up. */
function onLines(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/(?<=[.!?…]["”’»)]?) (?=\S)/gu, "\n");
}
