import { onFirstMessage } from "./firstMessage.ts";

/** This worker's own globals: the project's types are those of a page. */
const own = globalThis as unknown as { importScripts(...addresses: string[]): void };

/**
 * What each web worker of ours runs first. The server stands on the engine, which is a file of its own because the programs for
 * Node load it, too. A worker does not know where it was loaded from: the first message is the address of the folder of the
 * bundles. The next is for the server.
 */
onFirstMessage((dist: string) => own.importScripts(`${dist}/engine.js`, `${dist}/server.web.js`));
