/**
 * Which files are documents, told by their names: the one table of formats, and the one rule of what is looked for where.
 * The disk, the web, the terminal, the editor's selector and the engine all ask here.
 */

/** How a document is stored that is a text as it lies; see the engine's `Format`. */
export type DocumentFormat = "text" | "markdown";

/** How a source is stored of which a reading is made (src/formats). */
export type ReadingFormat = "pdf" | "html" | "docx" | "odt" | "epub" | "webvtt" | "subrip" | "mail";

/** The endings of each format, in small letters; in a file's name capitals count as well. */
const ENDINGS: Readonly<Record<DocumentFormat, readonly string[]>> = {
  text: ["txt", "text"],
  markdown: ["md", "markdown"],
};

const FORMATS: ReadonlyMap<string, DocumentFormat> = new Map(
  Object.entries(ENDINGS).flatMap(([format, endings]) =>
    endings.map((ending) => [ending, format as DocumentFormat] as const),
  ),
);

/** The same of the formats of which readings are made. */
const READING_ENDINGS: Readonly<Record<ReadingFormat, readonly string[]>> = {
  pdf: ["pdf"],
  html: ["html", "htm", "xhtml"],
  docx: ["docx"],
  odt: ["odt"],
  epub: ["epub"],
  webvtt: ["vtt"],
  subrip: ["srt"],
  mail: ["eml"],
};

const READING_FORMATS: ReadonlyMap<string, ReadingFormat> = new Map(
  Object.entries(READING_ENDINGS).flatMap(([format, endings]) =>
    endings.map((ending) => [ending, format as ReadingFormat] as const),
  ),
);

/** What a file is of which a reading is made, by its name or path; null when it is none. */
export function readingFormatOfName(name: string): ReadingFormat | null {
  return READING_FORMATS.get(endingOf(name)) ?? null;
}

/** What a file is written in by its name or path; null when it is no document. */
export function formatOfName(name: string): DocumentFormat | null {
  return FORMATS.get(endingOf(name)) ?? null;
}

/** The ending of a file's name in small letters, without its dot; "" when it has none. */
function endingOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}

/** Whether a file by its name may be a note: notes are Markdown. */
export function isNoteName(name: string): boolean {
  return formatOfName(name) === "markdown";
}

/** Folders that hold what nobody reads: hidden ones, and what package managers and compilers make. */
export function isLeftOutFolder(name: string): boolean {
  return name.startsWith(".") || LEFT_OUT.has(name);
}

const LEFT_OUT = new Set(["node_modules", "bower_components", "vendor", "dist", "out", "target", "__pycache__"]);

/**
 * A glob of all documents. VS Code and LSP match globs letter for letter, so that each letter stands there in both cases:
 * `*.[tT][xX][tT]`.
 */
export const DOCUMENT_GLOB = `**/*.{${[...FORMATS.keys()].map(eitherCase).join(",")}}`;

function eitherCase(ending: string): string {
  return [...ending].map((letter) => `[${letter}${letter.toUpperCase()}]`).join("");
}

/**
 * Whether a file by its name belongs to a code project. Such files are prose, some of them, but nobody cites them: they
 * neither wake Sourceline nor stand in its search.
 */
export function isProjectFile(fileName: string): boolean {
  return formatOfName(fileName) !== null && PROJECT_FILE.test(fileName);
}

const PROJECT_FILE =
  /^(?:(?:readme|licen[cs]e|requirements|constraints)(?:[._-].*)?|(?:changelog|copying|notice|authors|contributors|contributing|maintainers|code_of_conduct|security|agents|claude|third-?party-?notices|cmakelists|robots|humans)\.[^.]+)$/i;
