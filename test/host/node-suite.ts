import fc from "fast-check";
import { runMocha } from "./mocha.ts";

// Generated input is the same in every run, so that a run says something of the change at hand; `SEED=$RANDOM` looks further.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });

// `node dist/test/host/node-suite.js FOLDER`: tests that need nothing but Node. Journeys drive a browser, so they get time; the
// others get some for a busy machine. A window mostly waits, so two journeys go side by side.
const folder = process.argv[2]!;
const run = folder === "journeys" ? runMocha(folder, 120_000, 2) : runMocha(folder, 30_000);
run.then(
  () => process.exit(0),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
