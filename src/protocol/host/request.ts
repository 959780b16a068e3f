/**
 * What the language server and its clients say to each other beyond the Language Server Protocol is declared in this
 * folder, once for both ends: a file for each thing that they talk about. Places are LSP's: 0-based lines and UTF-16
 * characters.
 */

/** A request: its name on the wire, with the types of what is asked and what is answered. */
export interface Request<Params, Result> {
  readonly method: string;
  /** Never there: carries the types only. */
  readonly types?: { params: Params; result: Result };
}

/** A notification: nobody answers. */
export interface Notification<Params> {
  readonly method: string;
  readonly types?: { params: Params };
}
