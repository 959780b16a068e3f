import type { CodeAction } from "vscode-languageserver";
import { type Claim, replacementOf } from "../../../engine/engine.ts";
import { type Case, fixOf, openFix, sourceOf } from "../../host/fix.ts";
import { shorten } from "../../wording/markdownText.ts";

const LONGEST = 40;

/** A number, name or date that the passage has otherwise: take the source's where that says the same in the note, or look at it. */
export function fixesOfClaim(one: Case, { kind, start, end, said, found }: Claim): CodeAction[] {
  const { session, note } = one;
  const { say, engine } = session;
  const source = sourceOf(one);
  if (!source) return [];
  const language = engine.files.article(note.uri)?.source.language;
  const taken = language === undefined ? null : replacementOf({ kind, said, found }, language, source.source.language);
  const place = found ?? one.checked.verification.place;
  return [
    ...(taken === null
      ? []
      : [
          fixOf(say("Write “{0}”, as the Source Has It", shorten(taken, LONGEST)), note, [
            { start, end, newText: taken },
          ]),
        ]),
    ...(place ? openFix(session, say("Open the Passage"), source, place) : []),
  ];
}
