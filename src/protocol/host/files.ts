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
