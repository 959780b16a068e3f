import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { isProjectFile } from "../documentFiles.ts";
import { Engine } from "../engine/engine.ts";
import type { Files } from "../engine/ports.ts";
import { DiskFiles } from "../node/diskFiles.ts";
import { shippedWeights } from "../node/weightsFolder.ts";
import { MAX_FILE_SIZE } from "../protocol/host/files.ts";
import { formats } from "./readings.ts";

/** An engine over folders of the disk, that keeps nothing and says nothing; the first are those that links start from. */
export function engineOver(folders: readonly string[], files: Files = new DiskFiles(folders)): Engine {
  const silent = () => {};
  const host = {
    files,
    weights: shippedWeights(),
    formats,
    log: { leftOut: silent, withoutNames: silent, deadly: silent },
    breathe: async () => {},
    now: () => performance.now(),
  };
  return new Engine(host, { maxFileSize: MAX_FILE_SIZE, isProjectFile });
}

/** A file as people name it in the folder that the command runs in. */
export const pathOf = (uri: string) => relative(process.cwd(), fileURLToPath(uri)).replaceAll("\\", "/");
