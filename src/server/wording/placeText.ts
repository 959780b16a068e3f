import { clock, placesOver, type Span, type TextDocument } from "../../engine/engine.ts";
import { locatorWords } from "../../formats/wording.ts";
import type { Say } from "../host/say.ts";
import { fileNameOf } from "./fileName.ts";
import { linesWord } from "./terms.ts";

/** Where a passage stands in the terms of its source's format: "p. 12", "1:23", a heading; null where only lines tell. */
export function locatorOf(say: Say, { source }: Pick<TextDocument, "source">, span: Span): string | null {
  const places = placesOver(source.reading?.places ?? [], span);
  const [first, last] = [places[0], places.at(-1)];
  return first && last ? locatorWords(say, first.locator, last.locator) : null;
}

/** "p. 12", "line 7" or "lines 7-9". */
export function placeWords(say: Say, document: TextDocument, span: Span): string {
  const { lines } = document.source;
  const [first, last] = [lines.lineAt(span.start), lines.lineAt(Math.max(span.start, span.end - 1))];
  return locatorOf(say, document, span) ?? linesWord(say, first, last);
}

/** "report.pdf · p. 12", "vote.txt:4". */
export function fileAndPlace(say: Say, document: TextDocument, span: Span): string {
  const [name, locator] = [fileNameOf(document.uri), locatorOf(say, document, span)];
  return locator === null ? `${name}:${document.source.lines.lineAt(span.start)}` : `${name} · ${locator}`;
}

/** Where words stand that were compared: on a page, at a time, or on lines. */
export function comparedPlace(say: Say, place: { startLine: number; endLine: number; fragment?: string }): string {
  const { startLine, endLine, fragment = "" } = place;
  const [, first, last, seconds] = /^(?:page=(\d+)(?:-(\d+))?|t=(\d+))$/.exec(fragment) ?? [];
  if (first) return last ? say("pp. {0}-{1}", first, last) : say("p. {0}", first);
  return seconds ? clock(Number(seconds)) : linesWord(say, startLine, endLine);
}
