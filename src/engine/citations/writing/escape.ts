/**
 * A line of plain text as Markdown that reads the same, so that nothing in a source is interpreted: not its asterisks,
 * its brackets, its HTML, nor an address (a parser that finds one would take an escape in it for a part of it). Line
 * breaks become spaces.
 */
export function escapeLine(text: string): string {
  return escapeInline(text).replace(LINE_OPENER, (_, digits: string, sign: string) => `${digits}\\${sign}`);
}

/** The same for text that does not begin a line. */
export function escapeInline(text: string): string {
  return spaced(text)
    .replace(SPECIAL, "\\$&")
    .replace(/:(?=\/\/)/gu, "\\:")
    .replace(/(www)\./giu, "$1\\.");
}

/** A link's title between double quotation marks; a "|" would end the cell of a table that the link stands in. */
export function escapeTitle(text: string): string {
  return spaced(text).replace(/[\\"&|]/gu, "\\$&");
}

/** What means something in Markdown wherever it stands; "$" begins a formula in previews, "|" a table's cell. */
const SPECIAL = /[\\`*_[\]<&~$|@]/gu;

/** What means something at the beginning of a line: headings, lists, quotations, underlines. */
const LINE_OPENER = /^(\d{0,9})([#+=>)-]|(?<=\d)\.)/u;

/** Markdown takes NUL for the replacement character. */
const spaced = (text: string) =>
  text
    .replaceAll("\0", "\ufffd")
    .replace(/[^\S\ufeff]+/gu, " ")
    .trim();
