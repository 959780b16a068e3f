import type { CheckedCitation, WordsElsewhere } from "../../engine/engine.ts";
import type { Session } from "../host/session.ts";
import { fileNameBeside } from "./fileName.ts";
import { escapeMarkdown } from "./markdownText.ts";
import { passageLink } from "./passageLinks.ts";
import { placeWords } from "./placeText.ts";
import type { Speaker } from "./speaker.ts";

/** The name of the other source that holds a citation's missing words. */
export function otherSourceName({ source }: CheckedCitation, { document }: WordsElsewhere): string {
  return fileNameBeside(document.uri, source ?? "");
}

/**
 * That another source holds a citation's missing words, in a sentence: those with a number among the citation's, or the first
 * that were found. "" when it is not known that any does.
 */
export function elsewhereSentence({ engine, say }: Speaker, checked: CheckedCitation, index?: number): string {
  const found = engine.citations.knownElsewhere(checked);
  const place = found && placeOf(found, index);
  if (!found || !place) return "";
  return say("These words stand in {0}, {1}.", otherSourceName(checked, found), placeWords(say, found.document, place));
}

/** The same for a hover card, with a link that shows the words. */
export function elsewhereText(session: Session, checked: CheckedCitation, found: WordsElsewhere): string {
  const { say } = session;
  const { document } = found;
  const place = placeOf(found)!;
  const lines = passageLink(session, placeWords(say, document, place), document, place);
  return say("These words stand in {0}, {1}.", escapeMarkdown(otherSourceName(checked, found)), lines);
}

function placeOf({ places }: WordsElsewhere, index?: number) {
  return index === undefined ? [...places.values()][0] : places.get(index);
}
