import type { Middleware } from "vscode-languageclient";
import { isServersOwn } from "./readingUris.ts";

const nothing = async () => {};

/** A reading, or a document of an archive, is the server's own: it is not sent back when an editor shows it. */
export const unsentReadings: Middleware = {
  didOpen: (document, next) => (isServersOwn(document.uri) ? nothing() : next(document)),
  didChange: (event, next) => (isServersOwn(event.document.uri) ? nothing() : next(event)),
  didClose: (document, next) => (isServersOwn(document.uri) ? nothing() : next(document)),
  didSave: (document, next) => (isServersOwn(document.uri) ? nothing() : next(document)),
};
