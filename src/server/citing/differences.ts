import type { CheckedCitation, TextDocument } from "../../engine/engine.ts";
import { difference } from "../../protocol/citing/verifying.ts";
import { answer } from "../host/answer.ts";
import { offsetOf } from "../host/positions.ts";
import type { Feature } from "../host/session.ts";
import { fileNameOf } from "../wording/fileName.ts";

/** A changed quotation and its source's words, for an editor that shows two texts side by side. */
export const differences: Feature = {
  register({ connection, engine }) {
    answer(connection, difference, async ({ uri, position }) => {
      const note = engine.files.text(uri);
      const checked = note && (await engine.citations.at(note, offsetOf(note, position)));
      const source = checked?.source ? engine.files.text(checked.source) : undefined;
      if (!checked || !source) return null;
      const { quotation, today } = textsOf(checked, source);
      if (quotation === "") return null;
      return { quotation, source: today, note: fileNameOf(uri), sourceName: fileNameOf(source.uri) };
    });
  },
};

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
