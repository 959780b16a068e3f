import * as vscode from "vscode";
import { readingFormatOfName } from "../../documentFiles.ts";
import { ARCHIVE_SCHEME } from "../../protocol/archive/archive.ts";

/** The scheme of texts that are read of files of other formats. */
export const READING_SCHEME = "sourceline-reading";

/** What a reading's name says behind that of its file, as the tab shows it: "report.pdf (reading)". */
const SUFFIX = / \([^()/]*\)$/u;

/** Where a document that the server names is shown: a text where it lies, of another format its reading. */
export function shownUri(uri: string | vscode.Uri): vscode.Uri {
  const source = typeof uri === "string" ? vscode.Uri.parse(uri, true) : uri;
  if (source.scheme === READING_SCHEME || readingFormatOfName(source.path) === null) return source;
  const path = `${source.path} (${vscode.l10n.t("reading")})`;
  return source.with({ scheme: READING_SCHEME, path, query: source.scheme });
}

/** The file that a document is a reading of; itself for any other. */
export function sourceUri(uri: vscode.Uri): vscode.Uri {
  return isReading(uri) ? uri.with({ scheme: uri.query, path: uri.path.replace(SUFFIX, ""), query: "" }) : uri;
}

/** Whether the server has the text, and an editor only shows it: a reading, or a document of an archive. */
export const isServersOwn = (uri: vscode.Uri): boolean => isReading(uri) || uri.scheme === ARCHIVE_SCHEME;

export const isReading = (uri: vscode.Uri): boolean => uri.scheme === READING_SCHEME;

/** What is told to the server, which knows files and not their readings. */
export function namingSources<T>(params: T): T {
  const text = JSON.stringify(params);
  if (text === undefined || !text.includes(`"${READING_SCHEME}:`)) return params;
  return JSON.parse(text, (_, value) =>
    typeof value === "string" && value.startsWith(`${READING_SCHEME}:`)
      ? sourceUri(vscode.Uri.parse(value, true)).toString()
      : value,
  );
}
