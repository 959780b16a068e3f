import type { SourceDocument } from "../../archive/sourceDocuments.ts";
import { type BroughtSource, bringSource, readNow } from "../../protocol/archive/archive.ts";
import { answer } from "../host/answer.ts";
import type { Feature } from "../host/session.ts";
import { calendarDay } from "../wording/calendarDay.ts";
import { placeOf } from "./archives.ts";

/** Brings what is cited from an archive into the workspace, so that no note depends on a server. */
export const bringing: Feature = {
  register({ connection, archives, engine }) {
    answer(connection, bringSource, async ({ uri }) => {
      const source = await archives.sourceAt(uri);
      const original = await archives.originalOf(source);
      const fileName = source.path.slice(source.path.lastIndexOf("/") + 1);
      if (original) return { fileName, content: base64(original), linesBefore: 0 };
      return asReading(source, placeOf(uri).archive, fileName);
    });

    answer(connection, readNow, async ({ uri }) => {
      await engine.files.changed([uri]);
      return null;
    });
  },
};

/** The reading as a note would have it: where it came from in its front matter, then the text. */
function asReading(source: SourceDocument, archive: string, fileName: string): BroughtSource {
  const { text } = source.reading;
  const isNote = source.format === "markdown";
  // It says of itself what it is; nothing is to be put into its words.
  if (isNote && /^---\r?\n/.test(text)) return { fileName, content: base64(encoder.encode(text)), linesBefore: 0 };
  const head = provenance(source, archive);
  const name = isNote ? fileName : `${fileName}.md`;
  return { fileName: name, content: base64(encoder.encode(head + text)), linesBefore: head.split("\n").length - 1 };
}

const encoder = new TextEncoder();

function provenance(
  { title, date, authors, url, path, format, checksum, pushed }: SourceDocument,
  archive: string,
): string {
  const facts: [string, string | readonly string[] | null][] = [
    ["title", title],
    ["date", date],
    ["authors", authors],
    ["url", url],
    ["archive", archive],
    ["path", path],
    ["format", format],
    ["sha256", checksum],
    ["archived", pushed.slice(0, "2029-05-22".length)],
    ["brought", calendarDay(Date.now())],
  ];
  // JSON is YAML, whatever a title holds.
  const lines = facts.flatMap(([key, value]) =>
    value && value.length > 0 ? [`${key}: ${JSON.stringify(value)}\n`] : [],
  );
  return `---\n${lines.join("")}---\n\n`;
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let from = 0; from < bytes.length; from += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(from, from + CHUNK));
  return btoa(binary);
}

const CHUNK = 0x8000;
