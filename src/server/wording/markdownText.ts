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

/**
 * Words in bold between what stands before and behind them, all of it escaped. Markdown takes "**" for bold only where it
 * is not between a letter and a mark (CommonMark 0.31, 6.2, left- and right-flanking): there the words' outermost marks
 * are left out of the bold.
 */
export function boldAmong(before: string, words: string, after: string): string {
  const opens = FREE_END.test(before) ? /^\s*/u : NO_LETTERS_FIRST;
  const closes = FREE_BEGINNING.test(after) ? /\s*$/u : NO_LETTERS_LAST;
  const lead = opens.exec(words)![0];
  const core = words.slice(lead.length);
  const trail = closes.exec(core)![0];
  const bold = core.slice(0, core.length - trail.length);
  const outside = [before + lead, trail + after].map(escapeMarkdown);
  return bold === "" ? escapeMarkdown(before + words + after) : `${outside[0]}**${escapeMarkdown(bold)}**${outside[1]}`;
}

const FREE_END = /(?:^|[\s\p{P}\p{S}])$/u;
const FREE_BEGINNING = /^(?:$|[\s\p{P}\p{S}])/u;
const NO_LETTERS_FIRST = /^[\s\p{P}\p{S}]*/u;
const NO_LETTERS_LAST = /[\s\p{P}\p{S}]*$/u;

/** At most `length` UTF-16 units, cut behind a word. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/gu, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length + 1);
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 2 ? cut.slice(0, space) : cut.slice(0, length)).toWellFormed().replace(/[,;:\s]+$/u, "")} ...`;
}
