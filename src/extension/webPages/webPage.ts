import type { Fetched } from "./fetchPage.ts";
import { NotSaved } from "./notSaved.ts";

/** A page as it is kept in a file. */
export interface WebPage {
  readonly ending: "html" | "xhtml" | "pdf";
  readonly bytes: Uint8Array;
}

/** So far a file says what it is, and in which letters it is written. */
const HEAD = 4096;

/**
 * What is kept of what an address answered: a PDF as it came; a web page, too, with its address and the day behind its doctype, where
 * browsers write them.
 * @param day the day on which it was fetched
 * @throws NotSaved when it is neither
 */
export function webPageOf({ address, type, bytes }: Fetched, day: Date): WebPage {
  const head = latin1(bytes.subarray(0, HEAD));
  if (/^[\s\S]{0,1024}?%PDF-\d/.test(head)) return { ending: "pdf", bytes };
  const saysSo = /^(?:text\/html|application\/xhtml\+xml)\b/.test(type);
  if (!saysSo && !/<(?:!doctype\s+html|html|head|body)\b/i.test(head)) {
    throw new NotSaved({ kind: "otherType", said: type.split(";")[0]!.trim() });
  }
  const ending = type.startsWith("application/xhtml+xml") ? "xhtml" : "html";
  return { ending, bytes: withRemark(readable(bytes, head, type), remarkOf(address, day)) };
}

/** "saved from url": as Internet Explorer began it and Chromium and Firefox's savers write it; the day as SingleFile does. */
function remarkOf(address: string, day: Date): string {
  const length = String(address.length).padStart(4, "0");
  return `<!-- saved from url=(${length})${address} -->\n<!-- saved date: ${day.toDateString()} -->\n`;
}

/** Behind what has to come first in a file: a byte order mark, XML's declaration, the doctype. */
function withRemark(bytes: Uint8Array, remark: string): Uint8Array {
  const head = latin1(bytes.subarray(0, HEAD));
  const first = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*)?(?:<!doctype[^>]*>\s*)?/i.exec(head)![0].length;
  const added = new TextEncoder().encode(remark);
  const whole = new Uint8Array(bytes.length + added.length);
  whole.set(bytes.subarray(0, first));
  whole.set(added, first);
  whole.set(bytes.subarray(first), first + added.length);
  return whole;
}

/** A file has no headers: a page whose letters only a header tells is kept in UTF-8, with the mark that wins over all it says itself. */
function readable(bytes: Uint8Array, head: string, type: string): Uint8Array {
  const [mark, decoder] = [markOf(bytes), decoderOf(/charset\s*=\s*["']?([^\s"';]+)/.exec(type)?.[1])];
  const own = decoderOf(/<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?([^\s"'/>;]+)/i.exec(head)?.[1]);
  const known = mark ?? decoder;
  if (!known || known.encoding === "utf-8" || (!mark && known.encoding === own?.encoding)) return bytes;
  return new TextEncoder().encode(`\ufeff${known.decode(bytes)}`);
}

/** UTF-16 is told by its mark; in it no remark could be written as single bytes. */
function markOf([first, second]: Uint8Array): TextDecoder | null {
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le");
  return first === 0xfe && second === 0xff ? new TextDecoder("utf-16be") : null;
}

function decoderOf(label: string | undefined): TextDecoder | null {
  try {
    return label === undefined ? null : new TextDecoder(label);
  } catch {
    return null;
  }
}

/** Each byte as the character of its number, so that places in the text are places in the bytes. */
const latin1 = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
