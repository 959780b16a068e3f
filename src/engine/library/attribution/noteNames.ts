import { isRoleNoun } from "../../entities/knowledge/roleNouns.ts";
import type { Span } from "../../text/span.ts";

/** Words that name a speaker. */
export interface NamedBeside extends Span {
  /** Where what stands behind them ends and says what the speaker is: "Peter Cook, press secretary". */
  readonly replacedEnd: number;
}

/**
 * Where the notation of a note names who speaks, rather than its prose: before the link, "- Ashton Carter, [report](...)" and
 * "(Carter, [report](...))", or before the words, "Carter: “...”". What stands there may be a person or not. Null when nothing does.
 */
export function namedBeside(text: string, words: Span, link: Span | null): NamedBeside | null {
  return (link && beforeLink(text, words, link)) ?? beforeWords(text, words);
}

/** Longer is no name with what somebody is. */
const LONGEST = 120;

const LINE_OPENING = /^[\s>]*(?:\[\^[^\]\n]+\]:\s*)?(?:(?:[-*+]|\d+[.)])\s+)?[-–—―~\s(]*/u;
const BEHIND_WORDS = /^["”“»«’'’*_\s.,]*(?:[-–—―~(]|\r?\n[\s>]*[-–—―~*])[-–—―~*\s>(]*/u;

function beforeLink(text: string, words: Span, { start }: Span): NamedBeside | null {
  if (start < words.end) return null;
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const from = Math.max(line, words.end);
  if (start - from > LONGEST) return null;
  const opening = (line > words.end ? LINE_OPENING : BEHIND_WORDS).exec(text.slice(from, start));
  if (!opening) return null;
  return name(text, { start: from + opening[0].length, end: start });
}

/** "**Carter**: “...”", at the beginning of a line. */
function beforeWords(text: string, { start }: Span): NamedBeside | null {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  if (start - line > LONGEST) return null;
  const before = text.slice(line, start);
  const colon = /[:：][*_\s]*["“„«»‘'”]*$/u.exec(before);
  const opening = LINE_OPENING.exec(before);
  if (!colon || !opening) return null;
  return name(text, { start: line + opening[0].length, end: line + colon.index });
}

/** Up to the first comma or bracket, without Markdown's marks; null for what has the form of no name. */
function name(text: string, { start, end }: Span): NamedBeside | null {
  const [, marks = "", words = ""] = /^([*_[\s]*)([^,;:([\]*_\n|]*)/u.exec(text.slice(start, end)) ?? [];
  const rest = text.slice(start + marks.length + words.length, end);
  const trimmed = words.trimEnd();
  if (!FORM.test(trimmed) || !/^[\]*_]*(?:\s*[,;:(|–—-][^.!?]*)?[\s(]*$/u.test(rest)) return null;
  const from = start + marks.length;
  return { start: from, end: from + trimmed.length, replacedEnd: from + trimmed.length + roleBehind(rest) };
}

/** How much of what stands behind a name says what somebody is. */
function roleBehind(rest: string): number {
  const role = /^,[^\d:;(|[\]*_\n]*\p{L}/u.exec(rest)?.[0] ?? "";
  return (role.match(/\p{L}+/gu) ?? []).some((word) => isRoleNoun(word, "person")) ? role.length : 0;
}

const FORM = /^(?:\p{L}[\p{L}\p{M}.'’-]*)(?: \p{L}[\p{L}\p{M}.'’-]*){0,6}$/u;
