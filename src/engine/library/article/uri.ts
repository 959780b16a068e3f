import { type DocumentFormat, formatOfName, readingFormatOfName } from "../../../documentFiles.ts";
import { relativePath, resolvePath } from "../../citations/links/paths.ts";
import type { Format } from "../../text/sourceText.ts";

/**
 * Places as VS Code writes them: `scheme://authority/percent-encoded/path`. The engine needs no more of RFC 3986 than
 * to take such a string apart and put it together again, letter for letter.
 */
interface Parts {
  /** "file://", "vscode-vfs://github". */
  readonly origin: string;
  /** Decoded, without its leading "/". */
  readonly path: string;
}

/** Where the path written in the file `from` leads, or the whole URI of a file; null when it leads out of the file system. */
export function resolveUri(from: string, path: string, roots: readonly string[]): string | null {
  if (/^file:\/\/\//i.test(path)) return fileUri(path.slice("file:///".length));
  const base = path.startsWith("/") || isUntitled(from) ? `${rootOf(from, roots) ?? folderOf(from)}/-` : from;
  const { origin, path: basePath } = partsOf(base);
  const resolved = resolvePath(basePath, path.replace(/^\/+/, ""));
  return resolved === null ? null : joined({ origin, path: resolved });
}

function fileUri(path: string): string | null {
  const resolved = resolvePath("-", path);
  return resolved === null ? null : joined({ origin: "file://", path: resolved });
}

/** Without a folder of a workspace, a file's own stands for it. */
function folderOf(uri: string): string {
  return isUntitled(uri) ? uri : uri.slice(0, Math.max(0, uri.lastIndexOf("/")));
}

/** A note of which nobody knows yet where it will be. */
const NOWHERE = "untitled:";

/** How the file `from` names the file `to`: relative, or from the root when the note has no place of its own. */
export function pathBetween(from: string, to: string, roots: readonly string[]): string {
  const source = partsOf(to);
  const note = partsOf(from);
  if (!isUntitled(from) && note.origin === source.origin) return relativePath(note.path, source.path);
  // A note that is open leads from the first folder; the same folder as the source's is the best guess for one that is not.
  return rootedPath(from === NOWHERE || !isUntitled(from) ? to : from, to, roots);
}

/** How a file names the file `to` by a path that begins with "/": at the folder that holds the file. */
export function rootedPath(from: string, to: string, roots: readonly string[]): string {
  const source = partsOf(to);
  const root = partsOf(rootOf(from, roots) ?? `${source.origin}/`).path;
  return `/${root ? relativePath(`${root}/-`, source.path) : source.path}`;
}

/** The decoded path below the folder that holds the file; the whole path of a file outside them all. */
export function pathFromRoot(uri: string, roots: readonly string[]): string {
  const root = rootOf(uri, roots);
  return root && uri.startsWith(`${root}/`) ? decode(uri.slice(root.length + 1)) : partsOf(uri).path;
}

/** Whether a file is `folder`, or lies in it. */
export function isBelow(uri: string, folder: string): boolean {
  return uri === folder || uri.startsWith(`${folder}/`);
}

/** The last part of the path, decoded. */
export function fileName(uri: string): string {
  return partsOf(uri).path.split("/").at(-1) ?? uri;
}

/** What a file is stored as by its ending, or null when it is none of ours. */
export function formatOf(uri: string): DocumentFormat | null {
  if (isUntitled(uri)) return "markdown";
  return formatOfName(fileName(uri));
}

/** What a document's text is written in: all but Markdown are plain texts, or become such. */
export function writtenIn(uri: string): Format {
  return formatOf(uri) === "markdown" ? "markdown" : "text";
}

/** Whether a file is no text as it lies: a reading is made of it. */
export function needsReading(uri: string): boolean {
  return readingFormatOfName(fileName(uri)) !== null;
}

/** Whether a document has not been saved anywhere yet. */
export function isUntitled(uri: string): boolean {
  return uri.startsWith("untitled:");
}

/** The folder that holds the file: the innermost, or the first of all for a file outside them. */
function rootOf(uri: string, roots: readonly string[]): string | undefined {
  const holding = roots.filter((root) => uri.startsWith(`${root.replace(/\/$/, "")}/`));
  const innermost = holding.sort((a, b) => b.length - a.length)[0] ?? roots[0];
  return innermost?.replace(/\/$/, "");
}

function partsOf(uri: string): Parts {
  const [, origin, path] = /^([^:/]+:(?:\/\/[^/]*)?)\/?(.*)$/s.exec(uri) ?? ["", "", uri];
  return { origin: origin!, path: decode(path!) };
}

function joined({ origin, path }: Parts): string {
  return `${origin}/${path.split("/").map(encode).join("/")}`;
}

/** Lone surrogates cannot be percent-encoded; the replacement character stands for them. */
function encode(segment: string): string {
  return encodeURIComponent(segment.toWellFormed()).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
