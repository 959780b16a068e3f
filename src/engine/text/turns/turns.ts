import type { Span } from "../span.ts";
import { type LabelLine, labelLineOf } from "./labelLine.ts";
import { isTimeAlone } from "./lineTimes.ts";
import { believed, type Candidate } from "./transcript.ts";

/** What one speaker says until another speaks. Its span is the words, from the first to the last. */
export interface Turn extends Span {
  readonly label: LabelLine;
  /** The line of the label from its first unit, with the time before it. */
  readonly lead: Span;
}

/** Texts with fewer lines that begin like labels hold no transcript. */
const FEWEST_LABELS = 3;

/**
 * The turns of a text, in order; none unless it, or a part of it, is a transcript. `text` and `prose` as in SourceText. Linear; of a
 * text in which hardly a line begins like a label nothing more than its lines is looked at.
 */
export function turnsOf(text: string, prose: string): Turn[] {
  const lines = linesOf(prose);
  const labels = lines.flatMap((line) => labelLineOf(prose.slice(line.start, line.end), line.start) ?? []);
  if (labels.filter(({ layout }) => layout !== "by").length < FEWEST_LABELS) return [];
  const fullNames = namesEndingIn(prose, labels);
  const candidates = labels.map((label, i): Candidate => {
    const spoken = prose.slice(label.words, lineStart(prose, labels[i + 1])).trim();
    return { ...label, spoken, isShortened: fullNames.has(label.key) };
  });
  const kept = believed(candidates);
  return withEnds(text, prose, kept, lines);
}

/** The keys of one word which the text has behind a first name somewhere: "Dana Ruiz" above the first "RUIZ:". */
function namesEndingIn(prose: string, labels: readonly LabelLine[]): Set<string> {
  const keys = new Set(labels.flatMap(({ key }) => (key.includes(" ") ? [] : key)));
  const found = new Set<string>();
  for (const { 1: name } of prose
    .slice(0, HEAD)
    .matchAll(/(?<=\p{Lu}[\p{L}\p{M}.'’-]*[ \t]+)(\p{Lu}[\p{L}\p{M}'’-]+)/gu)) {
    if (keys.has(name!.toLowerCase())) found.add(name!.toLowerCase());
  }
  return found;
}

/** Full names stand in the first part of a text. */
const HEAD = 20_000;

const lineStart = (prose: string, next: LabelLine | undefined) =>
  next ? prose.lastIndexOf("\n", next.label.start) + 1 || next.label.start : prose.length;

/** The lines that hold anything, without the white space at their ends. */
function linesOf(prose: string): Span[] {
  const lines: Span[] = [];
  for (const line of prose.matchAll(/[^\r\n]+/g)) {
    const start = line.index + line[0].search(/\S|$/u);
    const end = line.index + line[0].trimEnd().length;
    if (end > start) lines.push({ start, end });
  }
  return lines;
}

/** Lines that end what is said: a rule, the heads of a hearing's parts, who is sworn next. */
const ENDS = new RegExp(
  String.raw`^(?:[*_=~-]{3,}|#{1,6}\s.*|\* \* \*|- ?END ?-|###|(?:END|End) (?:OF|of) .*` +
    `|(?:[A-Z-]+ ){0,3}(?:EXAMINATION|SESSION|RECESS|PROCEEDINGS|EXHIBITS?|ADJOURNMENT|VERDICT|CERTIFICATE)(?: BY .*)?` +
    String.raw`|\p{Lu}[\p{Lu}.'’ -]+, ?(?:called|recalled|produced|having|being|was|after|a witness|the (?:witness|deponent|plaintiff|defendant)|sworn)\b.*)$`,
  "u",
);
const REMARK = /^(?:\([^()]*\)\s*){1,3}\.?$|^\[[^[\]]*\]\.?$/u;

/** Whether a line is no words of anybody: a time, "[Laughter]", "(Recess taken.)". */
export function isAside(line: string): boolean {
  return REMARK.test(line) || isTimeAlone(line);
}

function withEnds(text: string, prose: string, labels: readonly LabelLine[], lines: readonly Span[]): Turn[] {
  const turns: Turn[] = [];
  let at = 0;
  let most = 1;
  labels.forEach((label, i) => {
    while (lines[at]!.end < label.label.end) at++;
    const lead = { start: lines[at]!.start, end: label.words };
    const next = labels[i + 1];
    const own = label.words < lines[at]!.end ? [{ start: label.words, end: lines[at]!.end }] : [];
    const spoken = [...own, ...linesOfTurn(text, prose, lines, at + 1, next?.label.start ?? prose.length)];
    if (next) most = Math.max(most, paragraphCount(prose, spoken));
    const said = (next ? spoken : paragraphsAt(prose, spoken, most)).filter(
      (line) => !isAside(prose.slice(line.start, line.end)),
    );
    if (said.length > 0) turns.push({ start: said[0]!.start, end: said.at(-1)!.end, label, lead });
    else if (label.layout === "by") turns.push({ start: label.words, end: label.words, label, lead });
  });
  return turns;
}

/** The lines behind a label's, as far as the next label or whatever ends what is said. */
function linesOfTurn(text: string, prose: string, lines: readonly Span[], from: number, end: number): Span[] {
  const spoken: Span[] = [];
  for (let k = from; k < lines.length && lines[k]!.end <= end; k++) {
    const { start, end: last } = lines[k]!;
    if (ENDS.test(prose.slice(start, last)) || isHeading(text, start)) break;
    spoken.push(lines[k]!);
  }
  return spoken;
}

/** Whether a line of Markdown is a heading: prose holds its words without their marks. */
function isHeading(text: string, start: number): boolean {
  return /^ {0,3}#{1,6}\s+$/u.test(text.slice(text.lastIndexOf("\n", start - 1) + 1, start));
}

const isNewParagraph = (prose: string, before: Span, line: Span) =>
  /\n[^\S\n]*\n|\r\r/u.test(prose.slice(before.end, line.start).replace(/\r\n/g, "\n"));

function paragraphCount(prose: string, lines: readonly Span[]): number {
  return 1 + lines.filter((line, i) => i > 0 && isNewParagraph(prose, lines[i - 1]!, line)).length;
}

/** The lines of the first paragraphs, as many as the longest other turn has: nothing says where the last turn ends. */
function paragraphsAt(prose: string, lines: readonly Span[], most: number): Span[] {
  let count = 1;
  const last = lines.findIndex((line, i) => {
    if (i > 0 && isNewParagraph(prose, lines[i - 1]!, line)) count++;
    return count > most;
  });
  return last < 0 ? [...lines] : lines.slice(0, last);
}
