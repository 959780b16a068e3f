import type { Span } from "../../text/span.ts";
import type { PassagePlace } from "../anchoring/anchorText.ts";
import type { Citation } from "../links/citation.ts";
import { formatLines, formatTarget, type LineRange } from "../links/target.ts";
import { saidFragment } from "../locators/saidFragment.ts";
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
export function pointAt(note: string, citation: Citation, place: PassagePlace): TextEdit[] {
  const { url } = citation;
  const lines: LineRange = { startLine: place.startLine, endLine: place.endLine };
  const written = note.slice(url.start, url.end);
  const hash = written.indexOf("#");
  const start = hash < 0 ? url.end : url.start + hash;
  const fragment = { start, end: url.end, newText: fragmentOf(place) };
  return [...saidPlaceEdits(note, citation, place), fragment, ...saidLinesEdits(note, citation, lines)];
}

/** The edit of ", p. 12" at the end of a link's label, where it is what the link says. */
function saidPlaceEdits(note: string, { link, url, target }: Citation, { fragment }: PassagePlace): TextEdit[] {
  const [said, now] = [target.cited?.fragment, fragment].map((one) => (one === undefined ? "" : saidFragment(one)));
  const end = note.lastIndexOf("](", url.start);
  if (!said || !now || end < link.start || !note.slice(link.start, end).endsWith(`, ${said}`)) return [];
  return [{ start: end - said.length, end, newText: now }];
}

/** What a link says of a place behind its path: in the terms of the source's format, or its lines. */
const fragmentOf = ({ fragment, startLine, endLine }: PassagePlace) =>
  fragment === undefined ? formatLines({ startLine, endLine }) : `#${fragment}`;

/** Another source, as a note's link names it. */
export interface OtherSource {
  /** As the note names it; from the workspace's root for a wikilink. */
  readonly path: string;
  /** The label that the link gets where it has the one that is written for its source today, both as Markdown. */
  readonly label: { readonly today: string; readonly moved: string };
}

/** The edits that point a citation at a place of another source, which a person chose; [] when a wikilink cannot name it. */
export function pointAtOther(note: string, citation: Citation, other: OtherSource, place: PassagePlace): TextEdit[] {
  const { url, link } = citation;
  const lines: LineRange = { startLine: place.startLine, endLine: place.endLine };
  const isWikilink = isWiki(note, citation);
  if (isWikilink && NOT_IN_WIKILINKS.test(other.path)) return [];
  const newText = isWikilink ? other.path + fragmentOf(place) : formatTarget(other.path, null) + fragmentOf(place);
  const labelled = `[${other.label.today}](`;
  const label = { start: link.start + 1, end: link.start + labelled.length - 2, newText: other.label.moved };
  return [
    ...(note.startsWith(labelled, link.start) && other.label.today !== other.label.moved ? [label] : []),
    { start: url.start, end: url.end, newText },
    ...saidLinesEdits(note, citation, lines),
  ];
}

/** Whether a citation's link is written "[[page]]". */
export function isWiki(note: string, { url, link }: Citation): boolean {
  return url.start === link.start + 2 && note.startsWith("[[", link.start);
}

const NOT_IN_WIKILINKS = /[[\]|#^\n]/;

/** The edit of "line 8" behind a link, where the note says the link's own lines. */
function saidLinesEdits(note: string, { link, target }: Citation, lines: LineRange): TextEdit[] {
  const said = SAID_LINES.exec(note.slice(link.end, link.end + 80));
  if (!said || target.lines === null || !says(said[0], target.lines)) return [];
  const from = link.end + said[1]!.length;
  return [{ start: from, end: link.end + said[0].length, newText: saidLines(lines) }];
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
