// `npm start [FOLDER]`: a VS Code with this extension in it.
import { build, installDependencies } from "./dependencies.mjs";

try {
  await installDependencies();
  await build();
  await import("../../dist/test/host/start.js");
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
