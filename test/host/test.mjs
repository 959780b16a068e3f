// `npm test [-- SUITE ...]`: everything that can fail, from types to a person in a browser.
import { build, installDependencies } from "./dependencies.mjs";

try {
  await installDependencies();
  await build();
  await import("../../dist/test/host/run.js");
} catch (error) {
  console.error(error.message);
  console.log("0 passed, 1 failed");
  process.exit(1);
}
