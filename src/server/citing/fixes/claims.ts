import type { CodeAction } from "vscode-languageserver";
import { type Claim, replacementOf } from "../../../engine/engine.ts";
import { OPEN_PASSAGE } from "../../../protocol/host/commands.ts";
import { type Case, commandFix, fixOf, sourceOf } from "../../host/fix.ts";
import { rangeOf } from "../../host/positions.ts";
import { shorten } from "../../wording/markdownText.ts";

const LONGEST = 40;

/** A number, name or date that the passage has otherwise: take the source's where that says the same in the note, or look at it. */
export function fixesOfClaim(one: Case, { kind, start, end, said, found }: Claim): CodeAction[] {
  const { session, note } = one;
  const { say, client, engine } = session;
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
    ...(client.commands && place
      ? [commandFix(say("Open the Passage"), OPEN_PASSAGE, source.uri, rangeOf(source, place))]
      : []),
  ];
}
