import { LETTER_CASES } from "../../entities/features/wordForm.ts";
import { hashString } from "../../model/hash.ts";
import type { QuoteContext } from "../context/context.ts";
import type { Cue } from "../context/cue.ts";
import type { Surroundings } from "../context/surroundings.ts";
import { join, size, step, word } from "./wordInputs.ts";

/** Does somebody say these words, or are the marks those of a title or a so-called word? Asked of a passage by its number. */
export interface KeepQuestion extends QuoteContext {
  readonly cues: readonly Cue[];
  readonly surroundings: readonly Surroundings[];
}

export const around = (text: KeepQuestion, i: number) => text.surroundings[i]!;
export const passage = (text: KeepQuestion, i: number) => text.passages[i]!;

/** The likeliest of some cues: its share, as a step. */
function bestCue({ cues }: KeepQuestion, numbers: readonly number[]): number {
  let best = 0;
  for (const number of numbers) best = Math.max(best, cues[number]!.share);
  return step(best);
}

/** The last word within the marks and the first behind them. */
export const lastInside = (text: KeepQuestion, i: number) => {
  const { last, isClosed } = passage(text, i);
  return isClosed ? last - 1 : last;
};

/** How many of the longer words within begin with a capital: titles have many. */
export function capitals(text: KeepQuestion, i: number): number {
  const { first, last } = passage(text, i);
  let [large, all] = [0, 0];
  for (let k = first + 1; k < last && all < 12; k++) {
    const { written, length } = text.forms[k]!;
    if (length < 4 || written === LETTER_CASES.mark || written === LETTER_CASES.number) continue;
    all++;
    if (written !== LETTER_CASES.small) large++;
  }
  return all === 0 ? 9 : Math.round((4 * large) / all);
}

export const glyph = (text: KeepQuestion, i: number) => hashString(text.tokens[passage(text, i).first]!.text);
export const cueNear = (text: KeepQuestion, i: number) =>
  join(bestCue(text, around(text, i).cuesBefore), bestCue(text, around(text, i).cuesAfter));
export const anyCue = (text: KeepQuestion, i: number) =>
  bestCue(text, [...around(text, i).cuesBefore, ...around(text, i).cuesAfter]);

/** The type of the name that fills the passage, 1 when none does. */
export function nameInside(text: KeepQuestion, i: number): number {
  const { first, last } = passage(text, i);
  const name = text.names[text.nameAt[first + 1] ?? -1];
  if (!name) return 1;
  return join(name.last >= last - 2 ? 3 : 2, text.plain[first + 1]!);
}

/** How sure the surest of some cues is that it says something, and of somebody. */
export function bestLink({ cues }: KeepQuestion, numbers: readonly number[]): number {
  return numbers.reduce((most, number) => Math.max(most, cues[number]!.share * cues[number]!.fromShare), 0);
}

/** The last cue before the passage. */
const cueBefore = (text: KeepQuestion, i: number) => text.cues[around(text, i).cuesBefore.at(-1) ?? -1];

export const cueDistance = (text: KeepQuestion, i: number) => {
  const cue = cueBefore(text, i);
  return cue ? join(size(passage(text, i).first - 1 - cue.at), step(cue.share)) : 1;
};

/** How far behind the passage the next cue stands, and how sure it is. */
export const cueBehind = (text: KeepQuestion, i: number) => {
  const cue = text.cues[around(text, i).cuesAfter[0] ?? -1];
  return cue ? join(size(cue.at - passage(text, i).last - 1), step(cue.share)) : 1;
};

export const cueWord = (text: KeepQuestion, i: number) => {
  const cue = cueBefore(text, i);
  return cue ? word(text, cue.at, 0) : 1;
};

/** Whether the passage stands in a paragraph that no stop ends, in one sentence. */
export function isHeading(text: KeepQuestion, i: number): boolean {
  const { prose, paragraphs } = text.source;
  const { start, end } = paragraphs[around(text, i).lastParagraph] ?? { start: 0, end: 0 };
  return end - start < 200 && /[\p{L}\p{N}][”"’'»]*$/u.test(prose.slice(Math.max(start, end - 4), end));
}
