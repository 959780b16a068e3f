import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * Loads a library that is compared with. They are named by test/bench/package.json, so that nobody installs them who only builds and
 * tests; what is used of each is typed where it is used.
 */
export const loadPeer = createRequire(join(process.cwd(), "test/bench/package.json"));
