import { packageExtension } from "../host/package.ts";
import { walkMainPath } from "./mainPath.ts";

/** Installed as a reader installs it, so that a file missing from the package is seen. */
walkMainPath("from the package", async () => ({ vsix: await packageExtension() }));
