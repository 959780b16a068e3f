import type { CodeAction } from "vscode-languageserver";
import type { Article, VerifiedWords } from "../../../engine/engine.ts";
import { pointAt } from "../../../engine/engine.ts";
import { type Case, fixOf, sourceOf, titledLines } from "../../host/fix.ts";
import { shorten } from "../../wording/markdownText.ts";

type Place = VerifiedWords["candidates"][number];

/** More would be no choice any more. */
const MOST_PLACES = 12;

/** Words that stand in several places: each is offered, with what stands around it there. */
export function fixesOfAmbiguous(one: Case): CodeAction[] {
  const { session, note, checked } = one;
  const source = sourceOf(one);
  const part = checked.verification.parts.find(({ verdict }) => verdict === "ambiguous");
  if (!source || !part) return [];
  const seen = new Set<string>();
  return part.candidates.slice(0, MOST_PLACES).flatMap((place) => {
    const lines = titledLines(session.say, place);
    if (seen.has(lines)) return [];
    seen.add(lines);
    const title = session.say("Cite {0}: {1}", lines, contextOf(source, place));
    return [fixOf(title, note, pointAt(note.source.text, checked.citation, place))];
  });
}

const CONTEXT = 36;

/** "... he said. [We shall go.] Then he ..." */
function contextOf({ source: { text } }: Article, { start, end }: Place): string {
  const before = text.slice(Math.max(0, start - CONTEXT), start).replace(/^\S*\s/u, "");
  const after = text.slice(end, end + CONTEXT).replace(/\s\S*$/u, "");
  const line = `... ${before}[${shorten(text.slice(start, end), CONTEXT)}]${after} ...`;
  return line.replace(/\s+/gu, " ").toWellFormed();
}
