import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/**
 * Writes bundles with a checksum in the place of "@build@": theirs and that of all that they read, so that another program or
 * other weights make another build.
 * @param {() => Buffer[]} read what the bundles will read
 * @returns {import("esbuild").Plugin}
 */
export const stamped = (read) => ({
  name: "stamped",
  setup({ initialOptions, onEnd }) {
    initialOptions.write = false;
    onEnd(({ outputFiles = [] }) => {
      const hash = createHash("sha256");
      for (const bytes of [...outputFiles.map(({ contents }) => contents), ...read()]) hash.update(bytes);
      const build = hash.digest("base64");
      for (const { path, text, contents } of outputFiles) {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, path.endsWith(".js") ? text.replaceAll("@build@", build) : contents);
      }
    });
  },
});
