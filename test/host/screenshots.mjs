// `npm run screenshots`: renews the pictures that README shows, and takes the same in every theme to be looked at;
// `npm run screenshots -- search` those of that scene only.
import { build, installDependencies } from "./dependencies.mjs";

await installDependencies();
await build();
await import("../../dist/test/host/screenshots.js");
