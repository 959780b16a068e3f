import type { Middleware } from "vscode-languageclient";
import { isReading } from "./readingUris.ts";

const nothing = async () => {};

/** A reading is the server's own: it is not sent back when an editor shows it. */
export const unsentReadings: Middleware = {
  didOpen: (document, next) => (isReading(document.uri) ? nothing() : next(document)),
  didChange: (event, next) => (isReading(event.document.uri) ? nothing() : next(event)),
  didClose: (document, next) => (isReading(document.uri) ? nothing() : next(document)),
  didSave: (document, next) => (isReading(document.uri) ? nothing() : next(document)),
};
