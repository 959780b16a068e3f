/**
 * A text of a source or a file's name as a label in one of the editor's own lists (symbols, proposals). VS Code takes
 * `$(name)` in these for an icon and knows no escape; a word joiner, which nobody sees, parts the two.
 */
export function labelText(text: string): string {
  return text.replace(/\$(?=\([\w-])/g, "$\u2060");
}
