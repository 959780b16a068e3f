/**
 * A text that XML and HTML can hold: halves of characters become the replacement character, and so do control characters, which
 * neither knows (XML 1.0, 2.2). All others stay as they are.
 */
export function trueText(text: string): string {
  return text.toWellFormed().replace(UNKNOWN, "\ufffd");
}

const UNKNOWN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;
