/**
 * When a source was published, as far as it says so itself. In this order: the day that its format keeps; its front matter's `date:` (or `published:`),
 * a date in its file's name or folders, a date in its first lines (a dateline, a byline, the address that it was
 * fetched from). A source without any has no date, and neither `after:` nor `before:` finds it.
 */
import { type Days, pathDate, typedDate, writtenDate } from "../../text/dates/dates.ts";
import { readFrontMatter } from "../../text/markdown/frontMatter.ts";
import type { SourceText } from "../../text/sourceText.ts";

/** When a source was published; `path` is its decoded path from the library's folder. */
export function sourceDate(
  path: string,
  { text, reading }: Pick<SourceText, "text"> & Partial<Pick<SourceText, "reading">>,
): Days | null {
  const said = reading?.date ? typedDate(reading.date) : null;
  return said ?? frontMatterDate(text) ?? pathDate(path) ?? firstLinesDate(text);
}

function frontMatterDate(text: string): Days | null {
  const value = readFrontMatter(text)?.valueOf((key) => DATE_KEY.test(key));
  return value ? (writtenDate(value.text) ?? typedDate(value.text)) : null;
}

const DATE_KEY = /^(?:date|published|publication[_-]?date|pub[_-]?date)$/i;

/** So many lines that are not empty belong to the head of an article. */
const HEAD_LINES = 8;
/** Lines up to this length are bylines and the like; of a longer one only the dateline before its dash is. */
const BYLINE = 160;

function firstLinesDate(text: string): Days | null {
  const lines = text.slice(0, 8000).split(/\r\n|[\n\r]/);
  for (const line of lines.filter((one) => one.trim() !== "").slice(0, HEAD_LINES)) {
    const days = writtenDate(line.length <= BYLINE ? line : datelineOf(line));
    if (days) return days;
  }
  return null;
}

/** "STANMERE, 22 May 2029 (Coastal Wire) -- The pilots ...": what stands before the dash, if there is one. */
function datelineOf(line: string): string {
  return /^(.{1,100}?)(?:\s[-–—]{1,2}\s|—)/u.exec(line)?.[1] ?? "";
}
