import { formatOfName } from "../../../documentFiles.ts";
import { type FragmentPlace, parseFragmentPlace, parseMarkdownPlace } from "../locators/fragmentPlace.ts";

/** The lines that a link cites: 1-based, both included; columns 1-based in UTF-16 units, the end column exclusive. */
export interface LineRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly startColumn?: number;
  readonly endColumn?: number;
}

/** What a citation's link points at. */
export interface Target {
  /** Decoded: relative to the note; from the workspace's root when it begins with "/"; whole when it begins with "file:". */
  readonly path: string;
  /** Null when the link names the whole file. */
  readonly lines: LineRange | null;
  /** What its fragment says in the terms of another format than text, and the fragment itself; left out where it says nothing. */
  readonly cited?: { readonly fragment: string; readonly place: FragmentPlace };
  /**
   * It may as well lead to a note or to no file at all: "[[Ruth Tolland]]", "[x](report)". Only where a source has that name
   * it cites it.
   */
  readonly isLoose?: true;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** A line as compilers and editors write it: "a.txt:8", "a.txt:8-9", "a.txt:8:3". */
const LINE_BEHIND = /^(.*\.\w+):(\d{1,15})(?:-(\d{1,15})|:\d{1,15})?$/s;

/**
 * What a link's URL says, or null when it does not lead to a source in the workspace. `url` is as Markdown reads it
 * (escapes and angle brackets taken off) and still percent-encoded.
 */
export function parseTarget(url: string): Target | null {
  const behind = LINE_BEHIND.exec(url);
  if (behind && formatOfName(behind[1]!) !== null) {
    const [, path, first, last] = behind;
    const lines = { startLine: Number(first), endLine: Number(last ?? first) };
    return isElsewhere(path!) ? null : { path: decoded(path!), lines };
  }
  if (isElsewhere(url)) return null;
  const hash = url.indexOf("#");
  const address = hash < 0 ? url : url.slice(0, hash);
  const path = decoded(address.replace(/\?.*$/s, ""));
  const lines = hash < 0 ? null : parseLines(decoded(url.slice(hash + 1)));
  const cited = lines || hash < 0 ? {} : citedIn(path, url.slice(hash + 1));
  if (formatOfName(path) !== null) return { path, lines, ...cited };
  return mayLackEnding(path) ? { path, lines, ...cited, isLoose: true } : null;
}

/** What a fragment says of a source beside lines; of one whose ending is left out, that of a note. */
function citedIn(path: string, fragment: string): Pick<Target, "cited"> {
  const format = formatOfName(path) ?? "markdown";
  if (fragment === "" || format === "text") return {};
  const place = format === "markdown" ? parseMarkdownPlace(fragment) : parseFragmentPlace(fragment);
  return place ? { cited: { fragment, place } } : {};
}

/** What leads into no workspace: another scheme than that of files, another host. */
function isElsewhere(url: string): boolean {
  return (SCHEME.test(url) && !/^file:\/\/\//i.test(url)) || url.startsWith("//");
}

/**
 * What a wikilink names, as Obsidian reads it: "page", "folder/page", "page.pdf", each with "#heading", "#^block" or, as we
 * do, "#L8". `page` is what stands before the "|".
 */
export function parseWikilink(page: string): Target | null {
  const hash = page.indexOf("#");
  const path = (hash < 0 ? page : page.slice(0, hash)).trim();
  const lines = hash < 0 ? null : parseLines(page.slice(hash + 1));
  const cited = lines || hash < 0 ? {} : citedIn(path, page.slice(hash + 1));
  const format = formatOfName(path);
  // A note's heading is mostly one of the many that lead from note to note.
  const isFirm = format !== null && (lines !== null || (format !== "markdown" && "cited" in cited));
  if (isFirm) return { path, lines, ...cited };
  return format !== null || mayLackEnding(path) ? { path, lines, ...cited, isLoose: true } : null;
}

/** Whether a path names a file whose ending may have been left out; what has another ending than ours is another file. */
function mayLackEnding(path: string): boolean {
  return /[\p{L}\p{N}]/u.test(path) && !/[/\\]$/.test(path) && !/\.[a-z]\w{0,4}$/i.test(path) && !path.includes("\n");
}

/** #L8, #L8-L9, #L8-9, #L8,2-L8,104 and #L8C2-L8C104. */
const LINES = /^L(\d{1,15})(?:[,C](\d{1,15}))?(?:-L?(\d{1,15})(?:[,C](\d{1,15}))?)?$/i;

function parseLines(fragment: string): LineRange | null {
  const match = LINES.exec(fragment);
  if (!match) return null;
  const [startLine, startColumn, endLine, endColumn] = match
    .slice(1)
    .map((digits) => (digits ? Number(digits) : undefined));
  const start = { line: startLine!, column: startColumn };
  const end = { line: endLine ?? startLine!, column: endColumn };
  const [first, last] = end.line < start.line ? [end, start] : [start, end];
  return {
    startLine: first.line,
    endLine: last.line,
    ...(first.column === undefined ? {} : { startColumn: first.column }),
    ...(last.column === undefined ? {} : { endColumn: last.column }),
  };
}

/** The URL of a target, such that it can stand in a Markdown link and leads back to the same path and lines. */
export function formatTarget(path: string, lines: LineRange | null): string {
  return encoded(path) + formatLines(lines);
}

/** The fragment for lines: "#L8" or "#L8-L9"; with columns in the way that `columns` says. Empty for none. */
export function formatLines(lines: LineRange | null): string {
  if (!lines) return "";
  const { startLine, endLine, startColumn, endColumn } = lines;
  if (startColumn !== undefined && endColumn !== undefined)
    return `#L${startLine},${startColumn}-L${endLine},${endColumn}`;
  return startLine === endLine ? `#L${startLine}` : `#L${startLine}-L${endLine}`;
}

/** What would end a Markdown link's address, begin something else in it, or be read as a part of a URL. */
const UNSAFE = /[\s\p{Cc}"#%&():<>?[\]\\^`{|}]/gu;

/** Letters of every language stay as they are: notes are read by people, and editors and GitHub follow them. */
function encoded(path: string): string {
  return path.replace(UNSAFE, (character) => percent(character));
}

/** As encodeURIComponent, for the marks too that it leaves. */
function percent(character: string): string {
  const encoding = encodeURIComponent(character);
  return encoding.length > 1 ? encoding : `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

/** Decodes what can be decoded; a stray "%" is a character of the name. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
