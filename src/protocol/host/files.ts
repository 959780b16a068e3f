import type { Request } from "./request.ts";

/**
 * From the server to a client that lends it files: the text and Markdown files of the workspace, with their sizes in
 * bytes and when they were written, in milliseconds.
 */
export const listFiles: Request<null, { uri: string; size: number; modified?: number }[]> = {
  method: "sourceline/listFiles",
};

/** From the server to a client that lends it files: the bytes of one, in base64; null when there is none. */
export const readFile: Request<{ uri: string }, string | null> = { method: "sourceline/readFile" };

/** Files above this many bytes are left out, unless a setting says otherwise. */
export const MAX_FILE_SIZE = 50_000_000;

/**
 * Whether a file by its name belongs to a code project. Such files are prose, some of them, but nobody cites them: they
 * neither wake Sourceline nor stand in its search.
 */
export function isProjectFile(fileName: string): boolean {
  return PROJECT_FILE.test(fileName);
}

const PROJECT_FILE =
  /^(?:(?:readme|licen[cs]e|requirements|constraints)(?:[._-].*)?|changelog|copying|notice|authors|contributors|contributing|maintainers|code_of_conduct|security|agents|claude|third-?party-?notices|cmakelists|robots|humans)\.(?:txt|text|md|markdown)$/i;
