import { type CheckedCitation, isMisattribution, type Misattribution } from "../../engine/engine.ts";
import type { Say } from "../host/say.ts";
import type { Session } from "../host/session.ts";
import { linesWord } from "./terms.ts";

/** The sentences of all of a citation's quotations that the source gives to somebody else, as they were seen last. */
export function attributionSentences({ engine, observed, say }: Session, checked: CheckedCitation): string[] {
  const note = engine.files.text(checked.note);
  const speakers = note ? observed.of(note, checked).speakers : [];
  return speakers.filter(isMisattribution).map((one) => attributionSentence(say, one));
}

/** "The source gives these words to Ashton Carter (line 6)." */
export function attributionSentence(say: Say, { there }: Misattribution): string {
  return say("The source gives these words to {0} ({1}).", there.name, linesWord(say, there.line, there.line));
}
