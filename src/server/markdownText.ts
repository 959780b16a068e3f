/**
 * Text of a source or a note, so that a Markdown renderer shows it and interprets nothing: no link, image, HTML or
 * `$(icon)` in an article or a file name ever comes alive in a hover. Line breaks become spaces.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/\$\((?=[\w-])/g, "\\$(") // VS Code's own way to disarm an icon; the next line doubles the backslash.
    .replace(/[\\`*_{}[\]()#+\-!~|<>]/g, "\\$&")
    .replace(/&(?=#?\w+;)/g, "&amp;")
    .replace(/^(\d+)\./, "$1\\.");
}

/** At most `length` UTF-16 units, cut behind a word. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length + 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 2 ? cut.slice(0, space) : cut.slice(0, length)).toWellFormed().replace(/[,;:\s]+$/u, "")} ...`;
}
