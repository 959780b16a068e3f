/**
 * What a client tells the server at the start, if it wants to: a client that tells nothing is spoken to in the Language Server
 * Protocol alone.
 */
export interface InitializationOptions {
  /** The client runs the commands of commands.ts when a link, a lens or a fix names them. */
  commands?: boolean;
  /** The client hears the notifications that this folder declares. */
  notifications?: boolean;
  /** The client shows `$(name)` in Markdown as an icon. */
  icons?: boolean;
  /** The client answers `listFiles` and `readFile`. */
  files?: boolean;
  /** The URI of a folder for files that may be thrown away at any time. */
  cache?: string;
  /** Without these the server says everything in English. */
  translations?: Translations;
  /** Settings, in the form of the section "sourceline", for as long as the client tells no others. */
  sourceline?: object;
}

/** What the server says to people, in their language. */
export interface Translations {
  /** A BCP 47 tag: how numbers are written and counted. */
  language: string;
  /** By their English form. */
  messages: Record<string, string>;
}
