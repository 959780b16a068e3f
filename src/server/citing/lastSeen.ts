import type { Sighting, TextDocument } from "../../engine/engine.ts";
import { lastSeen } from "../../protocol/citing/verifying.ts";
import { answer } from "../host/answer.ts";
import { offsetOf } from "../host/positions.ts";
import type { Feature } from "../host/session.ts";
import { fileNameOf } from "../wording/fileName.ts";
import { lastSeenSentence } from "../wording/lastSeenSentence.ts";

/** When the words of a missing citation were seen last, and what stood around them, for an editor that shows it. */
export const lastSightings: Feature = {
  register({ connection, engine, say }) {
    answer(connection, lastSeen, async ({ uri, position }) => {
      const note = engine.files.text(uri);
      const checked = note && (await engine.citations.at(note, offsetOf(note, position)));
      const seen = checked && (await engine.citations.lastSeen(checked));
      if (!checked?.source || seen === undefined) return null;
      const sourceName = fileNameOf(checked.source);
      const formerly = seen && textOf(seen);
      const today = seen && linesToday(engine.files.text(checked.source), seen);
      return { sentence: lastSeenSentence(say, sourceName, seen), sourceName, formerly, today };
    });
  },
};

const textOf = ({ before, words, after }: Sighting) => before + words + after;

/** The lines at which the words stood, as they are now; "" when there is no such source. */
function linesToday(source: TextDocument | undefined, { startLine, endLine }: Sighting): string {
  if (!source) return "";
  const { lines, text } = source.source;
  if (startLine > lines.count) return "";
  const from = lines.lineSpan(Math.max(1, startLine - 1)).start;
  return text.slice(from, lines.lineSpan(Math.min(lines.count, endLine + 1)).end);
}
