import type { Reading } from "../../engine/engine.ts";
import type { Files, Formats } from "../../engine/ports.ts";
import { isArchived } from "../../protocol/archive/archive.ts";
import type { Archives } from "./archives.ts";

const text = { encoder: new TextEncoder(), decoder: new TextDecoder() };

/** Files, and documents of archives beside them: these are listed nowhere, and read when somebody shows one. */
export function withArchived(files: Files, archives: Archives): Files {
  return {
    roots: files.roots,
    list: () => files.list(),
    ...(files.listed && { listed: (uris) => listed(files, uris) }),
    read: async (uri) => (isArchived({ uri }) ? contentOf(archives, uri) : files.read(uri)),
  };
}

async function listed(files: Files, uris: readonly string[]): Promise<readonly string[]> {
  const archived = uris.filter((uri) => isArchived({ uri }));
  return [...archived, ...(await files.listed!(uris.filter((uri) => !isArchived({ uri }))))];
}

/** What is read of a document: the reading as an archive has it, whatever its format. */
async function contentOf(archives: Archives, uri: string): Promise<Uint8Array> {
  const { reading, format } = await archives.sourceAt(uri);
  const isText = format === "text" || format === "markdown";
  return text.encoder.encode(isText ? reading.text : JSON.stringify(reading));
}

/** Formats, and readings of archives, which are made already. */
export function withArchivedReadings(formats: Formats): Formats {
  return {
    readingOf: async (uri, bytes) =>
      isArchived({ uri }) ? (JSON.parse(text.decoder.decode(bytes)) as Reading) : formats.readingOf(uri, bytes),
  };
}
