/** A text of a source, or a file's name, as a label: on one line, and `$(name)` in it is text, not an icon. */
export function plainLabel(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ").replace(/\$\((?=[\w-])/g, "\\$(");
}
