import { installOnDebian } from "./debian.ts";
import { onPath } from "./onPath.ts";

const names = ["chromium", "chromium-browser", "google-chrome"];

/** The Chromium of this machine; on a Debian where we may, it is installed. */
export async function findChromium(): Promise<string> {
  return onPath(...names) ?? (await installed()) ?? fail();
}

async function installed(): Promise<string | undefined> {
  return (await installOnDebian("Chromium", "chromium", "fonts-dejavu-core")) ? onPath(...names) : undefined;
}

function fail(): never {
  throw new Error(`These tests show VS Code in Chromium: put one of ${names.join(", ")} on the PATH.`);
}
