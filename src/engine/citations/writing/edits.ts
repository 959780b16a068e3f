import type { Span } from "../../text/span.ts";
import type { PassagePlace } from "../anchoring/anchorText.ts";
import type { Citation } from "../links/citation.ts";
import { formatLines, formatTarget, type LineRange } from "../links/target.ts";
import type { Verification } from "../verifying/verify.ts";

/** A change of a note: what stands in `start`..`end` becomes `newText`. UTF-16 offsets. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/**
 * The edits that make a moved citation's lines right: the link's fragment, and "line 8" behind it where the note says
 * so. [] when the citation has not moved. The path stays as it is written.
 */
export function updateLines(note: string, citation: Citation, { verdict, place }: Verification): TextEdit[] {
  return verdict === "moved" && place ? pointAt(note, citation, place) : [];
}

/** The edits that point a citation at another place of its source, which a person chose. */
export function pointAt(note: string, { url, link, target }: Citation, place: PassagePlace): TextEdit[] {
  const lines: LineRange = { startLine: place.startLine, endLine: place.endLine };
  const written = note.slice(url.start, url.end);
  const hash = written.indexOf("#");
  const start = hash < 0 ? url.end : url.start + hash;
  const fragment = { start, end: url.end, newText: formatLines(lines) };
  const said = SAID_LINES.exec(note.slice(link.end, link.end + 80));
  if (!said || target.lines === null || !says(said[0], target.lines)) return [fragment];
  const from = link.end + said[1]!.length;
  return [fragment, { start: from, end: link.end + said[0].length, newText: saidLines(lines) }];
}

/** The edit that points a citation at another path, its fragment kept as it is written. */
export function updatePath(note: string, { url }: Citation, newPath: string): TextEdit {
  const written = note.slice(url.start, url.end);
  const hash = written.indexOf("#");
  return { start: url.start, end: hash < 0 ? url.end : url.start + hash, newText: formatTarget(newPath, null) };
}

/** How a citation says its lines to people: "line 8", "lines 8-9". */
export function saidLines({ startLine, endLine }: LineRange): string {
  return startLine === endLine ? `line ${startLine}` : `lines ${startLine}-${endLine}`;
}

const SAID_LINES = /^(\s*,\s*)lines?\s+\d+(?:\s*[-–]\s*\d+)?/u;

/** Whether it is the link's own lines that the note says; other numbers are the writer's. */
function says(said: string, { startLine, endLine }: LineRange): boolean {
  const numbers = said.match(/\d+/g)!.map(Number);
  return numbers[0] === startLine && (numbers[1] ?? numbers[0]) === endLine;
}
