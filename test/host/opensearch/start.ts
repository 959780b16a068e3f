import { join } from "node:path";
import { cache } from "../places.ts";
import { startOpenSearch } from "./node.ts";

/** OpenSearch's own port, so that examples can be copied. */
const PORT = 9200;

startOpenSearch({ folder: join(cache, "archive-to-try"), port: PORT }).then(
  ({ url }) => {
    console.log(`An archive is at ${url}. Fill it, and look at it:\n`);
    console.log(`  node dist/cli.js archive push media/sample --to ${url} --index sample`);
    console.log(`  node dist/cli.js archive status --to ${url} --index sample\n`);
    console.log("Ctrl+C ends it; what was pushed stays.");
  },
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
