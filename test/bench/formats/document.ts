/** A document that was made of an article, and what is true of it. */
export interface MadeDocument {
  /** Of its kind of documents: "HTML, old tables". */
  readonly kind: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sentences: readonly string[];
  /** All words that are the document's own, beside those of its sentences: title, authors, notes. */
  readonly own: string;
  /** Where each sentence stands, as design.md's locators say it: a section's id, seconds; null where nothing tells. */
  readonly places: readonly (string | number | null)[];
  readonly title: string;
  readonly date: string | null;
  readonly authors: readonly string[];
}

export const bytesOf = (text: string) => new TextEncoder().encode(text);

export const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
