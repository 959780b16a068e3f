/** E-books (W3C EPUB 3.3, and EPUB 2): their chapters in the order of the spine, each read as the web page that it is. */
import type { Heading, Place, Reading, ReadingWarning } from "../../engine/text/reading/reading.ts";
import { Unreadable } from "../../engine/text/reading/unreadable.ts";
import { Archive } from "../archive.ts";
import { dayIn } from "../days.ts";
import type { SourceFile } from "../formatReader.ts";
import { type Page, readPage } from "../html/page.ts";
import { peopleIn } from "../people.ts";
import { ReadingText } from "../readingText.ts";
import { signatureOf } from "../signatures.ts";
import { type Book, encryptedParts, readBook } from "./book.ts";

export async function read({ bytes }: SourceFile): Promise<Reading> {
  if (signatureOf(bytes) !== "zip") throw new Unreadable("otherFormat");
  const archive = new Archive(bytes);
  const book = readBook(archive);
  if (!book) throw new Unreadable(archive.isCutOff ? "cutOff" : "otherFormat");
  const chapters = chaptersOf(archive, book);
  const { text, places, headings, unreadable } = chapters;
  if (text === "") {
    if (encryptedParts(archive).size > 0) throw new Unreadable("encrypted");
    throw new Unreadable(archive.isCutOff ? "cutOff" : unreadable.length > 0 ? "damaged" : "noText");
  }
  const warnings: ReadingWarning[] = archive.isCutOff ? [{ kind: "cutOff" }] : [];
  if (unreadable.length > 0) warnings.push({ kind: "partsUnreadable", parts: unreadable });
  return {
    text,
    places,
    title: book.title,
    date: dayIn(book.date),
    authors: peopleIn(book.authors),
    url: null,
    language: book.language || null,
    pages: null,
    headings,
    turns: [],
    // A chapter is all body: a reader view would take a page of notes for what stands beside it.
    asides: [],
    warnings,
  };
}

interface Chapters extends Pick<Reading, "text" | "places" | "headings"> {
  readonly unreadable: readonly string[];
}

function chaptersOf(archive: Archive, { spine }: Book): Chapters {
  const out = new ReadingText();
  const places: { start: number; locator: Place["locator"] }[] = [];
  const headings: Heading[] = [];
  const unreadable: string[] = [];
  const encrypted = encryptedParts(archive);
  for (const { path, title } of spine) {
    const chapter = encrypted.has(path) ? null : chapterOf(archive, path);
    if (chapter === null) unreadable.push(path);
    if (!chapter || chapter.text === "") continue;
    out.paragraph();
    const start = out.append(chapter.text);
    const name = path.slice(path.lastIndexOf("/") + 1);
    const heading = title || (chapter.headings[0]?.title ?? "");
    places.push({ start: places.length === 0 ? 0 : start, locator: { kind: "section", id: name, title: heading } });
    headings.push(...headingsOf(chapter, start, heading, name));
  }
  const ends = places.map((_, i) => places[i + 1]?.start ?? out.end);
  return { text: out.text, places: places.map((place, i) => ({ ...place, end: ends[i]! })), headings, unreadable };
}

type Chapter = Pick<Page, "text" | "headings">;

/** A chapter, empty when it is a picture; null when it cannot be read. */
function chapterOf(archive: Archive, path: string): Chapter | null {
  const bytes = archive.part(path);
  if (bytes === null) return null;
  try {
    return readPage({ name: "chapter.xhtml", bytes });
  } catch (error) {
    return error instanceof Unreadable && error.kind === "noText" ? { text: "", headings: [] } : null;
  }
}

/** The headings of a chapter; one that has none is called what the book's contents call it. */
function headingsOf(chapter: Chapter, start: number, title: string, id: string): Heading[] {
  if (chapter.headings.length === 0) return title === "" ? [] : [{ start, end: start, title, level: 1, id }];
  return chapter.headings.map((heading, i) => ({
    ...heading,
    start: heading.start + start,
    end: heading.end + start,
    id: i === 0 ? id : heading.id && `${id}#${heading.id}`,
  }));
}
