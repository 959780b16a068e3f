import type { Grammar } from "../../text/grammars/grammar.ts";
import type { SourceText } from "../../text/sourceText.ts";
import { lastStartingAt, type Span } from "../../text/span.ts";
import { type Token, wordAt } from "../../text/words.ts";
import { pairMarks } from "../marks/marks.ts";
import { type CueVerb, cueVerbAt } from "./cueVerbs.ts";

/** What the writer slips into quoted words: ", a dit Mme Pons,", "—dijo Lozano—". Word numbers, `last` included. */
export interface Incise {
  readonly first: number;
  readonly last: number;
  readonly cue: CueVerb;
}

/** Words in marks, or behind the dash of a dialogue, with what is slipped into them. */
export interface SpokenPassage {
  /** From mark to mark, both included. */
  readonly marks: Span;
  readonly first: number;
  readonly last: number;
  readonly incises: readonly Incise[];
  /** What is said, in order. */
  readonly segments: readonly Span[];
  readonly isDialogue: boolean;
}

/** The passages of a text, in order. What a dash begins is one only where the paragraph begins with it. */
export function spokenPassages(source: SourceText, tokens: readonly Token[], grammar: Grammar): SpokenPassage[] {
  const marked = pairMarks(source).map(({ marks, segments }) => passageOf(tokens, marks, segments, grammar, false));
  const dialogue = source.paragraphs.flatMap((paragraph) => dialogueOf(source, tokens, paragraph, grammar) ?? []);
  const isInDialogue = ({ marks }: SpokenPassage) => {
    const turn = dialogue[lastStartingAt(turns, marks.start)];
    return turn !== undefined && marks.end <= turn.marks.end;
  };
  const turns = dialogue.map(({ marks }) => marks);
  const outside = marked.filter((passage) => !isInDialogue(passage));
  return [...outside, ...dialogue].filter(({ first, last }) => first <= last).sort((a, b) => a.first - b.first);
}

/** "—No lo sé —dijo la alcaldesa—. Ya veremos.": a paragraph of somebody's words. */
function dialogueOf(
  { prose }: SourceText,
  tokens: readonly Token[],
  paragraph: Span,
  grammar: Grammar,
): SpokenPassage | null {
  const opening = /^[—–]\s?(?=[\p{Lu}¿¡«…])/u.exec(prose.slice(paragraph.start, paragraph.start + 8))?.[0];
  if (!opening || !/[.?!…»—]$/u.test(prose.slice(paragraph.end - 1, paragraph.end))) return null;
  const inner = { start: paragraph.start + opening.length, end: paragraph.end };
  return passageOf(tokens, paragraph, [inner], grammar, true);
}

function passageOf(
  tokens: readonly Token[],
  marks: Span,
  segments: readonly Span[],
  grammar: Grammar,
  isDialogue: boolean,
): SpokenPassage {
  const first = wordAt(tokens, marks.start);
  const last = wordAt(tokens, marks.end - 1);
  const incises = grammar.words.hasCapitalNouns
    ? []
    : incisesIn(tokens, first + 1, isDialogue ? last : last - 1, grammar, isDialogue);
  return {
    marks,
    first,
    last,
    incises,
    segments: segments.flatMap((piece) => around(tokens, piece, incises)),
    isDialogue,
  };
}

/** The incises among words of a passage: a verb of speech right behind a comma, a dash, a question or a cry, with its subject behind it. */
function incisesIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  grammar: Grammar,
  isDialogue: boolean,
): Incise[] {
  const incises: Incise[] = [];
  for (let i = from; i < to; i++) {
    const mark = tokens[i]!.text;
    const isDash = /^[—–]$/u.test(mark);
    if (!isDash && !/^[,?!…]$/u.test(mark)) continue;
    const cue = cueVerbAt(tokens, i + 1, to + 1, grammar);
    if (!cue || cue.at !== i + 1 || /^\p{Lu}/u.test(tokens[cue.at]!.text)) continue;
    const end = inciseEnd(tokens, cue.last + 1, to, isDash);
    if (!isDash && !cue.pronoun && !isSubjectBehind(tokens, cue, end, grammar)) continue;
    incises.push({ first: i, last: end, cue });
    i = end;
  }
  // Of a dialogue without dashes the comma may be somebody's own: the first verb decides.
  return isDialogue ? incises.slice(0, 2) : incises;
}

/** Where an incise ends: with its second dash, or before what ends a clause. */
function inciseEnd(tokens: readonly Token[], from: number, to: number, isDash: boolean): number {
  for (let i = from; i <= to; i++) {
    const { text } = tokens[i]!;
    if (isDash ? /^[—–]$/u.test(text) : /^[,.:;]$/u.test(text) && !isApposed(tokens, i, to)) return isDash ? i : i;
  }
  return to;
}

/** ", a déclaré la présidente du syndicat, Hélène Marchetti.": the comma before a name is no end. */
function isApposed(tokens: readonly Token[], i: number, to: number): boolean {
  if (tokens[i]!.text !== "," || !/^\p{Lu}/u.test(tokens[i + 1]?.text ?? "")) return false;
  let end = i + 1;
  while (end < to && /^\p{Lu}/u.test(tokens[end]!.text)) end++;
  return /^[.,]$/u.test(tokens[end]?.text ?? "");
}

/** Somebody follows the verb: an article, a name, a title. */
function isSubjectBehind(tokens: readonly Token[], cue: CueVerb, end: number, grammar: Grammar): boolean {
  const next = tokens[cue.last + 1]?.text ?? "";
  if (cue.last + 1 > end) return false;
  return (
    /^\p{Lu}/u.test(next) ||
    grammar.is("determiners", next) ||
    grammar.is("he", next) ||
    grammar.is("she", next) ||
    grammar.isTitle(next)
  );
}

/** The pieces of a segment around its incises, without the commas that go with them. */
function around(tokens: readonly Token[], piece: Span, incises: readonly Incise[]): Span[] {
  const pieces: Span[] = [];
  let start = piece.start;
  for (const { first, last } of incises) {
    const from = tokens[first]!.start;
    if (from < piece.start || from >= piece.end) continue;
    const keepsMark = /^[?!…]$/u.test(tokens[first]!.text);
    push(pieces, tokens, start, keepsMark ? tokens[first]!.end : from);
    start = tokens[last]!.end;
  }
  push(pieces, tokens, start, piece.end);
  return pieces;
}

function push(pieces: Span[], tokens: readonly Token[], from: number, to: number): void {
  let first = wordAt(tokens, from);
  let last = wordAt(tokens, Math.max(from, to - 1));
  while (first <= last && (tokens[first]?.start ?? to) < from) first++;
  while (first <= last && /^[.,;:—–]$/u.test(tokens[first]?.text ?? "")) first++;
  while (
    last >= first &&
    (tokens[last] === undefined || tokens[last]!.start >= to || /^[—–]$/u.test(tokens[last]!.text))
  )
    last--;
  if (first <= last) pieces.push({ start: tokens[first]!.start, end: Math.min(to, tokens[last]!.end) });
}
