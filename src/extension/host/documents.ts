import * as vscode from "vscode";
import { TEXT_GLOB } from "../../documentFiles.ts";
import { ARCHIVE_SCHEME } from "../../protocol/archive/archive.ts";
import { READING_SCHEME } from "./readingUris.ts";

/** Where documents may live: the disk, nowhere yet, and wherever the workspace is. */
export function documentSchemes(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(["file", "untitled", ...folders.map(({ uri }) => uri.scheme)])];
}

/**
 * The documents that the server follows: by their names as well, so that output panes and the like never count. What is not saved
 * yet may be a draft, in plain text, too.
 */
export function documentSelector(schemes: readonly string[]) {
  const texts = schemes.flatMap((scheme) =>
    scheme === "untitled"
      ? ["plaintext", "markdown"].map((language) => ({ scheme, language }))
      : ["plaintext", "markdown"].map((language) => ({ scheme, language, pattern: TEXT_GLOB })),
  );
  const archived = ["plaintext", "markdown"].map((language) => ({ scheme: ARCHIVE_SCHEME, language }));
  return [...texts, { scheme: READING_SCHEME, language: "plaintext" }, ...archived];
}
