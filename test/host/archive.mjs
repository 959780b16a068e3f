// `npm run archive:start`: an OpenSearch on loopback to try a shared archive with; its data stay for the next start.
import { build, installDependencies } from "./dependencies.mjs";

try {
  await installDependencies();
  await build();
  await import("../../dist/test/host/opensearch/start.js");
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
