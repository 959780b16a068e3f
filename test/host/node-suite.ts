import fc from "fast-check";
import { runMocha } from "./mocha.ts";

// Generated input is the same in every run, so that a run says something of the change at hand; `SEED=$RANDOM` looks further.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });

// `node dist/test/host/node-suite.js FOLDER`: tests that need nothing but Node. Journeys drive a browser, so they get time; the others get some for a busy machine.
const folder = process.argv[2]!;
runMocha(folder, folder === "journeys" ? 120_000 : 30_000).then(
  () => process.exit(0),
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
