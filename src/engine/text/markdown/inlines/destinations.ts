import type { Span } from "../../span.ts";
import { unescaped } from "./characterReferences.ts";
import type { Destination } from "./inlines.ts";
import { copied } from "./labels.ts";

/** Where a link leads: CommonMark 0.31, 4.7 and 6.3, the parts that definitions and inline links share. */

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;
const ROUND_OPENING = 40;
const ROUND_CLOSING = 41;
const ANGLE_OPENING = 60;
const ANGLE_CLOSING = 62;
const BACKSLASH = 92;

/** Parentheses within an address nest no deeper; who reads "[a](" a thousand times looks no farther each time. */
const DEEPEST = 32;

const isLineEnd = (unit: number) => unit === LINE_FEED || unit === CARRIAGE_RETURN;
const isSpace = (unit: number) => unit === SPACE || unit === TAB || isLineEnd(unit);

/** Behind white space. */
export function skipSpace(text: string, start: number): number {
  let at = start;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** Behind spaces and tabs. */
export function skipBlanks(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === TAB) at++;
  return at;
}

/** An address and where the text goes on behind it; null when none stands there. */
export function addressAt(text: string, start: number): { url: Span; end: number } | null {
  if (text.charCodeAt(start) === ANGLE_OPENING) return angledAddress(text, start);
  let depth = 0;
  let at = start;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= SPACE || unit === 127) break;
    if (unit === BACKSLASH && isEscapable(text.charCodeAt(at + 1))) at++;
    else if (unit === ROUND_OPENING) {
      if (++depth > DEEPEST) return null;
    } else if (unit === ROUND_CLOSING && --depth < 0) break;
  }
  const isWhole =
    depth <= 0 && (at >= text.length || isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === ROUND_CLOSING);
  return at > start && isWhole ? { url: { start, end: at }, end: at } : null;
}

function angledAddress(text: string, start: number): { url: Span; end: number } | null {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === ANGLE_CLOSING) return { url: { start: start + 1, end: at }, end: at + 1 };
    if (unit === ANGLE_OPENING || isLineEnd(unit)) return null;
    if (unit === BACKSLASH && isEscapable(text.charCodeAt(at + 1))) at++;
  }
  return null;
}

/** The end of a title with its marks; -1 when none stands there. */
export function titleEnd(text: string, start: number): number {
  const opening = text.charCodeAt(start);
  if (opening !== DOUBLE_QUOTE && opening !== SINGLE_QUOTE && opening !== ROUND_OPENING) return -1;
  const closing = opening === ROUND_OPENING ? ROUND_CLOSING : opening;
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === closing) return at + 1;
    if (unit === opening) return -1;
    if (unit === BACKSLASH && isEscapable(text.charCodeAt(at + 1))) at++;
  }
  return -1;
}

/** What an address and a title, which stands in its marks at `title`, say. */
export function destinationOf(text: string, url: Span, title: Span | null): Destination {
  return {
    url,
    address: copied(unescaped(text.slice(url.start, url.end))),
    title: title ? copied(unescaped(text.slice(title.start + 1, title.end - 1).replace(/(?<=[\r\n])[ \t]+/g, ""))) : "",
  };
}

/** The parentheses behind a link's text, which begin at `start`: where they lead and end; null when they are none. */
export function resourceAt(text: string, start: number): { destination: Destination; end: number } | null {
  if (text.charCodeAt(start) !== ROUND_OPENING) return null;
  let at = skipSpace(text, start + 1);
  const address = addressAt(text, at);
  const url = address?.url ?? { start: at, end: at };
  let title: Span | null = null;
  if (address) {
    at = skipSpace(text, address.end);
    const end = at > address.end ? titleEnd(text, at) : -1;
    if (end >= 0) {
      title = { start: at, end };
      at = skipSpace(text, end);
    }
  }
  return text.charCodeAt(at) === ROUND_CLOSING ? { destination: destinationOf(text, url, title), end: at + 1 } : null;
}

/** ASCII punctuation, which a backslash before it makes a mere character. */
export function isEscapable(unit: number): boolean {
  return (
    (unit >= 33 && unit <= 47) ||
    (unit >= 58 && unit <= 64) ||
    (unit >= 91 && unit <= 96) ||
    (unit >= 123 && unit <= 126)
  );
}
