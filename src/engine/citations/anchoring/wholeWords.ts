import { Kind, kindAt } from "../sameText/letterKinds.ts";
import type { AnchorText } from "./anchorText.ts";
import type { Selector } from "./selector.ts";
import type { Anchored } from "./verdict.ts";

/** A selector grown to whole words, and how to cut what is found for it back to the passage. */
export interface Whole {
  readonly selector: Selector;
  /** UTF-16 units of the first and the last word that lie outside the passage. */
  readonly cutBefore: number;
  readonly cutAfter: number;
  readonly cut: (document: AnchorText, anchored: Anchored) => Anchored;
}

/**
 * A selector made by a program may begin or end inside a word ("ondon bridg"); its prefix and suffix tell. Words are
 * compared whole, or "not" would stand in "nothing".
 */
export function wholeWords(selector: Selector): Whole {
  const { exact, prefix = "", suffix = "", start, end } = selector;
  const cutBefore = wordBefore(prefix + exact, prefix.length);
  const cutAfter = wordBehind(exact + suffix, exact.length);
  const grown: Selector = {
    ...selector,
    exact: prefix.slice(prefix.length - cutBefore) + exact + suffix.slice(0, cutAfter),
    prefix: prefix.slice(0, prefix.length - cutBefore),
    suffix: suffix.slice(cutAfter),
    ...(start === undefined ? {} : { start: start - cutBefore }),
    ...(end === undefined ? {} : { end: end + cutAfter }),
  };
  return {
    selector: grown,
    cutBefore,
    cutAfter,
    cut: (document, anchored) =>
      cut(document, anchored, grown.exact.slice(0, cutBefore), grown.exact.slice(grown.exact.length - cutAfter)),
  };
}

/** Cuts what was added to the words at either end, where it stands there. */
function cut(document: AnchorText, anchored: Anchored, before: string, after: string): Anchored {
  const { place } = anchored;
  if (!place || place.end - place.start <= before.length + after.length) return anchored;
  const start = document.text.startsWith(before, place.start) ? place.start + before.length : place.start;
  const end = document.text.endsWith(after, place.end) ? place.end - after.length : place.end;
  return { ...anchored, place: document.place(start, end) };
}

/** How much of the word that is cut at an offset stands before it; 0 when none is. */
function wordBefore(text: string, offset: number): number {
  let at = offset;
  if (isInWord(text, at)) while (at > 0 && isInWord(text, at - 1)) at--;
  return offset - at;
}

/** How much of the word that is cut at an offset stands behind it. */
function wordBehind(text: string, offset: number): number {
  let at = offset;
  if (isInWord(text, at - 1)) while (at < text.length && isInWord(text, at)) at++;
  return at - offset;
}

/** Letters and digits, and an apostrophe between two: "town’s" is one word. */
function isInWord(text: string, index: number): boolean {
  if (isLetter(text, index)) return true;
  return /^['’]$/u.test(text[index] ?? "") && isLetter(text, index - 1) && isLetter(text, index + 1);
}

function isLetter(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false;
  const kind = kindAt(text, index);
  return kind === Kind.Letter || kind === Kind.Digit;
}
