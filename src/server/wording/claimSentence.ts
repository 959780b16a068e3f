import type { Article, CheckedCitation, Claim } from "../../engine/engine.ts";
import type { Say } from "../host/say.ts";
import type { Session } from "../host/session.ts";
import { shorten } from "./markdownText.ts";
import { linesWord } from "./terms.ts";

const LONGEST = 80;

/** The sentences of all that was seen of a citation last. */
export function claimSentences({ engine, observed, say }: Session, checked: CheckedCitation): string[] {
  const note = engine.files.text(checked.note);
  const claims = note ? observed.of(note, checked).claims : [];
  const source = claims.length > 0 && checked.source !== null ? engine.files.article(checked.source) : undefined;
  if (!source) return [];
  return claims.map((claim) => claimSentence(say, claim, checked, source));
}

/** What a note tells and the passage that it cites does not: "“forty” is not in line 10 (“a few airstrikes”)." */
export function claimSentence(say: Say, claim: Claim, { verification }: CheckedCitation, source: Article): string {
  const { lines } = source.source;
  const { place } = verification;
  const said = shorten(claim.said, LONGEST);
  const cited = place ? linesWord(say, place.startLine, place.endLine) : source.source.title;
  if (!claim.found) return say("“{0}” is not in {1}.", said, cited);
  const found = shorten(claim.found.words, LONGEST);
  const line = lines.lineAt(claim.found.start);
  const isCited = place !== null && place.startLine <= line && line <= place.endLine;
  const there = isCited ? cited : linesWord(say, line, lines.lineAt(claim.found.end));
  if (claim.kind === "negation") return say("“{0}” here, “{1}” in {2}.", said, found, there);
  return isCited
    ? say("“{0}” is not in {1} (“{2}”).", said, cited, found)
    : say("“{0}” is not in {1} (“{2}” in {3}).", said, cited, found, there);
}
