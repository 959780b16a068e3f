/**
 * Which files are documents, told by their names: the one table of formats, and the one rule of what is looked for where.
 * The disk, the web, the terminal, the editor's selector and the engine all ask here.
 */

/** How a document is stored that is a text as it lies; see the engine's `Format`. */
export type TextFormat = "text" | "markdown";

/** How a source is stored of which a reading is made (src/formats). */
export type ReadingFormat = "pdf" | "html" | "docx" | "odt" | "epub" | "webvtt" | "subrip" | "mail";

export type DocumentFormat = TextFormat | ReadingFormat;

const TEXT_ENDINGS: Readonly<Record<TextFormat, readonly string[]>> = {
  text: ["txt", "text"],
  markdown: ["md", "markdown"],
};

/** The endings of each format, in small letters; in a file's name capitals count as well. */
const ENDINGS: Readonly<Record<DocumentFormat, readonly string[]>> = {
  ...TEXT_ENDINGS,
  pdf: ["pdf"],
  html: ["html", "htm", "xhtml"],
  docx: ["docx"],
  odt: ["odt"],
  epub: ["epub"],
  webvtt: ["vtt"],
  subrip: ["srt"],
  mail: ["eml"],
};

/** All formats, in the order in which they are told. */
export const FORMATS = Object.keys(ENDINGS) as [DocumentFormat, ...DocumentFormat[]];

const FORMAT_OF_ENDING: ReadonlyMap<string, DocumentFormat> = new Map(
  Object.entries(ENDINGS).flatMap(([format, endings]) =>
    endings.map((ending) => [ending, format as DocumentFormat] as const),
  ),
);

/** What a file is stored as by its name or path; null when it is no document. */
export function formatOfName(name: string): DocumentFormat | null {
  const ending = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase();
  return (ending !== undefined && FORMAT_OF_ENDING.get(ending)) || null;
}

/** The same of a file of which a reading is made; null when it is none. */
export function readingFormatOfName(name: string): ReadingFormat | null {
  const format = formatOfName(name);
  return format === "text" || format === "markdown" ? null : format;
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

/** A glob of all documents. */
export const DOCUMENT_GLOB = globOf(Object.values(ENDINGS).flat());

/** A glob of those that an editor shows as they are read: texts. */
export const TEXT_GLOB = globOf(Object.values(TEXT_ENDINGS).flat());

/** VS Code and LSP match globs letter for letter, so that each letter stands there in both cases: `*.[tT][xX][tT]`. */
function globOf(endings: readonly string[]): string {
  return `**/*.{${endings.map(eitherCase).join(",")}}`;
}

function eitherCase(ending: string): string {
  return [...ending].map((letter) => (/\d/.test(letter) ? letter : `[${letter}${letter.toUpperCase()}]`)).join("");
}

/**
 * Whether a file by its name belongs to a code project. Such files are prose, some of them, but nobody cites them: they
 * neither wake Sourceline nor stand in its search.
 */
export function isProjectFile(fileName: string): boolean {
  const format = formatOfName(fileName);
  return (format === "text" || format === "markdown") && PROJECT_FILE.test(fileName);
}

const PROJECT_FILE =
  /^(?:(?:readme|licen[cs]e|requirements|constraints)(?:[._-].*)?|(?:changelog|copying|notice|authors|contributors|contributing|maintainers|code_of_conduct|security|agents|claude|third-?party-?notices|cmakelists|robots|humans)\.[^.]+)$/i;
