/** What a client tells the server at the start. */
export interface InitializationOptions {
  /** The client runs `sourceline.openPassage` and `sourceline.searchQuotes` when a link or a fix names them. */
  commands?: boolean;
  /** The client answers `listFiles` and `readFile`. */
  files?: boolean;
  /** The URI of a folder for files that may be thrown away at any time; nothing is kept without. */
  cache?: string;
  /** Without these the server says everything in English. */
  translations?: Translations;
}

/** What the server says to people, in their language. */
export interface Translations {
  /** A BCP 47 tag: how numbers are written and counted. */
  language: string;
  /** By their English form. */
  messages: Record<string, string>;
}
