import { cpSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { cache, repository } from "./places.ts";
import { temporaryFolder } from "./temporary.ts";

const sample = join(repository, "media/sample");

/** A copy of `folder` that may be written to, gone when this process ends; by default of the sample library. */
export function temporaryCopy(folder = sample): string {
  return fill(join(temporaryFolder("folder"), basename(folder)), folder);
}

/** A fresh copy of the sample library in a place that stays, for a person to play with. */
export function freshSample(): string {
  const copy = join(cache, "sample");
  rmSync(copy, { recursive: true, force: true });
  return fill(copy, sample);
}

function fill(copy: string, folder: string): string {
  cpSync(folder, copy, { recursive: true });
  return copy;
}
